import type { JourneyDocument, LedgerEntry } from "@waypost/sdk";
import type { WorkspaceSettings } from "../../messaging/settingsMessages";
import type { VersionedJourney } from "../journeys/VersionedJourney";

/** What a role may see of journeys and ledgers. */
export type FactFilter = {
  sees(entry: LedgerEntry): boolean;
  seesJourney(document: Pick<JourneyDocument, "facts">): boolean;
};

/** The journeys of a role's side, by what is published of each now. */
export function listVisibleJourneys(
  journeys: readonly VersionedJourney[],
  role: WorkspaceSettings["role"],
): readonly VersionedJourney[] {
  return role === "medical"
    ? journeys
    : journeys.filter(({ current }) => current.document.facts !== "medical");
}

/**
 * Keeps medical facts from commercial people: events and attributes that any of the journeys declares medical, whatever else is
 * said of them elsewhere, and medical journeys as a whole. A fact that no journey declares means nothing and is shown as what it is.
 */
export function createFactFilter(
  documents: readonly JourneyDocument[],
  role: WorkspaceSettings["role"],
): FactFilter {
  if (role === "medical") return { sees: () => true, seesJourney: () => true };
  const events = new Set(
    documents.flatMap((document) =>
      document.events.filter(({ facts }) => facts === "medical").map(({ type }) => type),
    ),
  );
  const attributes = new Set(
    documents.flatMap((document) =>
      document.attributes.filter(({ facts }) => facts === "medical").map(({ id }) => id),
    ),
  );
  const medical = new Set(documents.filter(({ facts }) => facts === "medical").map(({ id }) => id));
  return {
    sees(entry) {
      switch (entry.kind) {
        case "event":
          return !events.has(entry.type);
        case "attribute":
          return !attributes.has(entry.attribute);
        case "hold":
        case "feedback":
        case "version":
          return !medical.has(entry.journey);
        case "report":
        case "send":
          return entry.journey === undefined || !medical.has(entry.journey);
        default:
          return true;
      }
    },
    seesJourney: ({ facts }) => facts !== "medical",
  };
}
