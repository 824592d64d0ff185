import { toCsv } from "@waypost/sdk/formats";
import { labelOf, type ReportPart, toDays } from "../report/ReportPart";
import { toPersonaName } from "../report/TimeToGoal";

/**
 * The course of a rehearsal as a table for a spreadsheet: one row for each goal and stage, persona and day. Counts are sums
 * over all runs, as the last column says.
 */
export function toResultCsv({ document, result }: ReportPart): string {
  const days = toDays(result);
  const rows: string[][] = [["what", "id", "label", "persona", "day", "hcps", "runs"]];
  const add = (what: string, id: string, label: string, byPersona: readonly (readonly number[])[]) => {
    for (const [persona, counts] of byPersona.entries()) {
      const name = toPersonaName(document, result.personas[persona]?.id);
      for (const [step, count] of counts.entries())
        rows.push([what, id, label, name, ...[days[step] ?? 0, count, result.replications].map(String)]);
    }
  };
  for (const { id, byPersona } of result.goals) add("goal", id, labelOf(document.goals, id), byPersona);
  for (const { id, byPersona } of result.stages) add("stage", id, labelOf(document.stages, id), byPersona);
  return toCsv(rows);
}
