import type { CsvKind } from "../csv/CsvReport.js";
import type { CsvMapping } from "./CsvMapping.js";
import { createCsvMapper, type MappedAccount } from "./createCsvMapper.js";
import type { RowOrigin } from "./MappedCsv.js";

/** The text of each export, by its object. */
export type MappedFiles = Readonly<Record<string, string>>;

/** Exports as the three files that `readCsv` takes, and an account of every row. */
export interface MappedCsv extends MappedAccount {
  readonly csv: Readonly<Record<CsvKind, string>>;
  /** Where each row of those files comes from, the first first. */
  readonly origins: Readonly<Record<CsvKind, readonly RowOrigin[]>>;
}

const kinds = ["hcps", "consent", "events"] as const;

/**
 * Turns exports into the CSV of HCPs, consent and events that `readCsv` checks against a journey.
 *
 * A value without a translation is counted and told, with the first row that has it: no row is dropped in silence.
 */
export function applyCsvMapping(mapping: CsvMapping, files: MappedFiles): MappedCsv {
  const objects = mapping.tables.map(({ object }) => object).filter((object) => Object.hasOwn(files, object));
  const mapper = createCsvMapper(mapping, objects);
  const csv: Record<CsvKind, string> = { hcps: "", consent: "", events: "" };
  const origins: Record<CsvKind, RowOrigin[]> = { hcps: [], consent: [], events: [] };
  for (const object of objects) {
    for (const piece of [mapper.push(object, files[object] ?? ""), mapper.end(object)]) {
      for (const kind of kinds) {
        if (piece.csv[kind] === "") continue;
        csv[kind] = `${csv[kind] || mapper.headers[kind]}${piece.csv[kind]}`;
        for (const origin of piece.origins[kind]) origins[kind].push(origin);
      }
    }
  }
  return { csv, origins, ...mapper.account() };
}
