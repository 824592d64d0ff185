import type { Journey } from "../compile/Journey.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { getJourneyLabels } from "../sentences/JourneyLabels.js";
import type { MeanEstimate } from "../simulate/statistics/meanInterval.js";
import type { SweepPoint, SweepResult } from "../simulate/sweep/runSweep.js";
import {
  findSweepValue,
  getSweepUnit,
  listSweepParameters,
  type SweepParameter,
} from "../simulate/sweep/SweepParameter.js";
import type { CommandWords } from "./CommandWords.js";
import { nameFigure } from "./readFigure.js";
import { type Paint, toPlainLine, toTable } from "./Terminal.js";

type Simulated = Extract<SweepPoint, { kind: "simulated" }>;

/** What a sweep came to, as text: the best value first, then each, and whether that is precise enough. */
export function printSweep(journey: Journey, sweep: SweepResult, words: CommandWords, paint: Paint): string {
  const { own } = words;
  const { asIs, replications, points } = sweep;
  const goal = getJourneyLabels(journey.document).goal(sweep.goal);
  const simulated = points.filter((point): point is Simulated => point.kind === "simulated");
  const best = findBest(simulated);
  const answer =
    best === undefined
      ? own.sentence("sweep.noneBetter", { goal, asIs: round(asIs.mean) })
      : own.sentence("sweep.best", {
          goal,
          value: sayValue(sweep.parameter, best.value, words),
          asIs: round(asIs.mean),
          mean: round(best.difference.mean),
          low: round(best.difference.low),
          high: round(best.difference.high),
        });
  const heads = ["table.value", "table.reached", "table.difference", "table.range", "table.touches"] as const;
  const rows = simulated.map(({ value, reached, difference, touches }) => [
    sayValue(sweep.parameter, value, words),
    words.renderer.format.number(round(reached.mean)),
    sign(difference.mean, words),
    own.sentence("sweep.between", { low: sign(difference.low, words), high: sign(difference.high, words) }),
    sign(touches.mean, words),
  ]);
  const table = toTable(
    heads.map((head) => own.sentence(head, {})),
    rows.map((row) => row.map(toPlainLine)),
    paint,
  );
  const basis = own.sentence("sweep.basis", {
    figure: nameFigure(sweep.parameter),
    replications,
    looks: sweep.looks,
  });
  const more = sweep.isPrecise ? "" : `${own.sentence("sweep.more", { more: sweep.more })}\n`;
  return `${paint("bold", toPlainLine(answer))}\n\n${table}\n${toPlainLine(basis)}\n${more}`;
}

/** The figures there are to sweep, and what each is now. */
export function printFigures(document: JourneyDocument, words: CommandWords, paint: Paint): string {
  const { own } = words;
  const parameters = listSweepParameters(document);
  if (parameters.length === 0) return `${own.sentence("sweep.noFigures", {})}\n`;
  const rows = parameters.map((parameter) => {
    const now = findSweepValue(document, parameter);
    return [
      nameFigure(parameter),
      now === undefined ? own.sentence("sweep.varies", {}) : sayValue(parameter, now, words),
    ];
  });
  const heads = [own.sentence("table.figure", {}), own.sentence("table.now", {})];
  return `${toTable(
    heads,
    rows.map((row) => row.map(toPlainLine)),
    paint,
  )}\n${own.sentence("sweep.howToSweep", {})}\n`;
}

/** The value that surely brings more, and most of it; undefined where none does. */
function findBest(points: readonly Simulated[]): Simulated | undefined {
  return points
    .filter(({ difference }) => difference.low > 0)
    .reduce<Simulated | undefined>(
      (best, point) => (best === undefined || point.difference.mean > best.difference.mean ? point : best),
      undefined,
    );
}

function sayValue(parameter: SweepParameter, value: number, { own, renderer }: CommandWords): string {
  return getSweepUnit(parameter) === "share"
    ? own.sentence("unit.percent", { value: renderer.format.number(Math.round(value * 1e4) / 100) })
    : own.sentence("unit.days", { value: renderer.format.number(Math.round(value * 1e4) / 1e4) });
}

function sign(value: MeanEstimate["mean"], { renderer }: CommandWords): string {
  const rounded = round(value);
  const text = renderer.format.number(Math.abs(rounded));
  return rounded === 0 ? text : `${rounded > 0 ? "+" : "−"}${text}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
