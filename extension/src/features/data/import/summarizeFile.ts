import { type CsvRejectionCode, type CsvReport, listCsvWarnings, type RejectedRow } from "@waypost/sdk";
import type { Renderer } from "@waypost/sdk/sentences";

/** Why rows were not taken, with the first of them. */
export type RejectionReason = {
  code: CsvRejectionCode;
  count: number;
  examples: readonly { line: number; sentence: string }[];
};

export type FileSummary = {
  /** Most frequent first. */
  reasons: readonly RejectionReason[];
  /** Rows for reasons that only the file of rejected rows says. */
  otherCount: number;
  warnings: readonly string[];
};

const mostExamples = 3;

/** What a report says, in sentences. */
export function summarizeFile(report: CsvReport, renderer: Renderer): FileSummary {
  const reasons = groupByCode(report.rejected).map(
    ([code, rows]): RejectionReason => ({
      code,
      count: report.rejectedByCode[code] ?? rows.length,
      examples: rows.slice(0, mostExamples).map((row) => ({ line: row.line, sentence: renderer.csv(row) })),
    }),
  );
  const told = reasons.reduce((sum, { count }) => sum + count, 0);
  return {
    reasons: reasons.sort((one, other) => other.count - one.count),
    otherCount: report.rejectedCount - told,
    warnings: listCsvWarnings(report).map((warning) => renderer.csv(warning)),
  };
}

function groupByCode(rows: readonly RejectedRow[]): [CsvRejectionCode, RejectedRow[]][] {
  const groups = new Map<CsvRejectionCode, RejectedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.code);
    if (group === undefined) groups.set(row.code, [row]);
    else group.push(row);
  }
  return [...groups];
}
