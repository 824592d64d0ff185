import { describe, expect, test } from "vitest";
import type { Ledger, LedgerEntry } from "../../model/Ledger.js";
import { day, event, journeyOf } from "../testing/journeys.js";
import { createRefold, refold } from "./refold.js";

const stages = [
  { id: "a", label: "A", kind: "atomic" },
  { id: "b", label: "B", kind: "atomic" },
  { id: "end", label: "End", kind: "final" },
];
const task = { kind: "emit", type: "task.open" };
const old = journeyOf({
  stages,
  transitions: [
    { id: "go", from: "a", to: "b", event: "x" },
    { id: "back", from: "b", to: "a", event: "y" },
    { id: "finish", from: "b", to: "end", event: "z" },
  ],
});
const next = journeyOf({
  entry: [
    { id: "enter", event: "start" },
    { id: "other", event: "email.opened" },
  ],
  stages,
  transitions: [
    { id: "go", from: "a", to: "end", event: "x", effects: [task] },
    { id: "wait", from: "a", to: "b", event: "y" },
    { id: "round", from: "b", to: "a", event: "email.clicked" },
    { id: "again", from: "a", to: "b", always: true, when: 'count("email.clicked", "P9D") > 0' },
    { id: "for-ever", from: "b", to: "a", always: true, when: 'count("email.clicked", "P9D") > 0' },
  ],
});

function person(hcp: string, ...types: readonly string[]): Ledger {
  return { hcp, entries: types.map((type, index): LedgerEntry => event(type, day(index))) };
}

const people = [
  person("still", "start"),
  person("ended", "start", "x"),
  person("ended too", "start", "x"),
  person("moved", "start", "y"),
  person("begun", "email.opened"),
  person("stuck", "start", "email.clicked"),
  person("resumed", "start", "x", "z"),
  person("outside"),
];

describe("a refold [semantics 29]", () => {
  const report = refold(old, next, people, day(9));

  test("counts who would go from where to where, the most first", () => {
    const told = report.moves.map(({ from, to, count, hcps }) => [
      `${from.status} ${from.leaves}`,
      `${to.status} ${to.leaves}`,
      count,
      hcps,
    ]);
    expect(told).toEqual([
      ["active b", "completed end", 2, ["ended", "ended too"]],
      ["active a", "active b", 1, ["moved"]],
      ["notEntered ", "active a", 1, ["begun"]],
      ["active a", "stuck a", 1, ["stuck"]],
    ]);
    expect([report.total, report.stay]).toEqual([8, 3]);
  });

  test("names who would end, start or get stuck", () => {
    expect(report.end).toEqual({ count: 2, hcps: ["ended", "ended too"] });
    expect(report.start.hcps).toEqual(["begun"]);
    expect(report.stick.hcps).toEqual(["stuck"]);
    expect([report.resume.count, report.unplaced.count]).toEqual([0, 0]);
  });

  test("names, the other way round, who would be under way again and who could not be placed", () => {
    const back = refold(next, old, people, day(9));
    expect(back.resume.hcps).toEqual(["ended", "ended too", "stuck"]);
    expect(back.unplaced.hcps).toEqual(["begun"]);
  });

  test("lists what would have gone outward before the move, and was not [semantics 4]", () => {
    expect(report.suppressed).toEqual([
      {
        place: "go:0",
        type: "task.open",
        times: 3,
        hcps: { count: 3, hcps: ["ended", "ended too", "resumed"] },
      },
    ]);
    expect(refold(next, next, people, day(9)).suppressed).toEqual([]);
  });

  test("into the same version moves nobody", () => {
    expect(refold(old, old, people, day(9))).toMatchObject({ total: 8, stay: 8, moves: [], suppressed: [] });
  });

  test("counts everybody but names no more than was asked", () => {
    function* crowd() {
      for (let index = 0; index < 500; index++) yield person(`h${index}`, "start", "x");
    }
    const { moves, end, suppressed } = refold(old, next, crowd(), day(9), { mostListed: 3 });
    expect(moves).toMatchObject([{ count: 500, hcps: ["h0", "h1", "h2"] }]);
    expect(end).toEqual({ count: 500, hcps: ["h0", "h1", "h2"] });
    expect(suppressed[0]?.hcps).toEqual({ count: 500, hcps: ["h0", "h1", "h2"] });
  });

  test("takes people as they come", () => {
    const folding = createRefold(old, next, day(9));
    for (const ledger of people) folding.add(ledger);
    expect(folding.toReport()).toEqual(report);
  });
});
