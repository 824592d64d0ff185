import { fromScxml } from "../formats/scxml/fromScxml.js";
import type { ImportIssue } from "../formats/statechart/ImportIssue.js";
import type { ImportedJourney } from "../formats/statechart/toJourneyDocument.js";
import { fromXStateJson } from "../formats/xstate/fromXStateJson.js";
import { isRecord } from "../migrate/isRecord.js";
import { maxJourneyTextLength } from "../migrate/openJourney.js";
import { type Diagnostic, hasErrors } from "../model/Diagnostic.js";
import { type Result, succeed } from "../model/result.js";
import { toJourneyText } from "../model/toPlainJourney.js";
import { checkJourney } from "../rules/checkJourney.js";
import type { CommandIo } from "./CommandIo.js";
import { type JourneySource, openJourneySource, readText, type SourceFailure } from "./readSource.js";

/** A journey in a file of any format that is read. */
export interface ChartSource {
  /** The file itself. */
  readonly text: string;
  /** The journey with what is to be said about it; of another format, the text of the journey made of it. */
  readonly journey: JourneySource;
  /** Of another format: what was left out or changed, or why nothing came of it; undefined for a journey. */
  readonly notes: readonly ImportIssue[] | undefined;
}

/** Reads a journey document, or makes a journey of an XState machine or of SCXML; the content tells which it is. */
export async function readChart(path: string, io: CommandIo): Promise<Result<ChartSource, SourceFailure>> {
  const read = await readText(path, io);
  if (!read.ok) return read;
  const text = read.value;
  const imported = tryImport(text);
  if (imported === undefined) return succeed({ text, journey: openJourneySource(text), notes: undefined });
  return succeed({ text, ...toSource(imported) });
}

function tryImport(text: string): Result<ImportedJourney, readonly Diagnostic[]> | undefined {
  if (/^\s*</.test(text)) return fromScxml(text);
  if (text.length > maxJourneyTextLength) return undefined;
  const value = findJson(text);
  const isMachine = isRecord(value) && isRecord(value.states) && !("stages" in value);
  return isMachine ? fromXStateJson(value) : undefined;
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toSource(imported: Result<ImportedJourney, readonly Diagnostic[]>): Omit<ChartSource, "text"> {
  if (!imported.ok) {
    const isOfFile = imported.error.every(({ code }) => code.startsWith("import."));
    const diagnostics = isOfFile ? [] : imported.error;
    return {
      journey: { text: "", document: undefined, diagnostics },
      notes: isOfFile ? imported.error : [],
    };
  }
  const { document, notes } = imported.value;
  const diagnostics = checkJourney(document).filter((diagnostic) => hasErrors([diagnostic]));
  return { journey: { text: toJourneyText(document), document, diagnostics }, notes };
}
