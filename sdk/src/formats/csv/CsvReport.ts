import type { CsvFileIssue, CsvPersonIssue, CsvRejectionCode, CsvRowIssue, CsvWarning } from "./CsvIssue.js";

/** How a file separates its values and its rows; `\n` stands for `\r\n` too. */
export interface CsvSyntax {
  readonly delimiter: string;
  readonly newline: "\n" | "\r";
}

/** What the rows of a file say: who the HCPs are, what they agreed to, what happened with them. */
export type CsvKind = "hcps" | "consent" | "events";

/** A row that was not taken, and why. */
export type RejectedRow = (CsvRowIssue | CsvPersonIssue) & {
  /** The line of the file on which the row starts, from 1. */
  readonly line: number;
  /** The row as it stands in the file. */
  readonly text: string;
};

/** A column that nothing was read from. */
export interface UnknownColumn {
  /** The header as written; empty where there is none. */
  readonly column: string;
  /** From 1. */
  readonly position: number;
  /** How many rows have a value in it. */
  readonly filled: number;
  /** A column that the file may have and has not, which is called nearly like it. */
  readonly suggestion?: string;
}

/** An event type that the journey does not declare, and the number of rows taken with it. */
export interface UndeclaredType {
  readonly type: string;
  readonly count: number;
  /** A type that it declares, which is called nearly like it. */
  readonly suggestion?: string;
}

/** A payload field that the journey does not declare for a type it does. */
export interface UndeclaredField extends Pick<UndeclaredType, "type" | "count"> {
  readonly field: string;
}

/**
 * What became of every row of a file: `rowsRead` is `taken` + `repeated` + `rejectedCount`.
 *
 * With a `fileProblem` the file is refused: reading stopped there, and what was taken should not be stored.
 */
export interface CsvReport {
  readonly kind: CsvKind;
  readonly fileProblem?: CsvFileIssue;
  /** The headers as written in the file; none where it was refused before they were read. */
  readonly header: readonly string[];
  /** Undefined where the file was refused before it was told. */
  readonly syntax: CsvSyntax | undefined;
  /** Rows that hold anything; the header and blank lines are not counted. */
  readonly rowsRead: number;
  readonly taken: number;
  /** Rows that say what an earlier row of the file says. */
  readonly repeated: number;
  readonly rejectedCount: number;
  readonly rejectedByCode: Readonly<Partial<Record<CsvRejectionCode, number>>>;
  /** The first of them; `onRejected` sees them all. */
  readonly rejected: readonly RejectedRow[];
  readonly unknownColumns: readonly UnknownColumn[];
  readonly undeclaredTypes: readonly UndeclaredType[];
  readonly undeclaredFields: readonly UndeclaredField[];
  /** Withdrawals of consent whose date of expiry means nothing. */
  readonly ignoredExpiries: number;
}

/** What somebody should know about the rows that were taken. */
export function listCsvWarnings(report: CsvReport): readonly CsvWarning[] {
  const warnings: CsvWarning[] = [
    ...report.unknownColumns.map((column) => ({
      code: "csv.unknownColumn" as const,
      parameters: { ...column },
    })),
    ...report.undeclaredTypes.map((type) => ({
      code: "csv.undeclaredEvent" as const,
      parameters: { ...type },
    })),
    ...report.undeclaredFields.map((field) => ({
      code: "csv.undeclaredField" as const,
      parameters: { ...field },
    })),
  ];
  if (report.ignoredExpiries > 0) {
    warnings.push({ code: "csv.expiryIgnored", parameters: { count: report.ignoredExpiries } });
  }
  return warnings;
}
