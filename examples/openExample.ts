import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CsvReport,
  compileJourney,
  type Journey,
  type JourneyDocument,
  type Ledger,
  openJourneyText,
  readCsv,
} from "@waypost/sdk";

/** An example as its files tell it: the journey, one ledger an HCP, and what the import said of each file. */
export interface Example {
  readonly text: string;
  readonly document: JourneyDocument;
  readonly journey: Journey;
  readonly ledgers: readonly Ledger[];
  readonly reports: readonly CsvReport[];
}

/** Opens a folder with `journey.json` and `data/*.csv` through the import that a user has. */
export function openExample(folder: string, now: number): Example {
  const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), "utf8");
  const text = read("journey.json");
  const opened = openJourneyText(text);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const document = opened.value;
  const compiled = compileJourney(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const options = { journey: document, recordedAt: now, actor: "example" };
  const hcps = readCsv("hcps", read("data", "hcps.csv"), options);
  const consent = readCsv("consent", read("data", "consent.csv"), options);
  const events = readCsv("events", read("data", "events.csv"), options);
  const dated = [...consent.rows, ...events.rows];
  const ledgers = hcps.rows.map(({ hcp, entries }) => ({
    hcp,
    entries: [...entries, ...dated.filter((row) => row.hcp === hcp).map(({ entry }) => entry)],
  }));
  const reports = [hcps.report, consent.report, events.report];
  return { text, document, journey: compiled.value, ledgers, reports };
}
