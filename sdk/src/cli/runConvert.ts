import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import { toMermaid } from "../formats/mermaid/toMermaid.js";
import { toXStateJson } from "../formats/xstate/toXStateJson.js";
import { toXStateTypeScript } from "../formats/xstate/toXStateTypeScript.js";
import type { XStateLoss } from "../formats/xstate/XStateExport.js";
import { hasErrors } from "../model/Diagnostic.js";
import { assertNever, invariant } from "../model/invariant.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { toJourneyText } from "../model/toPlainJourney.js";
import type { ConvertCall, ConvertFormat } from "./Call.js";
import { type CommandIo, type ExitCode, exitCodes } from "./CommandIo.js";
import { type CommandWords, createCommandWords } from "./CommandWords.js";
import { type Finding, locateFindings, printFindings } from "./describeFindings.js";
import { createJsonLocator } from "./locateInJson.js";
import { type JourneySource, readJourneySource } from "./readSource.js";
import { reportUnreadable } from "./reportUnreadable.js";
import { createPaint, toPlainLine } from "./Terminal.js";

/** A journey in another format, and what of it that format has no word for. */
interface Written {
  readonly text: string;
  readonly losses: readonly XStateLoss[];
}

/** `waypost convert`: a sound journey in another format; of one with errors nothing is written. */
export async function runConvert(call: ConvertCall, io: CommandIo): Promise<ExitCode> {
  const words = createCommandWords(call);
  const file = call.file === "-" ? words.own.sentence("file.input", {}) : call.file;
  const read = await readJourneySource(call.file, io);
  if (!read.ok) return reportUnreadable(call, file, read.error, words, io);
  const { document, diagnostics } = read.value;
  if (document === undefined || hasErrors(diagnostics))
    return reportInvalid(call, file, read.value, words, io);
  const written = write(document, call.format);
  const losses = locateLosses(written.losses, read.value, words);
  if (call.json) {
    printReport(call, file, { ok: true, text: written.text, losses, diagnostics: [] }, io);
    return exitCodes.fine;
  }
  io.write("out", written.text);
  for (const { line, column, message } of losses) {
    io.write("error", `${toPlainLine(file)}:${line}:${column}: ${message}\n`);
  }
  if (call.format === "xstate") io.write("error", `${words.own.sentence("convert.needs.xstate", {})}\n`);
  return exitCodes.fine;
}

function write(document: JourneyDocument, format: ConvertFormat): Written {
  switch (format) {
    case "journey":
      return { text: toJourneyText(document), losses: [] };
    case "mermaid":
      return { text: toMermaid(document), losses: [] };
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

function locateLosses(losses: readonly XStateLoss[], { text }: JourneySource, { own }: CommandWords) {
  const locator = createJsonLocator(text);
  return losses.map(({ code, path, parameters }) => {
    const place = locator.find({ code, path, parameters });
    const message = own.sentence(code, parameters);
    return { code, line: place?.line ?? 1, column: place?.column ?? 1, path, message, parameters };
  });
}

interface Outcome {
  readonly ok: boolean;
  readonly text: string | null;
  readonly losses: ReturnType<typeof locateLosses>;
  readonly diagnostics: readonly Finding[];
}

function printReport(call: ConvertCall, file: string, outcome: Outcome, io: CommandIo): void {
  const { command, format } = call;
  io.write("out", `${JSON.stringify({ command, file, format, ...outcome }, null, 2)}\n`);
}

function reportInvalid(
  call: ConvertCall,
  file: string,
  source: JourneySource,
  words: CommandWords,
  io: CommandIo,
): ExitCode {
  const findings = locateFindings(source, words);
  if (call.json) {
    const diagnostics = findings.map(({ finding }) => finding);
    printReport(call, file, { ok: false, text: null, losses: [], diagnostics }, io);
  } else {
    io.write("error", printFindings(file, findings, words, createPaint(io)));
    io.write("error", `${toPlainLine(words.own.sentence("convert.invalid", { file }))}\n`);
  }
  return exitCodes.wrongContent;
}
