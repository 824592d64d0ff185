import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  compileJourney,
  type Journey,
  type JourneyDocument,
  type Ledger,
  type LedgerEntry,
  openJourneyText,
  readCsv,
} from "@waypost/sdk";
import { createExample, exampleNow } from "../../examples/cardiology-portal/population.ts";
import { type CsvFiles, toCsvFiles } from "../../examples/cardiology-portal/toCsvFiles.ts";
import { root } from "./root.mjs";

/** The example's journey as a file. */
export const exampleJourneyPath = join(root, "examples/cardiology-portal/journey.json");

/** An HCP as the SDK reads one from the files of an import. */
export interface ImportedPerson {
  readonly displayName: string;
  /** The contact of the example CRM; 0 is one. */
  readonly record: number;
  readonly ledger: Ledger;
}

/** The example's journey, ready to run. @throws Error with the diagnostics, when it is none */
export function readExampleJourney(): Journey {
  const opened = openJourneyText(readFileSync(exampleJourneyPath, "utf8"));
  if (!opened.ok) throw new Error(`The example's journey does not open: ${JSON.stringify(opened.error)}`);
  const compiled = compileJourney(opened.value);
  if (!compiled.ok) throw new Error(`The example's journey is refused: ${JSON.stringify(compiled.error)}`);
  return compiled.value;
}

/** The example as it is committed, at its own today. */
export function readExample(): {
  readonly journey: Journey;
  readonly people: readonly ImportedPerson[];
  readonly now: number;
} {
  const journey = readExampleJourney();
  const now = Date.parse(exampleNow);
  return { journey, people: readPeople(journey.document, toCsvFiles(createExample()), now), now };
}

/** One ledger an HCP, by the SDK's own import. @throws Error when a row is not taken */
export function readPeople(
  document: JourneyDocument,
  files: CsvFiles,
  recordedAt: number,
): readonly ImportedPerson[] {
  const options = { journey: document, recordedAt, actor: "example" };
  const read = <Kind extends "hcps" | "consent" | "events">(kind: Kind) => {
    const { rows, report } = readCsv(kind, files[`${kind}.csv`], options);
    if (report.taken === report.rowsRead) return rows;
    throw new Error(`Of ${kind}.csv only ${report.taken} of ${report.rowsRead} rows are taken.`);
  };
  const entries = new Map<string, LedgerEntry[]>();
  for (const { hcp, entry } of [...read("consent"), ...read("events")]) {
    const known = entries.get(hcp);
    if (known === undefined) entries.set(hcp, [entry]);
    else known.push(entry);
  }
  return read("hcps").map(({ hcp, displayName, recordId, entries: facts }) => ({
    displayName,
    record: Number(recordId),
    ledger: { hcp, entries: [...facts, ...(entries.get(hcp) ?? [])] },
  }));
}
