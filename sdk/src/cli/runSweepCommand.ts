import type { Journey } from "../compile/Journey.js";
import { findNearestName } from "../guards/findNearestName.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import { findDurationMs } from "../model/duration.js";
import { fail, type Result, succeed } from "../model/result.js";
import { createSimulation } from "../simulate/createSimulation.js";
import type { SimulationOptions } from "../simulate/SimulationOptions.js";
import { type RunSimulation, runSweep, type SweepPlan } from "../simulate/sweep/runSweep.js";
import { findSweepValue, listSweepParameters } from "../simulate/sweep/SweepParameter.js";
import type { CallFault, SweepCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { type CommandWords, createCommandWords } from "./CommandWords.js";
import { printFigures, printSweep } from "./describeSweep.js";
import { nameFigure, readSweepValues } from "./readFigure.js";
import { readJourney } from "./readPeople.js";
import { reportCallFault } from "./reportCallFault.js";
import { printIssues, reportIssues } from "./reportIssues.js";
import { shareSimulation } from "./shareSimulation.js";
import { createPaint, toPlainLine } from "./Terminal.js";

const dayMs = 86_400_000;
const usual = { population: 1_000, days: 180, seed: 1, replications: 20 };

/** `waypost sweep`: one figure of a journey at several values, with the same people and the same luck. */
export async function runSweepCommand(call: SweepCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const read = await readJourney(call, call.file, words, io);
  if (!read.ok) return read.error;
  const journey = read.value;
  if (call.figure === undefined) return listFigures(call, journey, words, io);
  const plan = toPlan(call, journey);
  if (!plan.ok) return reportCallFault(plan.error, words, io);
  const swept = await runSweep(journey.document, toOptions(call, io), plan.value, shareWith(call, words, io));
  if (swept === undefined) {
    io.write("error", `${toPlainLine(words.own.sentence("sweep.interrupted", {}))}\n`);
    return exitCodes.unmet;
  }
  if (!swept.ok) return reportIssues(call, journey, swept.error, words, io);
  const { isPrecise } = swept.value;
  if (call.json) {
    const account = { command: call.command, ok: isPrecise, ...swept.value };
    io.write("out", `${JSON.stringify(account, null, 2)}\n`);
  } else {
    io.write("out", printSweep(journey, swept.value, words, createPaint(io)));
    for (const point of swept.value.points)
      if (point.kind === "refused") printIssues(journey, point.diagnostics, words, io);
  }
  return isPrecise ? exitCodes.fine : exitCodes.unmet;
}

function listFigures(call: SweepCall, journey: Journey, words: CommandWords, io: CommandIo): ExitCode {
  const { document } = journey;
  if (call.json) {
    const figures = listSweepParameters(document).map((parameter) => ({
      figure: nameFigure(parameter),
      ...parameter,
      value: findSweepValue(document, parameter),
    }));
    io.write("out", `${JSON.stringify({ command: call.command, ok: true, figures }, null, 2)}\n`);
  } else io.write("out", printFigures(document, words, createPaint(io)));
  return exitCodes.fine;
}

/** What the call means in this journey, or what of it is not there. */
function toPlan(
  { figure = "", values, goal, within, precision, most }: SweepCall,
  { document }: Journey,
): Result<SweepPlan, CallFault> {
  const of = "sweep";
  const parameters = listSweepParameters(document);
  const names = parameters.map(nameFigure);
  const parameter = parameters[names.indexOf(figure)];
  if (parameter === undefined) {
    const suggestion = findNearestName(figure, names) ?? "";
    return fail({ code: "call.figure", parameters: { found: figure, suggestion }, of });
  }
  if (values === undefined)
    return fail({ code: "call.missingOption", parameters: { option: "--values" }, of });
  const found = readSweepValues(parameter, values);
  if (found === undefined) {
    const isShare = parameter.kind === "response" || parameter.kind === "consent";
    return fail({ code: "call.values", parameters: { found: values, isShare }, of });
  }
  const aimed = goal ?? (document.goals.find(({ target }) => target !== undefined) ?? document.goals[0])?.id;
  const own = document.goals.find(({ id }) => id === aimed);
  if (own === undefined) {
    const suggestion =
      findNearestName(
        aimed ?? "",
        document.goals.map(({ id }) => id),
      ) ?? "";
    return fail({ code: "call.unknownGoal", parameters: { found: aimed ?? "", suggestion }, of });
  }
  const withinMs = within === undefined ? findDurationMs(own.target?.within ?? "") : within * dayMs;
  return succeed({
    parameter,
    values: found,
    goal: own.id,
    ...(withinMs !== undefined && { withinMs }),
    ...(precision !== undefined && { precision }),
    ...(most !== undefined && { most }),
  });
}

function toOptions(call: SweepCall, io: CommandIo): SimulationOptions {
  return {
    population: call.population ?? usual.population,
    from: call.from ?? Math.floor(io.now() / dayMs) * dayMs,
    days: call.days ?? usual.days,
    seed: call.seed ?? usual.seed,
    replications: call.replications ?? usual.replications,
  };
}

/** Each simulation on the threads; one that is interrupted ends the sweep. */
function shareWith(call: SweepCall, words: CommandWords, io: CommandIo): RunSimulation {
  return async (document, options) => {
    const created = createSimulation(document, options);
    if (!created.ok) return created;
    const shared = await shareSimulation(call, created.value, options, words, io);
    if (!shared.ok) return fail<readonly Diagnostic[]>([shared.error]);
    return shared.value.isPartial ? undefined : shared;
  };
}
