import type { CsvFileIssue, CsvKind, CsvReport, StoreFailure } from "@waypost/sdk";

/*
 * Imports go past the service worker: the data page hands its files to the engine's worker over a BroadcastChannel, which
 * copies no bytes and outlives the worker's death. Only the extension's own contexts can hear it.
 */

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

export type ImportOutcome = { ok: true; report: ImportReport } | { ok: false; failure: ImportFailure };

/** From the page to the engine. `job` is a random token of the page's choice. */
export type ImportRequest =
  | { kind: "start"; job: string; files: ImportFiles; options: ImportOptions }
  | { kind: "cancel"; job: string };

/** From the engine to the page. Progress is repeated every second, so that silence means that the engine is gone. */
export type ImportNotice =
  | { kind: "progress"; job: string; progress: ImportProgress }
  | { kind: "finished"; job: string; report: ImportReport }
  | { kind: "failed"; job: string; failure: ImportFailure };

export const importChannelName = "waypost.import";

const longestSilenceMs = 20_000;

/** An import under way. */
export type ImportJob = {
  readonly outcome: Promise<ImportOutcome>;
  /** Stops it, unless it is being saved already; the outcome says which. */
  cancel(): void;
};

/** Starts an import and follows it. The engine must run: ask `bulk.state` first. */
export function startImport(
  files: ImportFiles,
  options: ImportOptions,
  onProgress: (progress: ImportProgress) => void,
): ImportJob {
  const job = crypto.randomUUID();
  const channel = new BroadcastChannel(importChannelName);
  const post = (request: ImportRequest) => channel.postMessage(request);
  let isSettled = false;
  const outcome = follow(channel, job, onProgress).finally(() => {
    isSettled = true;
    channel.close();
  });
  post({ kind: "start", job, files, options });
  return {
    outcome,
    cancel() {
      if (!isSettled) post({ kind: "cancel", job });
    },
  };
}

function follow(
  channel: BroadcastChannel,
  job: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportOutcome> {
  return new Promise((settle) => {
    let silence: ReturnType<typeof setTimeout>;
    const listenOn = () => {
      clearTimeout(silence);
      silence = setTimeout(() => settle({ ok: false, failure: { code: "import.silent" } }), longestSilenceMs);
    };
    listenOn();
    channel.addEventListener("message", ({ data: notice }: MessageEvent<ImportNotice>) => {
      if (notice.job !== job) return;
      listenOn();
      if (notice.kind === "progress") return onProgress(notice.progress);
      clearTimeout(silence);
      settle(
        notice.kind === "finished"
          ? { ok: true, report: notice.report }
          : { ok: false, failure: notice.failure },
      );
    });
  });
}
