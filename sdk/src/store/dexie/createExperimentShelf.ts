import { invariant } from "../../model/invariant.js";
import { compareExperiments } from "../compareExperiments.js";
import type { ExperimentSummary, JourneyStore, KeptExperiment } from "../JourneyStore.js";
import type { StoreContext } from "./StoreContext.js";
import { type ExperimentRow, everyKeyOf } from "./StoreDatabase.js";
import { answer, StoreRefusal } from "./StoreRefusal.js";

type ExperimentMethods = Pick<
  JourneyStore,
  "keepExperiment" | "readExperiment" | "listExperiments" | "deleteExperiment"
>;

/** Keeps experiments, each sealed under a slot of its own, which is used again where it is replaced. */
export function createExperimentShelf({ db, vault }: StoreContext): ExperimentMethods {
  const openSummary = async ({ slot, summary }: ExperimentRow) =>
    fromBytes(await vault.open(slot, summary)) as KeptExperiment["summary"];

  return {
    keepExperiment: (workspace, { id, keptAt, summary, content }) =>
      answer(async () => {
        const slot = (await db.experiments.get([workspace, id]))?.slot ?? (await vault.createSlots(1)).at(0);
        invariant(slot !== undefined, "a slot was made");
        const row = { workspace, id, keptAt, slot, summary: await vault.seal(slot, toBytes(summary)) };
        const sealed = { workspace, id, content: await vault.seal(slot, toBytes(content)) };
        await db.transaction("rw", db.experiments, db.experimentContents, async () => {
          await db.experiments.put(row);
          await db.experimentContents.put(sealed);
        });
      }),

    readExperiment: (workspace, id) =>
      answer(async () => {
        const [row, sealed] = await db.transaction("r", db.experiments, db.experimentContents, () =>
          Promise.all([db.experiments.get([workspace, id]), db.experimentContents.get([workspace, id])]),
        );
        if (row === undefined || sealed === undefined) return undefined;
        try {
          const content = fromBytes(await vault.open(row.slot, sealed.content)) as string;
          return { id, keptAt: row.keptAt, summary: await openSummary(row), content };
        } catch (cause) {
          throw new StoreRefusal({ code: "store.unreadable", hcps: [], cause });
        }
      }),

    listExperiments: (workspace) =>
      answer(async () => {
        const rows = await db.experiments
          .where("[workspace+id]")
          .between(...everyKeyOf(workspace))
          .toArray();
        const listed = rows.map(async (row): Promise<ExperimentSummary> => {
          const summary = await openSummary(row).catch(() => undefined);
          return { id: row.id, keptAt: row.keptAt, summary };
        });
        return (await Promise.all(listed)).sort(compareExperiments);
      }),

    deleteExperiment: (workspace, id) =>
      answer(() =>
        db.transaction("rw", db.experiments, db.experimentContents, async () => {
          await db.experiments.delete([workspace, id]);
          await db.experimentContents.delete([workspace, id]);
        }),
      ),
  };
}

function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function fromBytes(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
