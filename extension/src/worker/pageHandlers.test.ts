import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Badge } from "../messaging/journeyMessages";
import { forgetTab } from "./tabMemory";
import {
  createEvents,
  createList,
  createRecord,
  createRow,
  createTestWorker,
  overlay,
  page,
  panel,
  type TestWorker,
} from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number);
const unknown: Badge = { kind: "unknown" };
const invitation: Badge = { kind: "stage", label: "Invitation", phase: 0, phaseCount: 3, ended: false };

let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, page);
});

async function markRecord(recordId: string, identifiers: { system: "npi" | "email"; value: string }[] = []) {
  const marks = await worker.handlers["page.read"](
    { reading: createRecord(recordId, { identifiers }) },
    overlay,
  );
  if (marks.kind !== "record") throw new Error(`marks of a ${marks.kind}`);
  return marks.badge;
}

describe("Marks", () => {
  test("a list is marked in the order of its rows, and a row of nobody is unknown", async () => {
    await worker.seed(
      { hcp: "a", recordId: "0", events: createEvents("a", ["invited", day(1)]) },
      { hcp: "b", recordId: "1", events: createEvents("b", ["invited", day(1)], ["subscribed", day(2)]) },
      { hcp: "c", recordId: "2" },
    );
    const rows = ["2", "9", "1", "0"].map((id) => createRow(id, { name: "Dr a" }));
    const marks = await worker.handlers["page.read"]({ reading: createList(rows) }, overlay);
    expect(marks).toEqual({
      kind: "list",
      badges: [
        { rowKey: "row-2", badge: { kind: "not-entered" } },
        { rowKey: "row-9", badge: unknown },
        {
          rowKey: "row-1",
          badge: { kind: "stage", label: "Subscription", phase: 2, phaseCount: 3, ended: true },
        },
        { rowKey: "row-0", badge: invitation },
      ],
    });
  });

  test("a name tells nobody; an identifier does where one person carries it", async () => {
    await worker.seed(
      { hcp: "a", name: "Nora Ohm", identifiers: [{ system: "email", value: "n@x.example" }] },
      { hcp: "b", identifiers: [{ system: "email", value: "office@x.example" }] },
      { hcp: "c", identifiers: [{ system: "email", value: "office@x.example" }] },
    );
    expect(await markRecord("5")).toEqual(unknown);
    expect(await markRecord("5", [{ system: "email", value: "N@X.example " }])).toEqual({
      kind: "not-entered",
    });
    expect(await markRecord("5", [{ system: "email", value: "office@x.example" }])).toEqual(unknown);
  });

  test("a number that is no NPI tells nobody, and takes nobody's certainty away", async () => {
    const mistyped = { system: "npi" as const, value: "9000000016" };
    await worker.seed(
      { hcp: "a", identifiers: [mistyped] },
      { hcp: "b", identifiers: [{ system: "email", value: "b@x.example" }] },
    );
    expect(await markRecord("5", [mistyped])).toEqual(unknown);
    expect(await markRecord("5", [mistyped, { system: "email", value: "b@x.example" }])).toEqual({
      kind: "not-entered",
    });
  });

  test("identifiers that contradict the link or each other tell nobody", async () => {
    await worker.seed(
      { hcp: "a", recordId: "5", identifiers: [{ system: "email", value: "a@x.example" }] },
      {
        hcp: "b",
        identifiers: [
          { system: "npi", value: "9000000015" },
          { system: "email", value: "a@x.example" },
        ],
      },
    );
    // The shared mailbox agrees with the link; another's number does not.
    expect(await markRecord("5", [{ system: "email", value: "a@x.example" }])).toEqual({
      kind: "not-entered",
    });
    expect(await markRecord("5", [{ system: "npi", value: "9000000015" }])).toEqual(unknown);
    // Without a link, the number decides between the two who share the mailbox.
    expect(
      await markRecord("6", [
        { system: "email", value: "a@x.example" },
        { system: "npi", value: "9000000015" },
      ]),
    ).toEqual({ kind: "not-entered" });
  });

  test("links belong to the site that sent the reading, whatever it says of itself", async () => {
    await worker.seed({ hcp: "a", recordId: "0" });
    const reading = { ...createRecord("0"), origin: "https://bank.example" };
    expect(await worker.handlers["page.read"]({ reading }, overlay)).toEqual({
      kind: "record",
      badge: { kind: "not-entered" },
    });
    expect(await worker.handlers["page.reading"]({}, panel())).toMatchObject({
      origin: "https://crm.example",
    });
  });

  test("a wait that passed shows at once, before the alarm has written it", async () => {
    const transitions = [{ id: "on", from: "emailed", to: "interest", after: "P7D" }];
    const text = JSON.stringify(createPortalJourney({ transitions }));
    await worker.handlers["journey.publish"]({ text }, page);
    await worker.seed({ hcp: "a", recordId: "0", events: createEvents("a", ["invited", day(1)]) });
    expect(await markRecord("0")).toEqual(invitation);
    vi.setSystemTime(day(9));
    expect(await markRecord("0")).toMatchObject({ label: "Interest, sho…", phase: 1 });
    const runs = await worker.store.readRuns("default", ["a"]);
    expect(runs.ok && runs.value[0]?.map(({ stage }) => stage)).toEqual(["emailed"]);
  });

  test("an active journey outranks an ended one, and a long label is cut as readers count", async () => {
    await worker.seed({
      hcp: "a",
      recordId: "0",
      events: createEvents("a", ["invited", day(1)], ["subscribed", day(2)]),
    });
    const other = createPortalJourney({
      id: "other",
      stages: [{ id: "x", label: "Ré\u0301union of the heart", kind: "atomic" }],
      initial: "x",
      transitions: [],
    });
    await worker.handlers["journey.publish"]({ text: JSON.stringify(other) }, page);
    expect(await markRecord("0")).toEqual({
      kind: "stage",
      label: "Ré\u0301union of th…",
      phase: 0,
      phaseCount: 1,
      ended: false,
    });
  });

  test("a store that does not open leaves every row unknown, and says why in the panel", async () => {
    worker.setOpening({ ok: false, error: { code: "store.newer", found: 2, known: 1 } });
    const reading = createList([createRow("0")]);
    expect(await worker.handlers["page.read"]({ reading }, overlay)).toEqual({
      kind: "list",
      badges: [{ rowKey: "row-0", badge: unknown }],
    });
    expect(await worker.handlers["panel.view"]({}, panel())).toEqual({
      ok: false,
      error: { code: "store.newer", found: 2, known: 1 },
    });
  });

  test("somebody whose pack is damaged does not hide the others", async () => {
    await worker.seed({ hcp: "a", recordId: "0" }, { hcp: "b", recordId: "1" });
    const { readRuns } = worker.store;
    worker.store.readRuns = async (workspace, hcps) =>
      hcps.includes("a")
        ? { ok: false, error: { code: "store.unreadable", hcps: ["a"], cause: "bytes" } }
        : readRuns(workspace, hcps);
    const marks = await worker.handlers["page.read"](
      { reading: createList([createRow("0"), createRow("1")]) },
      overlay,
    );
    expect(marks).toMatchObject({ badges: [{ badge: unknown }, { badge: { kind: "not-entered" } }] });
  });

  test("a page that is neither list nor record is marked with nothing", async () => {
    const reading = { kind: "other" as const, origin: "https://crm.example" };
    expect(await worker.handlers["page.read"]({ reading }, overlay)).toEqual({ kind: "none" });
  });
});

describe("Readings", () => {
  test("a docked panel gets the reading of its own page, also from a worker that started later", async () => {
    await worker.handlers["page.read"]({ reading: createRecord("0") }, overlay);
    worker.restart();
    expect(await worker.handlers["page.reading"]({}, panel())).toEqual(createRecord("0"));
    const elsewhere = { requestId: "r", sender: { kind: "panel" as const, tabId: 9 } };
    expect(await worker.handlers["page.reading"]({}, elsewhere)).toBeNull();
  });

  test("the side panel gets the reading of the active tab", async () => {
    await worker.handlers["page.read"]({ reading: createRecord("0") }, overlay);
    expect(await worker.handlers["page.reading"]({}, { requestId: "r", sender: { kind: "panel" } })).toEqual(
      createRecord("0"),
    );
  });

  test("nothing is remembered of a closed tab", async () => {
    await worker.handlers["page.read"]({ reading: createRecord("0") }, overlay);
    await forgetTab(worker.session, 7);
    expect(worker.session.content.size).toBe(0);
  });
});
