/** How long something rests that the page has taken away too often, ms. */
export const restMs = 1_000;

const quickReturns = 4;

/** Says whether what the page took away may come back now: a few times at once, then only after a rest. */
export type Returns = { mayReturn(nowMs: number): boolean };

/** For one thing on the page; answering yes counts as its return. */
export function createReturns(): Returns {
  let attachedAtMs = Number.NEGATIVE_INFINITY;
  let losses = 0;
  return {
    mayReturn(nowMs) {
      const isLost = nowMs - attachedAtMs < restMs;
      if (isLost && losses >= quickReturns) return false;
      losses = isLost ? losses + 1 : 0;
      attachedAtMs = nowMs;
      return true;
    },
  };
}
