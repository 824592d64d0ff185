// Types, not interfaces: only they go where a record of parameters is wanted, as in a diagnostic.

/** A value that stands in a column, as the file has it (cut to 200 characters), under the column's header as written. */
type FoundValue = { readonly column: string; readonly found: string };

/** `expected` lists what the journey declares, separated by commas; the first 20. */
type UndeclaredName = FoundValue & { readonly expected: string };

/** `suggestion` is how the value could be written. */
type CorrectableValue = FoundValue & { readonly suggestion: string };

/** Every reason for which a whole file is refused, with its parameters. */
export interface CsvFileIssueParameters {
  /** Nothing in it, or white space only. */
  "csv.empty": Readonly<Record<string, never>>;
  "csv.notCsv": { readonly found: NotCsvFormat };
  /** Bytes that are not UTF-8, nor UTF-16 with a byte order mark; `line` is about where. */
  "csv.encoding": { readonly encoding: CsvEncoding; readonly line: number };
  /** The first line holds one column only, whatever delimiter is tried. */
  "csv.delimiterNotFound": { readonly found: string; readonly expected: string };
  /** A quote in the header row that is not closed, or is followed by text. */
  "csv.brokenHeader": { readonly found: string };
  /** `missing` and `expected` are columns by their own names, `found` the headers of the file. */
  "csv.missingColumn": { readonly missing: string; readonly expected: string; readonly found: string };
  /** Two headers, at these positions (from 1), that mean the same column. */
  "csv.duplicateColumn": { readonly column: string; readonly first: number; readonly second: number };
  "csv.tooManyRows": { readonly most: number };
}

/** What a file that is no CSV looks like; `binary` where it is none of the known ones. */
export type NotCsvFormat = "html" | "xml" | "json" | "zip" | "pdf" | "excel" | "binary";

export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** Every reason for which one row is not taken, with its parameters. */
export interface CsvRowIssueParameters {
  "csv.tooFewFields": { readonly expected: number; readonly found: number };
  "csv.tooManyFields": { readonly expected: number; readonly found: number };
  /** A quote opens in the column and never closes; reading goes on with the next line. */
  "csv.unclosedQuote": { readonly column: string };
  /** Text stands between a closing quote and the delimiter; reading goes on with the next line. */
  "csv.strayQuote": { readonly column: string };
  /** In characters. */
  "csv.rowTooLong": { readonly most: number };
  "csv.fieldTooLong": { readonly column: string; readonly length: number; readonly most: number };
  "csv.missingValue": { readonly column: string };
  "csv.notAnInstant": FoundValue;
  /** A date and time that does not say in which zone. */
  "csv.instantWithoutZone": CorrectableValue;
  /** A date alone where an instant is wanted. */
  "csv.instantWithoutTime": CorrectableValue;
  "csv.notADate": FoundValue;
  /** Of the right form, but no such day or time exists. */
  "csv.impossibleDate": FoundValue;
  "csv.yearOutOfRange": FoundValue & { readonly least: number; readonly most: number };
  "csv.notABoolean": FoundValue;
  /** Not a whole number within ±(2^53 − 1). */
  "csv.notAnInteger": FoundValue;
  "csv.notANumber": FoundValue;
  /** A comma where the decimal point belongs. */
  "csv.decimalComma": CorrectableValue;
  "csv.belowLeast": FoundValue & { readonly least: number };
  "csv.aboveMost": FoundValue & { readonly most: number };
  "csv.unknownValue": UndeclaredName;
  "csv.unknownPersona": UndeclaredName;
  "csv.unknownChannel": UndeclaredName;
  /** Neither `granted` nor `withdrawn`. */
  "csv.unknownChange": FoundValue;
  "csv.invalidNpi": FoundValue;
  "csv.invalidEmail": FoundValue;
  /** Not dotted words, general to particular, such as `email.opened`. */
  "csv.invalidEventType": FoundValue;
  /** A consent that would expire before it begins. */
  "csv.expiryBeforeGrant": FoundValue;
  /** A payload field that the journey requires for events of this type. */
  "csv.missingPayload": { readonly column: string; readonly type: string };
  /** An HCP, NPI or record that an earlier row of the file has. */
  "csv.duplicateValue": FoundValue & { readonly firstLine: number };
  /** The key of an earlier row of the same HCP that says something else. */
  "csv.keyReused": FoundValue & { readonly firstLine: number };
}

