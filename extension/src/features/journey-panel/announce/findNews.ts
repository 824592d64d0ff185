import type { JourneyView, PanelView, PersonView } from "../../../messaging/journeyMessages";

export type News =
  /** Somebody else than before is on the page. */
  | { kind: "person"; name: string; journeys: readonly JourneyView[] }
  /** The same person stands elsewhere, and not by what was logged here, of which the panel tells by itself. */
  | { kind: "moved"; journeys: readonly JourneyView[] }
  | { kind: "nobody" };

/** What to say of a new view to whoever does not see the panel; undefined where nothing is new. */
export function findNews(before: PanelView | undefined, { subject }: PanelView): News | undefined {
  if (subject.kind !== "person") return { kind: "nobody" };
  const { person } = subject;
  // What is stored of somebody who was handed to another rep is of then, and no stage is told.
  const told = person.archivedAt === undefined ? person.journeys : [];
  const known = before?.subject.kind === "person" ? before.subject.person : undefined;
  if (known?.hcp !== person.hcp) return { kind: "person", name: person.displayName, journeys: told };
  if (wasLogged(known, person)) return undefined;
  const journeys = told.filter((journey) => {
    const earlier = known.journeys.find(({ document }) => document.id === journey.document.id);
    return earlier?.run.status !== journey.run.status || earlier.run.stage !== journey.run.stage;
  });
  return journeys.length === 0 ? undefined : { kind: "moved", journeys };
}

/** Whether a rep wrote something, or took it back, between the two. */
function wasLogged(before: PersonView, after: PersonView): boolean {
  const known = new Set(before.entries.map(({ id }) => id));
  return after.entries.some(({ id, source }) => source === "panel" && !known.has(id));
}
