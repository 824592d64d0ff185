import { compileJourney, type JourneyDocument, type LedgerEntry, replay } from "@waypost/sdk";

const at = Date.parse("2026-11-02T09:00:00Z");

/** Where an HCP who enters now stands, by either engine; `channel` is one that they agreed to. */
export function replayInBoth(
  document: JourneyDocument,
  channel: string | undefined,
): { tables: string | undefined; xstate: string | undefined } {
  const journey = compileJourney(document);
  if (!journey.ok) throw new Error(JSON.stringify(journey.error));
  const base = (id: string, sequence: number) => ({
    id,
    key: id,
    occurredAt: at,
    recordedAt: at,
    source: "crm",
    sequence,
    actor: "test",
  });
  const [event] = document.entry.flatMap((entry) => entry.event ?? []);
  if (event === undefined) throw new Error("The journey is entered by an event");
  const entries: LedgerEntry[] = [
    ...(channel === undefined
      ? []
      : [{ ...base("consent", 0), kind: "consent" as const, channel, change: "granted" as const }]),
    { ...base("event", 1), kind: "event", type: event },
  ];
  const standIn = (engine: "tables" | "xstate") => {
    const run = replay(journey.value, { hcp: "hcp", entries }, at + 1_000, { engine });
    return Array.isArray(run) ? run[0]?.stage : run.stage;
  };
  return { tables: standIn("tables"), xstate: standIn("xstate") };
}
