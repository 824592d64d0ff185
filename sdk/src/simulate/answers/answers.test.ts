import { describe, expect, test } from "vitest";
import { openJourney } from "../../migrate/openJourney.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import type { SimulationOptions } from "../SimulationOptions.js";
import type { SimulationResult } from "../SimulationResult.js";
import { simulate } from "../simulate.js";
import { advise, weighTrial } from "./advise.js";
import { compareResults } from "./compareResults.js";
import { judgeGoals } from "./judgeGoals.js";
import { listTrials } from "./listTrials.js";

const dayMs = 86_400_000;

/** People are mailed; half of those who are reached answer, and then they are won. Nobody answers the leaflet, nobody can answer the poster. */
function createJourney(
  changes: { probability?: number; target?: object; share?: number } = {},
): JourneyDocument {
  const { probability = 0.5, share = 0.5, target } = changes;
  const opened = openJourney({
    format: 1,
    id: "mailing",
    title: "Mailing",
    outlook: "asIs",
    channels: [
      { id: "email", label: "E-mail", consent: "required" },
      { id: "poster", label: "Poster", consent: "notRequired" },
    ],
    events: [
      { type: "campaign.started", label: "Campaign started" },
      { type: "email.answered", label: "Answered" },
    ],
    personas: [{ id: "all", label: "Everybody", share: 1, consent: [{ channel: "email", share }] }],
    entry: [{ id: "start", event: "campaign.started" }],
    initial: "mailed",
    stages: [
      { id: "mailed", label: "Mailed", kind: "atomic" },
      { id: "won", label: "Won", kind: "final" },
    ],
    touchpoints: [
      {
        id: "mail",
        label: "Mail",
        stage: "mailed",
        channel: "email",
        cadence: { first: "P1D" },
        responses: [{ event: "email.answered", probability, delay: { kind: "fixed", after: "PT1H" } }],
      },
      {
        id: "twice",
        label: "Leaflet",
        stage: "mailed",
        channel: "poster",
        cadence: { first: "P1D" },
        responses: [{ event: "email.answered", probability: 0, delay: { kind: "fixed", after: "PT1H" } }],
      },
      {
        id: "hang",
        label: "Poster",
        stage: "mailed",
        channel: "poster",
        cadence: { first: "P1D" },
        responses: [],
      },
    ],
    transitions: [{ id: "answer", from: "mailed", to: "won", event: "email.answered" }],
    goals: [{ id: "won", label: "Won", when: 'inStage("won")', ...(target && { target }) }],
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const options: SimulationOptions = { population: 400, from: 0, days: 10, seed: 11, replications: 20 };

function run(document: JourneyDocument, changes: Partial<SimulationOptions> = {}): SimulationResult {
  const result = simulate(document, { ...options, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe("a goal's answer", () => {
  test("says how many reach it, with the interval of the mean over replications (semantics 32)", () => {
    const document = createJourney();
    const [answer] = judgeGoals(document, run(document));
    expect(answer?.target).toBeUndefined();
    expect(answer?.reached.low).toBeLessThan(100);
    expect(answer?.reached.high).toBeGreaterThan(100);
    expect(answer?.range.low).toBeLessThanOrEqual(answer?.range.high ?? 0);
  });

  test.each([
    [60, "holds"],
    [140, "fails"],
  ] as const)("judges a target of %i as one that %s", (count, verdict) => {
    const document = createJourney({ target: { count, within: "P5D", probability: 0.8 } });
    const [answer] = judgeGoals(document, run(document));
    expect(answer?.target).toMatchObject({ kind: "judged", asked: 0.8, withinMs: 5 * dayMs });
    if (answer?.target?.kind === "judged") expect(answer.target.verdict.verdict).toBe(verdict);
  });

  test("says nothing of a target whose time was not simulated", () => {
    const document = createJourney({ target: { count: 1, within: "P30D" } });
    expect(judgeGoals(document, run(document))[0]?.target).toMatchObject({ kind: "late" });
  });
});

describe("a comparison", () => {
  test("of a journey with itself differs in nothing", () => {
    const result = run(createJourney());
    const comparison = compareResults(result, result);
    expect(comparison.goals[0]?.difference).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(comparison.pairs).toBe(20);
  });

  test("shares luck, so that its interval is far narrower than that of either", () => {
    const one = run(createJourney());
    const other = run(createJourney({ probability: 0.52 }));
    const { goals } = compareResults(one, other);
    const [goal] = goals;
    const single = judgeGoals(createJourney(), one)[0]?.reached;
    expect(goal?.difference.mean).toBeGreaterThan(0);
    expect(goal?.difference.standardError).toBeLessThan((single?.standardError ?? 0) / 2);
    expect(goal?.more).toBe(0);
    expect(goal?.byPersona[0]?.difference).toBeCloseTo(goal?.difference.mean ?? Number.NaN, 9);
  });

  test("of other people is refused", () => {
    const document = createJourney();
    expect(() => compareResults(run(document), run(document, { seed: 12 }))).toThrow(/same people/);
  });
});

test("trials find that the mail is to be kept, the leaflet to be stopped, consent to be asked for, and nothing about the poster", () => {
  const document = createJourney();
  const base = run(document);
  const trials = listTrials(document, base);
  expect(trials.map(({ change }) => change)).toEqual([
    { kind: "without", touchpoint: "mail" },
    { kind: "without", touchpoint: "twice" },
    { kind: "without", touchpoint: "hang" },
    { kind: "consent", channel: "email", points: 10 },
  ]);
  const outcomes = trials.map((trial) => weighTrial(base, trial.change, run(trial.document), "won"));
  const { stop, start, keep, untold, open } = advise(
    document,
    outcomes,
    judgeGoals(document, base)[0]?.reached.mean ?? 0,
  );
  expect(keep.map(({ change }) => change)).toEqual([{ kind: "without", touchpoint: "mail" }]);
  expect(stop.map(({ change }) => change)).toEqual([{ kind: "without", touchpoint: "twice" }]);
  expect(untold.map(({ change }) => change)).toEqual([{ kind: "without", touchpoint: "hang" }]);
  expect(start.map(({ change }) => change)).toEqual([{ kind: "consent", channel: "email", points: 10 }]);
  expect(open).toEqual([]);
  // Of 400, ten in a hundred more agree, and half of these answer.
  expect(start[0]?.gain.low).toBeLessThan(20);
  expect(start[0]?.gain.high).toBeGreaterThan(20);
});
