import { assertNever } from "../model/invariant.js";
import { checkTouchpoint } from "../run/gates/checkTouchpoint.js";
import { planTouchpoints } from "../run/gates/planTouchpoints.js";
import { type Standing, standAt } from "../run/standAt.js";
import type { Breakpoint } from "./Breakpoint.js";
import type { WalkStep } from "./Walk.js";

/** At which breakpoints a step arrived; `before` is where the HCP stood at its beginning, `after` at its end. */
export function findHits(
  breakpoints: readonly Breakpoint[],
  { trace, guards }: Pick<WalkStep, "trace" | "guards">,
  before: Standing,
  after: Standing,
): readonly Breakpoint[] {
  const moves = trace.flatMap((step) => step.moves);
  return breakpoints.filter((breakpoint) => {
    switch (breakpoint.kind) {
      case "stage":
        return moves.some(({ entered }) => entered.includes(breakpoint.stage));
      case "transition":
        return moves.some(({ by }) => by.kind === "transition" && by.id === breakpoint.transition);
      case "guard":
        return guards.some(
          ({ place, guard }) =>
            place.kind === "transition" &&
            place.id === breakpoint.transition &&
            guard.outcome === breakpoint.outcome,
        );
      case "refusal":
        return isRefused(breakpoint.touchpoint, before, after);
      default:
        return assertNever(breakpoint);
    }
  });
}

/** Whether a touchpoint that came due in between is refused at its time. */
function isRefused(touchpoint: string | undefined, before: Standing, after: Standing): boolean {
  const isNew = ({ dueAt }: { readonly dueAt: number }) => dueAt > before.now || before.now === after.now;
  return planTouchpoints(after)
    .filter((planned) => isNew(planned) && (touchpoint ?? planned.touchpoint) === planned.touchpoint)
    .some((planned) => {
      const then = standAt(after.journey, after.ledger, Math.max(planned.dueAt, before.now), after.options);
      return checkTouchpoint(then, planned.touchpoint).kind === "refused";
    });
}
