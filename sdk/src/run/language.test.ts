import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "../model/Ledger.js";
import { replay, replayAll } from "./replay.js";
import { day, event, journeyOf, ledgerOf, persona } from "./testing/journeys.js";

type More = Record<string, unknown>;
const stage =
  (kind: string) =>
  (id: string, more: More = {}) => ({ id, label: id, kind, ...more });
const atomic = stage("atomic");
const final = stage("final");
const parallel = stage("parallel");
const compound = (id: string, initial: string, more: More = {}) =>
  stage("compound")(id, { initial, ...more });
const move = (id: string, from: string, to: string | undefined, more: More) => ({
  id,
  from,
  ...(to && { to }),
  ...more,
});

const started = event("start", day(0));
const runOf = (journey: ReturnType<typeof journeyOf>, entries: readonly LedgerEntry[], now = day(30)) =>
  replay(journey, ledgerOf([started, ...entries]), now);

describe("parallel tracks", () => {
  const parts = {
    initial: "both",
    stages: [
      parallel("both"),
      compound("belief", "doubt", { parent: "both" }),
      atomic("doubt", { parent: "belief" }),
      final("sure", { parent: "belief" }),
      compound("consent", "open", { parent: "both" }),
      atomic("open", { parent: "consent" }),
      final("given", { parent: "consent" }),
      atomic("after"),
    ],
    transitions: [
      move("convince", "doubt", "sure", { event: "x" }),
      move("agree", "open", "given", { event: "x", when: "consent.email" }),
      move("agreeLater", "open", "given", { event: "y" }),
      move("leave", "both", "after", { event: "x", when: "consent.sms" }),
      move("finish", "both", "after", { done: true }),
    ],
  };

  test("each track moves by itself, and the run stands in all of them [semantics 17]", () => {
    const run = runOf(journeyOf(parts), [event("x", day(1))]);
    expect(run).toMatchObject({
      stages: ["both", "belief", "consent", "sure", "open"],
      leaves: ["sure", "open"],
    });
    expect(run.sinceByStage).toMatchObject({ open: day(0), sure: day(1) });
  });

  test("one event moves several tracks in one microstep, each with its own move [semantics 17]", () => {
    const granted: LedgerEntry = {
      kind: "consent",
      id: "c",
      key: "c",
      channel: "email",
      change: "granted",
      occurredAt: day(0),
      recordedAt: day(0),
      source: "test",
      sequence: 0,
      actor: "tester",
    };
    const run = runOf(journeyOf({ ...parts, transitions: parts.transitions.slice(0, 4) }), [
      granted,
      event("x", day(1)),
    ]);
    expect(run.cause?.moves).toMatchObject([
      { by: { id: "convince" }, left: ["doubt"], entered: ["sure"] },
      { by: { id: "agree" }, left: ["open"], entered: ["given"] },
    ]);
  });

  test("a track's transition suppresses its ancestors' [semantics 17]", () => {
    const transitions = parts.transitions.map((transition) =>
      transition.id === "leave" ? move("leave", "both", "after", { event: "x" }) : transition,
    );
    expect(runOf(journeyOf({ ...parts, transitions }), [event("x", day(1))]).leaves).toEqual([
      "sure",
      "open",
    ]);
  });

  test("all tracks done is done, queued after the step that made it so [semantics 19]", () => {
    const run = runOf(journeyOf(parts), [event("x", day(1)), event("y", day(2))]);
    expect(run).toMatchObject({ stage: "after", since: day(2) });
    expect(run.cause?.moves.map(({ by }) => by.id)).toEqual(["agreeLater", "finish"]);
    expect(run.cause?.moves[1]?.left).toEqual(["given", "consent", "sure", "belief", "both"]);
  });
});

describe("ways back", () => {
  const parts = (history: string) => ({
    initial: "p",
    stages: [
      compound("p", "a"),
      atomic("a", { parent: "p" }),
      compound("b", "b1", { parent: "p" }),
      atomic("b1", { parent: "b" }),
      atomic("b2", { parent: "b" }),
      stage("history")("back", { parent: "p", history, initial: "a" }),
      atomic("away"),
    ],
    transitions: [
      move("toB", "a", "b", { event: "x" }),
      move("inB", "b1", "b2", { event: "x" }),
      move("go", "p", "away", { event: "y" }),
      move("return", "away", "back", { event: "z" }),
    ],
  });
  const gone = [event("x", day(1)), event("x", day(2), { id: "x2", key: "x2" }), event("y", day(3))];

  test("shallow history remembers the child, deep history everything inside", () => {
    expect(runOf(journeyOf(parts("shallow")), [...gone, event("z", day(4))]).stage).toBe("b1");
    expect(runOf(journeyOf(parts("deep")), [...gone, event("z", day(4))]).stage).toBe("b2");
  });

  test("a track's way back into its parallel stage begins the tracks anew and stays inside", () => {
    const journey = journeyOf({
      initial: "both",
      stages: [
        parallel("both"),
        atomic("a", { parent: "both" }),
        atomic("b", { parent: "both" }),
        stage("history")("back", { parent: "both", history: "shallow" }),
      ],
      transitions: [
        move("again", "a", "back", { event: "x" }),
        move("seen", "both", undefined, { event: "y", effects: [{ kind: "tag", tag: "seen" }] }),
      ],
    });
    const run = runOf(journey, [event("x", day(1)), event("y", day(2))]);
    expect(run).toMatchObject({
      sinceByStage: { both: day(0), a: day(1), b: day(1) },
      tags: ["seen"],
    });
  });

  test("with nothing to remember the way back leads to its initial stage", () => {
    const journey = journeyOf({ ...parts("deep"), initial: "away" });
    expect(runOf(journey, [event("z", day(4))]).stage).toBe("a");
  });
});

