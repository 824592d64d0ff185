import ELK, { type ElkNode } from "elkjs/lib/elk-api";
import type { Route } from "./Geometry";
import type { Scene } from "./routing/Scene";

/** The worker ended, or did not answer, while something was asked of it. */
export class WorkerGone extends Error {}

/** One worker and what it is asked. */
export type LayoutEngine = {
  layOut(graph: ElkNode): Promise<ElkNode>;
  route(scene: Scene): Promise<ReadonlyMap<string, Route>>;
  stop(): void;
};

/** Far more than the largest journey takes; a worker whose memory is full may never say so. */
const patienceMs = 60_000;

/** Starts a worker; where it is gone, whoever waits for it is told, and `onGone` before them. */
export function startLayoutEngine(startWorker: () => Worker, onGone: () => void): LayoutEngine {
  const worker = startWorker();
  const waiting = new Map<number, (routes: ReadonlyMap<string, Route>) => void>();
  let asked = 0;
  let elk: InstanceType<typeof ELK> | undefined;
  let tellGone: (gone: WorkerGone) => void = () => undefined;
  const gone = new Promise<never>((_, reject) => {
    tellGone = reject;
  });
  // Whoever waits hears of it; that nobody waits is no failure.
  gone.catch(() => undefined);
  const give = (up: string) => {
    worker.terminate();
    onGone();
    tellGone(new WorkerGone(up));
  };
  worker.addEventListener(
    "message",
    ({ data }: MessageEvent<{ routing?: number; routes?: [string, Route][] }>) => {
      if (data?.routing === undefined) return;
      waiting.get(data.routing)?.(new Map(data.routes));
      waiting.delete(data.routing);
    },
  );
  worker.addEventListener("error", (event) => give(event.message));

  async function within<Answer>(answer: Promise<Answer>): Promise<Answer> {
    const timer = setTimeout(() => give(`No answer in ${patienceMs} ms`), patienceMs);
    try {
      return await Promise.race([answer, gone]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    layOut(graph) {
      elk ??= new ELK({ workerFactory: () => worker });
      return within(elk.layout(graph));
    },
    route(scene) {
      asked += 1;
      const routing = asked;
      const answer = new Promise<ReadonlyMap<string, Route>>((resolve) => waiting.set(routing, resolve));
      worker.postMessage({ routing, scene });
      return within(answer);
    },
    stop: () => worker.terminate(),
  };
}
