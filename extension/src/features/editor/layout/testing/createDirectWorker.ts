import * as elkModule from "elkjs/lib/elk-worker.js";
import { type RoutingRequest, routeAll } from "../routing/routeAll";

// Its types leave out what it is.
const { Worker: ElkWorker } = elkModule as unknown as { Worker: new () => Worker };

/** What `layoutWorker.ts` answers, without a thread. */
export function createDirectWorker(): Worker {
  const listeners: ((event: MessageEvent) => void)[] = [];
  const elk: Worker = new ElkWorker();
  const direct = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    addEventListener: (_type: "message", listener: (event: MessageEvent) => void) => {
      listeners.push(listener);
    },
    postMessage(request: Partial<RoutingRequest>) {
      if (request.scene === undefined) return elk.postMessage(request);
      const data = { routing: request.routing, routes: [...routeAll(request.scene)] };
      // As a worker does, it answers once whoever asked is waiting.
      queueMicrotask(() => {
        for (const listener of listeners) listener({ data } as MessageEvent);
      });
    },
    terminate: () => undefined,
  };
  elk.onmessage = (event) => direct.onmessage?.(event);
  return direct as unknown as Worker;
}
