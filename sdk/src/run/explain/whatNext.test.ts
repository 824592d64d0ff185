import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "../../model/Ledger.js";
import { attribute, consent, day, event, journeyOf, ledgerOf, persona } from "../testing/journeys.js";
import { send, touchpointJourney } from "../testing/touchpointJourneys.js";
import type { Conjunct, Way } from "./Outlook.js";
import { whatNext } from "./whatNext.js";

const attributes = [
  { id: "beds", label: "Beds", type: "integer", changes: "any" },
  { id: "surgeon", label: "Surgeon", type: "boolean", changes: "never" },
];
const stages = [
  { id: "phase", label: "Phase", kind: "compound", initial: "a" },
  { id: "a", label: "A", kind: "atomic", parent: "phase" },
  { id: "b", label: "B", kind: "atomic" },
];

/** The ways on from `a`, five days after the start. */
function waysOf(
  transitions: readonly Record<string, unknown>[],
  entries: readonly LedgerEntry[] = [],
  more = {},
) {
  const journey = journeyOf({
    attributes,
    counters: [{ id: "n", label: "N" }],
    stages,
    initial: "phase",
    transitions,
    ...more,
  });
  return whatNext(journey, ledgerOf([event("start", day(0)), ...entries]), day(5)).ways;
}

function conjunctsOf(when: string, entries: readonly LedgerEntry[] = [], more = {}): readonly Conjunct[] {
  return waysOf([{ id: "t", from: "a", to: "b", event: "x", when }], entries, more)[0]?.conjuncts ?? [];
}

const toAnswer = ({ by, from, trigger, outcome, shadowedBy }: Way) => ({
  id: by.id,
  from,
  types: trigger.kind === "event" ? trigger.types.map(({ type }) => type) : trigger.kind,
  outcome,
  shadowedBy: shadowedBy?.id,
});

describe("the ways on [semantics 16, 22]", () => {
  test("come innermost first, exits last, with families spelled out", () => {
    const ways = waysOf(
      [
        { id: "outer", from: "phase", to: "b", event: "y" },
        { id: "mail", from: "a", to: "b", event: "email.*" },
        { id: "late", from: "a", to: "b", after: "P9D" },
      ],
      [],
      { exits: [{ id: "out", label: "Out", event: "left" }] },
    );
    expect(ways.map(toAnswer)).toEqual([
      { id: "mail", from: "a", types: ["email.opened", "email.clicked"], outcome: "holds" },
      { id: "late", from: "a", types: "wait", outcome: "holds" },
      { id: "outer", from: "phase", types: ["y"], outcome: "holds" },
      { id: "out", types: ["left"], outcome: "holds" },
    ]);
    expect(ways[1]?.trigger).toEqual({ kind: "wait", dueAt: day(9) });
  });

  test("say what would be taken before them", () => {
    const ways = waysOf([
      { id: "any", from: "a", to: "b", event: "*" },
      { id: "first", from: "a", to: "b", event: "x", when: "has(hcp.beds)" },
      { id: "second", from: "a", to: "b", event: "x", order: 1 },
      { id: "outer", from: "phase", to: "b", event: "x" },
    ]);
    const shadows = ways.filter(({ trigger }) => trigger.kind === "event" && trigger.types[0]?.type === "x");
    expect(shadows.map(({ by, outcome, shadowedBy }) => [by.id, outcome, shadowedBy?.id])).toEqual([
      ["first", "fails", undefined],
      ["second", "holds", undefined],
      ["any", "holds", "second"],
      ["outer", "holds", "second"],
    ]);
  });

  test("split a family where its events differ", () => {
    const ways = waysOf([
      { id: "mail", from: "a", to: "b", event: "email.*", when: 'count("email.opened", "P1D") >= 1' },
    ]);
    expect(ways.map(toAnswer)).toMatchObject([
      { types: ["email.opened"], outcome: "holds" },
      { types: ["email.clicked"], outcome: "fails" },
    ]);
  });

  test("leave to the event what it alone can say", () => {
    const events = [
      { type: "start", label: "Start" },
      { type: "x", label: "X", payload: [{ name: "mood", type: "string", values: ["good", "bad"] }] },
    ];
    const more = { events };
    const parts = conjunctsOf('event.mood == "good" && consent.email', [], more);
    expect(parts.map(({ outcome, remedy }) => [outcome, remedy])).toEqual([
      [
        "open",
        {
          kind: "step",
          code: "remedy.field",
          parameters: { field: "mood", need: { kind: "oneOf", values: ["good"], type: "string" } },
        },
      ],
      [
        "fails",
        {
          kind: "step",
          code: "remedy.consent",
          parameters: { channel: "email", purpose: undefined, given: true },
        },
      ],
    ]);
  });

  test("wait as their guard would be read when they are due [semantics 21]", () => {
    const transitions = [{ id: "late", from: "a", to: "b", after: "P9D", when: "consent.email" }];
    const short = consent("email", "granted", day(1), { expiresAt: day(7) });
    expect(waysOf(transitions, [short])[0]).toMatchObject({ outcome: "fails", trigger: { dueAt: day(9) } });
    const spent = [{ id: "early", from: "a", to: "b", after: "P1D", when: "consent.email" }];
    expect(waysOf(spent)[0]?.trigger).toEqual({ kind: "wait", dueAt: undefined });
  });

  test("lead in where the HCP is not in the journey, and back in as re-entry allows [semantics 24]", () => {
    const parts = {
      attributes,
      stages,
      initial: "phase",
      transitions: [],
      exits: [{ id: "out", label: "Out", event: "left" }],
      entry: [
        { id: "big", event: "start", when: "hcp.beds > 9" },
        { id: "any", event: "start" },
        { id: "day", date: "2026-09-20" },
      ],
    };
    const outside = whatNext(journeyOf(parts), ledgerOf([]), day(5)).ways;
    expect(outside.map(({ by, outcome, trigger }) => [by.id, outcome, trigger.kind])).toEqual([
      ["big", "error", "event"],
      ["any", "holds", "event"],
      ["day", "holds", "date"],
    ]);
    const ledger = ledgerOf([event("start", day(0)), event("left", day(1))]);
    expect(whatNext(journeyOf(parts), ledger, day(5)).ways).toEqual([]);
    const again = journeyOf({ ...parts, reentry: { allowed: true, after: "P7D" } });
    expect(whatNext(again, ledger, day(5)).ways[1]).toMatchObject({ notBefore: day(8) });
  });
});

