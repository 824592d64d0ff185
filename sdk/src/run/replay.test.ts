import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "../model/Ledger.js";
import { replay } from "./replay.js";
import {
  attribute,
  consent,
  day,
  event,
  journeyOf,
  ledgerOf,
  persona,
  retraction,
} from "./testing/journeys.js";

const atomic = (id: string, parent?: string) => ({
  id,
  label: id.toUpperCase(),
  kind: "atomic" as const,
  ...(parent && { parent }),
});
const compound = (id: string, initial: string, parent?: string) => ({
  id,
  label: id.toUpperCase(),
  kind: "compound" as const,
  initial,
  ...(parent && { parent }),
});
const final = (id: string) => ({ id, label: id.toUpperCase(), kind: "final" as const });

const flat = journeyOf({
  stages: [atomic("a"), atomic("b"), final("c")],
  transitions: [
    { id: "ab", from: "a", to: "b", event: "x" },
    { id: "ba", from: "b", to: "a", event: "y" },
    { id: "bc", from: "b", to: "c", after: "P2D" },
  ],
  exits: [{ id: "gone", label: "Left", event: "left" }],
});

const started = event("start", day(0));
const stageOf = (entries: readonly LedgerEntry[], now: number, journey = flat) =>
  replay(journey, ledgerOf(entries), now).stage;

describe("entering", () => {
  test("a run waits for a declared entry and says so [semantics 24]", () => {
    const run = replay(flat, ledgerOf([event("x", day(1))]), day(2));
    expect(run).toMatchObject({ status: "notEntered", stage: undefined, since: undefined, cause: undefined });
  });

  test("the entry event starts the run where the journey begins [semantics 24]", () => {
    const run = replay(flat, ledgerOf([started]), day(2));
    expect(run).toMatchObject({ status: "active", stage: "a", since: day(0), stages: ["a"] });
    expect(run.cause).toMatchObject({
      trigger: { kind: "entry", entry: started.id, type: "start" },
      moves: [{ by: { kind: "start", id: "enter" }, left: [], entered: ["a"] }],
    });
  });

  test("an entry whose guard does not hold starts nothing, a later one may [semantics 24]", () => {
    const journey = journeyOf({
      stages: [atomic("a")],
      transitions: [],
      entry: [{ id: "enter", event: "start", when: 'persona == "trailblazer"' }],
    });
    const entries = [started, persona("trailblazer", day(1)), event("start", day(3))];
    expect(stageOf(entries, day(2), journey)).toBeUndefined();
    expect(stageOf(entries, day(3), journey)).toBe("a");
  });
});

describe("the order of the fold", () => {
  test("the order of arrival never matters [semantics 2]", () => {
    const entries = [
      started,
      event("x", day(1)),
      event("y", day(1), { key: "later", id: "later", sequence: 1 }),
      event("x", day(2), { key: "again", id: "again" }),
      persona("trailblazer"),
      consent("email", "granted", day(1)),
    ];
    const expected = replay(flat, ledgerOf(entries), day(9));
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(replay(flat, ledgerOf(shuffled), day(9))).toEqual(expected);
      }),
    );
  });

  test("at one instant facts come before consent, grants before withdrawals, and events last [semantics 2]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b")],
      transitions: [
        { id: "ab", from: "a", to: "b", event: "x", when: 'persona == "trailblazer" && !consent.email' },
      ],
    });
    const entries = [
      started,
      event("x", day(1)),
      consent("email", "withdrawn", day(1)),
      consent("email", "granted", day(1)),
      persona("trailblazer", day(1)),
    ];
    expect(stageOf(entries, day(2), journey)).toBe("b");
  });

  test("ties fall to the source's sequence, then to the key's bytes [semantics 2]", () => {
    const first = event("x", day(1), { sequence: 2, key: "a", id: "1" });
    const second = event("y", day(1), { sequence: 1, key: "b", id: "2" });
    expect(stageOf([started, first, second], day(1))).toBe("b");
    const astral = event("x", day(1), { key: "\u{1F600}", id: "3" });
    const high = event("y", day(1), { key: "\uFFFD", id: "4" });
    expect(stageOf([started, astral, high], day(1)), "U+FFFD has smaller bytes than U+1F600").toBe("b");
  });

  test("a duplicate key counts once, whichever copy arrives first [semantics 1, 20]", () => {
    const copy = event("x", day(1), { id: "copy", recordedAt: day(5) });
    const run = replay(flat, ledgerOf([copy, started, event("x", day(1))]), day(2));
    expect(run.unused.duplicate).toBe(1);
    expect(run.cause?.trigger).toMatchObject({ entry: event("x", day(1)).id });
  });

  test("a retracted entry is as if it had never been, until the retraction is retracted [semantics 1]", () => {
    const x = event("x", day(1));
    const undo = retraction(x.id, day(2));
    expect(stageOf([started, x], day(2))).toBe("b");
    expect(stageOf([started, x, undo], day(2))).toBe("a");
    expect(stageOf([started, x, undo, retraction(undo.id, day(3))], day(2))).toBe("b");
  });

  test("an undeclared event moves nothing and is counted [semantics 20]", () => {
    const run = replay(flat, ledgerOf([started, event("nonsense", day(1))]), day(2));
    expect(run).toMatchObject({ stage: "a", unused: { undeclared: 1 } });
  });

  test("an entry dated later than now waits for its time", () => {
    const run = replay(flat, ledgerOf([started, event("x", day(5))]), day(2));
    expect(run).toMatchObject({ stage: "a", unused: { future: 1 } });
  });

  test("what was recorded later does not change what was said earlier [semantics 6]", () => {
    const late = event("x", day(1), { recordedAt: day(4) });
    const ledger = ledgerOf([started, late]);
    expect(replay(flat, ledger, day(2), { recordedBy: day(3) }).stage).toBe("a");
    expect(replay(flat, ledger, day(2)).stage).toBe("b");
  });
});

