import { compileJourney, type EnrolReason, type LedgerEntry, replay } from "@waypost/sdk";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { RequestOf } from "../messaging/protocol";
import { createEvents, createTestWorker, page, panel, type TestWorker } from "./testing/createTestWorker";
import { createPortalJourney } from "./testing/portalJourney";

const day = (number: number) => Date.UTC(2026, 8, number);
const visit = {
  hcp: "a",
  journey: "portal",
  type: "visit.held",
  payload: { interested: true },
} satisfies RequestOf<"entry.log">;

let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(3) });
  worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text: JSON.stringify(createPortalJourney()) }, page);
  await worker.seed({ hcp: "a", name: "Nora Ohm", events: createEvents("a", ["invited", day(1)]) });
});

const log = (request: Partial<RequestOf<"entry.log">> = {}, requestId = "r1") =>
  worker.handlers["entry.log"]({ ...visit, ...request }, panel(requestId));
const undo = (entry: string, requestId = "r2") =>
  worker.handlers["entry.undo"]({ hcp: "a", entry }, panel(requestId));

async function stage(): Promise<string | undefined> {
  const runs = await worker.store.readRuns("default", ["a"]);
  return runs.ok ? runs.value[0]?.[0]?.stage : undefined;
}

async function requireLogged(): Promise<string> {
  const logged = await log();
  if (!logged.ok) throw new Error(logged.error.code);
  return logged.value.entry;
}

describe("Logging a touchpoint", () => {
  test("stores the entry, moves the stage and tells every page", async () => {
    const entry = await requireLogged();
    expect((await worker.requireEntries("a")).at(-1)).toMatchObject({
      kind: "event",
      id: entry,
      type: "visit.held",
      payload: { interested: true },
      occurredAt: day(3),
      recordedAt: day(3),
      source: "panel",
    });
    expect(await stage()).toBe("interest");
    expect(worker.pushed()).toEqual(["store.changed", "store.changed"]);
  });

  test("writes once however often the message comes, before or after a death of the worker", async () => {
    const answers = await Promise.all([log(), log()]);
    worker.restart();
    answers.push(await log());
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await worker.requireEntries("a")).toHaveLength(2);
    await log({}, "another");
    expect(await worker.requireEntries("a")).toHaveLength(3);
  });

  test("takes a visit of the past at its own time", async () => {
    await log({ occurredAt: day(2) });
    expect((await worker.requireEntries("a")).at(-1)).toMatchObject({
      occurredAt: day(2),
      recordedAt: day(3),
    });
  });

  test.each([
    ["is not declared", { type: "fax.sent" }, { code: "entry.not-loggable", type: "fax.sent" }],
    ["is not for reps", { type: "invited" }, { code: "entry.not-loggable", type: "invited" }],
    ["is of no published journey", { journey: "x" }, { code: "entry.not-loggable", type: "visit.held" }],
    ["lacks a field", { payload: {} }, { code: "entry.payload", field: "interested" }],
    [
      "has a field of another type",
      { payload: { interested: "yes" } },
      { code: "entry.payload", field: "interested" },
    ],
    [
      "has a broken number",
      { payload: { interested: true, minutes: 1.5 } },
      { code: "entry.payload", field: "minutes" },
    ],
    [
      "has an undeclared field",
      { payload: { interested: true, mood: "good" } },
      { code: "entry.payload", field: "mood" },
    ],
    ["is of tomorrow", { occurredAt: day(4) }, { code: "entry.date", occurredAt: day(4) }],
    ["is of another century", { occurredAt: -3e12 }, { code: "entry.date", occurredAt: -3e12 }],
    ["is of nobody", { hcp: "nobody" }, { code: "person.unknown" }],
  ])("refuses what %s, and stores nothing", async (_what, request, error) => {
    expect(await log(request as Partial<RequestOf<"entry.log">>)).toEqual({ ok: false, error });
    expect(await worker.requireEntries("a")).toHaveLength(1);
    const audit = await worker.store.listAudit("default");
    expect(audit.ok && audit.value.some(({ action }) => action === "entry.log")).toBe(false);
  });

  test("decides again when somebody changed the person meanwhile, and gives up in the end", async () => {
    const { commit } = worker.store;
    let conflicts = 2;
    worker.store.commit = async (change, audit) =>
      conflicts-- > 0 ? { ok: false, error: { code: "store.conflict", hcps: ["a"] } } : commit(change, audit);
    expect(await log()).toMatchObject({ ok: true });
    conflicts = Number.POSITIVE_INFINITY;
    expect(await log({}, "r9")).toMatchObject({ ok: false, error: { code: "store.conflict" } });
  });

  test("says that the disk is full, with a cause that can travel", async () => {
    worker.store.commit = async () => ({
      ok: false,
      error: { code: "store.full", cause: new Error("quota") },
    });
    expect(await log()).toEqual({ ok: false, error: { code: "store.full", cause: "Error: quota" } });
    expect(await stage()).toBe("emailed");
  });

  test("audits tokens and codes only [semantics 38]", async () => {
    await requireLogged();
    const audit = await worker.store.listAudit("default");
    expect(audit.ok && audit.value.at(-1)).toMatchObject({
      action: "entry.log",
      parameters: { hcp: "a", journey: "portal", type: "visit.held", entry: "panel:r1" },
    });
    expect(JSON.stringify(audit)).not.toContain("Nora");
  });
});

