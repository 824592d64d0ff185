import type { CsvKind, CsvPersonIssue, RejectedRow } from "@waypost/sdk";

/** Rows that were read and then not taken, by file. */
export class RejectedRows {
  readonly #byKind = new Map<CsvKind, RejectedRow[]>();

  add(kind: CsvKind, { line, text = "" }: { line: number; text?: string }, issue: CsvPersonIssue): void {
    const rows = this.#byKind.get(kind) ?? [];
    rows.push({ ...issue, line, text });
    this.#byKind.set(kind, rows);
  }

  of(kind: CsvKind): readonly RejectedRow[] {
    return this.#byKind.get(kind) ?? [];
  }
}
