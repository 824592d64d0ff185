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
  const read = await readText(path, io);
  return read.ok ? succeed(openJourneySource(read.value)) : read;
}

/** Opens and checks the journey that a text has. */
export function openJourneySource(text: string): JourneySource {
  const opened = openJourneyText(text);
  if (!opened.ok) return { text, document: undefined, diagnostics: opened.error };
  return { text, document: opened.value, diagnostics: checkJourney(opened.value) };
}

/** Reads the text of a file, without a byte order mark. */
export async function readText(path: string, io: CommandIo): Promise<Result<string, SourceFailure>> {
  const read = await io.readFile(path);
  if (!read.ok) return read;
  const text = findText(read.value);
  return text === undefined ? fail({ code: "file.notUtf8" }) : succeed(text);
}

function findText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
