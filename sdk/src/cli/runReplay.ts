import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import { findNearestName } from "../guards/findNearestName.js";
import { replay } from "../run/replay.js";
import type { ReplayCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { type CommandWords, createCommandWords } from "./CommandWords.js";
import { locateFindings, printFindings } from "./describeFindings.js";
import { describeImport, type FileAccount, printImport } from "./describeImport.js";
import { type PlacedRun, printRuns, toRunAccount } from "./describeRuns.js";
import { type ImportedPeople, importPeople } from "./importPeople.js";
import { type JourneySource, readJourneySource } from "./readSource.js";
import { reportCallFault } from "./reportCallFault.js";
import { reportUnreadable } from "./reportUnreadable.js";
import { createPaint, toPlainLine } from "./Terminal.js";

/** `waypost replay`: where each HCP stands at an instant, since when and why. */
export async function runReplay(call: ReplayCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const nameFile = (path: string) => (path === "-" ? words.own.sentence("file.input", {}) : path);
  const read = await readJourneySource(call.file, io);
  if (!read.ok) return reportUnreadable(call, nameFile(call.file), read.error, words, io);
  const { document } = read.value;
  const compiled = document && compileJourney(document);
  if (!compiled?.ok) return reportInvalid(call, nameFile(call.file), read.value, words, io);

  const now = call.now ?? io.now();
  const imported = await importPeople(call, compiled.value.document, now, io);
  if (!imported.ok) return reportUnreadable(call, nameFile(imported.error.path), imported.error, words, io);
  const files = imported.value.files.map((file) => describeImport(file, nameFile(call.hcps), words));
  if (files.some(({ problem }) => problem !== null)) return reportRefused(call, files, words, io);

  const { ledgers } = imported.value;
  if (call.hcp !== undefined && !ledgers.has(call.hcp)) {
    const suggestion = findNearestName(call.hcp, ledgers.keys()) ?? "";
    const parameters = { found: call.hcp, suggestion, file: nameFile(call.hcps) };
    return reportCallFault({ code: "call.unknownHcp", parameters, of: "replay" }, words, io);
  }
  const placed = placePeople(call, compiled.value, imported.value, now);
  reportPlaced(call, compiled.value, placed, files, now, words, io);
  return files.some(({ rejected }) => rejected > 0) ? exitCodes.wrongContent : exitCodes.fine;
}

function placePeople(
  { hcp }: ReplayCall,
  journey: Journey,
  { ledgers }: ImportedPeople,
  now: number,
): readonly PlacedRun[] {
  return [...ledgers.values()]
    .filter((ledger) => hcp === undefined || ledger.hcp === hcp)
    .map((ledger) => ({ ledger, run: replay(journey, ledger, now) }));
}

function reportPlaced(
  call: ReplayCall,
  journey: Journey,
  placed: readonly PlacedRun[],
  files: readonly FileAccount[],
  now: number,
  words: CommandWords,
  io: CommandIo,
): void {
  const { id, title } = journey.document;
  if (call.json) {
    const report = {
      command: call.command,
      ok: files.every(({ rejected }) => rejected === 0),
      journey: { id, title, version: journey.version },
      now: new Date(now).toISOString(),
      files,
      hcps: placed.map((run) => toRunAccount(journey, run, words)),
    };
    io.write("out", `${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const paint = createPaint(io);
  for (const file of files) io.write("error", printImport(file, words, paint));
  io.write("error", "\n");
  io.write("out", printRuns(journey, placed, now, words, paint));
}

function reportRefused(
  call: ReplayCall,
  files: readonly FileAccount[],
  words: CommandWords,
  io: CommandIo,
): ExitCode {
  if (call.json) {
    io.write("out", `${JSON.stringify({ command: call.command, ok: false, files }, null, 2)}\n`);
  } else {
    const paint = createPaint(io);
    for (const file of files) io.write("error", printImport(file, words, paint));
  }
  return exitCodes.wrongContent;
}

function reportInvalid(
  call: ReplayCall,
  file: string,
  source: JourneySource,
  words: CommandWords,
  io: CommandIo,
): ExitCode {
  const findings = locateFindings(source, words).filter(({ finding }) => finding.severity === "error");
  if (call.json) {
    const diagnostics = findings.map(({ finding }) => finding);
    io.write("out", `${JSON.stringify({ command: call.command, ok: false, file, diagnostics }, null, 2)}\n`);
  } else {
    io.write("error", printFindings(file, findings, words, createPaint(io)));
    io.write("error", `${toPlainLine(words.own.sentence("replay.invalid", { file }))}\n`);
  }
  return exitCodes.wrongContent;
}
