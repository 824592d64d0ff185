import type { Journey } from "../compile/Journey.js";
import { ancestry } from "../model/stageTree.js";
import type { Run } from "../run/Run.js";
import type { Renderer } from "./createRenderer.js";
import { getJourneyLabels } from "./JourneyLabels.js";

/**
 * Where a run stands as a whole, in a word or two; the label of the exit where one ended it.
 *
 * @example
 * ```ts
 * console.log(describeStatus(journey, run, renderer)); // Under way
 * ```
 */
export function describeStatus(
  journey: Pick<Journey, "document">,
  run: Pick<Run, "status" | "exit" | "ordinal">,
  renderer: Renderer,
): string {
  const exit = getJourneyLabels(journey.document).exit(run.exit ?? "");
  const status =
    run.status === "exited"
      ? renderer.sentence("status.exited", { exit })
      : renderer.sentence(`status.${run.status}`, {});
  return run.ordinal > 1 ? renderer.sentence("status.again", { status, ordinal: run.ordinal }) : status;
}

/**
 * A stage with those around it, outermost first: "Invitation › Reminded". The leaves of several tracks stand side by side
 * behind what they share: "Launch: Adoption › Trial; Belief › Convinced".
 *
 * @example
 * ```ts
 * console.log(describeStage(journey, ...run.leaves)); // Invitation › Visit due
 * ```
 */
export function describeStage(journey: Pick<Journey, "tree">, ...leaves: readonly string[]): string {
  const lines = leaves.map((leaf) => {
    const line = ancestry(journey.tree, leaf).map(({ label }) => label);
    return line.length === 0 ? [leaf] : line.reverse();
  });
  const [first = [], ...others] = lines;
  const differs = first.findIndex((label, depth) => others.some((line) => line[depth] !== label));
  const shared = others.length === 0 || differs < 0 ? first.length : differs;
  const around = first.slice(0, shared).join(" › ");
  if (others.length === 0) return around;
  const tracks = lines.map((line) => line.slice(shared).join(" › ")).join("; ");
  return around === "" ? tracks : `${around}: ${tracks}`;
}

/** The goals that a run reached, each in a line with its day, in the order they were reached. */
export function describeGoals(
  journey: Pick<Journey, "document">,
  run: Pick<Run, "goals">,
  renderer: Renderer,
): readonly string[] {
  const labels = getJourneyLabels(journey.document);
  return Object.entries(run.goals)
    .sort(([, a], [, b]) => a - b)
    .map(([id, at]) => renderer.sentence("goal.reached", { goal: labels.goal(id), at }));
}

/**
 * How long and since when the HCP is in the stage, or how long ago the run ended; undefined before it began.
 *
 * @param now - ms.
 *
 * @example
 * ```ts
 * console.log(describeSince(run, now, renderer)); // since today, 07:00
 * ```
 */
export function describeSince(
  run: Pick<Run, "status" | "since" | "endedAt">,
  now: number,
  renderer: Renderer,
): string | undefined {
  const ended = run.status === "exited" || run.status === "completed";
  const at = ended ? (run.endedAt ?? run.since) : run.since;
  if (at === undefined) return undefined;
  const days = renderer.format.daysBetween(at, now);
  if (ended) return renderer.sentence("since.ended", { days, at });
  return days < 1 ? renderer.sentence("since.now", { at }) : renderer.sentence("since.days", { days, at });
}
