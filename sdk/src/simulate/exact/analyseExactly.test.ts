import { describe, expect, test } from "vitest";
import { journeyOf } from "../../run/testing/journeys.js";
import { analyseExactly } from "./analyseExactly.js";
import type { ExactAnalysis } from "./ExactAnalysis.js";
import type { ExactObstacle } from "./ExactObstacle.js";

const day = 86_400_000;

type Part = Record<string, unknown>;

const stage = (id: string, kind = "atomic", more: Part = {}) => ({ id, label: id, kind, ...more });
const move = (id: string, from: string, to: string, more: Part) => ({ id, from, to, ...more });
const rate = (event: string, inStage: string, perDay: number, more: Part = {}) => ({
  id: `${event.replace(".", "")}In${inStage}`,
  event,
  stage: inStage,
  perDay,
  ...more,
});
/** On a channel without gates. */
const channels = [
  { id: "email", label: "E-mail", consent: "required" },
  { id: "post", label: "Post", consent: "notRequired" },
];
const touch = (id: string, inStage: string, probability: number, delay: Part, more: Part = {}) => ({
  id,
  label: id,
  stage: inStage,
  channel: "post",
  cadence: {},
  responses: [{ event: "x", probability, delay }],
  ...more,
});

function analyse(parts: Part, persona: string | undefined = "traditional"): ExactAnalysis {
  const analysis = analyseExactly(journeyOf({ channels, ...parts }), persona);
  if (!analysis.ok) throw new Error(JSON.stringify(analysis.error));
  return analysis.value;
}

function refuse(parts: Part): readonly Pick<ExactObstacle, "code" | "path" | "parameters">[] {
  const analysis = analyseExactly(journeyOf({ channels, ...parts }), "traditional");
  if (analysis.ok) throw new Error("it was exact");
  return analysis.error.map(({ code, path, parameters }) => ({ code, path, parameters }));
}

const probabilityOf = ({ endings }: ExactAnalysis, stages: string) =>
  endings.find((ending) => ending.stages.join(" ") === stages)?.probability ?? 0;

/** Reminded every week, up to twice, each answered with a probability within days; then it ends. */
const reminders = {
  stages: [stage("a"), stage("b"), stage("won", "final"), stage("lost", "final")],
  transitions: [
    move("answer", "a", "won", { event: "x" }),
    move("remind", "a", "b", { after: "P7D" }),
    move("answerLate", "b", "won", { event: "x" }),
    move("giveUp", "b", "lost", { after: "P7D" }),
  ],
  touchpoints: [
    touch("first", "a", 0.2, { kind: "fixed", after: "P2D" }),
    touch("second", "b", 0.3, { kind: "fixed", after: "P1D" }),
  ],
  goals: [{ id: "won", label: "Won", when: 'inStage("won")' }],
};

