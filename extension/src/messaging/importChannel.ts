import type { CsvFileIssue, CsvKind, CsvReport, StoreFailure } from "@waypost/sdk";
import { type Job, type JobOutcome, startJob } from "./followJob";

/** Up to one file of each kind; those of one import go in together or not at all. */
export type ImportFiles = { readonly [Kind in CsvKind]?: File };

export type ImportOptions = {
  /** The site and kind of page whose record ids the `record` column holds; without it, that column links nothing. */
  site?: { origin: string; object: string };
  /** The published journey whose attributes, channels and events the files are checked against; the first unless given. */
  journey?: string;
  /** Who imports, as a token. */
  actor?: string;
  /** Of the explanations in the files of rejected rows; English unless given. */
  language?: "en" | "de";
};

/** What an import is doing; reading counts bytes, the others people. */
export type ImportPhase = "reading" | "matching" | "folding" | "saving";

export type ImportProgress = { phase: ImportPhase; done: number; total: number };

/** What became of a file. Its report counts rows that repeat what was stored already among `repeated`. */
export type ImportedFile = {
  kind: CsvKind;
  name: string;
  report: CsvReport;
  /** Every rejected row with its line and reason, as a CSV file to correct and import again; absent where there is none. */
  rejectedFile?: Blob;
};

export type ImportReport = {
  files: readonly ImportedFile[];
  people: { created: number; changed: number; unchanged: number };
  /** Entries that were added to ledgers. */
  entries: number;
  durationMs: number;
};

/** Why nothing of an import was stored. */
export type ImportFailure =
  | StoreFailure
  | { code: "import.noFiles" }
  /** No journey is published, or not the one that was named. */
  | { code: "import.noJourney" }
  /** A whole file is refused. */
  | { code: "import.file"; kind: CsvKind; name: string; issue: CsvFileIssue }
  /** A file could not be read to its end: moved, changed or removed meanwhile. */
  | { code: "import.unreadable"; kind: CsvKind; name: string; cause: string }
  | { code: "import.cancelled" }
  /** The engine says nothing any more: it crashed or ran out of memory. */
  | { code: "import.silent" }
  /** A bug of ours. */
  | { code: "import.broken"; message: string };

export type ImportOutcome = JobOutcome<ImportReport, ImportFailure>;

export type ImportTask = { files: ImportFiles; options: ImportOptions };

export const importChannelName = "waypost.import";

/** An import under way. */
export type ImportJob = Job<ImportReport, ImportFailure>;

/** Starts an import and follows it. The engine must run: ask `bulk.state` first. */
export function startImport(
  files: ImportFiles,
  options: ImportOptions,
  onProgress: (progress: ImportProgress) => void,
): ImportJob {
  const task: ImportTask = { files, options };
  return startJob(importChannelName, task, { code: "import.silent" }, onProgress);
}
