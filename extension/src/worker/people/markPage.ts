import { type JourneyStore, type StoreResult, succeed } from "@waypost/sdk";
import type { PageReading, PageRow } from "../../hosts/PageReading";
import type { Badge, PageMarks } from "../../messaging/journeyMessages";
import type { WorkspaceSettings } from "../../messaging/settingsMessages";
import { readJourneys } from "../journeys/VersionedJourney";
import { listVisibleJourneys } from "./createFactFilter";
import { identifyPeople, type PageSubject } from "./identifyPeople";
import { readStandings } from "./readStandings";
import { toBadge } from "./toBadge";

/** `now` in ms; a role sees the journeys of its side. */
export type MarkContext = { now: number; role: WorkspaceSettings["role"] };

/** What a page is marked with, for all its rows at once. No pack is opened but of people whose wait has passed. */
export async function markPage(
  store: JourneyStore,
  reading: PageReading,
  context: MarkContext,
): StoreResult<PageMarks> {
  if (reading.kind === "other") return succeed({ kind: "none" });
  const badges = await readBadges(store, toSubjects(reading), context);
  if (!badges.ok) return badges;
  return succeed(toMarks(reading, badges.value));
}

/** The marks of a page about which nothing can be told now. */
export function markUnknown(reading: PageReading): PageMarks {
  return toMarks(reading, []);
}

/** A record or a row as far as it identifies somebody. */
export function toSubject(
  { origin, object }: { origin: string; object: string },
  { recordId, identifiers }: Pick<PageRow, "recordId" | "identifiers">,
): PageSubject {
  return { ...(recordId !== undefined && { link: { origin, object, recordId } }), identifiers };
}

function toSubjects(reading: Exclude<PageReading, { kind: "other" }>): readonly PageSubject[] {
  if (reading.kind === "record") return [toSubject(reading, reading)];
  return reading.rows.map((row) => toSubject(reading, row));
}

async function readBadges(
  store: JourneyStore,
  subjects: readonly PageSubject[],
  { now, role }: MarkContext,
): StoreResult<readonly Badge[]> {
  const [journeys, identities] = await Promise.all([readJourneys(store), identifyPeople(store, subjects)]);
  if (!journeys.ok) return journeys;
  if (!identities.ok) return identities;
  const hcps = identities.value.flatMap((identity) => (identity.kind === "person" ? [identity.hcp] : []));
  const visible = listVisibleJourneys(journeys.value, role);
  const standings = await readStandings(store, journeys.value, hcps, now);
  if (!standings.ok) return standings;
  return succeed(
    identities.value.map((identity): Badge => {
      const summaries = identity.kind === "person" ? standings.value.get(identity.hcp) : undefined;
      return summaries === undefined ? { kind: "unknown" } : toBadge(visible, summaries);
    }),
  );
}

function toMarks(reading: PageReading, badges: readonly Badge[]): PageMarks {
  const badgeAt = (index: number): Badge => badges[index] ?? { kind: "unknown" };
  switch (reading.kind) {
    case "other":
      return { kind: "none" };
    case "record":
      return { kind: "record", badge: badgeAt(0) };
    case "list":
      return {
        kind: "list",
        badges: reading.rows.map(({ rowKey }, index) => ({ rowKey, badge: badgeAt(index) })),
      };
  }
}
