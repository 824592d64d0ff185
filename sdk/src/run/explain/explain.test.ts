import { describe, expect, test } from "vitest";
import type { VersionEntry } from "../../model/Ledger.js";
import { attribute, day, event, journeyOf, ledgerOf } from "../testing/journeys.js";
import { explain } from "./explain.js";
import { explainAsOf } from "./explainAsOf.js";

const stages = [
  { id: "p", label: "P", kind: "parallel" },
  { id: "left", label: "Left", kind: "compound", parent: "p", initial: "l1" },
  { id: "l1", label: "L1", kind: "atomic", parent: "left" },
  { id: "l2", label: "L2", kind: "atomic", parent: "left" },
  { id: "right", label: "Right", kind: "compound", parent: "p", initial: "r1" },
  { id: "r1", label: "R1", kind: "atomic", parent: "right" },
  { id: "r2", label: "R2", kind: "atomic", parent: "right" },
  { id: "end", label: "End", kind: "final" },
];
const beds = { id: "beds", label: "Beds", type: "integer", changes: "any" };
const journey = journeyOf({
  attributes: [beds],
  initial: "p",
  stages,
  transitions: [
    { id: "l", from: "l1", to: "l2", event: "x", when: "hcp.beds > 3" },
    { id: "r", from: "r1", to: "r2", after: "P2D" },
    { id: "over", from: "p", to: "end", event: "z" },
  ],
  exits: [{ id: "out", label: "Out", event: "left" }],
});
const entries = [attribute("beds", 5), event("start", day(0)), event("x", day(1))];

describe("explain [semantics 6, 17]", () => {
  test("gives each track its own causes, with entry, guard and every operand's value", () => {
    const { stages: explained, version } = explain(journey, ledgerOf(entries), day(5));
    expect(version).toBe(journey.version);
    expect(
      explained.map(({ stage, since, links }) => [stage, since, links.map(({ move }) => move.by.id)]),
    ).toEqual([
      ["l2", day(1), ["enter", "l"]],
      ["r2", day(2), ["enter", "r"]],
    ]);
    expect(explained[0]?.links[1]).toMatchObject({
      at: day(1),
      from: "l1",
      to: "l2",
      entry: { type: "x" },
      move: { guard: { outcome: "holds", operands: [{ text: "hcp.beds", value: 5 }] } },
    });
    expect(explained[1]?.links[1]).toMatchObject({
      trigger: { kind: "wait", transition: "r" },
      entry: undefined,
    });
  });

  test("says what ended a run, and where it stood", () => {
    const ended = explain(journey, ledgerOf([...entries, event("left", day(3))]), day(5));
    expect(ended.ending).toMatchObject({ at: day(3), exit: { id: "out" }, entry: { type: "left" } });
    expect(ended.stages.map(({ stage }) => stage)).toEqual(["l2", "r2"]);
    const completed = explain(journey, ledgerOf([...entries, event("z", day(3))]), day(5));
    expect(completed.ending).toMatchObject({ at: day(3), exit: undefined });
    expect(completed.stages[0]?.links.map(({ from, to }) => [from, to])).toEqual([
      [undefined, "l1"],
      ["l1", "l2"],
      ["l2", "end"],
    ]);
  });

  test("has nothing to say before the run starts", () => {
    expect(explain(journey, ledgerOf([]), day(5))).toMatchObject({ stages: [], ending: undefined });
  });
});

describe("explain as of an instant [semantics 6, 29]", () => {
  const second = journeyOf({
    attributes: [beds],
    initial: "p",
    stages,
    transitions: [{ id: "other", from: "l1", to: "l2", event: "x" }],
  });
  const versions = {
    byVersion: new Map([
      [journey.version, journey],
      [second.version, second],
    ]),
    first: journey.version,
  };
  const move: VersionEntry = {
    kind: "version",
    id: "move",
    key: "move",
    journey: "test",
    version: second.version,
    occurredAt: day(4),
    recordedAt: day(4),
    source: "test",
    sequence: 0,
    actor: "tester",
  };
  const ledger = ledgerOf([...entries, move, event("z", day(3), { recordedAt: day(6) })]);
  const tell = (asOf: number) => {
    const told = explainAsOf(versions, ledger, asOf);
    if (!told.ok) throw new Error(told.error.version);
    return told.value.map(({ version, assignedBy, explanation }) => [
      version === journey.version ? "first" : "second",
      assignedBy?.id,
      explanation.stages.map(({ stage, links }) => [stage, links.at(-1)?.move.by.id]),
    ]);
  };

  test("later data never changes what was said", () => {
    const before = [
      ["l2", "l"],
      ["r2", "r"],
    ];
    expect(tell(day(3.5))).toEqual([["first", undefined, before]]);
    expect(tell(day(5))).toEqual([
      ["first", undefined, before],
      [
        "second",
        "move",
        [
          ["l2", "other"],
          ["r1", "enter"],
        ],
      ],
    ]);
    expect(tell(day(7))[0]).toEqual(["first", undefined, [["end", "over"]]]);
  });

  test("a version that is not at hand is named", () => {
    const alone = { ...versions, byVersion: new Map([[journey.version, journey]]) };
    expect(explainAsOf(alone, ledger, day(5))).toEqual({
      ok: false,
      error: { code: "explain.unknownVersion", version: second.version },
    });
    expect(explainAsOf(alone, ledger, day(3))).toMatchObject({ ok: true });
  });
});
