/*
 * Elk, which takes over whatever worker it is loaded in, and our own routing beside it: a message with a `scene` is ours.
 */
import "elkjs/lib/elk-worker.min.js";
import { type RoutingRequest, routeAll } from "./routing/routeAll";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
};
const layOut = scope.onmessage;

scope.onmessage = (event: MessageEvent<unknown>) => {
  const request = event.data as Partial<RoutingRequest> | undefined;
  if (request?.scene === undefined) layOut?.(event);
  else scope.postMessage({ routing: request.routing, routes: [...routeAll(request.scene)] });
};
