import type { Journey } from "../compile/Journey.js";
import { type Diagnostic, hasErrors } from "../model/Diagnostic.js";
import { timeZoneAttribute } from "../model/Ledger.js";
import { fail, type Result, succeed } from "../model/result.js";
import { findZone } from "../zones/findZone.js";
import { reportSimulation, type SimulationIssueParameters } from "./SimulationIssue.js";
import type { SimulationOptions, SimulationPlan } from "./SimulationOptions.js";

const dayMs = 86_400_000;
/** Instants at which people are counted, at most; fewer where a journey has very many stages. */
const mostTimes = 366;
/** Numbers that are kept over time, at most. */
const mostNumbers = 4_000_000;

type OptionName = SimulationIssueParameters["simulation.option"]["option"];

const bounds: Readonly<Record<OptionName, readonly [number, number]>> = {
  population: [1, 10_000_000],
  // From the first instant of Unix to the last day that calendars can name, less a hundred years.
  from: [0, 250_000_000_000_000],
  days: [1, 36_500],
  seed: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  replications: [1, 10_000],
};

/** Whether a journey can be simulated so; everything that is unsaid is decided. */
export function checkSimulation(
  journey: Journey,
  options: SimulationOptions,
): Result<SimulationPlan, readonly Diagnostic[]> {
  const { population, from, days, seed, replications = 1 } = options;
  const isSampled = typeof population === "number";
  const people = isSampled ? population : population.ledgers.length;
  const found: Diagnostic[] = [];
  if (!isSampled && people === 0) found.push(reportSimulation("simulation.noPeople", [], {}));
  else checkOption("population", people, found);
  checkOption("from", from, found);
  checkOption("days", days, found);
  checkOption("seed", seed, found);
  checkOption("replications", replications, found);
  // What luck is drawn for is a person of all replications, by 32 bits.
  if (!hasErrors(found) && people * replications > 2 ** 32)
    found.push(toOptionIssue("replications", replications, 1, Math.floor(2 ** 32 / people)));
  if (isSampled) found.push(...checkZones(journey), ...checkDates(journey, from));
  if (hasErrors(found)) return fail(found);
  return succeed({
    from,
    days,
    seed,
    replications,
    population: people,
    until: from + days * dayMs,
    ledgers: isSampled ? undefined : population.ledgers,
    ...chooseSteps(journey, days),
  });
}

function checkOption(option: OptionName, value: number, found: Diagnostic[]): void {
  const [least, most] = bounds[option];
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  found.push(toOptionIssue(option, value, least, most));
}

function toOptionIssue(option: OptionName, value: number, least: number, most: number): Diagnostic {
  return reportSimulation("simulation.option", [], { option, found: value, least, most });
}

/** Whole days, so that they mean something; as many as memory is meant for. */
function chooseSteps({ document, tables }: Journey, days: number) {
  const rows = (document.personas.length + 1) * (tables.stages.count + document.goals.length * 4);
  const times = Math.max(2, Math.min(mostTimes, Math.floor(mostNumbers / rows)));
  const daysOfStep = Math.ceil(days / (times - 1));
  return { stepMs: daysOfStep * dayMs, steps: Math.ceil(days / daysOfStep) };
}

function checkZones({ document }: Journey): readonly Diagnostic[] {
  return document.personas.flatMap(({ id, distributions }, persona) =>
    distributions.flatMap((distribution, at) => {
      if (distribution.attribute !== timeZoneAttribute || distribution.kind !== "weights") return [];
      return distribution.weights.flatMap(({ value }, weight) => {
        if (findZone(String(value)) !== undefined) return [];
        const path = ["personas", persona, "distributions", at, "weights", weight, "value"];
        return [reportSimulation("simulation.unknownZone", path, { persona: id, zone: String(value) })];
      });
    }),
  );
}

/** Sampled people have no life before the simulation: whoever enters by a date must not have been there before it. */
function checkDates({ document }: Journey, from: number): readonly Diagnostic[] {
  return document.entry.flatMap(({ id, date }, index) => {
    // A day begins up to 14 hours earlier east of Greenwich; what is a little early is taken as it is.
    if (date === undefined || Date.parse(date) >= from - dayMs) return [];
    return [reportSimulation("simulation.entryBefore", ["entry", index, "date"], { entry: id, date })];
  });
}
