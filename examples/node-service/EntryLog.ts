import type { LedgerEntry } from "@waypost/sdk";

/** One line of the log: an entry and whose it is. */
export interface LoggedEntry {
  readonly hcp: string;
  readonly entry: LedgerEntry;
}

/** Where accepted entries are kept: the one thing that must survive. Stages are folded from it and kept nowhere. */
export interface EntryLog {
  /** Everything kept so far, in the order it was kept. */
  readAll(): Promise<readonly LoggedEntry[]>;
  /** Keeps lines; answers once a crash can no longer lose them. */
  append(lines: readonly LoggedEntry[]): Promise<void>;
  close(): Promise<void>;
}

/** Keeps entries as long as the process lives. */
export function createMemoryLog(): EntryLog {
  const kept: LoggedEntry[] = [];
  return {
    readAll: async () => [...kept],
    append: async (lines) => void kept.push(...lines),
    close: async () => undefined,
  };
}
