import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "../../model/Ledger.js";
import { replayAll } from "../replay.js";
import { day, event, journeyOf, ledgerOf, retraction } from "../testing/journeys.js";
import { type EmittedEffect, listEmitted } from "./EmittedEffect.js";
import { settleEmitted } from "./settleEmitted.js";

const tell = (type: string) => ({ kind: "emit", type });

/** The rep is told when nothing happened for two days; `x` starts the wait anew, `y` ends it. */
const journey = journeyOf({
  stages: ["a", "b"].map((id) => ({ id, label: id, kind: "atomic" })),
  transitions: [
    { id: "wait", from: "a", to: "b", after: "P2D", effects: [tell("task.open")] },
    { id: "again", from: "a", to: "a", event: "x", effects: [tell("note.kept")] },
    { id: "back", from: "b", to: "a", event: "x" },
    { id: "answer", from: "a", to: "b", event: "y" },
  ],
});

const fold = (entries: readonly LedgerEntry[], now: number) =>
  listEmitted(replayAll(journey, ledgerOf(entries), now));

describe("what was told outward [semantics 4]", () => {
  const started = event("start", day(0));
  const told = fold([started], day(3));

  test("is due once, and never again", () => {
    expect(told).toMatchObject([{ identity: "1 wait:0 1", type: "task.open", at: day(2) }]);
    expect(settleEmitted([], told)).toEqual({ due: told, corrections: [] });
    expect(settleEmitted(told, fold([started], day(9)))).toEqual({ due: [], corrections: [] });
  });

  test("is listed as taken back where a late entry un-fires the wait, and not undone", () => {
    const late = event("y", day(1), { recordedAt: day(3) });
    expect(settleEmitted(told, fold([started, late], day(3)))).toEqual({
      due: [],
      corrections: [{ kind: "takenBack", effect: told[0] }],
    });
    const again = [started, late, retraction(late.id, day(4))];
    expect(settleEmitted(told, fold(again, day(4)))).toEqual({ due: [], corrections: [] });
  });

  test("is listed as changed where a late entry moves it, and not repeated", () => {
    const late = event("x", day(1), { recordedAt: day(3) });
    const { due, corrections } = settleEmitted(told, fold([started, late], day(3)));
    expect(due).toMatchObject([{ type: "note.kept", at: day(1) }]);
    expect(corrections).toEqual([{ kind: "changed", effect: told[0], now: { ...told[0], at: day(3) } }]);
  });
});

test("in whatever order entries arrive, each effect is told once and every difference is listed [semantics 2, 4]", () => {
  const happening = fc.record({
    type: fc.constantFrom("start", "x", "y"),
    at: fc.integer({ min: 0, max: 20 }).map((half) => day(half / 2)),
  });
  const arrivals = fc.array(happening, { minLength: 1, maxLength: 8 });
  let corrected = 0;
  fc.assert(
    fc.property(arrivals, (arriving) => {
      const ledger: LedgerEntry[] = [event("start", day(0))];
      const outbox: EmittedEffect[] = [];
      arriving.forEach(({ type, at }, index) => {
        ledger.push(event(type, at, { id: `e${index}`, key: `e${index}` }));
        const folded = fold(ledger, day(12));
        const { due, corrections } = settleEmitted(outbox, folded);
        outbox.push(...due);
        corrected += corrections.length;
        const takenBack = corrections.filter(({ kind }) => kind === "takenBack");
        expect(outbox).toHaveLength(folded.length + takenBack.length);
      });
      expect(new Set(outbox.map(({ identity }) => identity)).size).toBe(outbox.length);
    }),
  );
  expect(corrected).toBeGreaterThan(20);
});
