import { labelOf, type ReportPart, toDays } from "../report/ReportPart";
import { toPersonaName } from "../report/TimeToGoal";

/**
 * The course of a rehearsal as a table for a spreadsheet: one row for each goal and stage, persona and day. Counts are sums
 * over all runs, as the last column says.
 */
export function toResultCsv({ document, result }: ReportPart): string {
  const days = toDays(result);
  const rows: (string | number)[][] = [["what", "id", "label", "persona", "day", "hcps", "runs"]];
  const add = (what: string, id: string, label: string, byPersona: readonly (readonly number[])[]) => {
    for (const [persona, counts] of byPersona.entries()) {
      const name = toPersonaName(document, result.personas[persona]?.id);
      for (const [step, count] of counts.entries())
        rows.push([what, id, label, name, days[step] ?? 0, count, result.replications]);
    }
  };
  for (const { id, byPersona } of result.goals) add("goal", id, labelOf(document.goals, id), byPersona);
  for (const { id, byPersona } of result.stages) add("stage", id, labelOf(document.stages, id), byPersona);
  // With the mark in front, spreadsheets read the file as UTF-8.
  return `\ufeff${rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("")}`;
}

/** Quoted where it must be; with an apostrophe in front where a spreadsheet would take it for a formula. */
function toCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
