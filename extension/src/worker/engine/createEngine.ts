import type { EngineResult, EngineTask, NumberedAnswer, NumberedTask } from "./EngineTask";

/** The part of a dedicated worker that the engine uses. */
export type EngineWorker = Pick<Worker, "postMessage" | "addEventListener">;

/** Hands tasks to a dedicated worker and settles each when its answer comes. */
export type Engine = {
  run<Task extends EngineTask>(task: Task): Promise<EngineResult[Task["kind"]]>;
};

export function createEngine(worker: EngineWorker): Engine {
  const waiting = new Map<number, (answer: NumberedAnswer) => void>();
  let lastNumber = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<NumberedAnswer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  // The worker's file failed to load or threw outside a task: nothing that waits will ever be answered.
  worker.addEventListener("error", (event) => {
    for (const [number, settle] of waiting) settle({ number, ok: false, message: event.message });
    waiting.clear();
  });
  return {
    run<Task extends EngineTask>(task: Task) {
      lastNumber += 1;
      const numbered: NumberedTask = { number: lastNumber, task };
      return new Promise((resolve, reject) => {
        waiting.set(numbered.number, (answer) => {
          // The number ties an answer to its task, and so to its kind of result.
          if (answer.ok) resolve(answer.value as EngineResult[Task["kind"]]);
          else reject(new Error(answer.message));
        });
        worker.postMessage(numbered);
      });
    },
  };
}