describe("waits", () => {
  test("a wait is data until it is due, and fires at its own instant [semantics 3, 21]", () => {
    const entries = [started, event("x", day(1))];
    const before = replay(flat, ledgerOf(entries), day(3) - 1);
    expect(before).toMatchObject({
      stage: "b",
      wakeAt: day(3),
      waits: [{ transition: "bc", stage: "b", dueAt: day(3) }],
    });
    const after = replay(flat, ledgerOf(entries), day(30));
    expect(after).toMatchObject({
      status: "completed",
      stage: "c",
      since: day(3),
      wakeAt: undefined,
      waits: [],
    });
    expect(after.cause).toMatchObject({ at: day(3), trigger: { kind: "wait", transition: "bc" } });
  });

  test("a reply on the deadline counts, one after it does not [semantics 3]", () => {
    expect(stageOf([started, event("x", day(1)), event("y", day(3))], day(9))).toBe("a");
    expect(stageOf([started, event("x", day(1)), event("y", day(3) + 1)], day(9))).toBe("c");
  });

  test("a late entry un-fires a wait [semantics 4]", () => {
    const entries = [started, event("x", day(1))];
    expect(stageOf(entries, day(9))).toBe("c");
    expect(stageOf([...entries, event("y", day(2), { recordedAt: day(8) })], day(9))).toBe("a");
  });

  test("waits due at once fire in document order, each only if still armed [semantics 3]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b"), atomic("c")],
      transitions: [
        { id: "first", from: "a", to: "b", after: "P1D", order: 1 },
        { id: "second", from: "a", to: "c", after: "PT24H" },
      ],
    });
    expect(stageOf([started], day(2), journey)).toBe("b");
  });

  test("a guard is read once, when due; false spends the wait until the stage is entered again [semantics 21]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b")],
      transitions: [
        { id: "wait", from: "a", to: "b", after: "P1D", when: "consent.email" },
        { id: "again", from: "a", to: "a", event: "y" },
      ],
    });
    const granted = consent("email", "granted", day(2));
    expect(stageOf([started, granted], day(9), journey)).toBe("a");
    expect(stageOf([started, granted, event("y", day(5))], day(6), journey)).toBe("b");
  });

  test("moves of children do not restart an ancestor's wait [semantics 21]", () => {
    const journey = journeyOf({
      initial: "p",
      stages: [compound("p", "a"), atomic("a", "p"), atomic("b", "p"), atomic("late")],
      transitions: [
        { id: "ab", from: "a", to: "b", event: "x" },
        { id: "out", from: "p", to: "late", after: "P3D" },
      ],
    });
    const run = replay(journey, ledgerOf([started, event("x", day(2))]), day(3));
    expect(run).toMatchObject({ stage: "late", since: day(3) });
  });

  test("a past date is due on entry [semantics 25]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b")],
      transitions: [{ id: "ab", from: "a", to: "b", after: { date: "2026-01-01T00:00:00Z" } }],
    });
    expect(replay(journey, ledgerOf([started]), day(0))).toMatchObject({ stage: "b", since: day(0) });
  });
});

