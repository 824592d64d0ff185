import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { estimateIncidence } from "./statistics/estimateIncidence.js";
import { documentOf, happens, simulateDays, stage, way } from "./testing/simulatedJourneys.js";

const people = 20_000;

/**
 * A share that is simulated lies within four standard errors of what it should be: with the seed fixed this never flickers, and
 * a wrong share of half a percent is found.
 */
function expectShare(count: number | undefined, of: number, share: number): void {
  const error = Math.sqrt((share * (1 - share)) / of);
  expect(Math.abs((count ?? Number.NaN) / of - share)).toBeLessThan(4 * error + 1e-9);
}

function peopleIn({ stages }: ReturnType<typeof simulateDays>, id: string): readonly number[] {
  return stages.find((totals) => totals.id === id)?.people ?? [];
}

test("who has not left yet falls exponentially", () => {
  const result = simulateDays(
    documentOf({
      stages: [stage("first"), stage("second", "final")],
      transitions: [way("first", "second", "a")],
      behaviour: [happens("a", 0.2, "first")],
    }),
    20,
    people,
  );
  peopleIn(result, "first").forEach((count, day) => {
    expectShare(count, people, Math.exp(-0.2 * day));
  });
});

test("of three stages the last fills as a sum of two exponential times", () => {
  const [on, off] = [0.5, 0.15];
  const result = simulateDays(
    documentOf({
      stages: [stage("first"), stage("second"), stage("third", "final")],
      transitions: [way("first", "second", "a"), way("second", "third", "b")],
      behaviour: [happens("a", on, "first"), happens("b", off, "second")],
    }),
    20,
    people,
  );
  peopleIn(result, "third").forEach((count, day) => {
    const share = 1 - (off * Math.exp(-on * day) - on * Math.exp(-off * day)) / (off - on);
    expectShare(count, people, share);
  });
});

test("of two causes each wins in proportion to its rate, and both incidences are what Aalen and Johansen estimate [semantics 33]", () => {
  const [toGoal, away] = [0.1, 0.05];
  const { goals } = simulateDays(
    documentOf({
      stages: [stage("first"), stage("reached")],
      transitions: [way("first", "reached", "a")],
      exits: [{ id: "left", label: "Left", event: "b" }],
      goals: [{ id: "goal", label: "Goal", when: 'inStage("reached")' }],
      behaviour: [happens("a", toGoal, "first"), happens("b", away, "first")],
    }),
    30,
    people,
  );
  const [goal] = goals;
  if (goal === undefined) throw new Error("the journey has a goal");
  const { share } = estimateIncidence(goal.risk);
  goal.reached.forEach((count, day) => {
    const expected = (toGoal / (toGoal + away)) * (1 - Math.exp(-(toGoal + away) * day));
    expectShare(count, people, expected);
    // Nobody is censored before the end, so that the estimate is the share itself.
    expect(share[day]).toBeCloseTo(count / people, 10);
  });
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  expect(sum(goal.risk.reached) + sum(goal.risk.ended) + sum(goal.risk.censored)).toBe(people);
});

test("the number of reminders it takes is geometric", () => {
  const chance = 0.3;
  const most = 5;
  const result = simulateDays(
    documentOf({
      stages: [stage("first"), stage("second", "final")],
      transitions: [way("first", "second", "a")],
      touchpoints: [
        {
          id: "remind",
          label: "Remind",
          stage: "first",
          channel: "mail",
          cadence: { first: "P1D", every: "P3D", most },
          responses: [{ event: "a", probability: chance, delay: { kind: "fixed", after: "PT1H" } }],
        },
      ],
    }),
    20,
    people,
  );
  const made = result.touchesOfOne;
  for (let reminders = 1; reminders < most; reminders++)
    expectShare(made[reminders], people, (1 - chance) ** (reminders - 1) * chance);
  expectShare(made[most], people, (1 - chance) ** (most - 1));
  expectShare(peopleIn(result, "second").at(-1), people, 1 - (1 - chance) ** most);
});

test("who comes and goes by themselves settles where arrivals and departures balance, as in M/M/∞", () => {
  const [come, go] = [0.25, 0.5];
  const result = simulateDays(
    documentOf({
      reentry: { allowed: true },
      stages: [stage("first"), stage("gone", "final")],
      transitions: [way("first", "gone", "b")],
      behaviour: [happens("start", come), happens("b", go, "first")],
    }),
    30,
    people,
  );
  peopleIn(result, "first").forEach((count, day) => {
    expectShare(count, people, (come / (come + go)) * (1 - Math.exp(-(come + go) * day)));
  });
});

