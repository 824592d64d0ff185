import type { Journey } from "../../compile/Journey.js";
import { invariant } from "../../model/invariant.js";
import type { Ledger, LedgerEntry } from "../../model/Ledger.js";
import { isInside } from "../../model/stageTree.js";
import type { Move, Run, TraceStep, Trigger } from "../Run.js";
import { type ReplayOptions, replay } from "../replay.js";
import type { ExplainedEnding, Explanation, ExplanationLink } from "./Explanation.js";

/**
 * Why an HCP stands where they stand at an instant, ms: for each innermost stage the chain of causes from the run's start to it.
 *
 * With `recordedBy`, only what had been recorded by then counts (semantics 6).
 *
 * @example
 * ```ts
 * const { stages } = explain(journey, ledger, now);
 * const last = stages[0]?.links.at(-1);
 * console.log(last?.from, last?.to, last?.move.guard?.text); // reminded visitDue persona == "traditional" && hcp.targetSegment == "priority"
 * ```
 */
export function explain(
  journey: Journey,
  ledger: Ledger,
  now: number,
  options: ReplayOptions = {},
): Explanation {
  const run = replay(journey, ledger, now, options);
  const findEntry = createEntryFinder(ledger, options.recordedBy);
  const steps = run.trace.flatMap((step) => step.moves.map((move) => ({ step, move })));
  return {
    version: run.version,
    now,
    run,
    stages: run.leaves.map((stage) => ({
      stage,
      since: run.sinceByStage[stage] ?? now,
      links: followBack(journey, stage, steps).map(({ step, ...link }) => ({
        version: run.version,
        at: step.at,
        trigger: step.trigger,
        entry: findEntry(step.trigger),
        ...link,
      })),
    })),
    ending: findEnding(run, findEntry),
  };
}

interface MoveInStep {
  readonly step: TraceStep;
  readonly move: Move;
}

/** Follows one track back from a stage: what entered it, then what entered the stage that this left, until the start. */
function followBack(
  journey: Journey,
  leaf: string,
  moves: readonly MoveInStep[],
): readonly (MoveInStep & Pick<ExplanationLink, "from" | "to">)[] {
  const links: (MoveInStep & Pick<ExplanationLink, "from" | "to">)[] = [];
  let to: string | undefined = leaf;
  for (let index = moves.length - 1; index >= 0 && to !== undefined; index--) {
    const found = moves[index];
    if (!found?.move.entered.includes(to)) continue;
    const from = findOrigin(journey, found.move);
    links.push({ ...found, from, to });
    to = from;
  }
  invariant(to === undefined || links.length === 0, `stage ${leaf} was entered from the start on`);
  return links.reverse();
}

/** The innermost stage that a move left, in the track of its transition; undefined where the run starts. */
function findOrigin({ transitions, tree }: Journey, { by, left }: Move): string | undefined {
  if (by.kind === "start") return undefined;
  const source = transitions.get(by.id)?.item.from;
  invariant(source !== undefined, `transition ${by.id} is declared`);
  const innermost = left.filter(
    (stage) =>
      (stage === source || isInside(tree, stage, source)) &&
      !left.some((other) => isInside(tree, other, stage)),
  );
  // Last first: of several tracks that were left together, the first stands for all.
  return innermost.at(-1) ?? source;
}

function findEnding(
  run: Run,
  findEntry: (trigger: Trigger) => LedgerEntry | undefined,
): ExplainedEnding | undefined {
  if (run.status !== "exited" && run.status !== "completed") return undefined;
  const { cause } = run;
  invariant(cause, "a run that ended has a cause");
  return { at: cause.at, trigger: cause.trigger, entry: findEntry(cause.trigger), exit: cause.exit };
}

function createEntryFinder(
  ledger: Ledger,
  recordedBy = Number.POSITIVE_INFINITY,
): (trigger: Trigger) => LedgerEntry | undefined {
  const byId = new Map(
    ledger.entries.filter((entry) => entry.recordedAt <= recordedBy).map((entry) => [entry.id, entry]),
  );
  return (trigger) => (trigger.kind === "entry" ? byId.get(trigger.entry) : undefined);
}
