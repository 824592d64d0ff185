import { verifyChain } from "@waypost/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { createEvents, createTestWorker, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

let worker: TestWorker;
const call = { requestId: "r", sender: { kind: "page" } } as never;
const npi = { system: "npi", value: "9000000007" } as const;

beforeEach(async () => {
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, call);
  await worker.seed({
    hcp: "a",
    name: "Nora Ohm",
    identifiers: [npi],
    recordId: "5",
    events: createEvents("a", ["invited", 1]),
  });
  await worker.seed({ hcp: "b", name: "Li Ming" });
});

describe("Erasing somebody", () => {
  test("forgets them everywhere, and is a record of a chain that holds [semantics 38, 39]", async () => {
    expect(await worker.handlers["person.search"]({ text: "Nora" }, call)).toMatchObject({
      value: [{ hcp: "a" }],
    });
    const erased = await worker.handlers["person.erase"]({ hcp: "a" }, call);
    expect(erased).toEqual({ ok: true, value: { entries: 1 } });
    for (const text of ["Nora", npi.value]) {
      expect(await worker.handlers["person.search"]({ text }, call)).toEqual({ ok: true, value: [] });
    }
    expect(await worker.handlers["people.count"]({}, call)).toEqual({ ok: true, value: 1 });
    const chain = await worker.handlers["audit.read"]({}, call);
    if (!chain.ok) throw new Error(chain.error.code);
    expect(verifyChain(chain.value)).toMatchObject({ records: 4, fault: undefined });
    expect(chain.value.at(-1)?.entry).toMatchObject({
      action: "person.erase",
      parameters: { hcp: "a", entries: 1 },
    });
    expect(JSON.stringify(chain.value)).not.toMatch(/Nora|9000000007/);
  });

  test("is done once, and tells pages of it", async () => {
    await worker.handlers["person.erase"]({ hcp: "a" }, call);
    expect(worker.pushed()).toContain("store.changed");
    expect(await worker.handlers["person.erase"]({ hcp: "a" }, call)).toEqual({
      ok: false,
      error: { code: "person.unknown" },
    });
  });
});
