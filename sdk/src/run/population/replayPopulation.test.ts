import { expect, test } from "vitest";
import type { Ledger, LedgerEntry } from "../../model/Ledger.js";
import { attribute, consent, day, event, journeyOf } from "../testing/journeys.js";
import { packLedgers } from "./createLedgerPacker.js";
import { status } from "./PopulationRuns.js";
import { replayPopulation } from "./replayPopulation.js";

const atomic = (id: string) => ({ id, label: id, kind: "atomic" });
const toLedgers = (...all: readonly (readonly LedgerEntry[])[]): readonly Ledger[] =>
  all.map((entries, index) => ({ hcp: `hcp-${index}`, entries: [event("start", day(0)), ...entries] }));
const xs = (...days: readonly number[]) => days.map((number) => event("x", day(number)));

test.each([
  ['count("x", "P30D") >= 3', "what was counted"],
  ["counter.n >= 2", "a counter"],
  ['timeInStage("a") > duration("P2D")', "time"],
  ['inStage("a") && now > timestamp("2026-09-03T12:00:00Z")', "the clock"],
])("%s is read anew at each event, since it depends on %s", (when) => {
  const journey = journeyOf({
    counters: [{ id: "n", label: "N" }],
    stages: [atomic("a"), atomic("b")],
    transitions: [
      { id: "ab", from: "a", to: "b", event: "x", when },
      { id: "count", from: "a", event: "x", effects: [{ kind: "increment", counter: "n" }] },
    ],
  });
  const packed = packLedgers(journey, toLedgers(xs(1, 2), xs(1, 2, 3), xs(1)));
  const { stages, since } = replayPopulation(journey, packed, day(9));
  expect([...stages]).toEqual([0, 1, 0]);
  expect(since[1]).toBe(day(3));
});

test("what facts and payload select is remembered for these facts and this payload only", () => {
  const journey = journeyOf({
    attributes: [{ id: "vip", label: "VIP", type: "boolean", changes: "any" }],
    stages: [atomic("a"), atomic("b")],
    transitions: [{ id: "ab", from: "a", to: "b", event: "x", when: "hcp.vip || consent.email" }],
  });
  const granted = consent("email", "granted", day(0), { expiresAt: day(2) });
  const packed = packLedgers(
    journey,
    toLedgers(
      xs(1),
      [attribute("vip", true), ...xs(1)],
      [attribute("vip", false), ...xs(1)],
      [granted, ...xs(1)],
      [granted, ...xs(2)],
      [granted, consent("email", "withdrawn", day(1)), ...xs(1)],
      [granted, consent("email", "granted", day(1), { expiresAt: day(9) }), ...xs(2)],
    ),
  );
  expect([...replayPopulation(journey, packed, day(9)).stages]).toEqual([0, 1, 0, 1, 0, 0, 1]);
});

test("goals and exits are read where what they read has changed", () => {
  const journey = journeyOf({
    counters: [{ id: "n", label: "N" }],
    stages: [atomic("a"), atomic("b")],
    transitions: [
      { id: "count", from: "a", event: "x", effects: [{ kind: "increment", counter: "n" }] },
      { id: "ab", from: "a", to: "b", event: "y" },
    ],
    goals: [
      { id: "two", label: "Two", when: 'counter.n >= 2 && persona != "trailblazer"' },
      { id: "there", label: "There", when: 'inStage("b") || persona == "trailblazer"' },
    ],
    exits: [{ id: "out", label: "Out", when: "!consent.email && counter.n >= 3" }],
  });
  const traditional = { ...attribute("p", 1), kind: "persona", persona: "traditional" } as LedgerEntry;
  const granted = consent("email", "granted", day(0));
  const packed = packLedgers(
    journey,
    toLedgers(
      [traditional, granted, ...xs(1, 2)],
      [traditional, granted, event("y", day(1))],
      [traditional, granted, ...xs(1, 2, 3), consent("email", "withdrawn", day(4))],
      [traditional, granted, consent("email", "withdrawn", day(1)), ...xs(2, 3, 4)],
    ),
  );
  const runs = replayPopulation(journey, packed, day(9));
  expect([...runs.goals]).toEqual([1, 2, 1, 1]);
  expect([...runs.statuses]).toEqual([status.active, status.active, status.exited, status.exited]);
  expect([...runs.causes.subarray(2)].map((item) => packed.times[item])).toEqual([day(4), day(4)]);
});
