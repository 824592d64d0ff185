import { describe, expect, test } from "vitest";
import { openJourney } from "../migrate/openJourney.js";
import { checkJourney } from "./checkJourney.js";

type Part = Record<string, unknown>;
const atomic = (id: string, more: Part = {}) => ({ id, label: id, kind: "atomic", ...more });
const move = (id: string, from: string, to: string, more: Part = { event: "x" }) => ({
  id,
  from,
  to,
  ...more,
});

const sound = {
  format: 1,
  id: "test",
  title: "Test",
  attributes: [{ id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "any" }],
  channels: [{ id: "email", label: "E-mail", consent: "required" }],
  events: [
    { type: "start", label: "Start" },
    { type: "x", label: "X", channel: "email" },
  ],
  personas: [{ id: "trailblazer", label: "Trailblazer" }],
  entry: [{ id: "enter", event: "start" }],
  initial: "a",
  stages: [atomic("a"), atomic("b")],
  transitions: [move("ab", "a", "b"), move("ba", "b", "a", { after: "P1D" })],
};

function findings(parts: Part) {
  const opened = openJourney({ ...sound, ...parts });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return checkJourney(opened.value).map(({ code, path, severity, parameters }) => ({
    code,
    at: path.join("."),
    severity,
    parameters,
  }));
}

const error = (code: string, at: string, parameters: Part) => ({ code, at, severity: "error", parameters });
const warning = (code: string, at: string, parameters: Part) => ({
  code,
  at,
  severity: "warning",
  parameters,
});

test("a sound journey has no findings", () => {
  expect(findings({})).toEqual([]);
});

describe("names", () => {
  test("two of one kind with one id are told apart by neither", () => {
    expect(findings({ stages: [atomic("a"), atomic("b"), atomic("a")] })).toContainEqual(
      error("journey.duplicateId", "stages.2.id", { kind: "stage", id: "a", first: 0 }),
    );
  });

  test("a name that is not declared comes with the nearest one that is", () => {
    const stages = [atomic("welcome"), atomic("b")];
    const transitions = [move("t", "welcome", "b"), move("u", "b", "wellcome", { event: "y" })];
    expect(findings({ initial: "welcome", stages, transitions })).toEqual([
      error("journey.unknownName", "transitions.1.to", {
        kind: "stage",
        name: "wellcome",
        suggestion: "welcome",
      }),
      error("journey.unknownName", "transitions.1.event", { kind: "event", name: "y", suggestion: "x" }),
    ]);
  });

  test("every place that names something is looked at", () => {
    const found = findings({
      events: [
        { type: "start", label: "Start", channel: "fax" },
        { type: "x", label: "X" },
      ],
      entry: [{ id: "enter", event: "begin" }],
      initial: "nowhere",
      stages: [
        atomic("a", { parent: "ghost" }),
        { id: "b", label: "B", kind: "compound", initial: "spirit" },
      ],
      exits: [{ id: "out", label: "Out", event: "gone" }],
    }).filter(({ code }) => code === "journey.unknownName");
    expect(found.map(({ at }) => at)).toEqual([
      "events.0.channel",
      "entry.0.event",
      "initial",
      "stages.0.parent",
      "stages.1.initial",
      "exits.0.event",
    ]);
  });

  test("a family needs at least one declared event, and `*` means any [semantics 16]", () => {
    const transitions = [move("ab", "a", "b", { event: "email.*" }), move("ba", "b", "a", { event: "*" })];
    expect(findings({ transitions })).toEqual([
      error("journey.emptyFamily", "transitions.0.event", { family: "email.*" }),
    ]);
  });

  test("event types of the machine's own are reserved", () => {
    const events = [...sound.events, { type: "xstate.done", label: "Done" }];
    expect(findings({ events })).toEqual([
      error("journey.reservedEvent", "events.2.type", { type: "xstate.done", prefix: "xstate" }),
    ]);
  });
});

