import type { Journey } from "../compile/Journey.js";
import type { Ledger } from "../model/Ledger.js";
import { fail, type Result, succeed } from "../model/result.js";
import { createSimulation } from "../simulate/createSimulation.js";
import type { SimulationOptions } from "../simulate/SimulationOptions.js";
import type { SimulationResult } from "../simulate/SimulationResult.js";
import type { SimulateCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { type CommandWords, createCommandWords } from "./CommandWords.js";
import type { FileAccount } from "./describeImport.js";
import { printSimulation } from "./describeSimulation.js";
import { type JudgedExpectation, judgeExpectations } from "./judgeExpectations.js";
import { type Expectation, listStatedExpectations, openExpectations } from "./openExpectations.js";
import { printFiles, readJourney, readPeople, toExitCode } from "./readPeople.js";
import { reportCallFault } from "./reportCallFault.js";
import { printIssues, reportIssues } from "./reportIssues.js";
import { shareSimulation } from "./shareSimulation.js";
import { createPaint } from "./Terminal.js";

const dayMs = 86_400_000;
const usual = { population: 1_000, days: 180, seed: 1, replications: 40 };

/** `waypost simulate`: what becomes of people in a journey, and whether what is expected of it comes true. */
export async function runSimulate(call: SimulateCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const read = await readJourney(call, call.file, words, io);
  if (!read.ok) return read.error;
  const journey = read.value;
  const expected = openExpected(call, journey);
  if (!expected.ok) return reportCallFault(expected.error, words, io);
  const people = await readReal(call, journey, words, io);
  if (!people.ok) return people.error;
  const options = toOptions(call, people.value?.ledgers, io);
  const created = createSimulation(journey.document, options);
  if (!created.ok) return reportIssues(call, journey, created.error, words, io);
  const result = await shareSimulation(call, created.value, options, words, io);
  if (!result.ok) return reportIssues(call, journey, [result.error], words, io);
  const judged = judgeExpectations(result.value, journey, expected.value);
  const files = people.value?.files ?? [];
  if (call.json) printAccount(call, result.value, judged, files, io);
  else {
    if (files.length > 0) printFiles(files, words, io);
    io.write("out", printSimulation(journey, result.value, judged, words, createPaint(io)));
    printIssues(journey, result.value.warnings, words, io);
  }
  const isMet = !result.value.isPartial && judged.every(({ verdict }) => verdict === "holds");
  return expected.value.length > 0 && !isMet ? exitCodes.unmet : toExitCode(files);
}

function openExpected(call: SimulateCall, { document }: Journey) {
  const days = call.days ?? usual.days;
  const stated = listStatedExpectations(document, days);
  if (call.expect === undefined) return succeed(stated);
  const opened = openExpectations(call.expect, document, days);
  return opened.ok ? succeed<readonly Expectation[]>([...opened.value, ...stated]) : opened;
}

/** Real people with their histories, where the call names files of them. */
async function readReal(
  call: SimulateCall,
  journey: Journey,
  words: CommandWords,
  io: CommandIo,
): Promise<
  Result<
    { readonly ledgers: readonly Ledger[]; readonly files: readonly FileAccount[] } | undefined,
    ExitCode
  >
> {
  const { hcps } = call;
  if (hcps === undefined) return succeed(undefined);
  const read = await readPeople({ ...call, hcps, now: call.from ?? io.now() }, journey.document, words, io);
  if (!read.ok) return fail(read.error);
  return succeed({ ledgers: [...read.value.ledgers.values()], files: read.value.files });
}

function toOptions(
  call: SimulateCall,
  ledgers: readonly Ledger[] | undefined,
  io: CommandIo,
): SimulationOptions {
  const now = call.from ?? io.now();
  return {
    population: ledgers === undefined ? (call.population ?? usual.population) : { ledgers },
    from: call.from === undefined && ledgers === undefined ? Math.floor(now / dayMs) * dayMs : now,
    days: call.days ?? usual.days,
    seed: call.seed ?? usual.seed,
    replications: call.replications ?? usual.replications,
  };
}

function printAccount(
  { command }: SimulateCall,
  result: SimulationResult,
  expectations: readonly JudgedExpectation[],
  files: readonly FileAccount[],
  io: CommandIo,
): void {
  const ok = !result.isPartial && expectations.every(({ verdict }) => verdict === "holds");
  io.write("out", `${JSON.stringify({ command, ok, expectations, files, result }, null, 2)}\n`);
}
