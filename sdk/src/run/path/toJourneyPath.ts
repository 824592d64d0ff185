import type { Journey } from "../../compile/Journey.js";
import type { Stage } from "../../model/journeySchema.js";
import type { Run } from "../Run.js";

/** A stage of a path, with those inside it. */
export interface PathStage {
  readonly stage: Stage;
  /** Its place among its siblings, counted from 1. */
  readonly position: number;
  /** `past` is what the run has been in and left: journeys loop, so a stage further down the document may be past too. */
  readonly state: "past" | "present" | "ahead";
  /** How often the run entered it. */
  readonly visits: number;
  /** When it was last entered, ms; undefined where it never was. */
  readonly since: number | undefined;
  /** When it was last left, ms; undefined while it is present. */
  readonly leftAt: number | undefined;
  readonly stages: readonly PathStage[];
}

/** A journey as the way that one run takes through it. */
export interface JourneyPath {
  /** The top-level stages, in document order. */
  readonly phases: readonly PathStage[];
  /** The phase the run stands in, or stood in when it ended; undefined before it began. */
  readonly present: PathStage | undefined;
}

/**
 * The phases of a journey and the stages inside them, each with whether one run has been, is or never was there.
 *
 * Knows no words and no looks: it is what a list of phases, an outline or a stepper is drawn from. Where a run has ended, what it
 * stood in last is still `present`; `run.status` says that it ended.
 *
 * @param run - folded under `journey`.
 *
 * @example
 * ```ts
 * const { phases, present } = toJourneyPath(journey, run);
 * console.log(phases.map(({ stage, state }) => `${stage.label} ${state}`).slice(0, 3).join(", ")); // Permission past, Invitation present, Interest ahead
 * console.log(present?.stages.find(({ state }) => state === "present")?.stage.label); // Visit due
 * ```
 */
export function toJourneyPath(
  journey: Pick<Journey, "tree">,
  run: Pick<Run, "stages" | "trace">,
): JourneyPath {
  const visits = collectVisits(run.trace);
  const present = new Set(run.stages);
  const toPathStage = (stage: Stage, index: number): PathStage => {
    const { count, since, leftAt } = visits.get(stage.id) ?? never;
    const isPresent = present.has(stage.id);
    return {
      stage,
      position: index + 1,
      state: isPresent ? "present" : count > 0 ? "past" : "ahead",
      visits: count,
      since,
      leftAt: isPresent ? undefined : leftAt,
      stages: listInside(journey, stage.id).map(toPathStage),
    };
  };
  const phases = listInside(journey, undefined).map(toPathStage);
  return { phases, present: phases.find(({ state }) => state === "present") };
}

interface Visits {
  readonly count: number;
  readonly since: number | undefined;
  readonly leftAt: number | undefined;
}

const never: Visits = { count: 0, since: undefined, leftAt: undefined };

function collectVisits(trace: Run["trace"]): ReadonlyMap<string, Visits> {
  const visits = new Map<string, Visits>();
  for (const { at, moves } of trace) {
    for (const { left, entered } of moves) {
      for (const stage of left) visits.set(stage, { ...(visits.get(stage) ?? never), leftAt: at });
      for (const stage of entered) {
        const { count, leftAt } = visits.get(stage) ?? never;
        visits.set(stage, { count: count + 1, since: at, leftAt });
      }
    }
  }
  return visits;
}

/** Nobody stands in a history stage: it only remembers. */
function listInside({ tree }: Pick<Journey, "tree">, parent: string | undefined): readonly Stage[] {
  return (tree.childrenOf.get(parent) ?? []).filter(({ kind }) => kind !== "history");
}
