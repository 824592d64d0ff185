import * as fc from "fast-check";
import type { Ledger, LedgerEntry, Scalar } from "../../model/Ledger.js";
import { day } from "./journeys.js";

/** Half days, so that entries often tie with each other and with waits. */
const instant = fc.integer({ min: -2, max: 20 }).map((half) => day(0) + half * 43_200_000);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 });
const often = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 1 });

const base = {
  recordedAt: instant,
  sequence: fc.integer({ min: 0, max: 2 }),
  /** Two entries with one number are one entry recorded twice. */
  number: fc.nat({ max: 60 }),
};

const payload = fc.record({
  seconds: maybe(fc.constantFrom<Scalar>(0, 1, 2, 3, 2.5, "long")),
  topic: maybe(fc.constantFrom<Scalar>("data", "dose", "other")),
});

const facts: readonly (readonly [string, Scalar])[] = [
  ["score", 0.2],
  ["score", 0.9],
  ["score", 7],
  ["tier", "a"],
  ["tier", "b"],
  ["vip", true],
  ["vip", false],
  ["since", "2026-09-02"],
  ["timeZone", "America/New_York"],
  ["timeZone", "Nowhere"],
  ["unheardOf", 1],
];

const eventDraft = fc.record({
  ...base,
  kind: fc.constant("event" as const),
  type: fc.constantFrom(
    "x",
    "y",
    "z",
    "x",
    "y",
    "start",
    "email.opened",
    "email.clicked",
    "left",
    "nonsense",
  ),
  occurredAt: instant,
  payload: often(payload),
});

const factDraft = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant("attribute" as const),
    fact: fc.constantFrom(...facts),
    occurredAt: often(instant),
  }),
  fc.record({
    ...base,
    kind: fc.constant("consent" as const),
    channel: fc.constantFrom("email", "sms"),
    purpose: maybe(fc.constant("launch")),
    change: fc.constantFrom("granted" as const, "granted" as const, "withdrawn" as const),
    occurredAt: often(instant),
    expiresAt: maybe(instant),
  }),
  fc.record({
    ...base,
    kind: fc.constant("persona" as const),
    persona: fc.constantFrom("traditional", "trailblazer", "nobody"),
    occurredAt: often(instant),
  }),
  fc.record({
    ...base,
    kind: fc.constant("segment" as const),
    segment: fc.constantFrom("target", "nothing"),
    occurredAt: often(instant),
  }),
  fc.record({
    ...base,
    kind: fc.constant("send" as const),
    channel: fc.constantFrom("email", "sms"),
    occurredAt: instant,
  }),
  fc.record({
    ...base,
    kind: fc.constant("retraction" as const),
    retracts: fc.nat({ max: 60 }),
    occurredAt: instant,
  }),
);

type Draft =
  typeof eventDraft extends fc.Arbitrary<infer Event>
    ? Event | (typeof factDraft extends fc.Arbitrary<infer Fact> ? Fact : never)
    : never;

function toEntry({ number, ...draft }: Draft, index: number): LedgerEntry {
  const id = `${draft.kind}${index}`;
  const own = { id, key: `${draft.kind}-${number}`, source: "test", actor: "tester" };
  const known = dropUndefined({ ...draft, ...own });
  if (draft.kind === "attribute") {
    const [attribute, value] = draft.fact;
    const { fact: _fact, ...rest } = draft;
    return dropUndefined({ ...rest, ...own, attribute, value }) as LedgerEntry;
  }
  if (draft.kind === "retraction") return { ...known, retracts: `event${draft.retracts}` } as LedgerEntry;
  if (draft.kind === "event" && draft.payload !== undefined) {
    return { ...known, payload: dropUndefined(draft.payload) } as LedgerEntry;
  }
  return known as LedgerEntry;
}

function dropUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}

const started: LedgerEntry = {
  kind: "event",
  type: "start",
  id: "started",
  key: "started",
  occurredAt: day(0),
  recordedAt: day(0),
  source: "test",
  sequence: 0,
  actor: "tester",
};

/** Ledgers with late, tied, duplicate, undeclared and retracted entries, and facts that change and expire. */
export const arbitraryLedger: fc.Arbitrary<Ledger> = fc
  .record({
    hasStart: fc.integer({ min: 0, max: 4 }),
    entries: fc.array(fc.oneof({ weight: 3, arbitrary: eventDraft }, { weight: 1, arbitrary: factDraft }), {
      maxLength: 24,
      size: "max",
    }),
  })
  .map(({ hasStart, entries }) => ({
    hcp: "hcp-1",
    entries: [...(hasStart > 0 ? [started] : []), ...entries.map(toEntry)],
  }));