/**
 * Every reason for which a sound row is not taken, because nobody can tell whose it is, with its parameters. Said by
 * those who match rows with people; the reader of a file knows no people.
 */
export interface CsvPersonIssueParameters {
  /** Neither in the file of HCPs nor known already. */
  "csv.unknownHcp": { readonly hcp: string };
  /** Several people carry the id, or the NPI where nobody carries the id. */
  "csv.ambiguousHcp": { readonly hcp: string; readonly count: number };
  /** One known person carries the id, another the NPI. */
  "csv.contradictoryHcp": { readonly hcp: string };
  /** By its NPI or e-mail address and name, the row is of the same person as an earlier one. */
  "csv.sameHcp": { readonly hcp: string; readonly firstLine: number };
  /** Somebody with these identifiers was erased, and does not come back by import (semantics 38). */
  "csv.erasedHcp": { readonly hcp: string };
  /** The person's data is damaged and cannot be added to. */
  "csv.unreadableHcp": { readonly hcp: string };
}

/** Everything worth saying about rows that were taken all the same, with its parameters. */
export interface CsvWarningParameters {
  /** A column nobody asked for; `filled` rows have a value in it, `position` counts from 1. */
  "csv.unknownColumn": {
    readonly column: string;
    readonly position: number;
    readonly filled: number;
    readonly suggestion?: string;
  };
  /** Kept in the ledger, but no stage of this journey can react. */
  "csv.undeclaredEvent": { readonly type: string; readonly count: number; readonly suggestion?: string };
  /** Kept as text in the payload, but guards of this journey cannot read it. */
  "csv.undeclaredField": { readonly type: string; readonly field: string; readonly count: number };
  /** Withdrawals with a date of expiry: the withdrawal was taken, the expiry means nothing. */
  "csv.expiryIgnored": { readonly count: number };
}

/** Every code a CSV import may answer with, for catalogues of sentences. */
export interface CsvIssueParameters
  extends CsvFileIssueParameters,
    CsvRowIssueParameters,
    CsvPersonIssueParameters,
    CsvWarningParameters {}

/** Everything that may be said of a CSV file, a row or a value. */
export type CsvIssueCode = keyof CsvIssueParameters;
export type CsvRowIssueCode = keyof CsvRowIssueParameters;
/** Every code with which a row is rejected. */
export type CsvRejectionCode = CsvRowIssueCode | keyof CsvPersonIssueParameters;

type Issue<Parameters> = {
  [Code in keyof Parameters]: { readonly code: Code; readonly parameters: Parameters[Code] };
}[keyof Parameters];

/** Why a file was refused. */
export type CsvFileIssue = Issue<CsvFileIssueParameters>;
/** Why a row was not taken. */
export type CsvRowIssue = Issue<CsvRowIssueParameters>;
/** Why nobody can tell whose a row is. */
export type CsvPersonIssue = Issue<CsvPersonIssueParameters>;
/** What somebody should know about what was taken. */
export type CsvWarning = Issue<CsvWarningParameters>;

const longestExcerpt = 200;
const mostListed = 20;

/** A value as a message may show it: at most 200 characters. */
export function toExcerpt(value: string): string {
  return value.length > longestExcerpt ? `${value.slice(0, longestExcerpt)}…` : value;
}

/** Names as a message may list them: the first 20. */
export function toNameList(names: readonly string[]): string {
  const listed = names.slice(0, mostListed).join(", ");
  return names.length > mostListed ? `${listed}, …` : listed;
}
