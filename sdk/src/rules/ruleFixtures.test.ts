import { describe, expect, test } from "vitest";
import { openJourney } from "../migrate/openJourney.js";
import { checkJourney } from "./checkJourney.js";
import type { JourneyIssueParameters } from "./JourneyRule.js";

type Part = Readonly<Record<string, unknown>>;
const stage = (id: string, more: Part = {}) => ({ id, label: id, kind: "atomic", ...more });
const compound = (id: string, initial: string, more: Part = {}) =>
  stage(id, { kind: "compound", initial, ...more });
const inside = (id: string, parent: string, more: Part = {}) => stage(id, { parent, ...more });
const move = (from: string, to: string | undefined, more: Part = { event: "x" }) => ({
  id: `${from}-${to ?? ""}`,
  from,
  ...(to !== undefined && { to }),
  ...more,
});

const [a, b] = [stage("a"), stage("b")];
const there = [move("a", "b"), move("b", "a")];
const tracks = [
  stage("a", { kind: "parallel" }),
  compound("left", "l", { parent: "a" }),
  inside("l", "left"),
  compound("right", "r", { parent: "a" }),
  inside("r", "right"),
  b,
];
const persona = (more: Part) => ({ personas: [{ id: "p", label: "P", share: 1, ...more }] });
const touchpoint = (more: Part) => ({
  touchpoints: [{ id: "t", label: "T", stage: "a", channel: "email", cadence: {}, ...more }],
});
const weights = { kind: "weights", attribute: "tier", weights: [{ value: "z", weight: 1 }] };
const response = { event: "x", probability: 0.7, delay: { kind: "fixed", after: "P1D" } };

const scenario = (step: Part) => ({
  scenarios: [{ id: "s", label: "S", from: "2026-09-07T09:00:00Z", steps: [step] }],
});

