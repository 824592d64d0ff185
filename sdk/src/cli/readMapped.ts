import { dirname, join } from "node:path";
import { applyCsvMapping, type MappedCsv } from "../formats/mapping/applyCsvMapping.js";
import { type CsvMapping, openCsvMapping } from "../formats/mapping/CsvMapping.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import { fail, type Result, succeed } from "../model/result.js";
import type { CommandIo } from "./CommandIo.js";
import { readText, type SourceFailure } from "./readSource.js";

/** Why a mapping gives no people: a file that cannot be read, or a mapping that is none. */
export type MappedFailure =
  | { readonly kind: "unreadable"; readonly path: string; readonly failure: SourceFailure }
  | { readonly kind: "notJson" }
  | { readonly kind: "form"; readonly diagnostics: readonly Diagnostic[] };

/** What the exports beside a mapping come to; one that is not there is told, and the others count. */
export interface MappedPeople extends MappedCsv {
  readonly mapping: CsvMapping;
}

/** Reads a mapping and the exports that it names, which lie beside it. */
export async function readMapped(path: string, io: CommandIo): Promise<Result<MappedPeople, MappedFailure>> {
  const text = await readText(path, io);
  if (!text.ok) return fail({ kind: "unreadable", path, failure: text.error });
  const value = findJson(text.value);
  if (value === undefined) return fail({ kind: "notJson" });
  const opened = openCsvMapping(value.json);
  if (!opened.ok) return fail({ kind: "form", diagnostics: opened.error });
  const mapping = opened.value;
  const files: Record<string, string> = Object.create(null);
  for (const { object, file } of mapping.tables) {
    const beside = join(path === "-" ? "." : dirname(path), file);
    const read = await readText(beside, io);
    if (read.ok) files[object] = read.value;
    else if (read.error.code !== "file.missing") {
      return fail({ kind: "unreadable", path: beside, failure: read.error });
    }
  }
  return succeed({ mapping, ...applyCsvMapping(mapping, files) });
}

function findJson(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
