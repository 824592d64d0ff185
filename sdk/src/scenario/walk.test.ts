import { describe, expect, test } from "vitest";
import { journeyOf } from "../run/testing/journeys.js";
import type { Breakpoint } from "./Breakpoint.js";
import { compareWalks } from "./compareWalks.js";
import { measureCoverage } from "./measureCoverage.js";
import { runScenario } from "./runScenario.js";
import { getPresent, jumpTo, startWalk, takeStep, toWalkLedger } from "./takeStep.js";
import { toScenario } from "./toScenario.js";
import type { Walk, WalkAction, WalkStart } from "./Walk.js";

/** Invited by mail; whoever opens is curious, whoever does not is reminded; a reply by a trailblazer wins. */
const journey = journeyOf({
  attributes: [{ id: "open", label: "Open", type: "boolean", changes: "any" }],
  counters: [{ id: "reminders", label: "Reminders" }],
  segments: [{ id: "priority", label: "Priority", target: true }],
  events: [
    { type: "start", label: "Start" },
    { type: "email.opened", label: "Opened" },
    { type: "reply", label: "Reply", payload: [{ name: "score", type: "integer" }] },
    { type: "left", label: "Left" },
  ],
  entry: [{ id: "enter", event: "start", when: "consent.email" }],
  initial: "invited",
  stages: [
    { id: "invited", label: "Invited", kind: "atomic" },
    { id: "curious", label: "Curious", kind: "atomic", entry: [{ kind: "emit", type: "task.open" }] },
    { id: "won", label: "Won", kind: "final" },
  ],
  transitions: [
    { id: "open", from: "invited", to: "curious", event: "email.opened" },
    {
      id: "remind",
      from: "invited",
      to: "invited",
      after: "P7D",
      when: "counter.reminders < 2",
      effects: [{ kind: "increment", counter: "reminders" }],
    },
    {
      id: "win",
      from: "curious",
      to: "won",
      event: "reply",
      when: 'persona == "trailblazer" && event.score >= 5',
    },
  ],
  touchpoints: [{ id: "mail", label: "Mail", stage: "invited", channel: "email", cadence: { first: "P1D" } }],
  exits: [{ id: "gone", label: "Gone", event: "left" }],
  goals: [{ id: "interest", label: "Interest", when: 'inStage("curious")' }],
});

const start: WalkStart = {
  from: "2026-11-02T09:00:00Z",
  persona: "trailblazer",
  consent: [{ channel: "email" }],
};
const begin: WalkAction = { kind: "event", type: "start" };
const opened: WalkAction = { kind: "event", type: "email.opened" };
const week: WalkAction = { kind: "advance", by: "P7D" };
const reply = (score: number): WalkAction => ({
  kind: "event",
  type: "reply",
  payload: [{ name: "score", value: score }],
});

function walkBy(
  actions: readonly WalkAction[],
  from: WalkStart = start,
  breakpoints: readonly Breakpoint[] = [],
): Walk {
  return actions.reduce(
    (walk, action) => {
      const next = takeStep(walk, action, breakpoints);
      if (!next.ok) throw new Error(JSON.stringify(next.error));
      return next.value;
    },
    startWalk(journey, from),
  );
}

const stagesOf = (walk: Walk) => getPresent(walk).run.leaves;

