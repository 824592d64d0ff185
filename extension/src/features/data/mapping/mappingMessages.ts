import type { CsvMapping } from "@waypost/sdk/formats";
import type { MappedExports } from "./readExports";

export type MappingRequest = { mapping: CsvMapping; files: readonly File[] };

/** What exports came to; `failed` where one of them could not be read. */
export type MappingAnswer = { kind: "mapped"; mapped: MappedExports } | { kind: "failed" };