/** For every code a document that has it, and little else that is wrong. */
const fixtures: Readonly<Record<keyof JourneyIssueParameters, Part>> = {
  "journey.duplicateId": { stages: [a, b, a] },
  "journey.unknownName": { transitions: [...there, move("a", "c")] },
  "journey.reservedEvent": {
    events: [
      { type: "x", label: "X" },
      { type: "done.x", label: "Done" },
    ],
  },
  "journey.emptyFamily": { transitions: [...there, move("a", "b", { event: "sms.*" })] },
  "journey.parentCycle": {
    stages: [a, b, compound("c", "d", { parent: "d" }), compound("d", "c", { parent: "c" })],
  },
  "journey.parentNotCompound": { stages: [a, b, inside("c", "a")] },
  "journey.noInitial": { stages: [a, b, stage("c", { kind: "compound" }), inside("d", "c")] },
  "journey.initialElsewhere": { stages: [a, b, compound("c", "a"), inside("d", "c")] },
  "journey.initialNotAllowed": { stages: [a, stage("b", { initial: "a" })] },
  "journey.noChildren": { stages: [a, b, compound("c", "a")] },
  "journey.tooDeep": {
    stages: [
      a,
      b,
      ...Array.from({ length: 22 }, (_, at) =>
        compound(`s${at}`, `s${at + 1}`, at > 0 ? { parent: `s${at - 1}` } : {}),
      ),
      inside("s22", "s21"),
    ],
  },
  "journey.finalLeft": { stages: [a, stage("b", { kind: "final" })] },
  "journey.trigger": { transitions: [...there, move("a", "b", { event: "x", always: true })] },
  "journey.entryTrigger": { entry: [{ id: "e" }] },
  "journey.doneWithoutInside": { transitions: [...there, move("a", "b", { done: true })] },
  "journey.internalOutside": { transitions: [...there, move("a", "b", { event: "x", internal: true })] },
  "journey.nothingHappens": { transitions: [...there, move("a", undefined)] },
  "journey.alwaysWithoutEnd": {
    transitions: [...there, move("a", undefined, { always: true, effects: [{ kind: "tag", tag: "t" }] })],
  },
  "journey.historyOutside": { stages: [a, b, stage("h", { kind: "history", history: "deep" })] },
  "journey.historyInitial": {
    stages: [
      a,
      b,
      compound("c", "d"),
      inside("d", "c"),
      inside("h", "c", { kind: "history", history: "deep" }),
    ],
  },
  "journey.historyDepth": {
    stages: [a, b, compound("c", "d"), inside("d", "c"), inside("h", "c", { kind: "history", initial: "d" })],
  },
  "journey.trackKind": { stages: [...tracks, inside("f", "a", { kind: "final" })] },
  "journey.fewTracks": { stages: [stage("a", { kind: "parallel" }), inside("only", "a"), b] },
  "journey.sourceKind": {
    stages: [
      a,
      b,
      compound("c", "d"),
      inside("d", "c"),
      inside("h", "c", { kind: "history", history: "deep", initial: "d" }),
    ],
    transitions: [...there, move("h", "a")],
  },
  "journey.counterStart": { counters: [{ id: "n", label: "N", initial: 9, max: 3 }] },
  "journey.shares": persona({ share: 0.4 }),
  "journey.distributionValue": persona({ distributions: [weights] }),
  "journey.distributionKind": persona({ distributions: [{ ...weights, attribute: "since" }] }),
  "journey.channelPurpose": {
    purposes: [{ id: "launch", label: "L" }],
    ...touchpoint({ purpose: "launch" }),
  },
  "journey.hours": {
    channels: [
      {
        id: "email",
        label: "E",
        consent: "required",
        hours: [{ days: ["mon"], from: "17:00", to: "09:00" }],
      },
    ],
  },
  "journey.approvalDays": {
    contents: [
      { id: "c", label: "C", approval: { reference: "R", from: "2027-01-01", until: "2026-01-01" } },
    ],
  },
  "journey.responses": touchpoint({ responses: [response, response] }),
  "journey.quantiles": touchpoint({
    responses: [{ ...response, delay: { kind: "empirical", quantiles: ["P2D", "P1D"] } }],
  }),
  "journey.payloadValue": touchpoint({ responses: [{ ...response, payload: [{ name: "none", value: 1 }] }] }),
  "journey.tracksConflict": { stages: tracks, transitions: [move("l", "b"), move("r", "b"), move("b", "a")] },
  "journey.tracksWrite": {
    counters: [{ id: "n", label: "N" }],
    stages: tracks,
    transitions: [
      move("l", undefined, { event: "x", effects: [{ kind: "set", counter: "n", value: 1 }] }),
      move("r", undefined, { event: "x", effects: [{ kind: "set", counter: "n", value: 2 }] }),
      move("a", "b", { after: "P1D" }),
      move("b", "a"),
    ],
  },
  "journey.exitWithoutCause": { exits: [{ id: "e", label: "E" }] },
  "journey.range": {
    attributes: [{ id: "tier", label: "T", type: "number", min: 2, max: 1, changes: "any" }],
  },
  "journey.timeAlone": {
    transitions: [...there, move("a", "b", { always: true, when: 'timeInStage("a") > duration("P1D")' })],
  },
  "journey.alwaysLoop": { transitions: [move("a", "b", { always: true }), move("b", "a", { always: true })] },
  "journey.unreachable": { stages: [a, b, stage("c")] },
  "journey.deadEnd": { transitions: [move("a", "b")] },
  "journey.shadowed": {
    transitions: [...there, { ...move("a", "b", { event: "x", when: "consent.email" }), id: "late" }],
  },
  "journey.scenarioValue": scenario({ kind: "attribute", attribute: "tier", value: "z" }),
  "journey.scenarioAdvance": scenario({ kind: "advance" }),
  "journey.manyPhases": { stages: [a, b, ...Array.from({ length: 6 }, (_, at) => stage(`p${at}`))] },
};

const sound = {
  format: 1,
  id: "test",
  title: "Test",
  attributes: [
    { id: "tier", label: "Tier", type: "enum", values: ["y"], changes: "any" },
    { id: "since", label: "Since", type: "date", changes: "any" },
  ],
  channels: [{ id: "email", label: "E-mail", consent: "required" }],
  events: [{ type: "x", label: "X" }],
  entry: [{ id: "e", event: "x" }],
  initial: "a",
  stages: [a, b],
  transitions: there,
};

describe("every fault that a journey can have", () => {
  test.each(Object.entries(fixtures))("%s is found where it is", (code, parts) => {
    const opened = openJourney({ ...sound, ...parts });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(checkJourney(opened.value).map((finding) => finding.code)).toContain(code);
  });

  test("and the journey that they are made of has none", () => {
    const opened = openJourney(sound);
    expect(opened.ok && checkJourney(opened.value)).toEqual([]);
  });
});
