import {
  compileJourney,
  createStageTree,
  findPhase,
  type LedgerEntry,
  openJourneyText,
  readCsv,
  replay,
} from "@waypost/sdk";
import type { Badge } from "../../../extension/src/messaging/journeyMessages.ts";
import { readExample } from "../importExample.ts";

/** The badge that each record of the example must have now: the SDK's fold of the same files, apart from any store. */
export function foldExample(now: number, moreEvents = ""): ReadonlyMap<string, Badge> {
  const opened = openJourneyText(readExample("journey.json"));
  if (!opened.ok) throw new Error("The example journey does not open");
  const compiled = compileJourney(opened.value);
  if (!compiled.ok) throw new Error("The example journey does not compile");
  const tree = createStageTree(opened.value);
  const phases = tree.childrenOf.get(undefined) ?? [];
  const options = { journey: opened.value, recordedAt: now, actor: "test" };
  const dated: readonly { hcp: string; entry: LedgerEntry }[] = [
    ...readCsv("consent", readExample("data/consent.csv"), options).rows,
    ...readCsv("events", `${readExample("data/events.csv")}${moreEvents}`, options).rows,
  ];

  const toBadge = (hcp: string, entries: readonly LedgerEntry[]): Badge => {
    const run = replay(compiled.value, { hcp, entries }, now);
    const phase = run.stage === undefined ? undefined : findPhase(tree, run.stage);
    if (phase === undefined) return { kind: "not-entered" };
    const place = { phase: phases.indexOf(phase), phaseCount: phases.length };
    return { kind: "stage", label: phase.label, ...place, ended: run.status !== "active" };
  };
  return new Map(
    readCsv("hcps", readExample("data/hcps.csv"), options).rows.map((row) => {
      const entries = [
        ...row.entries,
        ...dated.filter(({ hcp }) => hcp === row.hcp).map(({ entry }) => entry),
      ];
      return [row.recordId ?? "", toBadge(row.hcp, entries)];
    }),
  );
}
