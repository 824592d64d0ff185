import { lookAtSurfaces, type Surface } from "../../hosts/lookAtSurfaces";
import { describePick } from "../../hosts/point/describePick";
import type { PointResult } from "../../hosts/point/PointTask";
import { createSpecHost } from "../../hosts/spec/createSpecHost";
import type { Call } from "../../messaging/call";
import { listSurfaces } from "../listSurfaces";
import type { Visibility } from "../visibility";
import { startPointing } from "./startPointing";

export type PointTasksOptions = {
  stage: HTMLElement;
  call: Call;
  /** Gives the focus back to where the user asked for it. */
  focusPanel(): void;
  visibility: Pick<Visibility, "onChange">;
  signal: AbortSignal;
};

/** Does what the panel asks of the page, one thing at a time; a new task ends the one before. Answers the function to call when there may be one. */
export function createPointTasks({
  stage,
  call,
  focusPanel,
  visibility,
  signal,
}: PointTasksOptions): () => Promise<void> {
  let current: AbortController | undefined;
  signal.addEventListener("abort", () => current?.abort());
  visibility.onChange((hidden) => hidden && current?.abort());

  return async () => {
    const answer = await call("point.task", {});
    if (!answer.ok || signal.aborted) return;
    current?.abort();
    const task = answer.value;
    const tell = (result: PointResult) => void call("point.done", { result });
    switch (task.kind) {
      case "none":
        return;
      case "try":
        return tell({
          kind: "tried",
          reading: lookAtSurfaces([createSpecHost(task.spec)], listSurfaces()).read().main,
        });
      default: {
        const own = new AbortController();
        current = own;
        startPointing({
          stage,
          signal: own.signal,
          onEnd(element) {
            focusPanel();
            tell(
              element === undefined
                ? { kind: "cancelled" }
                : describePick(task.kind, element, findSurface(element)),
            );
          },
        });
      }
    }
  };
}

/** The document that shows the element: the page, or a frame in it. */
function findSurface(element: Element): Surface {
  const page = element.ownerDocument;
  return (
    listSurfaces().find((surface) => surface.page === page) ?? { page: document, url: new URL(location.href) }
  );
}