describe("a walk", () => {
  test("tells of each step what moved, what was told, and every guard with its values", () => {
    const walk = walkBy([begin, opened, reply(3), reply(7)]);
    const [, started, curious, low, won] = walk.steps;
    expect(started?.guards[0]).toMatchObject({
      place: { kind: "entry", id: "enter" },
      guard: { outcome: "holds", operands: [{ text: "consent.email", value: true }] },
    });
    expect(curious?.effects.map(({ type }) => type)).toEqual(["task.open"]);
    expect(curious?.trace[0]?.goals.map(({ id }) => id)).toEqual(["interest"]);
    expect(low?.trace).toEqual([]);
    expect(low?.guards.find(({ place }) => place.id === "win")?.guard).toMatchObject({
      outcome: "fails",
      operands: [
        { text: "persona", value: "trailblazer" },
        { text: "event.score", value: 3 },
      ],
    });
    expect(won?.run.status).toBe("completed");
    expect(toWalkLedger(walk).entries).toHaveLength(6);
  });

  test("steps lie a millisecond apart, and time passes to what is due next [semantics 3]", () => {
    const walk = walkBy([begin, { kind: "advance", toNext: true }, opened]);
    const at = Date.parse(start.from);
    expect(walk.steps.map((step) => step.at - at)).toEqual([0, 0, 7 * 86_400_000, 7 * 86_400_000 + 1]);
    // The wait that was due is not undone by what happens after it.
    expect(getPresent(walk).run.counters).toEqual({ reminders: 1 });
    expect(stagesOf(walk)).toEqual(["curious"]);
  });

  test("is stepped back, jumped in and branched without losing the one it came from", () => {
    const walk = walkBy([begin, week, week]);
    const back = jumpTo(walk, 1);
    expect(getPresent(back).run.counters).toEqual({ reminders: 0 });
    expect(jumpTo(back, 3)).toEqual(walk);
    const branch = takeStep(back, opened);
    if (!branch.ok) throw new Error("an event can always happen");
    expect(branch.value.steps).toHaveLength(3);
    expect(walk.steps).toHaveLength(4);
    expect(compareWalks(walk, branch.value)).toMatchObject({
      shared: 2,
      differs: ["stages", "goals", "counters", "told"],
      first: { leaves: ["invited"] },
      second: { leaves: ["curious"] },
    });
    expect(compareWalks(walk, walk).differs).toEqual([]);
  });

  test("facts and consent may change in the middle, as entries", () => {
    const walk = walkBy([
      { kind: "event", type: "start" },
      { kind: "attribute", attribute: "open", value: true },
      { kind: "persona", persona: "traditional" },
      { kind: "segment", segment: "priority" },
      { kind: "consent", channel: "email", change: "withdrawn" },
      { kind: "send", touchpoint: "mail" },
      opened,
      reply(9),
    ]);
    expect(stagesOf(walk)).toEqual(["curious"]);
    expect(getPresent(walk).run.persona).toBe("traditional");
    expect(walk.steps.map(({ entry }) => entry?.kind)).toEqual([
      undefined,
      "event",
      "attribute",
      "persona",
      "segment",
      "consent",
      "send",
      "event",
      "event",
    ]);
  });

  test("without consent nobody enters, and the guard says why", () => {
    const walk = walkBy([begin], { from: start.from });
    expect(getPresent(walk).run.status).toBe("notEntered");
    expect(getPresent(walk).guards).toMatchObject([
      { place: { kind: "entry" }, guard: { outcome: "fails" } },
    ]);
  });

  test.each([
    [{ kind: "advance", until: "2026-11-01T00:00:00Z" }, "walk.past"],
    [{ kind: "advance", toNext: true }, "walk.nothingNext"],
    [{ kind: "advance", by: "P1D", toNext: true }, "walk.advance"],
    [{ kind: "event", type: "nothing" }, "walk.unknown"],
    [{ kind: "send", touchpoint: "nothing" }, "walk.unknown"],
  ] as const)("a step that cannot be taken is refused: %j", (action, code) => {
    const refused = takeStep(startWalk(journey, start), action);
    expect(refused).toMatchObject({ ok: false, error: { code } });
  });
});

