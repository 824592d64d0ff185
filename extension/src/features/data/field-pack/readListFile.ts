import { type CsvTable, readCsvTable } from "@waypost/sdk/formats";

/** More rows than any list of a territory has, in any encoding. */
const mostBytes = 20_000_000;

/** A list of people with any columns; undefined where the file is none, or cannot be read any more. */
export async function readListFile(file: File): Promise<CsvTable | undefined> {
  if (file.size > mostBytes) return undefined;
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const table = bytes && readCsvTable(new Uint8Array(bytes));
  return table?.ok ? table.value : undefined;
}
