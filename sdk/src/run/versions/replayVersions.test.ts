import { describe, expect, test } from "vitest";
import type { Journey } from "../../compile/Journey.js";
import type { LedgerEntry, VersionEntry } from "../../model/Ledger.js";
import { explainAsOf } from "../explain/explainAsOf.js";
import { replay } from "../replay.js";
import { day, event, journeyOf, ledgerOf, retraction } from "../testing/journeys.js";
import { type JourneyVersions, replayVersions } from "./replayVersions.js";

const stages = ["a", "b", "c"].map((id) => ({ id, label: id, kind: "atomic" }));
const tell = (type: string) => [{ kind: "emit", type }];
const loop = { id: "loop", from: "a", to: "b", always: true };

const first = journeyOf({
  stages,
  transitions: [{ id: "ab", from: "a", to: "b", event: "x", effects: tell("first.told") }],
});
/** Goes one stage further on each `x`, and tells of both. */
const second = journeyOf({
  stages,
  transitions: [
    { id: "ab", from: "a", to: "b", event: "x", effects: tell("second.told") },
    { id: "bc", from: "b", to: "c", event: "x", effects: tell("second.more") },
  ],
});
/** Lets nobody in who came by `start`. */
const other = journeyOf({ stages, entry: [{ id: "enter", event: "z" }], transitions: [] });
/** Never settles. */
const endless = journeyOf({
  stages,
  transitions: [
    { ...loop, when: "consent.email || !consent.email" },
    { ...loop, id: "pool", from: "b", to: "a", when: "consent.email || !consent.email" },
  ],
});

const versions: JourneyVersions = {
  byVersion: new Map([first, second, other, endless].map((journey) => [journey.version, journey])),
  first: first.version,
};

function moveTo({ version }: Journey, occurredAt: number, id = `to ${version.slice(0, 4)}`): VersionEntry {
  const base = { recordedAt: occurredAt, source: "test", sequence: 0, actor: "tester" };
  return { ...base, kind: "version", id, key: id, journey: "test", version, occurredAt };
}

const entries: readonly LedgerEntry[] = [
  event("start", day(0)),
  event("x", day(1)),
  event("x", day(3)),
  event("x", day(5)),
];

function fold(more: readonly LedgerEntry[], now = day(9)) {
  const folded = replayVersions(versions, ledgerOf([...entries, ...more]), now);
  if (!folded.ok) throw new Error(folded.error.version);
  const { runs, unplaced, emitted, suppressed } = folded.value;
  return {
    run: runs.at(-1),
    unplaced,
    emitted: emitted.map(({ type }) => type),
    suppressed: suppressed.map(({ type }) => type),
  };
}

describe("a run [semantics 29]", () => {
  test("stays under the version that it started under until a move is recorded", () => {
    expect(fold([])).toMatchObject({
      run: { version: first.version, stage: "b" },
      emitted: ["first.told"],
      suppressed: [],
    });
  });

  test("is folded again from its beginning at a move, and what was due before it is suppressed", () => {
    expect(fold([moveTo(second, day(2))])).toMatchObject({
      run: { version: second.version, stage: "c", since: day(3) },
      emitted: ["first.told", "second.more"],
      suppressed: ["second.told"],
    });
    expect(fold([moveTo(second, day(4))])).toMatchObject({
      run: { stage: "c", since: day(3) },
      emitted: ["first.told"],
      suppressed: ["second.told", "second.more"],
    });
  });

  test("belongs to the version moved to from the instant of the move on", () => {
    expect(fold([moveTo(second, day(3))])).toMatchObject({
      emitted: ["first.told", "second.more"],
      suppressed: ["second.told"],
    });
  });

  test("before its move is as it was; a move ahead waits for its time, one that is taken back never was", () => {
    const move = moveTo(second, day(4));
    expect(fold([move], day(3.5)).run).toEqual(replay(first, ledgerOf([...entries, move]), day(3.5)));
    expect(fold([move, retraction(move.id, day(6))])).toMatchObject({ run: { version: first.version } });
  });

  test("that would be nowhere under the other version stays, and the move is listed", () => {
    const [out, round] = [moveTo(other, day(2)), moveTo(endless, day(2), "round")];
    expect(fold([out])).toMatchObject({
      run: { version: first.version, stage: "b" },
      unplaced: [{ entry: out, reason: "notEntered" }],
    });
    expect(fold([round])).toMatchObject({
      run: { version: first.version },
      unplaced: [{ entry: round, reason: "stuck" }],
    });
    expect(fold([out, moveTo(second, day(4))])).toMatchObject({ run: { version: second.version } });
  });

  test("moves before it begins, so that it starts under the other version", () => {
    const move = moveTo(other, day(-1));
    expect(fold([move, event("z", day(6))])).toMatchObject({
      run: { version: other.version, startedAt: day(6) },
      unplaced: [],
    });
  });

  test("keeps its old explanation for the time before a move, also where it stayed", () => {
    const ledger = ledgerOf([...entries, moveTo(other, day(2)), moveTo(second, day(4))]);
    const told = explainAsOf(versions, ledger, day(9));
    if (!told.ok) throw new Error(told.error.version);
    expect(told.value.map(({ version, explanation }) => [version, explanation.stages[0]?.stage])).toEqual([
      [first.version, "b"],
      [second.version, "c"],
    ]);
  });

  test("under a version that is not at hand is refused by its name", () => {
    const alone = { byVersion: new Map([[first.version, first]]), first: first.version };
    const ledger = ledgerOf([...entries, moveTo(second, day(4))]);
    expect(replayVersions(alone, ledger, day(9))).toEqual({
      ok: false,
      error: { code: "explain.unknownVersion", version: second.version },
    });
    expect(replayVersions({ ...alone, first: "none" }, ledger, day(9))).toMatchObject({ ok: false });
  });
});
