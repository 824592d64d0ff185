import { applyCsvMapping, type CsvMapping, type MappedCsv } from "@waypost/sdk/formats";
import { csvKinds } from "../import/inspectFile";

/** Reads the exports that a mapping names, by the names of their files. @throws where a file cannot be read any more. */
export async function readExports(mapping: CsvMapping, files: readonly File[]): Promise<MappedCsv> {
  const texts: Record<string, string> = Object.create(null);
  for (const { object, file: wanted } of mapping.tables) {
    const file = files.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
    if (file !== undefined) texts[object] = await file.text();
  }
  return applyCsvMapping(mapping, texts);
}

/** The rows that came of exports, as the files that an import takes. */
export function toFiles({ title }: CsvMapping, { csv }: Pick<MappedCsv, "csv">): readonly File[] {
  return csvKinds.flatMap((kind) =>
    csv[kind] === "" ? [] : [new File([csv[kind]], `${title} – ${kind}.csv`, { type: "text/csv" })],
  );
}
