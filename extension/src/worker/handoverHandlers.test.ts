import { beforeEach, expect, test, vi } from "vitest";
import { createEvents, createTestWorker, page, panel, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number);
let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, page);
  const identifiers = [{ system: "npi" as const, value: "9000000007" }];
  await worker.seed({
    hcp: "a",
    name: "Nora Ohm",
    identifiers,
    events: createEvents("a", ["invited", day(1)]),
  });
  await worker.seed({ hcp: "b", name: "Ida Ek" });
  const visit = { hcp: "a", journey: "portal", type: "visit.held", payload: { interested: true } };
  await worker.handlers["entry.log"](visit, panel("visit"));
  await worker.handlers["note.write"](
    { hcp: "b", note: { kind: "report", about: "person", reason: "twice" } },
    panel("wrong"),
  );
});

async function read(at?: number) {
  const answer = await worker.handlers["handover.read"](at === undefined ? {} : { at }, page);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function mark(requestId = "mark") {
  const { rows } = await read();
  const people = rows.map(({ hcp, entry }) => ({ hcp, entries: [entry.id] }));
  return worker.handlers["handover.mark"]({ people }, { ...page, requestId });
}

test("what reps recorded here is read with the words of the journey, and nothing that came from elsewhere", async () => {
  const { rows, past } = await read();
  expect(rows).toMatchObject([
    { hcp: "a", displayName: "Nora Ohm", label: "Visit held", entry: { kind: "event" } },
    { hcp: "b", label: "person", entry: { kind: "report", reason: "twice" } },
  ]);
  expect(past).toEqual([]);
});

test("once handed over it is not read again, but can be had once more, and is undone no more", async () => {
  const before = await read();
  vi.setSystemTime(day(4));
  expect(await mark()).toEqual({ ok: true, value: { at: day(4) } });
  expect(await read()).toEqual({ rows: [], past: [{ at: day(4), count: 2 }] });
  expect((await read(day(4))).rows).toEqual(before.rows);
  const [row] = before.rows;
  const undone = await worker.handlers["entry.undo"]({ hcp: "a", entry: row?.entry.id ?? "" }, panel("undo"));
  expect(undone).toEqual({ ok: false, error: { code: "entry.exported" } });
});

test("a request that comes twice marks once", async () => {
  const { rows } = await read();
  const request = { people: rows.map(({ hcp, entry }) => ({ hcp, entries: [entry.id] })) };
  await worker.handlers["handover.mark"](request, { ...page, requestId: "same" });
  await worker.handlers["handover.mark"](request, { ...page, requestId: "same" });
  const entries = await worker.requireEntries("a");
  expect(entries.filter(({ kind }) => kind === "export")).toHaveLength(1);
});
