import type { Result } from "../model/result.js";

/** Why a file could not be read. */
export interface FileFailure {
  readonly code: "file.missing" | "file.isFolder" | "file.denied" | "file.unreadable";
  /** What the system said. */
  readonly reason: string;
}

/** All that the command line touches of the world, so that tests run it in their own process. */
export interface CommandIo {
  /** Without the program's own name. */
  readonly args: readonly string[];
  /** Reads a whole file; `-` is the standard input. */
  readonly readFile: (path: string) => Promise<Result<Uint8Array, FileFailure>>;
  readonly write: (stream: "out" | "error", text: string) => void;
  /** The real clock, ms; read only where `--now` is not given. */
  readonly now: () => number;
  readonly isTty: boolean;
  /** Whether NO_COLOR is set to anything but "". */
  readonly noColor: boolean;
  readonly version: string;
}

/** What the program ends with; `--help` says the same in words. */
export const exitCodes = {
  fine: 0,
  wrongContent: 1,
  wrongCall: 2,
  /** What a journey or a call expects is not so. */
  unmet: 2,
  unreadableFile: 3,
  ownFault: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
