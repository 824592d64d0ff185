import { expect, it } from "vitest";
import type { JourneyStore, KeptExperiment } from "../JourneyStore.js";
import { workspace } from "./fixtures.js";
import { requireValue } from "./requireValue.js";

/** What every adapter promises of kept experiments. */
export function describeExperiments(store: () => JourneyStore): void {
  const createExperiment = (id: string, keptAt: number): KeptExperiment => ({
    id,
    keptAt,
    summary: { title: "Cardiología 心臓", people: 5_000 },
    content: JSON.stringify({ id, figures: [1, 2, 3] }),
  });

  it("gives back an experiment as it was kept, and the later one of the same id", async () => {
    const first = createExperiment("e", 1);
    await requireValue(store().keepExperiment(workspace, first));
    expect(await requireValue(store().readExperiment(workspace, "e"))).toEqual(first);
    expect(await requireValue(store().readExperiment("other", "e"))).toBeUndefined();
    const second = { ...createExperiment("e", 2), content: "2" };
    await requireValue(store().keepExperiment(workspace, second));
    expect(await requireValue(store().readExperiment(workspace, "e"))).toEqual(second);
  });

  it("lists experiments without their contents, the last kept first, and forgets the deleted", async () => {
    for (const [id, keptAt] of [
      ["a", 1],
      ["b", 3],
      ["c", 2],
    ] as const) {
      await requireValue(store().keepExperiment(workspace, createExperiment(id, keptAt)));
    }
    await requireValue(store().deleteExperiment(workspace, "c"));
    const { content: _, ...last } = createExperiment("b", 3);
    const listed = await requireValue(store().listExperiments(workspace));
    expect(listed[0]).toEqual(last);
    expect(listed.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(await requireValue(store().listExperiments("other"))).toEqual([]);
  });
}