describe("Bringing an HCP into a journey", () => {
  const enrol = (reason?: unknown, requestId = "r1") =>
    log({ journey: "winter", ...(reason !== undefined && { reason: reason as EnrolReason }) }, requestId);
  const refused = { ok: false, error: { code: "entry.reason" } };
  const winter = async () => {
    const runs = await worker.store.readRuns("default", ["a"]);
    return runs.ok ? runs.value[0]?.find(({ journey }) => journey === "winter")?.status : undefined;
  };

  beforeEach(async () => {
    const text = JSON.stringify(
      createPortalJourney({ id: "winter", entry: [{ id: "met", event: "visit.held" }] }),
    );
    await worker.handlers["journey.publish"]({ text }, page);
  });

  test("needs a reason from the list, which the entry carries and no guard reads [semantics 24]", async () => {
    expect([await enrol(), await enrol("mood"), await winter()]).toEqual([refused, refused, undefined]);
    expect(await enrol("showedInterest")).toMatchObject({ ok: true });
    const entries = await worker.requireEntries("a");
    expect(entries.at(-1)).toMatchObject({ kind: "event", type: "visit.held", reason: "showedInterest" });
    expect(await winter()).toBe("active");
    const compiled = compileJourney(createPortalJourney({ entry: [{ id: "met", event: "visit.held" }] }));
    if (!compiled.ok) throw new Error("Does not compile");
    const fold = (read: readonly LedgerEntry[]) =>
      replay(compiled.value, { hcp: "a", entries: read }, day(3));
    const without = entries.map((entry) => ({ ...entry, reason: undefined }) as unknown as LedgerEntry);
    expect(fold(entries)).toEqual(fold(without));
  });

  test("is told from any other touchpoint, which has no reason", async () => {
    expect(await log({ reason: "hcpAsked" })).toEqual(refused);
    await enrol("hcpAsked");
    expect(await enrol("hcpAsked", "r3")).toEqual(refused);
    expect(await enrol(undefined, "r4")).toMatchObject({ ok: true });
  });

  test("is taken back with its reason", async () => {
    const enrolled = await enrol("newInTerritory");
    await undo(enrolled.ok ? enrolled.value.entry : "");
    expect(await winter()).toBeUndefined();
  });
});

describe("Undoing", () => {
  test("takes the entry back, and the stage with it", async () => {
    const entry = await requireLogged();
    expect(await undo(entry)).toEqual({ ok: true, value: null });
    expect(await stage()).toBe("emailed");
    expect((await worker.requireEntries("a")).at(-1)).toMatchObject({ kind: "retraction", retracts: entry });
  });

  test("writes once however often the message comes", async () => {
    const entry = await requireLogged();
    await undo(entry);
    worker.restart();
    expect(await undo(entry)).toEqual({ ok: true, value: null });
    expect(await undo(entry, "r3")).toEqual({ ok: true, value: null });
    expect(await worker.requireEntries("a")).toHaveLength(3);
  });

  test("is for what the panel wrote, nothing else", async () => {
    const [imported] = await worker.requireEntries("a");
    expect(await undo(imported?.id ?? "")).toEqual({ ok: false, error: { code: "entry.unknown" } });
    expect(await undo("nothing")).toEqual({ ok: false, error: { code: "entry.unknown" } });
  });
});
