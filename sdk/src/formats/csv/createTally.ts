import type { CsvRejectionCode, CsvRowIssue } from "./CsvIssue.js";
import type { CsvReport, RejectedRow } from "./CsvReport.js";
import type { CutRow } from "./createRowCutter.js";

const mostRejectedKept = 1_000;

type Counts = Pick<
  CsvReport,
  "rowsRead" | "taken" | "repeated" | "rejectedCount" | "rejectedByCode" | "rejected"
>;

/** Counts what becomes of each row, and keeps the first that were rejected. */
export interface Tally {
  take(): void;
  repeat(): void;
  reject(row: CutRow, issue: CsvRowIssue): void;
  /** How many rows were read so far. */
  countRead(): number;
  getCounts(): Counts;
}

export function createTally(options: {
  readonly mostRejectedKept?: number;
  readonly onRejected?: (row: RejectedRow) => void;
}): Tally {
  const most = options.mostRejectedKept ?? mostRejectedKept;
  const rejected: RejectedRow[] = [];
  const rejectedByCode: Partial<Record<CsvRejectionCode, number>> = {};
  let taken = 0;
  let repeated = 0;
  let rejectedCount = 0;
  return {
    take() {
      taken++;
    },
    repeat() {
      repeated++;
    },
    reject({ line, text }, issue) {
      const row = { ...issue, line, text };
      rejectedCount++;
      rejectedByCode[issue.code] = (rejectedByCode[issue.code] ?? 0) + 1;
      if (rejected.length < most) rejected.push(row);
      options.onRejected?.(row);
    },
    countRead: () => taken + repeated + rejectedCount,
    getCounts() {
      const rowsRead = taken + repeated + rejectedCount;
      return {
        rowsRead,
        taken,
        repeated,
        rejectedCount,
        rejectedByCode: { ...rejectedByCode },
        rejected: [...rejected],
      };
    },
  };
}
