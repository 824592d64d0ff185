import type { Identifier } from "../../model/Identifier.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import type { AttributeEntry, ConsentEntry, EventEntry, PersonaEntry } from "../../model/Ledger.js";
import type { CsvFileIssue } from "./CsvIssue.js";
import type { CsvKind, CsvReport, RejectedRow } from "./CsvReport.js";

/** Where a row stands, so that it can still be rejected after it was read. */
interface RowPlace {
  readonly line: number;
  /** The row as it stands in the file; given with `keepText`. */
  readonly text?: string;
}

/** An HCP of a file: who it is, and what is known of it. */
export interface HcpRow extends RowPlace {
  /** The external id by which the other files name this HCP. */
  readonly hcp: string;
  readonly displayName: string;
  /** The external id first, then what else the row has. */
  readonly identifiers: readonly Identifier[];
  /** The CRM's record of this HCP; `0` is one. */
  readonly recordId?: string;
  readonly entries: readonly (AttributeEntry | PersonaEntry)[];
}

/** A consent given or withdrawn, of the HCP with this external id. */
export interface ConsentRow extends RowPlace {
  readonly hcp: string;
  readonly entry: ConsentEntry;
}

/** Something that happened with the HCP with this external id. */
export interface EventRow extends RowPlace {
  readonly hcp: string;
  readonly entry: EventEntry;
}

/** What a row becomes, by kind of file. */
export interface CsvRowByKind {
  readonly hcps: HcpRow;
  readonly consent: ConsentRow;
  readonly events: EventRow;
}

/** What of a journey the rows of a file are checked against. */
export type CsvJourney = Pick<JourneyDocument, "attributes" | "channels" | "events" | "personas">;

/** What a CSV file is read against, and its bounds. */
export interface CsvOptions {
  readonly journey: CsvJourney;
  /** When the file is imported, ms; every entry carries it. */
  readonly recordedAt: number;
  /** Who imports it, as a token; never a name. */
  readonly actor: string;
  /** Past this many rows the file is refused: 2,000,000 unless told. */
  readonly mostRows?: number;
  /** Longest value in characters: 5,000 unless told. */
  readonly longestField?: number;
  /** Whether rows that are taken carry their text: false unless told. */
  readonly keepText?: boolean;
  /** How many rejected rows the report keeps: 1,000 unless told. */
  readonly mostRejectedKept?: number;
  /** Sees every rejected row, so that all can be written for download. */
  readonly onRejected?: (row: RejectedRow) => void;
}

/** Reads one file piece by piece; what it holds in memory does not grow with the file, but for keys already seen. */
export interface CsvReader<Kind extends CsvKind> {
  /**
   * Reads on, answering the rows that were completed and taken; a chunk may end anywhere.
   *
   * Bytes and text must not be mixed. After a file problem it answers nothing more.
   *
   * @throws after `finish`.
   */
  push(chunk: string | Uint8Array): readonly CsvRowByKind[Kind][];
  /** Why the file is refused, once that is known: there is no use in reading on. */
  findFileProblem(): CsvFileIssue | undefined;
  /** Reads what is left; to be called once. @throws the second time. */
  finish(): CsvReading<Kind>;
}

/** What reading a CSV file came to. */
export interface CsvReading<Kind extends CsvKind> {
  /** Rows taken that were not answered before; none where the file is refused. */
  readonly rows: readonly CsvRowByKind[Kind][];
  readonly report: CsvReport;
}
