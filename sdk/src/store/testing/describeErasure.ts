import { expect, it } from "vitest";
import { verifyChain } from "../../audit/verifyChain.js";
import type { Erasure, JourneyStore } from "../JourneyStore.js";
import { createAudit, createChange, createPerson, createRun, workspace } from "./fixtures.js";
import { requireValue } from "./requireValue.js";

const record = { origin: "http://crm.example", object: "contacts", recordId: "7" };
const toNpi = (value: string) => ({ system: "npi", value }) as const;

/** What every adapter promises of people who are erased. */
export function describeErasure(store: () => JourneyStore): void {
  const erase = (...erasures: Erasure[]) =>
    store().commit({ workspace, erase: erasures }, createAudit("erase"));
  const seed = () =>
    requireValue(
      store().commit(
        createChange([
          createPerson("hcp-1", {
            links: [{ ...record, by: "decision" }],
            runs: [createRun("hcp-1", { wakeAt: 500 })],
          }),
          createPerson("hcp-2"),
        ]),
        createAudit("seed"),
      ),
    );

  it("forgets all of an erased person and nothing of anybody else, with an audit entry [semantics 38]", async () => {
    await seed();
    await requireValue(erase({ hcp: "hcp-1", fromRevision: 1 }));
    expect(await requireValue(store().readPerson(workspace, "hcp-1"))).toBeUndefined();
    expect(await requireValue(store().readRuns(workspace, ["hcp-1"]))).toEqual([[]]);
    expect(await requireValue(store().findPeople(workspace, toNpi("9000000001")))).toEqual([]);
    expect(await requireValue(store().findLinked(workspace, [record]))).toEqual([undefined]);
    expect(await requireValue(store().findNextWake(workspace))).toBeUndefined();
    expect(await requireValue(store().countPeople(workspace))).toBe(1);
    expect(await requireValue(store().findPeople(workspace, toNpi("9000000002")))).toEqual(["hcp-2"]);
    const chain = await requireValue(store().listAuditChain(workspace));
    expect(chain.map(({ entry }) => entry.id)).toEqual(["seed", "erase"]);
    expect(verifyChain(chain).fault).toBeUndefined();
  });

  it("knows the identifiers of whoever was erased, in that workspace alone [semantics 38]", async () => {
    await seed();
    const asked = [toNpi("9000000001"), toNpi("9000000002"), toNpi("9000000003")];
    expect(await requireValue(store().findErased(workspace, asked))).toEqual([false, false, false]);
    await requireValue(erase({ hcp: "hcp-1", fromRevision: 1 }));
    expect(await requireValue(store().findErased(workspace, asked))).toEqual([true, false, false]);
    expect(await requireValue(store().findErased("south", asked))).toEqual([false, false, false]);
  });

  it("erases nobody whom somebody changed since, and takes all of a change or nothing", async () => {
    await seed();
    const refused = await erase({ hcp: "hcp-2", fromRevision: 1 }, { hcp: "hcp-1", fromRevision: 2 });
    expect(refused).toEqual({ ok: false, error: { code: "store.conflict", hcps: ["hcp-1"] } });
    expect(await requireValue(store().countPeople(workspace))).toBe(2);
    expect(await requireValue(store().listAudit(workspace))).toHaveLength(1);
  });
}
