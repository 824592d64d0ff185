import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ListReading, RecordReading } from "../../hosts/PageReading";
import type { Call } from "../../messaging/call";
import type { Badge, PageMarks } from "../../messaging/journeyMessages";
import type { CallError, RequestOf } from "../../messaging/protocol";
import { createMarks } from "./createMarks";

const unknown: Badge = { kind: "unknown" };
const stage = (label: string): Badge => ({ kind: "stage", label, phase: 1, phaseCount: 7, ended: false });
const row = (recordId: string, object = "contacts") =>
  ({ place: "row", object, recordId, rowKey: `row ${recordId}` }) as const;
const heading = (recordId: string) => ({ ...row(recordId), place: "heading" }) as const;

const list = (...ids: string[]): ListReading => ({
  kind: "list",
  hostId: "crm",
  origin: "https://crm.example",
  object: "contacts",
  rows: ids.map((recordId) => ({ rowKey: `row ${recordId}`, recordId, identifiers: [] })),
});
const record = (recordId: string): RecordReading => ({
  kind: "record",
  hostId: "crm",
  origin: "https://crm.example",
  object: "contacts",
  recordId,
  identifiers: [],
  readFrom: [],
});
const listMarks = (...badges: [id: string, badge: Badge][]): PageMarks => ({
  kind: "list",
  badges: badges.map(([id, badge]) => ({ rowKey: `row ${id}`, badge })),
});

type Asked = {
  request: unknown;
  answer(marks: PageMarks): Promise<void>;
  fail(error: CallError): Promise<void>;
};