describe("hierarchy", () => {
  const compound = (id: string, more: Part = {}) => ({ id, label: id, kind: "compound", ...more });

  test("parents that form a cycle are found without walking for ever", () => {
    const stages = [
      atomic("a"),
      atomic("b"),
      compound("p", { parent: "q", initial: "q" }),
      compound("q", { parent: "p", initial: "p" }),
    ];
    expect(findings({ stages }).filter(({ code }) => code === "journey.parentCycle")).toEqual([
      error("journey.parentCycle", "stages.2.parent", { stage: "p" }),
      error("journey.parentCycle", "stages.3.parent", { stage: "q" }),
    ]);
  });

  test("only a compound stage has children, and enters one of them", () => {
    expect(findings({ stages: [atomic("a"), atomic("b", { parent: "a" })] })).toContainEqual(
      error("journey.parentNotCompound", "stages.1.parent", { stage: "b", parent: "a" }),
    );
    expect(findings({ stages: [atomic("a"), compound("b")] })).toContainEqual(
      error("journey.noChildren", "stages.1", { stage: "b" }),
    );
    expect(findings({ stages: [atomic("a"), compound("b"), atomic("c", { parent: "b" })] })).toContainEqual(
      error("journey.noInitial", "stages.1", { stage: "b" }),
    );
    expect(
      findings({ stages: [atomic("a"), compound("b", { initial: "a" }), atomic("c", { parent: "b" })] }),
    ).toContainEqual(error("journey.initialElsewhere", "stages.1.initial", { stage: "b", initial: "a" }));
    expect(findings({ stages: [atomic("a", { initial: "b" }), atomic("b")] })).toContainEqual(
      error("journey.initialNotAllowed", "stages.0.initial", { stage: "a" }),
    );
  });

  test("the journey begins in a phase", () => {
    const stages = [compound("p", { initial: "a" }), atomic("a", { parent: "p" }), atomic("b")];
    expect(findings({ stages })).toContainEqual(
      error("journey.initialElsewhere", "initial", { stage: "test", initial: "a" }),
    );
  });

  test("nothing leaves a final stage", () => {
    expect(findings({ stages: [atomic("a"), { id: "b", label: "B", kind: "final" }] })).toEqual([
      error("journey.finalLeft", "transitions.1.from", { stage: "b", transition: "ba" }),
    ]);
  });

  test("nesting has a limit", () => {
    const deep = Array.from({ length: 25 }, (_, depth) =>
      compound(`s${depth}`, { initial: `s${depth + 1}`, ...(depth > 0 && { parent: `s${depth - 1}` }) }),
    );
    const stages = [...deep, atomic("s25", { parent: "s24" })];
    const found = findings({ initial: "s0", stages, transitions: [] });
    expect(found.filter(({ code }) => code === "journey.tooDeep")).toHaveLength(6);
  });
});

describe("triggers", () => {
  test("a transition has exactly one [semantics 19]", () => {
    const transitions = [move("ab", "a", "b", {}), move("ba", "b", "a", { event: "x", after: "P1D" })];
    expect(findings({ transitions })).toEqual([
      error("journey.trigger", "transitions.0", { transition: "ab", found: 0 }),
      error("journey.trigger", "transitions.1", { transition: "ba", found: 2 }),
    ]);
  });

  test("an exit says what causes it [semantics 22]", () => {
    expect(findings({ exits: [{ id: "out", label: "Out" }] })).toEqual([
      error("journey.exitWithoutCause", "exits.0", { exit: "out" }),
    ]);
  });

  test("a range has its least below its greatest", () => {
    const attributes = [{ id: "score", label: "Score", type: "number", min: 2, max: 1, changes: "any" }];
    expect(findings({ attributes })).toEqual([
      error("journey.range", "attributes.0", { attribute: "score", min: 2, max: 1 }),
    ]);
  });
});

describe("guards", () => {
  test("a guard is checked against the document, with its place", () => {
    const transitions = [move("ab", "a", "b", { event: "x", when: "hcp.scor > 0.5" }), sound.transitions[1]];
    expect(findings({ transitions })).toEqual([
      error("guard.unknownAttribute", "transitions.0.when", { name: "hcp.scor", suggestion: "hcp.score" }),
    ]);
  });

  test("a guard that holds always, or never, is doubtful", () => {
    const transitions = [move("ab", "a", "b", { event: "x", when: "1 > 2" }), sound.transitions[1]];
    expect(findings({ transitions })).toEqual([
      warning("guard.constant", "transitions.0.when", { outcome: "never" }),
    ]);
  });

  test("an `always` or exit that time alone could satisfy must be an `after` [semantics 11]", () => {
    const when = 'now > timestamp("2027-01-01T00:00:00Z")';
    const transitions = [
      move("ab", "a", "b", { always: true, when }),
      move("ba", "b", "a", { event: "x", when }),
    ];
    expect(findings({ transitions, exits: [{ id: "out", label: "Out", when }] })).toEqual([
      error("journey.timeAlone", "transitions.0.when", { place: "ab" }),
      error("journey.timeAlone", "exits.0.when", { place: "out" }),
    ]);
  });
});

