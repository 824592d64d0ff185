/** The row of an export that a row of the CSV was made of. */
export interface RowOrigin {
  readonly object: string;
  /** From 1; the header is line 1, and a row of several lines counts as one. */
  readonly row: number;
}

/** How many rows an export has, and how many of them made something that has all that the import needs. */
export interface MappedCount {
  readonly object: string;
  readonly rows: number;
  readonly used: number;
}

/** A value that the mapping has no translation for. */
export interface UnmappedValue {
  readonly object: string;
  readonly column: string;
  readonly value: string;
  readonly count: number;
  /** The first row that has it. */
  readonly row: number;
}

/** Rows that leave a column empty which says what the import needs of each: it will take none of them. */
export interface IncompleteRows {
  readonly object: string;
  /** As the export has it; those of a name together. */
  readonly column: string;
  readonly count: number;
  /** The first such row. */
  readonly row: number;
}