function start() {
  const asked: Asked[] = [];
  const stop = new AbortController();
  const onMarks = vi.fn();
  const call = vi.fn((_name: string, request: RequestOf<"page.read">) => {
    let resolve: (result: unknown) => void = () => undefined;
    const promise = new Promise((settled) => {
      resolve = settled;
    });
    const settle = async (result: unknown) => {
      resolve(result);
      await promise;
      await Promise.resolve();
    };
    asked.push({
      request,
      answer: (value) => settle({ ok: true, value }),
      fail: (error) => settle({ ok: false, error }),
    });
    return promise;
  }) as unknown as Call;
  const marks = createMarks({ call, signal: stop.signal, onMarks });
  const last = () => asked.at(-1) as Asked;
  return { marks, asked, last, onMarks, stop };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("marks", () => {
  test("know who has not been asked about: neither before nor now", async () => {
    const { marks, last } = start();
    expect(marks.isNew(row("0"))).toBe(true);
    marks.ask(list("0"));
    expect([row("0"), heading("0"), row("7")].map(marks.isNew)).toEqual([false, true, true]);
    await last().answer(listMarks(["0", stage("Zero")]));
    marks.ask(list("7"));
    expect([row("0"), row("7"), row("8")].map(marks.isNew)).toEqual([false, false, true]);
  });

  test("are asked for a whole list at once, and known by record id", async () => {
    const { marks, asked, last, onMarks } = start();
    marks.ask(list("0", "7"));
    expect(asked).toHaveLength(1);
    expect(marks.find(row("0"))).toBeUndefined();
    expect(marks.isAsking()).toBe(true);
    // In another order than asked.
    await last().answer(listMarks(["7", stage("Seven")], ["0", stage("Zero")]));
    expect(marks.find(row("0"))).toEqual(stage("Zero"));
    expect(marks.find(row("7"))).toEqual(stage("Seven"));
    expect(marks.isAsking()).toBe(false);
    expect(onMarks).toHaveBeenCalledTimes(1);
  });

  test("of a row without an id hold for what it shows, and for no other text", async () => {
    const { marks, last } = start();
    const rows = [
      { rowKey: "Ada ada@clinic.example", identifiers: [] },
      { rowKey: "Bo", identifiers: [] },
    ];
    marks.ask({ ...list(), rows });
    expect(marks.find({ place: "row", object: "contacts", rowKey: "Bo" })).toBeUndefined();
    const badges = [{ rowKey: "Ada ada@clinic.example", badge: stage("Six") }];
    await last().answer({ kind: "list", badges });
    expect(marks.find({ place: "row", object: "contacts", rowKey: "Ada ada@clinic.example" })).toEqual(
      stage("Six"),
    );
    expect(marks.find({ place: "row", object: "contacts", rowKey: "Bo" })).toEqual(unknown);
    expect(marks.find({ place: "row", object: "contacts", rowKey: "Ada" })).toBeUndefined();
  });

  test("of a row that the answer leaves out are unknown", async () => {
    const { marks, last } = start();
    marks.ask(list("0", "7"));
    await last().answer(listMarks(["7", stage("Seven")]));
    expect(marks.find(row("0"))).toEqual(unknown);
    expect(marks.find(row("7", "leads"))).toBeUndefined();
  });

  test("answered late for a page that moved on are dropped", async () => {
    const { marks, asked, last, onMarks } = start();
    marks.ask(list("1"));
    marks.ask(list("2"));
    await last().answer(listMarks(["2", stage("Two")]));
    await asked[0]?.answer(listMarks(["1", stage("Old")]));
    expect(marks.find(row("1"))).toBeUndefined();
    expect(marks.find(row("2"))).toEqual(stage("Two"));
    expect(onMarks).toHaveBeenCalledTimes(1);
  });

  test("known in the list serve the record's heading at once, and the other way round", async () => {
    const { marks, last } = start();
    marks.ask(list("1"));
    await last().answer(listMarks(["1", stage("One")]));
    expect(marks.find(heading("1"))).toEqual(stage("One"));
    marks.ask(record("2"));
    await last().answer({ kind: "record", badge: stage("Two") });
    expect(marks.find(row("2"))).toEqual(stage("Two"));
  });

  test("unknown in the list say nothing about the record's page, which shows more", async () => {
    const { marks, last } = start();
    marks.ask(list("1"));
    await last().answer(listMarks(["1", unknown]));
    expect(marks.find(row("1"))).toEqual(unknown);
    expect(marks.find(heading("1"))).toBeUndefined();
  });

  test("are all unknown when nobody answers", async () => {
    const { marks, last } = start();
    marks.ask(list("1"));
    await last().answer(listMarks(["1", stage("One")]));
    marks.ask(list("1", "2"));
    await last().fail({ code: "unreachable", cause: undefined });
    expect(marks.find(row("1"))).toEqual(unknown);
    expect(marks.find(row("2"))).toEqual(unknown);
  });
});

describe("when the store changed", () => {
  test("what was known is forgotten, and the same page asked for again", async () => {
    const { marks, asked, last } = start();
    marks.ask(list("1"));
    await last().answer(listMarks(["1", stage("Before")]));
    marks.askAgain();
    expect(marks.find(row("1"))).toBeUndefined();
    expect(marks.isAsking()).toBe(true);
    vi.advanceTimersByTime(0);
    expect(asked.map(({ request }) => request)).toEqual([{ reading: list("1") }, { reading: list("1") }]);
    await last().answer(listMarks(["1", stage("After")]));
    expect(marks.find(row("1"))).toEqual(stage("After"));
  });

  test("while an answer is on its way, that answer is not the last word", async () => {
    const { marks, asked, last } = start();
    marks.ask(list("1"));
    marks.askAgain();
    await last().answer(listMarks(["1", stage("Before")]));
    vi.advanceTimersByTime(0);
    expect(asked).toHaveLength(2);
    await last().answer(listMarks(["1", stage("After")]));
    vi.advanceTimersByTime(10_000);
    expect(asked).toHaveLength(2);
    expect(marks.find(row("1"))).toEqual(stage("After"));
  });

  test("a burst of changes costs one question at a time, five a second at most, and the last change is not missed", async () => {
    const { marks, asked, last } = start();
    marks.ask(list("1"));
    await last().answer(listMarks(["1", stage("0")]));
    for (let at = 0; at < 100; at += 1) {
      marks.askAgain();
      vi.advanceTimersByTime(10);
      await last().answer(listMarks(["1", stage(`${asked.length}`)]));
    }
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(asked.length).toBeLessThanOrEqual(8);
    const before = asked.length;
    marks.askAgain();
    vi.advanceTimersByTime(1_000);
    expect(asked).toHaveLength(before + 1);
    await last().answer(listMarks(["1", stage("last")]));
    expect(marks.find(row("1"))).toEqual(stage("last"));
    expect(marks.isAsking()).toBe(false);
  });

  test("nothing is asked while there was no page yet", () => {
    const { marks, asked } = start();
    marks.askAgain();
    vi.advanceTimersByTime(1_000);
    expect(asked).toEqual([]);
  });
});

test("a withdrawn site ends it: an answer changes nothing, and nothing is asked", async () => {
  const { marks, asked, last, onMarks, stop } = start();
  marks.ask(list("1"));
  stop.abort();
  await last().answer(listMarks(["1", stage("One")]));
  expect(onMarks).not.toHaveBeenCalled();
  expect(marks.find(row("1"))).toBeUndefined();
  vi.advanceTimersByTime(1_000);
  expect(asked).toHaveLength(1);
});
