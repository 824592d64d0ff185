import { type CsvMapping, openCsvMapping } from "@waypost/sdk/formats";
import type { StorageArea } from "../../../platform/storage";

export type MappingStorage = Pick<StorageArea, "find" | "set">;

const key = "mappings";
const mostKept = 20;

/** The mappings used before, one for each title, the last used first; what is none any more is left out. */
export async function listMappings(storage: MappingStorage): Promise<readonly CsvMapping[]> {
  const kept = await storage.find(key);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each: unknown) => {
    const opened = openCsvMapping(each);
    return opened.ok ? [opened.value] : [];
  });
}

/** Keeps a mapping in place of the one of the same title. It holds names of columns, and no person. */
export async function keepMapping(storage: MappingStorage, mapping: CsvMapping): Promise<void> {
  const others = (await listMappings(storage)).filter(({ title }) => title !== mapping.title);
  await storage.set(key, [mapping, ...others].slice(0, mostKept));
}