describe("facts", () => {
  const gate = (when: string) =>
    journeyOf({
      attributes: [{ id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "any" }],
      stages: [atomic("a"), atomic("b")],
      transitions: [{ id: "ab", from: "a", to: "b", event: "x", when }],
    });

  test("a guard reads the values in force at its place in the fold [semantics 7]", () => {
    const entries = [
      started,
      attribute("score", 0.9, day(2)),
      event("x", day(1)),
      attribute("score", 0.1, day(3)),
    ];
    expect(stageOf(entries, day(9), gate("hcp.score > 0.5"))).toBe("a");
    const later = event("x", day(2), { id: "x2", key: "x2" });
    expect(stageOf([...entries, later], day(9), gate("hcp.score > 0.5"))).toBe("b");
  });

  test("an undated attribute holds from the beginning, undated consent from its recording [semantics 7]", () => {
    expect(
      stageOf([started, event("x", day(1)), attribute("score", 0.9)], day(9), gate("hcp.score > 0.5")),
    ).toBe("b");
    const undated = consent("email", "granted", undefined, { recordedAt: day(2) });
    expect(stageOf([started, event("x", day(1)), undated], day(9), gate("consent.email"))).toBe("a");
    expect(stageOf([started, event("x", day(3)), undated], day(9), gate("consent.email"))).toBe("b");
  });

  test("consent holds from a grant until the first of withdrawal and expiry [semantics 8]", () => {
    const granted = consent("email", "granted", day(1), { expiresAt: day(3) });
    const asked = (at: number, ...more: LedgerEntry[]) =>
      stageOf([started, granted, event("x", at), ...more], day(20), gate("consent.email"));
    expect(asked(day(0) + 1)).toBe("a");
    expect(asked(day(1))).toBe("b");
    expect(asked(day(3)), "expiry ranks as a withdrawal, before events").toBe("a");
    expect(
      asked(day(4), consent("email", "granted", day(2))),
      "a newer grant outlives an older one's expiry",
    ).toBe("b");
    expect(asked(day(2), consent("email", "withdrawn", day(2)))).toBe("a");
  });

  test("a value the journey does not declare counts as missing, and the guard's error is traced [semantics 10]", () => {
    const entries = [started, attribute("score", 7), event("x", day(1))];
    const run = replay(gate("hcp.score > 0.5"), ledgerOf(entries), day(2));
    expect(run.stage).toBe("a");
    expect(run.trace.at(-1)?.errors).toMatchObject([
      {
        place: "ab",
        guard: { outcome: "error", operands: [{ text: "hcp.score", value: 7, undeclared: true }] },
      },
    ]);
  });

  test("a persona is never defaulted [semantics 9]", () => {
    expect(stageOf([started, event("x", day(1))], day(2), gate('persona == "trailblazer"'))).toBe("a");
    expect(
      stageOf(
        [started, persona("trailblazer"), event("x", day(1))],
        day(2),
        gate('persona == "trailblazer"'),
      ),
    ).toBe("b");
  });

  test("windows count events before the run and events that no stage took [semantics 12]", () => {
    const journey = gate('count("email.*", "P10D") >= 2');
    const early = event("email.opened", day(-1));
    const untaken = event("email.clicked", day(1));
    expect(stageOf([early, started, untaken, event("x", day(2))], day(3), journey)).toBe("b");
    expect(
      stageOf([early, started, untaken, event("x", day(9))], day(20), journey),
      "(now - W, now] is open at its start",
    ).toBe("a");
  });
});