test("fatigue halves responses with every touch, and affinity moves a general figure about its average", () => {
  const touchpoint = (most: number) => ({
    id: "tell",
    label: "Tell",
    stage: "first",
    channel: "mail",
    cadence: { first: "P1D", every: "P1D", most },
    responses: [{ event: "a", probability: 0.4, delay: { kind: "fixed", after: "PT1H" } }],
  });
  const persona = (id: string, share: number, mail: number, more = {}) => ({
    id,
    label: id,
    share,
    affinities: [
      { channel: "mail", weight: mail },
      { channel: "visit", weight: 1 - mail },
    ],
    ...more,
  });
  const channels = ["mail", "visit"].map((id) => ({ id, label: id, consent: "notRequired" }));
  const fond = simulateDays(
    documentOf({
      channels,
      stages: [stage("first")],
      personas: [persona("fond", 0.5, 0.75), persona("cool", 0.5, 0.25)],
      touchpoints: [touchpoint(1)],
    }),
    5,
    people,
  );
  const [answers] = fond.touchpoints[0]?.responses ?? [];
  expectShare(answers?.byPersona[0], fond.personas[0]?.people ?? 0, 0.6);
  expectShare(answers?.byPersona[1], fond.personas[1]?.people ?? 0, 0.2);
  const tired = simulateDays(
    documentOf({
      channels,
      stages: [stage("first")],
      personas: [persona("tired", 1, 0.5, { fatigue: { window: "P30D", halvedBy: 1 } })],
      touchpoints: [touchpoint(3)],
    }),
    5,
    people,
  );
  expectShare(tired.touchpoints[0]?.responses[0]?.count, 3 * people, (0.4 + 0.2 + 0.1) / 3);
});

const referenceFile = new URL("../../../../shared/logs/reference/markov_absorbing.json", import.meta.url);

interface Reference {
  readonly states: readonly string[];
  readonly P: readonly (readonly number[])[];
  readonly B: readonly (readonly number[])[];
  readonly expected_steps: readonly number[];
  readonly ever_visit: readonly (readonly number[])[];
}

test("the seven stages end, take as many steps and pass where NumPy says, within the simulation's error", ({
  skip,
}) => {
  if (!existsSync(referenceFile)) skip("shared/logs is not here, which has the reference figures");
  const reference = JSON.parse(readFileSync(referenceFile, "utf8")) as Reference;
  const ids = reference.states.map((state) => state.replace("*", ""));
  const isEnd = (state: number) => reference.P[state]?.[state] === 1;
  const moves = ids.flatMap((_from, from) =>
    isEnd(from)
      ? []
      : ids.flatMap((_to, to) => (to !== from && (reference.P[from]?.[to] ?? 0) > 0 ? [{ from, to }] : [])),
  );
  // One step a day: a touchpoint draws where to, and who is to stay enters the stage anew.
  const result = simulateDays(
    documentOf({
      initial: ids[0],
      events: ["start", ...ids.map((id) => `to.${id}`)].map((type) => ({ type, label: type })),
      stages: ids.map((id, state) => stage(id, isEnd(state) ? "final" : "atomic")),
      transitions: [
        ...moves.map(({ from, to }) => way(ids[from] ?? "", ids[to] ?? "", `to.${ids[to]}`)),
        ...ids.flatMap((id, state) =>
          isEnd(state) ? [] : [{ id: `${id}-stays`, from: id, to: id, after: "P1D" }],
        ),
      ],
      touchpoints: ids.flatMap((id, from) =>
        isEnd(from)
          ? []
          : [
              {
                id,
                label: id,
                stage: id,
                channel: "mail",
                cadence: { first: "PT23H" },
                responses: moves
                  .filter((move) => move.from === from)
                  .map(({ to }) => ({
                    event: `to.${ids[to]}`,
                    probability: reference.P[from]?.[to],
                    delay: { kind: "fixed", after: "PT1H" },
                  })),
              },
            ],
      ),
    }),
    200,
    people,
  );
  expectShare(peopleIn(result, "advocate").at(-1), people, reference.B[0]?.[0] ?? 0);
  expectShare(peopleIn(result, "churned").at(-1), people, reference.B[0]?.[1] ?? 0);
  ids.slice(1, 5).forEach((id, index) => {
    const visitors = result.stages.find((totals) => totals.id === id)?.visitors;
    expectShare(visitors, people, reference.ever_visit[0]?.[index + 1] ?? 0);
  });
  const steps = result.touchpoints.reduce((sum, { sent }) => sum + sent, 0) / people;
  // Standard deviation of the number of steps: √31.68.
  expect(Math.abs(steps - (reference.expected_steps[0] ?? 0))).toBeLessThan(
    (4 * Math.sqrt(31.68)) / Math.sqrt(people),
  );
});