describe("a breakpoint", () => {
  test.each<[Breakpoint, number]>([
    [{ kind: "transition", transition: "remind" }, 7],
    [{ kind: "stage", stage: "invited" }, 7],
    [{ kind: "guard", transition: "remind", outcome: "fails" }, 21],
    [{ kind: "stage", stage: "won" }, 60],
  ])("stops time where it is met: %j on day %i", (breakpoint, days) => {
    const walk = takeStep(walkBy([begin]), { kind: "advance", by: "P60D" }, [breakpoint]);
    if (!walk.ok) throw new Error("time passes");
    const step = getPresent(walk.value);
    expect((step.at - Date.parse(start.from)) / 86_400_000).toBe(days);
    expect(step.stoppedAt).toEqual(days < 60 ? [breakpoint] : []);
  });

  test("stops where a touchpoint comes due and is refused, and only there", () => {
    const breakpoint = { kind: "refusal", touchpoint: undefined } as const;
    const sixty = { kind: "advance", by: "P3D" } as const;
    // Nothing approved is needed without content, and consent was given.
    expect(getPresent(walkBy([begin, sixty], start, [breakpoint])).stoppedAt).toEqual([]);
    const withdrawn = { kind: "consent", channel: "email", change: "withdrawn" } as const;
    const step = getPresent(walkBy([begin, withdrawn, sixty], start, [breakpoint]));
    expect(step.stoppedAt).toEqual([breakpoint]);
    expect(step.at - Date.parse(start.from)).toBe(86_400_000);
  });

  test("a step that was stopped goes as far when it is taken again", () => {
    const walk = walkBy([begin, { kind: "advance", by: "P60D" }], start, [
      { kind: "transition", transition: "remind" },
    ]);
    const scenario = toScenario(walk, { id: "stopped", label: "Stopped" });
    expect(getPresent(runScenario(journey, scenario).walk).at).toBe(getPresent(walk).at);
  });
});

describe("a scenario", () => {
  test("made of a walk expects what the walk came to, and holds", () => {
    const scenario = toScenario(walkBy([begin, week, opened, reply(8)]), { id: "wins", label: "Wins" });
    expect(scenario.steps.at(-1)).toEqual({
      kind: "expect",
      status: "completed",
      stages: ["won"],
      goals: ["interest"],
      told: ["task.open"],
    });
    expect(runScenario(journey, scenario)).toMatchObject({ ok: true, failures: [] });
  });

  test("says at which step what is not as expected, and goes on", () => {
    const { ok, failures } = runScenario(journey, {
      id: "fails",
      label: "Fails",
      from: start.from,
      attributes: [],
      consent: [{ channel: "email" }],
      steps: [
        { kind: "expect", status: "active" },
        { kind: "event", type: "start" },
        {
          kind: "expect",
          status: "completed",
          stages: ["invited", "won"],
          exit: "gone",
          goals: ["interest"],
          told: ["task.open"],
          counters: [{ counter: "reminders", value: 1 }],
          touchpoints: [
            { touchpoint: "mail", answer: "refused" },
            { touchpoint: "nothing", answer: "allowed" },
          ],
        },
      ],
    });
    expect(ok).toBe(false);
    expect(failures.map(({ step, code }) => [step, code])).toEqual([
      [0, "scenario.status"],
      [2, "scenario.status"],
      [2, "scenario.stage"],
      [2, "scenario.exit"],
      [2, "scenario.goal"],
      [2, "scenario.told"],
      [2, "scenario.counter"],
      [2, "scenario.touchpoint"],
      [2, "scenario.touchpoint"],
    ]);
    expect(failures[2]).toMatchObject({ parameters: { expected: "won", found: ["invited"] } });
  });

  test("ends at a step that cannot be taken", () => {
    const { failures } = runScenario(journey, {
      id: "past",
      label: "Past",
      from: start.from,
      attributes: [],
      consent: [],
      steps: [
        { kind: "advance", until: "2020-01-01T00:00:00Z" },
        { kind: "expect", status: "stuck" },
      ],
    });
    expect(failures.map(({ code }) => code)).toEqual(["walk.past"]);
  });
});

test("coverage counts stages, transitions and what guards came to", () => {
  const walk = walkBy([begin, week, opened, reply(3)]);
  expect(measureCoverage(journey, [walk])).toEqual({
    stages: { all: 3, covered: 2, missing: ["won"] },
    transitions: { all: 3, covered: 2, missing: ["win"] },
    guards: {
      all: 4,
      covered: 2,
      missing: [
        { transition: "remind", outcome: "fails" },
        { transition: "win", outcome: "holds" },
      ],
    },
  });
  expect(measureCoverage(journey, [jumpTo(walk, 0)]).transitions.covered).toBe(0);
});