describe("a journey that can be solved", () => {
  test("reminders: who answers, when, and how often each stage is visited [semantics 34]", () => {
    const analysis = analyse(reminders);
    expect(probabilityOf(analysis, "won")).toBeCloseTo(0.2 + 0.8 * 0.3, 14);
    expect(analysis.endings.map(({ kind, stages }) => [kind, ...stages])).toEqual([
      ["completed", "lost"],
      ["completed", "won"],
    ]);
    const [goal] = analysis.goals;
    expect(goal?.probability).toBeCloseTo(0.44, 14);
    expect((goal?.time?.meanMs ?? 0) / day).toBeCloseTo((0.2 * 2 + 0.24 * 8) / 0.44, 12);
    expect((analysis.duration?.meanMs ?? 0) / day).toBeCloseTo(0.2 * 2 + 0.24 * 8 + 0.56 * 14, 12);
    expect(analysis.stages.map(({ stage: id, visits = 0 }) => [id, Number(visits.toFixed(12))])).toEqual([
      ["a", 1],
      ["b", 0.8],
    ]);
    expect((analysis.stages[1]?.timeMs ?? 0) / day).toBeCloseTo(0.8 * (0.3 + 0.7 * 7), 12);
    expect(analysis.errorBound).toBeLessThan(1e-12);
  });

  test("levers say which way, taken a tenth more often, moves the goal most", () => {
    const { levers = [] } = analyse(reminders).goals[0] ?? {};
    const changes = new Map(levers.map(({ id, change }) => [id, change]));
    expect(levers.slice(0, 2).map(({ id }) => id)).toEqual(["answerLate", "answer"]);
    // 0.8 · 0.03 in b; in a, 0.02 more at once and 0.02 · 0.3 less later; not to answer is worth the opposite.
    expect(changes.get("answerLate")).toBeCloseTo(0.024, 12);
    expect(changes.get("answer")).toBeCloseTo(0.014, 12);
    expect(changes.get("remind")).toBeCloseTo(-0.08 * 0.7, 12);
    expect(changes.get("giveUp")).toBeCloseTo(-0.8 * 0.07, 12);
  });

  test("competing rates and an exit share by their rates; a persona has its own", () => {
    const parts = {
      stages: [stage("a"), stage("won", "final")],
      transitions: [move("win", "a", "won", { event: "x" })],
      exits: [{ id: "left", label: "Left", event: "left" }],
      behaviour: [
        rate("x", "a", 0.3, { persona: "traditional" }),
        { id: "fast", event: "x", stage: "a", perDay: 0.9, persona: "trailblazer" },
        { id: "leaves", event: "left", perDay: 0.1 },
        { id: "unheard", event: "y", perDay: 5 },
      ],
    };
    expect(probabilityOf(analyse(parts), "won")).toBeCloseTo(0.75, 14);
    expect(probabilityOf(analyse(parts, "trailblazer"), "won")).toBeCloseTo(0.9, 14);
    expect(analyse(parts).endings[1]).toMatchObject({ kind: "exited", exit: "left", stages: ["a"] });
    expect(analyse(parts).duration?.meanMs).toBeCloseTo(2.5 * day, 3);
    expect(analyse(parts).duration?.deviationMs).toBeCloseTo(2.5 * day, 3);
  });

  test("counters that guards read are expanded: three strikes [semantics 34]", () => {
    const analysis = analyse({
      counters: [{ id: "tries", label: "Tries", max: 3 }],
      stages: [stage("a"), stage("out", "final"), stage("won", "final")],
      transitions: [
        move("out", "a", "out", { event: "x", when: "counter.tries >= 2", order: 1 }),
        { id: "strike", from: "a", event: "x", order: 2, effects: [{ kind: "increment", counter: "tries" }] },
        move("win", "a", "won", { event: "y" }),
      ],
      behaviour: [rate("x", "a", 1), rate("y", "a", 0.25)],
    });
    expect(probabilityOf(analysis, "out")).toBeCloseTo(0.8 ** 3, 14);
    expect(analysis.states).toBe(5);
  });

  test("rigid facts split a persona, and those whom no entry takes do not start [semantics 34]", () => {
    const analysis = analyse({
      attributes: [
        {
          id: "site",
          label: "Site",
          type: "enum",
          values: ["hospital", "practice", "home"],
          changes: "never",
        },
      ],
      personas: [
        {
          id: "traditional",
          label: "T",
          distributions: [
            {
              kind: "weights",
              attribute: "site",
              weights: [
                { value: "hospital", weight: 3 },
                { value: "practice", weight: 1 },
              ],
              missing: 0.2,
            },
          ],
        },
      ],
      entry: [{ id: "enter", event: "start", when: 'hcp.site in ["hospital", "practice"]' }],
      stages: [stage("a"), stage("won", "final"), stage("lost", "final")],
      transitions: [
        move("win", "a", "won", { after: "P1D", when: 'hcp.site == "hospital"', order: 1 }),
        move("lose", "a", "lost", { after: "P2D", order: 2 }),
      ],
    });
    expect(analysis.profiles).toBe(3);
    expect(probabilityOf(analysis, "won")).toBeCloseTo(0.6, 14);
    expect(probabilityOf(analysis, "lost")).toBeCloseTo(0.2, 14);
    expect(analysis.endings.find(({ kind }) => kind === "notEntered")?.probability).toBeCloseTo(0.2, 14);
  });

  test("a guard is exact where what it cannot know decides nothing", () => {
    const analysis = analyse({
      stages: [stage("a"), stage("won", "final"), stage("lost", "final")],
      transitions: [
        move("win", "a", "won", { after: "P1D", when: 'persona == "trailblazer" && consent.email' }),
        move("lose", "a", "lost", { after: "P2D" }),
      ],
    });
    expect(probabilityOf(analysis, "lost")).toBe(1);
  });

  test("what never ends is told: a stay for ever, and a circle", () => {
    const analysis = analyse({
      stages: [stage("a"), stage("b"), stage("c"), stage("d")],
      transitions: [
        move("toCircle", "a", "b", { event: "x" }),
        move("there", "b", "c", { event: "x" }),
        move("back", "c", "b", { event: "x" }),
        move("toRest", "a", "d", { event: "y" }),
      ],
      behaviour: [
        { id: "xs", event: "x", perDay: 1 },
        { id: "ys", event: "y", perDay: 3 },
      ],
      goals: [{ id: "c", label: "C", when: 'inStage("c")' }],
    });
    expect(analysis.endings).toEqual([
      { kind: "stays", exit: undefined, stages: ["d"], probability: 0.75 },
      { kind: "circles", exit: undefined, stages: ["b", "c"], probability: 0.25 },
    ]);
    expect(analysis.duration).toBeUndefined();
    expect(analysis.goals[0]?.probability).toBeCloseTo(0.25, 14);
    expect((analysis.goals[0]?.time?.meanMs ?? 0) / day).toBeCloseTo(1.25, 12);
    expect(analysis.stages.map(({ stage: id, visits }) => [id, visits])).toEqual([
      ["a", 1],
      ["b", undefined],
      ["c", undefined],
      ["d", 0.75],
    ]);
  });

  test("phases, always and done are followed within a step", () => {
    const analysis = analyse({
      stages: [
        stage("a", "compound", { initial: "a1" }),
        stage("a1", "atomic", { parent: "a" }),
        stage("a2", "final", { parent: "a" }),
        stage("b"),
        stage("won", "final"),
      ],
      transitions: [
        move("on", "a1", "a2", { after: "P3D" }),
        move("through", "a", "b", { done: true }),
        move("at", "b", "won", { always: true }),
      ],
    });
    expect(analysis.endings).toMatchObject([{ kind: "completed", stages: ["won"], probability: 1 }]);
    expect(analysis.duration?.meanMs).toBe(3 * day);
  });
});