describe("inside and outside", () => {
  const parts = (internal: boolean) => ({
    initial: "p",
    stages: [compound("p", "a"), atomic("a", { parent: "p" }), atomic("b", { parent: "p" }), atomic("late")],
    transitions: [
      move("ab", "p", "b", { event: "x", ...(internal && { internal }) }),
      move("out", "p", "late", { after: "P3D" }),
    ],
  });

  test("an internal transition leaves its source's waits alone, an external one starts them anew [semantics 21]", () => {
    expect(runOf(journeyOf(parts(true)), [event("x", day(2))]).since).toBe(day(3));
    expect(runOf(journeyOf(parts(false)), [event("x", day(2))]).since).toBe(day(5));
  });

  test("a transition without a target only has its effects", () => {
    const journey = journeyOf({
      counters: [{ id: "seen", label: "Seen" }],
      stages: [atomic("a")],
      transitions: [
        move("count", "a", undefined, { event: "x", effects: [{ kind: "increment", counter: "seen" }] }),
      ],
    });
    const run = runOf(journey, [event("x", day(1)), event("x", day(2), { id: "x2", key: "x2" })]);
    expect(run).toMatchObject({ counters: { seen: 2 }, since: day(0) });
    expect(run.cause).toMatchObject({ at: day(2), moves: [{ by: { id: "count" }, left: [], entered: [] }] });
  });
});

describe("effects", () => {
  const counters = [{ id: "n", label: "N", initial: 1, min: 0, max: 10 }];

  test("exits in reverse, then the transition's, then entries; each sees the one before [semantics 18]", () => {
    const journey = journeyOf({
      counters,
      initial: "p",
      stages: [
        compound("p", "a", { exit: [{ kind: "increment", counter: "n", by: 1 }] }),
        atomic("a", { parent: "p", exit: [{ kind: "set", counter: "n", value: 5 }] }),
        compound("q", "b", { entry: [{ kind: "increment", counter: "n", by: -2 }] }),
        atomic("b", { parent: "q", entry: [{ kind: "tag", tag: "arrived" }] }),
      ],
      transitions: [
        move("ab", "a", "b", { event: "x", effects: [{ kind: "increment", counter: "n", by: 10 }] }),
      ],
    });
    const run = runOf(journey, [event("x", day(1))]);
    expect(run, "5, 6, 16 stopped at 10, 8").toMatchObject({ counters: { n: 8 }, tags: ["arrived"] });
    expect(run.cause?.moves[0]?.effects.map(({ place, occurrence }) => `${place} ${occurrence}`)).toEqual([
      "a:exit:0 1",
      "p:exit:0 1",
      "ab:0 1",
      "q:entry:0 1",
      "b:entry:0 1",
    ]);
  });

  test("guards of one microstep read counters from before it, the next sees its effects [semantics 15]", () => {
    const journey = journeyOf({
      counters,
      stages: [atomic("a"), atomic("b"), atomic("c")],
      transitions: [
        move("ab", "a", "b", {
          event: "x",
          when: "counter.n == 1",
          effects: [{ kind: "set", counter: "n", value: 3 }],
        }),
        move("bc", "b", "c", { always: true, when: "counter.n == 3" }),
      ],
    });
    expect(runOf(journey, [event("x", day(1))]).stage).toBe("c");
  });

  test("`clear` gives a counter its initial value back, and `untag` takes a tag away", () => {
    const journey = journeyOf({
      counters,
      stages: [
        atomic("a", {
          entry: [
            { kind: "set", counter: "n", value: 7 },
            { kind: "tag", tag: "t" },
          ],
        }),
        atomic("b", {
          entry: [
            { kind: "clear", counter: "n" },
            { kind: "untag", tag: "t" },
          ],
        }),
      ],
      transitions: [move("ab", "a", "b", { event: "x" })],
    });
    expect(runOf(journey, [])).toMatchObject({ counters: { n: 7 }, tags: ["t"] });
    expect(runOf(journey, [event("x", day(1))])).toMatchObject({ counters: { n: 1 }, tags: [] });
  });

  test("what is told outside keeps its identity of run, place and occurrence [semantics 4, 19]", () => {
    const journey = journeyOf({
      stages: [atomic("a")],
      transitions: [move("again", "a", "a", { event: "x", effects: [{ kind: "emit", type: "task.open" }] })],
    });
    const run = runOf(journey, [event("x", day(1)), event("x", day(2), { id: "x2", key: "x2" })]);
    const told = run.trace.flatMap(({ moves }) => moves.flatMap(({ effects }) => effects));
    expect(told).toMatchObject([
      { place: "again:0", occurrence: 1, effect: { type: "task.open" } },
      { place: "again:0", occurrence: 2 },
    ]);
  });
});

