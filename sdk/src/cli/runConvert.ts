import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import { toMermaid } from "../formats/mermaid/toMermaid.js";
import { toScxml } from "../formats/scxml/toScxml.js";
import { toBuildSheet } from "../formats/sheet/toBuildSheet.js";
import type { ImportIssue } from "../formats/statechart/ImportIssue.js";
import type { ChartLoss } from "../formats/statechart/listLosses.js";
import { toSvg } from "../formats/svg/toSvg.js";
import { toXStateJson } from "../formats/xstate/toXStateJson.js";
import { toXStateTypeScript } from "../formats/xstate/toXStateTypeScript.js";
import { hasErrors } from "../model/Diagnostic.js";
import { assertNever, invariant } from "../model/invariant.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { toJourneyText } from "../model/toPlainJourney.js";
import type { ConvertCall, ConvertFormat } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { type CommandWords, createCommandWords } from "./CommandWords.js";
import { type Finding, locateFindings, printFindings } from "./describeFindings.js";
import { createJsonLocator } from "./locateInJson.js";
import { readChart } from "./readChart.js";
import { reportUnreadable } from "./reportUnreadable.js";
import { createPaint, toPlainLine } from "./Terminal.js";

/** A journey in another format, and what of it that format has no word for. */
interface Written {
  readonly text: string;
  readonly losses: readonly ChartLoss[];
}

/**
 * `waypost convert`: a sound journey in another format; of one with errors nothing is written, but a journey made of another
 * format, which is written to be put right.
 */
export async function runConvert(call: ConvertCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const file = call.file === "-" ? words.own.sentence("file.input", {}) : call.file;
  const read = await readChart(call.file, io);
  if (!read.ok) return reportUnreadable(call, file, read.error, words, io);
  const { text, journey, notes } = read.value;
  const { document, diagnostics } = journey;
  const isSound = document !== undefined && !hasErrors(diagnostics);
  const isDraft = notes !== undefined && call.format === "journey";
  const written = document !== undefined && (isSound || isDraft) ? write(document, call.format) : undefined;
  const findings = isSound ? [] : locateFindings(journey, words);
  const outcome: Outcome = {
    ok: isSound,
    text: written?.text ?? null,
    losses: [
      ...locateNotes(notes ?? [], text, words),
      // What the journey loses has a place in the file only if the file is the journey.
      ...locateNotes(written?.losses ?? [], notes === undefined ? text : "", words),
    ],
    diagnostics: findings.map(({ finding }) => finding),
  };
  if (call.json) printReport(call, file, outcome, io);
  else printOutcome(call, file, { ...outcome, findings, isMade: notes !== undefined }, words, io);
  return isSound ? exitCodes.fine : exitCodes.wrongContent;
}

function write(document: JourneyDocument, format: ConvertFormat): Written {
  switch (format) {
    case "journey":
      return { text: toJourneyText(document), losses: [] };
    case "mermaid":
      return { text: toMermaid(document), losses: [] };
    case "sheet":
      return { text: toBuildSheet(document), losses: [] };
    case "svg":
      return { text: toSvg(document), losses: [] };
    case "scxml":
      return toScxml(document);
    case "xstate": {
      const { machine, losses } = toXStateJson(requireJourney(document));
      return { text: `${JSON.stringify(machine, null, 2)}\n`, losses };
    }
    case "xstate-ts": {
      const { code, losses } = toXStateTypeScript(requireJourney(document));
      return { text: code, losses };
    }
    default:
      return assertNever(format);
  }
}

function requireJourney(document: JourneyDocument): Journey {
  const compiled = compileJourney(document);
  invariant(compiled.ok, "a journey without errors compiles");
  return compiled.value;
}

/** What was lost, changed or refused on the way in or out, each with its place where it has one. */
function locateNotes(notes: readonly (ChartLoss | ImportIssue)[], text: string, words: CommandWords) {
  const locator = createJsonLocator(text);
  return notes.map((note) => {
    const { code, path, parameters } = note;
    const found = "line" in note ? note : locator.find({ code, path, parameters });
    const { line = null, column = null } = found ?? {};
    return { code, line, column, path, message: tellNote(note, words), parameters };
  });
}

function tellNote(note: ChartLoss | ImportIssue, { own, renderer }: CommandWords): string {
  return "severity" in note ? renderer.diagnostic(note) : own.sentence(note.code, note.parameters);
}

interface Outcome {
  readonly ok: boolean;
  readonly text: string | null;
  readonly losses: ReturnType<typeof locateNotes>;
  readonly diagnostics: readonly Finding[];
}

function printReport(call: ConvertCall, file: string, outcome: Outcome, io: CommandIo): void {
  const { command, format } = call;
  io.write("out", `${JSON.stringify({ command, file, format, ...outcome }, null, 2)}\n`);
}

interface Printed extends Outcome {
  readonly findings: ReturnType<typeof locateFindings>;
  /** The journey was made of a file in another format. */
  readonly isMade: boolean;
}

function printOutcome(
  call: ConvertCall,
  file: string,
  { ok, text, losses, findings, isMade }: Printed,
  words: CommandWords,
  io: CommandIo,
): void {
  const { own } = words;
  if (text !== null) io.write("out", text);
  for (const { line, column, message } of losses) {
    const place = line === null ? file : `${file}:${line}:${column}`;
    io.write("error", `${toPlainLine(place)}: ${toPlainLine(message)}\n`);
  }
  // A journey that was made has lines of its own, which are those of what is written.
  const source = isMade ? own.sentence("convert.made", { file }) : file;
  io.write("error", printFindings(source, findings, words, createPaint(io)));
  if (!ok) {
    const code = text === null ? "convert.invalid" : "convert.draft";
    io.write("error", `${toPlainLine(own.sentence(code, { file }))}\n`);
  } else if (call.format === "xstate") io.write("error", `${own.sentence("convert.needs.xstate", {})}\n`);
}
