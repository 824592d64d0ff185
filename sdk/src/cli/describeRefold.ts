import type { Journey } from "../compile/Journey.js";
import type { HcpList, RefoldPlace, RefoldReport } from "../run/refold/RefoldReport.js";
import { describeStage, describeStatus } from "../sentences/describeRun.js";
import type { CommandWords } from "./CommandWords.js";
import { type Paint, toPlainLine, toTable } from "./Terminal.js";

/** Enough to look somebody up; `--json` names more. */
const mostNamed = 5;

/** The two versions of a journey, before and after. */
export interface RefoldedJourneys {
  readonly from: Journey;
  readonly to: Journey;
}

/** What another version would mean, as text: who would go from where to where, and what becomes of them. */
export function printRefold(
  report: RefoldReport,
  { from, to }: RefoldedJourneys,
  words: CommandWords,
  paint: Paint,
): string {
  const { own, renderer } = words;
  const heads = (["table.from", "table.to", "table.people", "table.who"] as const).map((head) =>
    own.sentence(head, {}),
  );
  const rows = report.moves.map((move) =>
    [
      sayPlace(from, move.from, words),
      sayPlace(to, move.to, words),
      renderer.format.number(move.count),
      sayPeople(move, words),
    ].map(toPlainLine),
  );
  const lists = (["start", "end", "resume", "stick", "unplaced", "otherMoves"] as const).flatMap((list) => {
    const { count } = report[list];
    return count === 0
      ? []
      : [own.sentence(`refold.${list}`, { count, who: sayPeople(report[list], words) })];
  });
  const suppressed = report.suppressed.map(({ type, place, times, hcps }) =>
    own.sentence("refold.suppressed", { type, place, times, count: hcps.count }),
  );
  const summary = own.sentence("refold.summary", { total: report.total, stay: report.stay });
  const table = rows.length === 0 ? "" : `${toTable(heads, rows, paint)}\n`;
  return `${table}${[summary, ...lists, ...suppressed].map((line) => `${toPlainLine(line)}\n`).join("")}`;
}

function sayPlace(
  journey: Journey,
  { status, exit, leaves }: RefoldPlace,
  { renderer }: CommandWords,
): string {
  const stages = leaves.map((leaf) => describeStage(journey, leaf)).join(" + ");
  if (status === "active") return stages;
  // A place is that of many runs, whichever they are of their HCPs'.
  const ended = describeStatus(journey, { status, exit: exit ?? undefined, ordinal: 1 }, renderer);
  return stages === "" ? ended : `${ended} (${stages})`;
}

function sayPeople({ count, hcps }: HcpList, { own }: CommandWords): string {
  const named = hcps.slice(0, mostNamed);
  return own.sentence("refold.people", { hcps: named, more: count - named.length });
}