describe("goals, entries and runs", () => {
  test("a goal is noted once, when it is first reached, and ends nothing [semantics 24]", () => {
    const journey = journeyOf({
      stages: [atomic("a"), atomic("b")],
      transitions: [move("ab", "a", "b", { event: "x" }), move("ba", "b", "a", { event: "y" })],
      goals: [{ id: "there", label: "There", when: 'inStage("b")' }],
    });
    const again = event("x", day(3), { id: "x2", key: "x2" });
    const run = runOf(journey, [event("x", day(1)), event("y", day(2)), again]);
    expect(run).toMatchObject({ status: "active", stage: "b", goals: { there: day(1) } });
    expect(run.trace.filter(({ goals }) => goals.length > 0)).toHaveLength(1);
  });

  test("a run may start on a date, which waits like any other [semantics 24, 25]", () => {
    const journey = journeyOf({
      entry: [{ id: "launch", date: "2026-09-04" }],
      stages: [atomic("a")],
      transitions: [],
    });
    expect(replay(journey, ledgerOf([]), day(2))).toMatchObject({ status: "notEntered", wakeAt: day(3) });
    const run = replay(journey, ledgerOf([]), day(9));
    expect(run).toMatchObject({ stage: "a", since: day(3) });
    expect(run.cause?.trigger).toEqual({ kind: "date", entry: "launch" });
  });

  test("a date that comes while a run is active passes, and starts none later [semantics 24]", () => {
    const journey = journeyOf({
      entry: [
        { id: "enter", event: "start" },
        { id: "launch", date: "2026-09-04" },
      ],
      reentry: { allowed: true },
      stages: [atomic("a"), final("end")],
      transitions: [move("stop", "a", "end", { event: "x" })],
    });
    expect(replayAll(journey, ledgerOf([started, event("x", day(5))]), day(9))).toMatchObject([
      { status: "completed", startedAt: day(0), endedAt: day(5) },
    ]);
  });

  test("a fact is no event, even for an exit at any event or at one of its name [semantics 16, 22]", () => {
    const exitAt = (pattern: string) =>
      journeyOf({
        events: [...["start", "persona"].map((type) => ({ type, label: type }))],
        stages: [atomic("a")],
        transitions: [],
        exits: [{ id: "out", label: "Out", event: pattern, when: 'persona == "trailblazer"' }],
      });
    const assigned = persona("trailblazer", day(1));
    expect(runOf(exitAt("*"), [assigned]).status).toBe("active");
    expect(runOf(exitAt("persona"), [assigned]).status).toBe("active");
    expect(runOf(exitAt("persona"), [assigned, event("persona", day(2))]).exit).toBe("out");
  });

  test("whether an ended run is followed by another is the journey's rule [semantics 24]", () => {
    const parts = {
      stages: [atomic("a"), final("end")],
      transitions: [move("stop", "a", "end", { event: "x" })],
    };
    const entries = [started, event("x", day(1)), event("start", day(2), { id: "s2", key: "s2" })];
    const once = replayAll(journeyOf(parts), ledgerOf(entries), day(9));
    expect(once).toMatchObject([{ status: "completed", ordinal: 1, unused: { afterEnd: 1 } }]);
    const again = replayAll(journeyOf({ ...parts, reentry: { allowed: true } }), ledgerOf(entries), day(9));
    expect(again).toMatchObject([
      { status: "completed", ordinal: 1, endedAt: day(1) },
      { status: "active", ordinal: 2, startedAt: day(2) },
    ]);
    const later = replayAll(
      journeyOf({ ...parts, reentry: { allowed: true, after: "P7D" } }),
      ledgerOf(entries),
      day(9),
    );
    expect(later).toHaveLength(1);
    expect(
      replay(journeyOf({ ...parts, reentry: { allowed: true, most: 1 } }), ledgerOf(entries), day(9)).ordinal,
    ).toBe(1);
  });
});
