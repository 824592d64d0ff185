import { toCsv } from "@waypost/sdk/formats";
import { t } from "../../../ui/tSimulator";
import { labelOf, type ReportPart, toDays } from "../report/ReportPart";
import { toPersonaName } from "../report/TimeToGoal";

/**
 * The course of a rehearsal as a table for a spreadsheet: one row for each goal and stage, persona and day, and one for each
 * two phases, persona and period, by the day on which it ends; of everybody where moves are not told by persona. Counts are sums over all runs, as the last column says.
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
  const outside = t("sim.outside");
  const nameOf = (phase: string | undefined) =>
    phase === undefined ? outside : labelOf(document.stages, phase);
  for (const { from, to, moves, byPersona } of result.moves?.between ?? []) {
    const place = ["move", `${from ?? ""}>${to ?? ""}`, `${nameOf(from)} → ${nameOf(to)}`];
    for (const [persona, counts] of (byPersona ?? [moves]).entries()) {
      const name = byPersona === undefined ? "" : toPersonaName(document, result.personas[persona]?.id);
      for (const [period, count] of counts.entries()) {
        const day = days[result.times.indexOf(result.moves?.ends[period] ?? 0)] ?? 0;
        rows.push([...place, name, ...[day, count, result.replications].map(String)]);
      }
    }
  }
  return toCsv(rows);
}
