import type { CsvOptions, CsvReading } from "./CsvReader.js";
import type { CsvKind } from "./CsvReport.js";
import { createCsvReader } from "./createCsvReader.js";

/**
 * Reads a whole CSV file of HCPs, consent or events that is in memory.
 *
 * @example
 * const { rows, report } = readCsv("events", text, { journey, recordedAt: 1767225600000, actor: "importer" });
 */
export function readCsv<Kind extends CsvKind>(
  kind: Kind,
  content: string | Uint8Array,
  options: CsvOptions,
): CsvReading<Kind> {
  const reader = createCsvReader(kind, options);
  const first = reader.push(content);
  const { rows, report } = reader.finish();
  return { rows: report.fileProblem === undefined ? [...first, ...rows] : [], report };
}
