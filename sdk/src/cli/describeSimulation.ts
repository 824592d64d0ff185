import type { Journey } from "../compile/Journey.js";
import { requireDurationMs } from "../model/duration.js";
import { gateOf } from "../run/gates/GateAnswer.js";
import { describeStage } from "../sentences/describeRun.js";
import type { RefusalReason } from "../simulate/person/refusalReasons.js";
import type { GoalTotals, SimulationResult } from "../simulate/SimulationResult.js";
import type { CommandWords } from "./CommandWords.js";
import { countMet, type JudgedExpectation } from "./judgeExpectations.js";
import { type Paint, toPlainLine, toTable } from "./Terminal.js";

const dayMs = 86_400_000;
/** Of 10 replications, 9 are within. */
const spread = 0.9;

/** A simulation as text: first whether the goals were reached and how sure that is, then what led there. */
export function printSimulation(
  journey: Journey,
  result: SimulationResult,
  judged: readonly JudgedExpectation[],
  words: CommandWords,
  paint: Paint,
): string {
  const parts = [
    printHead(journey, result, words, paint),
    printAnswers(journey, result, judged, words, paint),
    printGoals(journey, result, words, paint),
    printStages(journey, result, words, paint),
    printTouchpoints(journey, result, words, paint),
    printChannels(journey, result, words, paint),
    printLosses(journey, result, words),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function toLines(sentences: readonly string[]): string {
  return sentences.map((sentence) => `${toPlainLine(sentence)}\n`).join("");
}

function printHead(
  { document }: Journey,
  result: SimulationResult,
  { own }: CommandWords,
  paint: Paint,
): string {
  const { population: people, isImported, days, from, replications, seed } = result;
  const head = own.sentence("simulate.head", {
    title: document.title,
    people,
    isImported,
    days,
    from,
    replications,
    seed,
  });
  const partial = result.isPartial ? [own.sentence("simulate.partial", { people: result.people })] : [];
  return `${paint("bold", toPlainLine(head))}\n${toLines(partial)}`;
}

function printAnswers(
  journey: Journey,
  result: SimulationResult,
  judged: readonly JudgedExpectation[],
  { own }: CommandWords,
  paint: Paint,
): string {
  const styles = { holds: "green", fails: "red", open: "yellow" } as const;
  const answers = judged.map((expectation) => {
    const goal = labelGoal(journey, expectation.goal);
    return paint(
      styles[expectation.verdict],
      toPlainLine(own.sentence("simulate.expectation", { ...expectation, goal })),
    );
  });
  const targets = journey.document.goals.flatMap(({ id, label, target }) => {
    if (target === undefined || judged.some(({ goal }) => goal === id)) return [];
    const days = requireDurationMs(target.within) / dayMs;
    if (days > result.days) return [];
    const met = countMet(result, journey, { goal: id, count: target.count, days });
    const parameters = {
      goal: label,
      count: target.count,
      days,
      met,
      replications: result.byReplication.length,
    };
    return [toPlainLine(own.sentence("simulate.target", parameters))];
  });
  return [...answers, ...targets].map((line) => `${line}\n`).join("");
}

function labelGoal({ document }: Journey, goal: string): string {
  return document.goals.find(({ id }) => id === goal)?.label ?? goal;
}

function printGoals(journey: Journey, result: SimulationResult, words: CommandWords, paint: Paint): string {
  const { own, renderer } = words;
  if (result.goals.length === 0) return "";
  const heads = (["table.goal", "table.byEnd", "table.share", "table.range", "table.halfBy"] as const).map(
    (head) => own.sentence(head, {}),
  );
  const rows = result.goals.map((goal, place) => {
    const reached = goal.reached.at(-1) ?? 0;
    return [
      labelGoal(journey, goal.id),
      renderer.format.number(toMean(reached, result)),
      sayShare(reached, result.people - goal.before, words),
      sayRange(result, place, words),
      sayHalf(goal, result, words),
    ].map(toPlainLine);
  });
  return toTable(heads, rows, paint);
}

/** Of one population; whole people, since parts of them would be read as more than is known. */
function toMean(count: number, { people, population }: SimulationResult): number {
  return people === 0 ? 0 : Math.round((count / people) * population);
}

function sayShare(count: number, of: number, { renderer, own }: CommandWords): string {
  const value = of <= 0 ? 0 : Math.round((count / of) * 1_000) / 10;
  return own.sentence("unit.percent", { value: renderer.format.number(value) });
}

/** Order statistics of the replications' totals (semantics 32). */
function sayRange({ byReplication }: SimulationResult, goal: number, { own }: CommandWords): string {
  const totals = byReplication.map(({ goals }) => goals[goal]?.at(-1) ?? 0).toSorted((a, b) => a - b);
  const outside = Math.floor((totals.length * (1 - spread)) / 2);
  const low = totals[outside] ?? 0;
  const high = totals[totals.length - 1 - outside] ?? 0;
  return own.sentence("simulate.between", { low, high });
}

function sayHalf({ reached }: GoalTotals, { times, from }: SimulationResult, { own }: CommandWords): string {
  const all = reached.at(-1) ?? 0;
  if (all === 0) return own.sentence("simulate.notReached", {});
  const time = reached.findIndex((count) => count * 2 >= all);
  return own.sentence("simulate.median", { days: Math.round(((times[time] ?? from) - from) / dayMs) });
}

function printStages(journey: Journey, result: SimulationResult, words: CommandWords, paint: Paint): string {
  const { own, renderer } = words;
  const leaves = new Set(
    journey.document.stages.filter(({ kind }) => kind === "atomic" || kind === "final").map(({ id }) => id),
  );
  const heads = (["table.stage", "table.atEnd", "table.share", "table.times"] as const).map((head) =>
    own.sentence(head, {}),
  );
  const rows = result.stages
    .filter(({ id }) => leaves.has(id))
    .map(({ id, people, entries }) =>
      [
        describeStage(journey, id),
        renderer.format.number(toMean(people.at(-1) ?? 0, result)),
        sayShare(people.at(-1) ?? 0, result.people, words),
        renderer.format.number(toMean(entries, result)),
      ].map(toPlainLine),
    );
  return toTable(heads, rows, paint);
}

function printTouchpoints(
  journey: Journey,
  result: SimulationResult,
  words: CommandWords,
  paint: Paint,
): string {
  const { own, renderer } = words;
  if (result.touchpoints.length === 0) return "";
  const heads = (["table.touchpoint", "table.sent", "table.answered", "table.refused"] as const).map((head) =>
    own.sentence(head, {}),
  );
  const rows = result.touchpoints.map(({ id, sent, responses, refusals }) => {
    const answered = responses.reduce((sum, { count }) => sum + count, 0);
    const refused = refusals
      .filter(({ code }) => gateOf[code] !== "guard")
      .reduce((sum, { count }) => sum + count, 0);
    return [
      journey.document.touchpoints.find((touchpoint) => touchpoint.id === id)?.label ?? id,
      renderer.format.number(toMean(sent, result)),
      responses.length === 0 ? "" : sayShare(answered, sent, words),
      renderer.format.number(toMean(refused, result)),
    ].map(toPlainLine);
  });
  return toTable(heads, rows, paint);
}

function printChannels(
  journey: Journey,
  result: SimulationResult,
  words: CommandWords,
  paint: Paint,
): string {
  const { own, renderer } = words;
  const used = result.channels.filter(({ touches }) => touches > 0);
  if (used.length === 0) return "";
  const heads = (["table.channel", "table.touches", "table.cost"] as const).map((head) =>
    own.sentence(head, {}),
  );
  const rows = used.map(({ id, touches, cost }) => {
    const made = toMean(touches, result);
    const spent =
      cost === undefined
        ? ""
        : `${renderer.format.number(Math.round(made * cost.perTouch))} ${cost.currency}`;
    const label = journey.document.channels.find((channel) => channel.id === id)?.label ?? id;
    return [label, renderer.format.number(made), spent].map(toPlainLine);
  });
  return toTable(heads, rows, paint);
}

/** Why touches were held back, and by which exits people left. */
function printLosses(journey: Journey, result: SimulationResult, { own }: CommandWords): string {
  const counts = new Map<Exclude<(typeof gateOf)[RefusalReason], "guard">, number>();
  for (const { refusals } of result.touchpoints) {
    for (const { code, count } of refusals) {
      const gate = gateOf[code];
      // A condition of its own says whom a touchpoint is for; whom it is not for is not held back.
      if (gate !== "guard") counts.set(gate, (counts.get(gate) ?? 0) + count);
    }
  }
  const reasons = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .map(([gate, count]) => ({
      reason: own.sentence("simulate.gate", { gate }),
      count: toMean(count, result),
    }));
  const exits = result.exits
    .filter(({ people }) => people > 0)
    .map(({ id, people }) => ({
      label: journey.document.exits.find((exit) => exit.id === id)?.label ?? id,
      count: toMean(people, result),
    }));
  return toLines([
    ...(reasons.length > 0 ? [own.sentence("simulate.refused", { reasons })] : []),
    ...(exits.length > 0 ? [own.sentence("simulate.ended", { exits })] : []),
  ]);
}
