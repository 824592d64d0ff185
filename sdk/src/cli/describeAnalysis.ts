import type { Journey } from "../compile/Journey.js";
import { describeStage } from "../sentences/describeRun.js";
import { getJourneyLabels } from "../sentences/JourneyLabels.js";
import type { ExactAnalysis, ExactGoal, ExactLever, ExactTime } from "../simulate/exact/ExactAnalysis.js";
import type { CommandWords } from "./CommandWords.js";
import { type Paint, toPlainLine, toTable } from "./Terminal.js";

/** Enough to act on; `--json` has them all. */
const mostLevers = 5;

const dayMs = 86_400_000;

/** What was solved of one persona, as text: goals first, then what moves them, endings and stages. */
export function printAnalysis(
  journey: Journey,
  analysis: ExactAnalysis,
  words: CommandWords,
  paint: Paint,
): string {
  const { own } = words;
  const persona = namePersona(journey, analysis.persona);
  const head = own.sentence("analyse.exact", { persona, states: analysis.states });
  const parts = [
    printGoals(journey, analysis, words, paint),
    ...analysis.goals.map((goal) => printLevers(journey, goal, words)),
    printEndings(journey, analysis, words, paint),
    printStages(journey, analysis, words, paint),
  ];
  const duration =
    analysis.duration === undefined
      ? own.sentence("analyse.noDuration", {})
      : own.sentence("analyse.duration", toShown(analysis.duration, words));
  return `${paint("bold", toPlainLine(head))}\n\n${parts.filter((part) => part !== "").join("\n")}\n${toPlainLine(duration)}\n`;
}

/** A persona as people know it. */
export function namePersona(journey: Journey, persona: string | undefined): string | undefined {
  return persona === undefined ? undefined : getJourneyLabels(journey.document).persona(persona);
}

function printGoals(journey: Journey, { goals }: ExactAnalysis, words: CommandWords, paint: Paint): string {
  if (goals.length === 0) return "";
  const { own } = words;
  const labels = getJourneyLabels(journey.document);
  const rows = goals.map(({ goal, probability, time }) => [
    labels.goal(goal),
    toPercent(probability, words),
    time === undefined ? "–" : own.sentence("analyse.after", toShown(time, words)),
  ]);
  return print(["table.goal", "table.probability", "table.time"], rows, words, paint);
}

function printLevers(journey: Journey, { goal, levers }: ExactGoal, words: CommandWords): string {
  if (levers.length === 0) return "";
  const label = getJourneyLabels(journey.document).goal(goal);
  const lines = pickLargest(levers).map((lever) =>
    words.own.sentence("analyse.lever", {
      points: toPoints(lever.change, words).padStart(12),
      way: nameWay(journey, lever),
    }),
  );
  const plain = lines.map((line) => `${line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "\ufffd")}\n`);
  return `${toPlainLine(words.own.sentence("analyse.levers", { goal: label }))}\n${plain.join("")}`;
}

/** Those that change most either way, the most helpful first. */
function pickLargest(levers: readonly ExactLever[]): readonly ExactLever[] {
  const bySize = [...levers].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, mostLevers);
  return levers.filter((lever) => bySize.includes(lever));
}

function nameWay({ document, transitions }: Journey, { kind, id }: ExactLever): string {
  if (kind === "exit") return getJourneyLabels(document).exit(id);
  const item = transitions.get(id)?.item;
  const { stage } = getJourneyLabels(document);
  const way = item?.to === undefined ? stage(item?.from ?? "") : `${stage(item.from)} → ${stage(item.to)}`;
  return item?.label === undefined ? way : `${item.label} (${way})`;
}

function printEndings(
  journey: Journey,
  { endings }: ExactAnalysis,
  words: CommandWords,
  paint: Paint,
): string {
  const labels = getJourneyLabels(journey.document);
  const rows = endings.map(({ kind, exit, stages, probability }) => [
    words.own.sentence("analyse.ending", {
      kind,
      exit: exit === undefined ? undefined : labels.exit(exit),
      stages: stages.map(labels.stage),
    }),
    toPercent(probability, words),
  ]);
  return print(["table.ending", "table.probability"], rows, words, paint);
}

function printStages(journey: Journey, { stages }: ExactAnalysis, words: CommandWords, paint: Paint): string {
  const forEver = words.own.sentence("analyse.forEver", {});
  const rows = stages.map(({ stage, visits, timeMs }) => [
    describeStage(journey, stage),
    visits === undefined ? forEver : words.renderer.format.number(round(visits, 3)),
    timeMs === undefined ? forEver : toDays(timeMs, words),
  ]);
  return print(["table.stage", "table.visits", "table.timeIn"], rows, words, paint);
}

type Head =
  | "table.goal"
  | "table.probability"
  | "table.time"
  | "table.ending"
  | "table.stage"
  | "table.visits"
  | "table.timeIn";

function print(
  heads: readonly Head[],
  rows: readonly (readonly string[])[],
  { own }: CommandWords,
  paint: Paint,
): string {
  const named = heads.map((head) => own.sentence(head, {}));
  return toTable(
    named,
    rows.map((row) => row.map(toPlainLine)),
    paint,
  );
}

function toShown({ meanMs, deviationMs }: ExactTime, words: CommandWords) {
  return { mean: toDays(meanMs, words), deviation: toDays(deviationMs, words) };
}

function toDays(ms: number, { own, renderer }: CommandWords): string {
  return own.sentence("unit.days", { value: renderer.format.number(round(ms / dayMs, 1)) });
}

function toPercent(share: number, { own, renderer }: CommandWords): string {
  return own.sentence("unit.percent", { value: renderer.format.number(round(share * 100, 2)) });
}

function toPoints(change: number, { own, renderer }: CommandWords): string {
  const points = round(change * 100, 2);
  const value = renderer.format.number(points);
  return own.sentence("unit.points", { value: points > 0 ? `+${value}` : value });
}

function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
