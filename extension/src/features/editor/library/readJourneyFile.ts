import {
  type Diagnostic,
  fail,
  type JourneyDocument,
  maxJourneyTextLength,
  openJourneyText,
  type Result,
  succeed,
} from "@waypost/sdk";
import { fromScxml, fromXStateJson, type ImportedJourney } from "@waypost/sdk/formats";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";

/** No character takes more bytes of UTF-8 for each of its UTF-16 units. */
const mostBytesAUnit = 3;

/** A journey that a file holds; `remarks` say what of it could not be said, or was said otherwise. */
export type ReadJourney = { document: JourneyDocument; remarks: readonly string[] };

/** Reads a dropped file of Waypost, SCXML or XState JSON as a journey, or says why it is none. */
export async function readJourneyFile(
  file: Pick<File, "name" | "size" | "arrayBuffer">,
): Promise<Result<ReadJourney, string>> {
  if (file.size > maxJourneyTextLength * mostBytesAUnit)
    return fail(t("studio.fileTooLarge", { file: file.name }));
  const text = await readText(file);
  if (text === undefined) return fail(t("studio.fileNotText", { file: file.name }));
  const opened = openText(text);
  if (opened.ok) return opened;
  const [first] = opened.error;
  const reason = first === undefined ? "" : renderer.diagnostic(first);
  return fail(t("studio.fileNotJourney", { file: file.name, reason }));
}

/** The content tells the format, whatever the file is called. */
function openText(text: string): Result<ReadJourney, readonly Diagnostic[]> {
  if (/^\uFEFF?\s*</.test(text)) return toRead(fromScxml(text));
  const machine = findMachine(text);
  if (machine !== undefined) return toRead(fromXStateJson(machine));
  const opened = openJourneyText(text);
  return opened.ok ? succeed({ document: opened.value, remarks: [] }) : opened;
}

/** The value of a text that is JSON with states and no format of ours. */
function findMachine(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "states" in value && !("format" in value)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

function toRead(
  imported: Result<ImportedJourney, readonly Diagnostic[]>,
): Result<ReadJourney, readonly Diagnostic[]> {
  if (!imported.ok) return imported;
  const { document, notes } = imported.value;
  return succeed({ document, remarks: notes.map((note) => renderer.diagnostic(note)) });
}

async function readText(file: Pick<File, "arrayBuffer">): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