describe("a journey that has to be simulated, because", () => {
  const plain = {
    stages: [stage("a"), stage("b"), stage("won", "final")],
    transitions: [move("go", "a", "b", { event: "x" }), move("on", "b", "won", { event: "x" })],
    behaviour: [{ id: "xs", event: "x", perDay: 1 }],
  };
  const guarded = (when: string, more: Part = {}) => ({
    ...plain,
    transitions: [move("go", "a", "b", { event: "x", when }), plain.transitions[1]],
    attributes: [{ id: "open", label: "Open", type: "boolean", changes: "any" }],
    ...more,
  });

  test.each([
    ["exact.changingFact", "hcp.open"],
    ["exact.changingFact", "consent.email"],
    ["exact.window", 'count("x", "P30D") >= 2'],
    ["exact.clockTime", 'timeInStage("a") > duration("PT24H")'],
  ])("a guard reads more than rigid facts: %s by %s [semantics 34]", (code, when) => {
    const reads = when.split(/ [>=]/)[0] ?? "";
    expect(refuse(guarded(when))).toEqual([
      { code, path: ["transitions", 0, "when"], parameters: { place: "go", reads } },
    ]);
  });

  test("tracks are parallel", () => {
    const parts = {
      stages: [
        stage("a", "parallel"),
        stage("t1", "compound", { parent: "a", initial: "p" }),
        stage("p", "atomic", { parent: "t1" }),
        stage("t2", "compound", { parent: "a", initial: "q" }),
        stage("q", "atomic", { parent: "t2" }),
      ],
      transitions: [],
    };
    expect(refuse(parts)).toEqual([
      { code: "exact.tracks", path: ["stages", 0], parameters: { stage: "a" } },
    ]);
  });

  test("a wait is for a date, or goes on from before", () => {
    const dated = [move("go", "a", "b", { after: { date: "2027-01-01" } }), plain.transitions[1]];
    expect(refuse({ ...plain, transitions: dated })).toMatchObject([{ code: "exact.calendar" }]);
    const nested = {
      stages: [
        stage("a", "compound", { initial: "a1" }),
        stage("a1", "atomic", { parent: "a" }),
        stage("a2", "atomic", { parent: "a" }),
        stage("won", "final"),
      ],
      transitions: [move("inner", "a1", "a2", { event: "x" }), move("outer", "a", "won", { after: "P5D" })],
      behaviour: [{ id: "xs", event: "x", perDay: 1 }],
    };
    expect(refuse(nested)).toEqual([
      { code: "exact.clock", path: ["stages", 0], parameters: { stage: "a2", around: "a" } },
    ]);
  });

  test("a gate may refuse what somebody would answer", () => {
    const parts = { ...reminders, touchpoints: [{ ...reminders.touchpoints[0], channel: "email" }] };
    expect(refuse(parts)).toMatchObject([
      { code: "exact.gate", path: ["touchpoints", 0], parameters: { touchpoint: "first", gate: "consent" } },
    ]);
  });

  test("an answer may come late", () => {
    const touchpoints = [
      touch("first", "a", 0.2, { kind: "exponential", mean: "P9D" }),
      reminders.touchpoints[1],
    ];
    expect(refuse({ ...reminders, touchpoints })).toEqual([
      { code: "exact.lateAnswer", path: ["touchpoints", 0], parameters: { touchpoint: "first", event: "x" } },
    ]);
  });

  test("there are too many states", () => {
    const parts = {
      counters: [{ id: "n", label: "N", max: 5_000 }],
      stages: [stage("a"), stage("won", "final")],
      transitions: [
        move("win", "a", "won", { event: "x", when: "counter.n >= 4000", order: 1 }),
        { id: "more", from: "a", event: "x", order: 2, effects: [{ kind: "increment", counter: "n" }] },
      ],
      behaviour: plain.behaviour,
    };
    expect(refuse(parts)).toEqual([{ code: "exact.tooManyStates", path: [], parameters: { most: 500 } }]);
  });
});
