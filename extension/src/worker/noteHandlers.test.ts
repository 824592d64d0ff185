import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Note } from "../messaging/noteMessages";
import { createEvents, createTestWorker, page, panel, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number);
const hold: Note = { kind: "hold", journey: "portal", change: "held", reason: "hcpAsked" };
const later: Note = { kind: "feedback", journey: "portal", suggestion: "event:visit.held", answer: "later" };

let worker: TestWorker;

async function publish(changes: Record<string, unknown> = {}): Promise<void> {
  const document = createPortalJourney({
    channels: [
      { id: "visit", label: "Visit", consent: "notRequired" },
      { id: "email", label: "E-mail", consent: "required" },
    ],
    exits: [{ id: "gone", label: "Opted out", when: "!consent.email && count('invited', 'P99D') > 9" }],
    ...changes,
  });
  await worker.handlers["journey.publish"]({ text: JSON.stringify(document) }, page);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
  await publish();
  await worker.seed({ hcp: "a", name: "Nora Ohm", events: createEvents("a", ["invited", day(1)]) });
});

const write = (note: Note, requestId = "n1") =>
  worker.handlers["note.write"]({ hcp: "a", note }, panel(requestId));
const last = async () => (await worker.requireEntries("a")).at(-1);

describe("A note", () => {
  test.each<[Note, Record<string, unknown>]>([
    [hold, { kind: "hold", change: "held", reason: "hcpAsked" }],
    [later, { kind: "feedback", answer: "later" }],
    [
      { kind: "report", about: "person", reason: "twice" },
      { kind: "report", about: "person" },
    ],
    [
      { kind: "optIn", channel: "email" },
      { kind: "optIn", channel: "email" },
    ],
    [
      { kind: "optOut", channel: "email" },
      { kind: "consent", change: "withdrawn", channel: "email" },
    ],
  ])("is written into the ledger once, with its time and source: %j", async (note, entry) => {
    const answers = await Promise.all([write(note), write(note)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.ok).toBe(true);
    expect(await last()).toMatchObject({ ...entry, occurredAt: day(3), recordedAt: day(3), source: "panel" });
    expect(await worker.requireEntries("a")).toHaveLength(2);
  });

  test("moves nobody, and tells every page", async () => {
    const before = await worker.store.readRuns("default", ["a"]);
    await write(hold);
    const after = await worker.store.readRuns("default", ["a"]);
    const stage = (runs: typeof before) => runs.ok && runs.value[0]?.map((run) => [run.stage, run.since]);
    expect(stage(after)).toEqual(stage(before));
    expect(worker.pushed()).toContain("store.changed");
  });

  test("is taken back by undo", async () => {
    const written = await write(hold);
    if (!written.ok) throw new Error(written.error.code);
    await worker.handlers["entry.undo"]({ hcp: "a", entry: written.value.entry }, panel("u1"));
    expect(await last()).toMatchObject({ kind: "retraction", retracts: written.value.entry });
  });

  test.each<[string, Note]>([
    ["a reason of another list", { ...hold, reason: "twice" as never }],
    ["a hold without a reason", { kind: "hold", journey: "portal", change: "held" }],
    ["a dismissal without a reason", { ...later, answer: "dismissed" }],
    ["a day that has passed", { ...later, until: day(2) }],
    ["a journey nobody published", { ...hold, journey: "other" }],
    ["a channel nobody declares", { kind: "optOut", channel: "fax" }],
  ])("is refused with %s, and nothing is written", async (_case, note) => {
    expect(await write(note)).toEqual({ ok: false, error: { code: "note.refused" } });
    expect(await worker.requireEntries("a")).toHaveLength(1);
  });

  test("holds nobody back where the journey does not allow it", async () => {
    await publish({ holds: "notAllowed" });
    expect(await write(hold)).toEqual({ ok: false, error: { code: "note.refused" } });
  });
});
