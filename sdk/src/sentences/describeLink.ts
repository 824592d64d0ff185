import type { Journey } from "../compile/Journey.js";
import type { Ledger } from "../model/Ledger.js";
import type { Explanation, ExplanationLink } from "../run/explain/Explanation.js";
import type { TraceStep } from "../run/Run.js";
import type { Renderer } from "./createRenderer.js";
import { describeCause } from "./describeCause.js";

/**
 * One cause on the way to where the HCP stands, in one plain sentence.
 *
 * `explanation`, which has the link, must be made from `ledger` under `journey`.
 */
export function describeLink(
  journey: Journey,
  { run }: Explanation,
  { at, trigger, move }: ExplanationLink,
  ledger: Ledger,
  renderer: Renderer,
): string {
  const step: TraceStep = { at, trigger, moves: [move], goals: [], exit: undefined, errors: [] };
  const completes = run.status === "completed" && run.trace.findLast(isMove)?.moves.at(-1) === move;
  const then = { ...run, status: completes ? "completed" : "active", cause: step, trace: [step] } as const;
  return describeCause(journey, then, ledger, renderer);
}

function isMove({ moves }: TraceStep): boolean {
  return moves.length > 0;
}
