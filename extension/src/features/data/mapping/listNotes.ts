import { type CsvMapping, createCsvMapper, type MappedAccount } from "@waypost/sdk/formats";
import { t } from "../../../ui/t";

/** What a mapping left open of its exports: files, columns and cells that are not there, and values that it does not translate. */
export function listNotes(
  { tables }: CsvMapping,
  {
    absent,
    missing,
    unmapped,
    incomplete,
  }: Pick<MappedAccount, "absent" | "missing" | "unmapped" | "incomplete">,
): readonly string[] {
  const fileOf = (object: string) => tables.find((each) => each.object === object)?.file ?? object;
  return [
    ...absent.map((object) => t("mapping.absent", { file: fileOf(object) })),
    ...tables.flatMap((table) => {
      const columns = missing.flatMap(({ object, column }) => (object === table.object ? [column] : []));
      if (columns.length === 0) return [];
      const isNone = columns.length === countColumns(table);
      return [t("mapping.missing", { file: table.file, columns, isNone })];
    }),
    ...incomplete.map(({ object, ...rows }) => t("mapping.incomplete", { file: fileOf(object), ...rows })),
    ...unmapped.map(({ object, ...value }) => t("mapping.unmapped", { file: fileOf(object), ...value })),
  ];
}

/** How many columns of its export a table of a mapping names. */
function countColumns({ object, makes }: CsvMapping["tables"][number]): number {
  // An export without any column lacks each that is named.
  const mapper = createCsvMapper({ mapping: 1, title: "", tables: [{ object, file: "", makes }] }, [object]);
  return mapper.account().missing.length;
}
