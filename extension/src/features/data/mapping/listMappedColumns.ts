import type { CsvKind } from "@waypost/sdk";
import type { CsvMapping } from "@waypost/sdk/formats";
import { t } from "../../../ui/t";

type Made = CsvMapping["tables"][number]["makes"][number];
type Cell = Extract<Made, { kind: "events" }>["type"];

/** What one row of an export makes, column by column, in words. */
export type MappedColumns = {
  kind: CsvKind;
  /** Which rows alone are meant. */
  conditions: readonly string[];
  columns: readonly { target: string; source: string }[];
};

/** What a table of a mapping does with the columns of its export. */
export function listMappedColumns({ makes }: CsvMapping["tables"][number]): readonly MappedColumns[] {
  return makes.map((made) => ({
    kind: made.kind,
    conditions: made.when.map(({ column, is }) => t("mapping.only", { column, values: is })),
    columns: listCells(made).flatMap(([target, cell]) =>
      cell === undefined ? [] : [{ target, source: typeof cell === "string" ? cell : saySource(cell) }],
    ),
  }));
}

/** As the columns of our own CSV files are called. */
function listCells(made: Made): readonly (readonly [string, Cell | undefined])[] {
  const prefixed = (prefix: string, cells: Readonly<Record<string, Cell>>) =>
    Object.entries(cells).map(([key, cell]) => [`${prefix}${key}`, cell] as const);
  switch (made.kind) {
    case "hcps": {
      const { hcp, name, npi, email, record, persona, asOf, attributes } = made;
      const own = { hcp, name: name.join(" + "), npi, email, record, persona, as_of: asOf };
      return [...Object.entries(own), ...prefixed("hcp.", attributes)];
    }
    case "consent": {
      const { hcp, channel, change, at, expires, key } = made;
      return Object.entries({ hcp, channel, change, occurred_at: at, expires_at: expires, key });
    }
    case "events": {
      const { hcp, type, at, key, payload } = made;
      return [...Object.entries({ hcp, type, occurred_at: at, key }), ...prefixed("payload.", payload)];
    }
  }
}

function saySource(cell: Exclude<Cell, string>): string {
  if ("day" in cell) return t("mapping.day", { column: cell.day });
  if ("value" in cell) return t("mapping.fixed", { value: cell.value });
  const values = Object.entries(cell.values).map(([from, to]) =>
    to === null ? t("mapping.left", { value: from }) : t("mapping.value", { from, to }),
  );
  return `${cell.from} (${values.join("; ")})`;
}
