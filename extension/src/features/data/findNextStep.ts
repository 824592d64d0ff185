export type StepName = "journey" | "people" | "site";

/** The first of the steps that nothing was done for yet; none while one before it is not known. */
export function findNextStep(counts: Readonly<Record<StepName, number | undefined>>): StepName | undefined {
  for (const step of ["journey", "people", "site"] as const) {
    const count = counts[step];
    if (count === undefined) return undefined;
    if (count === 0) return step;
  }
  return undefined;
}
