import { toCsv } from "@waypost/sdk/formats";
import { t } from "../../../ui/tSimulator";
import { labelOf, type ReportPart, toDays } from "../report/ReportPart";
import { toPersonaName } from "../report/TimeToGoal";

/**
 * The course of a rehearsal as a table for a spreadsheet: one row for each goal and stage, persona and day, and one for each
 * two phases and period, of everybody, by the day on which it ends. Counts are sums over all runs, as the last column says.
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
  for (const { from, to, moves } of result.moves?.between ?? []) {
    for (const [period, count] of moves.entries()) {
      const day = days[result.times.indexOf(result.moves?.ends[period] ?? 0)] ?? 0;
      const label = `${nameOf(from)} → ${nameOf(to)}`;
      rows.push([
        "move",
        `${from ?? ""}>${to ?? ""}`,
        label,
        "",
        ...[day, count, result.replications].map(String),
      ]);
    }
  }
  return toCsv(rows);
}
