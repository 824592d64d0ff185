import type { CsvTable } from "@waypost/sdk/formats";

/** Which rows of a table count, and where their ids are; `filterColumn` is -1 where all count. */
export type IdChoice = { table: CsvTable; idColumn: number; filterColumn: number; value: string };

/** The ids in the chosen rows, each once. */
export function listIds({ table, idColumn, filterColumn, value }: IdChoice): readonly string[] {
  const rows = filterColumn === -1 ? table.rows : table.rows.filter((row) => row[filterColumn] === value);
  return [...new Set(rows.map((row) => row[idColumn] ?? "").filter((id) => id !== ""))];
}

/** The values of a column, each once, in their order. */
export function listValues({ rows }: CsvTable, column: number): readonly string[] {
  return [...new Set(rows.map((row) => row[column] ?? "").filter((value) => value !== ""))].sort();
}

/** The column that is called as the import's own are, else the first. */
export function guessIdColumn({ header }: CsvTable): number {
  const names = header.map((name) => name.toLowerCase());
  const found = ["hcp", "hcp_id", "id", "npi"].map((name) => names.indexOf(name)).find((at) => at !== -1);
  return found ?? 0;
}
