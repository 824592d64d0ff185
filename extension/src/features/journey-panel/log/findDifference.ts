import type { Run } from "@waypost/sdk";
import type { JourneyView } from "../../../messaging/journeyMessages";
import type { StageChange } from "../findChange";

/** Where a run stood. */
export type Standing = Pick<Run, "status" | "stage" | "since">;

/**
 * Where a run stands now, if that is elsewhere or anew; undefined where nothing moved.
 *
 * The two standings are compared, not the entry's own step read: an entry in the past may be followed by waits, or undo one.
 */
export function findDifference(before: Standing | undefined, after: JourneyView): StageChange | undefined {
  const { document, run } = after;
  const isSame = before?.status === run.status && before.stage === run.stage && before.since === run.since;
  if (isSame) return undefined;
  const stage = document.stages.find(({ id }) => id === run.stage)?.label ?? run.stage ?? "";
  if (run.status !== "exited")
    return run.stage === undefined ? undefined : { journey: document.id, kind: "stage", label: stage };
  const exit = document.exits.find(({ id }) => id === run.exit)?.label ?? run.exit ?? "";
  return { journey: document.id, kind: "exit", label: exit };
}
