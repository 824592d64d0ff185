import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import { findNearestName } from "../guards/findNearestName.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { Ledger } from "../model/Ledger.js";
import { fail, type Result, succeed } from "../model/result.js";
import type { FileCall, PeopleCall } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import type { CommandWords } from "./CommandWords.js";
import { locateFindings, printFindings } from "./describeFindings.js";
import { describeImport, type FileAccount, printImport } from "./describeImport.js";
import { describeMappingFault, listMappedWarnings } from "./describeMapped.js";
import { importPeople } from "./importPeople.js";
import { type MappedFailure, readMapped } from "./readMapped.js";
import { type JourneySource, readJourneySource } from "./readSource.js";
import { reportCallFault } from "./reportCallFault.js";
import { reportUnreadable } from "./reportUnreadable.js";
import { createPaint, toPlainLine } from "./Terminal.js";

/** What the files of a call say of its people. */
export interface PeopleRead {
  /** In the order of the file of HCPs. */
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly files: readonly FileAccount[];
  /** ms. */
  readonly now: number;
}

/** Reads a journey that is to be run; where that fails, says so and answers the exit code. */
export async function readJourney(
  call: FileCall,
  path: string,
  words: CommandWords,
  io: CommandIo,
): Promise<Result<Journey, ExitCode>> {
  const file = nameFile(path, words);
  const read = await readJourneySource(path, io);
  if (!read.ok) return fail(reportUnreadable(call, file, read.error, words, io));
  const { document } = read.value;
  const compiled = document && compileJourney(document);
  return compiled?.ok ? compiled : fail(reportInvalid(call, file, read.value, words, io));
}

/** Reads who the HCPs are and what happened; where that fails, says so and answers the exit code. */
export async function readPeople(
  call: PeopleCall,
  document: JourneyDocument,
  words: CommandWords,
  io: CommandIo,
): Promise<Result<PeopleRead, ExitCode>> {
  const now = call.now ?? io.now();
  const mapped = call.mapping === undefined ? undefined : await readMapped(call.mapping, io);
  if (mapped !== undefined && !mapped.ok) return fail(reportUnmapped(call, mapped.error, words, io));
  const imported = await importPeople(call, document, now, io, mapped?.value);
  if (!imported.ok) {
    const file = nameFile(imported.error.path, words);
    return fail(reportUnreadable(call, file, imported.error, words, io));
  }
  const hcps = nameFile(call.hcps, words);
  const left = mapped === undefined ? [] : listMappedWarnings(mapped.value, words);
  const files = imported.value.files
    .map((file) => describeImport(file, hcps, words))
    .map((file, index) => (index === 0 ? { ...file, warnings: [...left, ...file.warnings] } : file));
  if (files.some(({ problem }) => problem !== null)) return fail(reportRefused(call, files, words, io));
  return succeed({ ledgers: imported.value.ledgers, files, now });
}

function reportUnmapped(
  call: PeopleCall,
  failure: MappedFailure,
  words: CommandWords,
  io: CommandIo,
): ExitCode {
  if (failure.kind === "unreadable") {
    return reportUnreadable(call, nameFile(failure.path, words), failure.failure, words, io);
  }
  const file = nameFile(call.mapping ?? "", words);
  return reportRefused(call, [describeMappingFault(file, failure, words)], words, io);
}

/** The ledger of one HCP; where there is none, says so and answers the exit code. */
export function requireHcp(
  hcp: string,
  { ledgers }: PeopleRead,
  call: PeopleCall,
  words: CommandWords,
  io: CommandIo,
): Result<Ledger, ExitCode> {
  const ledger = ledgers.get(hcp);
  if (ledger !== undefined) return succeed(ledger);
  const suggestion = findNearestName(hcp, ledgers.keys()) ?? "";
  const parameters = { found: hcp, suggestion, file: nameFile(call.hcps, words) };
  return fail(reportCallFault({ code: "call.unknownHcp", parameters, of: call.command }, words, io));
}

/** Says what became of each file, before what was asked for. */
export function printFiles(files: readonly FileAccount[], words: CommandWords, io: CommandIo): void {
  const paint = createPaint(io);
  for (const file of files) io.write("error", printImport(file, words, paint));
  io.write("error", "\n");
}

/** Rows that were not taken are wrong content, whatever came of the others. */
export function toExitCode(files: readonly FileAccount[]): ExitCode {
  return files.some(({ rejected }) => rejected > 0) ? exitCodes.wrongContent : exitCodes.fine;
}

/** A file as messages name it. */
export function nameFile(path: string, { own }: CommandWords): string {
  return path === "-" ? own.sentence("file.input", {}) : path;
}

function reportRefused(
  call: PeopleCall,
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

/** Says what makes a file no journey that could be worked with. */
export function reportInvalid(
  call: FileCall,
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