describe("ways through", () => {
  test("a stage that nothing leads to, and one that nothing leaves", () => {
    const stages = [atomic("a"), atomic("b"), atomic("island")];
    expect(findings({ stages, transitions: [move("ab", "a", "b")] })).toEqual([
      warning("journey.unreachable", "stages.2", { stage: "island" }),
      warning("journey.deadEnd", "stages.1", { stage: "b" }),
      warning("journey.deadEnd", "stages.2", { stage: "island" }),
    ]);
  });

  test("a transition behind an unguarded one of the same trigger is never taken [semantics 16]", () => {
    const transitions = [...sound.transitions, move("late", "a", "a", { event: "x", when: "consent.email" })];
    expect(findings({ transitions })).toEqual([
      warning("journey.shadowed", "transitions.2", { transition: "late", by: "ab" }),
    ]);
  });

  test("`always` that certainly comes back never settles [semantics 23]", () => {
    const transitions = [move("ab", "a", "b", { always: true }), move("ba", "b", "a", { always: true })];
    expect(findings({ transitions })).toEqual([
      error("journey.alwaysLoop", "transitions.0", { stages: "a → b" }),
    ]);
  });

  test("more phases than a rep can read are doubtful", () => {
    const stages = Array.from({ length: 8 }, (_, index) => atomic(index === 0 ? "a" : `s${index}`));
    const transitions = stages.map((stage, index) =>
      move(`t${index}`, stage.id, stages[(index + 1) % 8]?.id ?? "a"),
    );
    expect(findings({ stages, transitions })).toEqual([
      warning("journey.manyPhases", "stages", { count: 8, most: 7 }),
    ]);
  });
});

describe("what the simulator draws from", () => {
  const response = (more: Part) => ({
    event: "x",
    probability: 0.5,
    delay: { kind: "fixed", after: "PT1H" },
    ...more,
  });
  const withResponse = (more: Part) => ({
    touchpoints: [
      { id: "mail", label: "Mail", stage: "a", channel: "email", cadence: {}, responses: [response(more)] },
    ],
  });

  test("quantiles rise", () => {
    const delay = { kind: "empirical", quantiles: ["PT1H", "P1D", "PT2H"] };
    expect(findings(withResponse({ delay }))).toEqual([
      error("journey.quantiles", "touchpoints.0.responses.0.delay.quantiles.2", {
        touchpoint: "mail",
        place: 3,
      }),
    ]);
  });

  test("a simulated event carries what its type declares", () => {
    const payload = [{ name: "minutes", value: 3 }];
    expect(findings(withResponse({ payload }))).toEqual([
      error("journey.payloadValue", "touchpoints.0.responses.0.payload.0", {
        event: "x",
        field: "minutes",
        value: "3",
      }),
    ]);
    const events = [
      ...sound.events.slice(0, 1),
      { type: "x", label: "X", payload: [{ name: "minutes", type: "integer" }] },
    ];
    expect(findings({ events, ...withResponse({ payload }) })).toEqual([]);
  });

  test("where people are needs no declared attribute, but names", () => {
    const zones = (weights: readonly Part[]) => ({
      personas: [
        {
          id: "trailblazer",
          label: "Trailblazer",
          distributions: [{ kind: "weights", attribute: "timeZone", weights }],
        },
      ],
    });
    expect(findings(zones([{ value: "Europe/Madrid", weight: 1 }]))).toEqual([]);
    expect(findings(zones([{ value: 2, weight: 1 }]))).toEqual([
      error("journey.distributionKind", "personas.0.distributions.0", {
        persona: "trailblazer",
        attribute: "timeZone",
      }),
    ]);
  });

  test("consent is given for declared channels and purposes", () => {
    const consent = [{ channel: "emial", share: 0.5 }];
    expect(findings({ personas: [{ id: "trailblazer", label: "Trailblazer", consent }] })).toEqual([
      error("journey.unknownName", "personas.0.consent.0.channel", {
        kind: "channel",
        name: "emial",
        suggestion: "email",
      }),
    ]);
  });
});
