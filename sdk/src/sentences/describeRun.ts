import type { Journey } from "../compile/Journey.js";
import { ancestry } from "../model/stageTree.js";
import type { Run } from "../run/Run.js";
import type { Renderer } from "./createRenderer.js";
import { getJourneyLabels } from "./JourneyLabels.js";

/** Where a run stands as a whole, in a word or two; the label of the exit where one ended it. */
export function describeStatus(
  journey: Pick<Journey, "document">,
  run: Pick<Run, "status" | "exit">,
  renderer: Renderer,
): string {
  if (run.status !== "exited") return renderer.sentence(`status.${run.status}`, {});
  const exit = getJourneyLabels(journey.document).exit(run.exit ?? "");
  return renderer.sentence("status.exited", { exit });
}

/** A stage with those around it, outermost first: "Invitation › Reminded". */
export function describeStage(journey: Pick<Journey, "tree">, stage: string): string {
  const line = ancestry(journey.tree, stage).map(({ label }) => label);
  return line.length === 0 ? stage : line.reverse().join(" › ");
}

/**
 * How long and since when the HCP is in the stage, or how long ago the run ended; undefined before it began.
 *
 * @param now - ms.
 */
export function describeSince(
  run: Pick<Run, "status" | "since" | "cause">,
  now: number,
  renderer: Renderer,
): string | undefined {
  const ended = run.status === "exited" || run.status === "completed";
  const at = ended ? (run.cause?.at ?? run.since) : run.since;
  if (at === undefined) return undefined;
  const days = renderer.format.daysBetween(at, now);
  if (ended) return renderer.sentence("since.ended", { days, at });
  return days < 1 ? renderer.sentence("since.now", { at }) : renderer.sentence("since.days", { days, at });
}