describe("what would change a part that does not hold", () => {
  const stepOf = (when: string, entries: readonly LedgerEntry[] = []) =>
    conjunctsOf(when, entries)[0]?.remedy;
  const step = (code: string, parameters: unknown) => ({ kind: "step", code, parameters });

  test.each([
    [
      'persona == "trailblazer"',
      "remedy.persona",
      { need: { kind: "oneOf", values: ["trailblazer"], type: "string" } },
    ],
    [
      "hcp.beds > 9",
      "remedy.attribute",
      { attribute: "beds", need: { kind: "bound", operator: ">", bound: 9, type: "int" } },
    ],
    [
      "!(9 >= hcp.beds)",
      "remedy.attribute",
      { attribute: "beds", need: { kind: "bound", operator: ">", bound: 9, type: "int" } },
    ],
    ["has(hcp.beds)", "remedy.attributeKnown", { attribute: "beds", known: true }],
    ['!inStage("a")', "remedy.stage", { stage: "a", active: false }],
    ['timeInStage("a") >= duration("P7D")', "remedy.timeInStage", { stage: "a", at: day(7) }],
    ['timeInStage("a") < duration("P1D")', "remedy.stageAgain", { stage: "a" }],
    ['timeInStage("b") >= duration("P1D")', "remedy.stage", { stage: "b", active: true }],
    ['now >= timestamp("2026-10-01T00:00:00Z")', "remedy.date", { at: day(30) }],
    ['now < timestamp("2026-09-02T00:00:00Z")', "remedy.never", {}],
    ['sinceEvent("y") < duration("P1D")', "remedy.event", { event: "y" }],
    ['sinceEvent("x") >= duration("P1D")', "remedy.never", {}],
    ['sinceEvent("start") >= duration("P7D")', "remedy.quiet", { event: "start", at: day(7) }],
    [
      'touches("email", "P7D") >= 1',
      "remedy.moreTouches",
      { channel: "email", windowMs: 604_800_000, more: 1, until: undefined },
    ],
    ["counter.n + 1 > 3", "remedy.expression", { text: "counter.n + 1 > 3", holds: true }],
  ])("%s", (when, code, parameters) => {
    expect(stepOf(when)).toEqual(step(code, parameters));
  });

  test("a rigid fact that is known cannot change; one that is not may become known [semantics 35]", () => {
    const need = { kind: "oneOf", values: [true], type: "bool" };
    expect(stepOf("hcp.surgeon")).toEqual(step("remedy.attribute", { attribute: "surgeon", need }));
    expect(stepOf("hcp.surgeon", [attribute("surgeon", false)])).toEqual(
      step("remedy.rigid", { attribute: "surgeon", need }),
    );
  });

  test("more events are needed, counting the one that comes and until the present ones leave the window [semantics 12]", () => {
    const past = [event("x", day(2)), event("x", day(4))];
    expect(stepOf('count("x", "P4D") >= 5', past)).toEqual(
      step("remedy.moreEvents", { event: "x", windowMs: 345_600_000, more: 2, until: day(6) }),
    );
    expect(conjunctsOf('count("x", "P4D") >= 3', past)[0]?.outcome).toBe("holds");
    expect(stepOf('count("x", "P4D") < 2 && consent.email', past)).toEqual(
      step("remedy.fewerEvents", { event: "x", windowMs: 345_600_000, most: 1, at: day(8) }),
    );
  });

  test("of several that would do each is told, of several that are needed only those that do not hold", () => {
    const remedy = stepOf('(consent.email && persona == "trailblazer") || hcp.beds > 9', [
      persona("trailblazer"),
    ]);
    expect(remedy).toMatchObject({
      kind: "any",
      parts: [{ code: "remedy.consent" }, { code: "remedy.attribute" }],
    });
  });
});

describe("touchpoints [semantics 26]", () => {
  const at = day(6) + 12 * 3_600_000;

  test("are allowed, refused or asked at the time they come due", () => {
    const journey = touchpointJourney({
      touchpoints: [
        { id: "write", label: "Write", stage: "a", channel: "email", cadence: {} },
        { id: "see", label: "See", stage: "a", channel: "visit", cadence: {} },
        { id: "later", label: "Later", stage: "a", channel: "visit", cadence: { first: "P20D" } },
      ],
    });
    const entries = [event("start", day(1)), send("visit", day(2), { touchpoint: "see" })];
    const { touchpoints } = whatNext(journey, ledgerOf(entries), at);
    expect(touchpoints).toMatchObject([
      { touchpoint: "write", askedAt: at, answer: { code: "gate.consentNeverGiven" } },
      { touchpoint: "later", askedAt: day(21), answer: { kind: "allowed" } },
    ]);
  });
});