describe("selection", () => {
  test("the innermost stage decides first, then exact event, longest family, any [semantics 16]", () => {
    const journey = journeyOf({
      initial: "p",
      stages: [compound("p", "a"), atomic("a", "p"), atomic("b"), atomic("c"), atomic("d"), atomic("e")],
      transitions: [
        { id: "any", from: "a", to: "e", event: "*", when: "!consent.sms" },
        { id: "family", from: "a", to: "c", event: "email.*", when: "!consent.sms" },
        { id: "exact", from: "a", to: "d", event: "email.opened", when: "consent.email" },
        { id: "outer", from: "p", to: "b", event: "email.opened" },
      ],
    });
    const opened = event("email.opened", day(1));
    expect(stageOf([started, opened], day(2), journey), "a guard that does not hold falls through").toBe("c");
    expect(stageOf([started, consent("email", "granted", day(0)), opened], day(2), journey)).toBe("d");
    expect(stageOf([started, consent("sms", "granted", day(0)), opened], day(2), journey)).toBe("b");
    expect(stageOf([started, event("y", day(1))], day(2), journey)).toBe("e");
  });

  test("`*` matches no internal event [semantics 16]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b"), atomic("c")],
      transitions: [
        { id: "any", from: "a", to: "c", event: "*" },
        { id: "wait", from: "a", to: "b", after: "P1D", when: "consent.email" },
      ],
    });
    expect(stageOf([started, consent("email", "withdrawn", day(0) + 1)], day(2), journey)).toBe("a");
  });

  test("`order` decides before the place in the document [semantics 16]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b"), atomic("c")],
      transitions: [
        { id: "second", from: "a", to: "c", event: "x", order: 2 },
        { id: "first", from: "a", to: "b", event: "x", order: 1 },
      ],
    });
    expect(stageOf([started, event("x", day(1))], day(1), journey)).toBe("b");
  });

  test("`always` follows at once, on a fact as on an event, and each move is in the trace [semantics 20]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b"), atomic("c")],
      transitions: [
        { id: "ab", from: "a", to: "b", always: true, when: "consent.email" },
        { id: "bc", from: "b", to: "c", always: true, when: 'inStage("b")' },
      ],
    });
    const run = replay(journey, ledgerOf([started, consent("email", "granted", day(2))]), day(9));
    expect(run).toMatchObject({ stage: "c", since: day(2) });
    expect(run.cause?.moves.map((move) => move.by.id)).toEqual(["ab", "bc"]);
    expect(run.cause?.moves[0]?.guard).toMatchObject({
      outcome: "holds",
      operands: [{ text: "consent.email", value: true }],
    });
  });

  test("a step that does not settle is rolled back and the run is stuck [semantics 23]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b"), atomic("c")],
      transitions: [
        { id: "ab", from: "a", to: "b", event: "x" },
        { id: "bc", from: "b", to: "c", always: true, when: "consent.email" },
        { id: "cb", from: "c", to: "b", always: true, when: "consent.email" },
      ],
    });
    const run = replay(
      journey,
      ledgerOf([started, consent("email", "granted", day(0)), event("x", day(1))]),
      day(2),
    );
    expect(run).toMatchObject({ status: "stuck", stage: "a", since: day(0) });
  });

  test("a run that goes round in no time is stuck [semantics 23]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b")],
      transitions: [
        { id: "ab", from: "a", to: "b", after: "PT0S" },
        { id: "ba", from: "b", to: "a", after: "PT0S" },
      ],
    });
    expect(replay(journey, ledgerOf([started]), day(1))).toMatchObject({ status: "stuck" });
  });
});

describe("exits", () => {
  test("an exit ends the run before selection, and an ended run accepts nothing [semantics 22]", () => {
    const entries = [started, event("x", day(1)), event("left", day(2)), event("y", day(2) + 1)];
    const run = replay(flat, ledgerOf(entries), day(9));
    expect(run).toMatchObject({
      status: "exited",
      exit: "gone",
      stage: "b",
      since: day(1),
      wakeAt: undefined,
    });
    expect(run.unused.afterEnd).toBe(1);
    expect(run.cause).toMatchObject({ at: day(2), exit: { id: "gone" }, moves: [] });
  });

  test("a guard alone can exit, on the fact that makes it true or after a macrostep [semantics 22]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b")],
      transitions: [{ id: "ab", from: "a", to: "b", event: "x" }],
      exits: [{ id: "optedOut", label: "Opted out", when: '!consent.email && inStage("b")' }],
    });
    const granted = consent("email", "granted", day(0));
    const run = replay(
      journey,
      ledgerOf([started, granted, event("x", day(1)), consent("email", "withdrawn", day(2))]),
      day(3),
    );
    expect(run).toMatchObject({ status: "exited", exit: "optedOut", stage: "b" });
    expect(run.cause?.exit?.guard?.operands.map(({ text }) => text)).toEqual([
      "consent.email",
      'inStage("b")',
    ]);
    const atOnce = replay(journey, ledgerOf([started, event("x", day(1))]), day(3));
    expect(atOnce.cause).toMatchObject({ moves: [{ by: { id: "ab" } }], exit: { id: "optedOut" } });
  });
});
