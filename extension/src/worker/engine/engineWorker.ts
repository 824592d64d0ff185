import type { EngineTask, NumberedAnswer, NumberedTask } from "./EngineTask";

async function run(task: EngineTask): Promise<void> {
  switch (task.kind) {
    case "ping":
      return;
  }
}

globalThis.addEventListener("message", async ({ data }: MessageEvent<NumberedTask>) => {
  const answer = await run(data.task).then(
    (): NumberedAnswer => ({ number: data.number, ok: true }),
    (cause: unknown): NumberedAnswer => ({ number: data.number, ok: false, message: String(cause) }),
  );
  globalThis.postMessage(answer);
});
