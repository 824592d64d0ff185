import type { CsvMapping, MappedAccount } from "@waypost/sdk/formats";
import { t } from "../../../ui/t";

/** What a mapping left open of its exports: files and columns that are not there, and values that it does not translate. */
export function listNotes(
  { tables }: CsvMapping,
  { absent, missing, unmapped }: Pick<MappedAccount, "absent" | "missing" | "unmapped">,
): readonly string[] {
  const fileOf = (object: string) => tables.find((each) => each.object === object)?.file ?? object;
  return [
    ...absent.map((object) => t("mapping.absent", { file: fileOf(object) })),
    ...missing.map(({ object, column }) => t("mapping.missing", { file: fileOf(object), column })),
    ...unmapped.map(({ object, ...value }) => t("mapping.unmapped", { file: fileOf(object), ...value })),
  ];
}
