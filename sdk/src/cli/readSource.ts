import { openJourneyText } from "../migrate/openJourney.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import { checkJourney } from "../rules/checkJourney.js";
import type { CommandIo, FileFailure } from "./CommandIo.js";

/** Why a file came to nothing: unreadable, or no text. */
export type SourceFailure = FileFailure | { readonly code: "file.notUtf8" };

/** A journey as its file has it, with everything that is to be said about it. */
export interface JourneySource {
  /** Without a byte order mark. */
  readonly text: string;
  /** Undefined where the text is no journey. */
  readonly document: JourneyDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks the journey in a file. */
export async function readJourneySource(
  path: string,
  io: CommandIo,
): Promise<Result<JourneySource, SourceFailure>> {
  const read = await io.readFile(path);
  if (!read.ok) return read;
  const text = findText(read.value);
  if (text === undefined) return fail({ code: "file.notUtf8" });
  const opened = openJourneyText(text);
  if (!opened.ok) return succeed({ text, document: undefined, diagnostics: opened.error });
  return succeed({ text, document: opened.value, diagnostics: checkJourney(opened.value) });
}

function findText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
