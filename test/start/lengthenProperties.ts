import type { IAsyncProperty, IProperty, Parameters } from "fast-check";
import { vi } from "vitest";

const TIMES_AS_LONG = 20;
const USUAL_RUNS = 100;

/**
 * What `pnpm soak` does to property tests: each runs twenty times as often as it says, under the seed of the round. A
 * global setting would not do, since a test's own `numRuns` and `seed` outrank it.
 */
vi.mock("fast-check", async (importOriginal) => {
  const original = await importOriginal<typeof import("fast-check")>();
  const assert = <Values>(
    property: IProperty<Values> | IAsyncProperty<Values>,
    own: Parameters<Values> = {},
  ) =>
    original.assert(property as IProperty<Values>, {
      ...own,
      numRuns: (own.numRuns ?? USUAL_RUNS) * TIMES_AS_LONG,
      seed: Number(process.env.WAYPOST_SEED),
    });
  return { ...original, assert, default: { ...original.default, assert } };
});
