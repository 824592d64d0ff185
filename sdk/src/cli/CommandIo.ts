import type { JourneyDocument } from "../model/journeySchema.js";
import type { Result } from "../model/result.js";
import type { SimulationOptions } from "../simulate/SimulationOptions.js";
import type { BlockTotals } from "../simulate/totals/BlockTotals.js";

/** Why a file could not be read. */
export interface FileFailure {
  readonly code: "file.missing" | "file.isFolder" | "file.denied" | "file.unreadable";
  /** What the system said. */
  readonly reason: string;
}

/** A simulation that was checked, to be shared between threads. */
export interface SimulationJob {
  readonly document: JourneyDocument;
  readonly options: SimulationOptions;
  readonly blockCount: number;
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
  /** Whether somebody watches the standard error, so that progress may be drawn there. */
  readonly isErrorTty: boolean;
  /**
   * Runs the blocks of a simulation, on so many threads or as many as suit the machine; ends early where `onBlock` answers
   * false, or where somebody interrupts.
   */
  readonly runBlocks: (
    job: SimulationJob,
    workers: number | undefined,
    onBlock: (block: BlockTotals) => boolean,
  ) => Promise<void>;
  /** Whether NO_COLOR is set to anything but "". */
  readonly noColor: boolean;
  readonly version: string;
}

/** What the program ends with; `--help` says the same in words. */
export const exitCodes = {
  fine: 0,
  wrongContent: 1,
  wrongCall: 2,
  unmet: 2,
  unreadableFile: 3,
  ownFault: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
