import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type JourneyDocument, openJourneyText, readCsv } from "@waypost/sdk";
import type {
  PanelWorld,
  WorldPage,
  WorldPerson,
  WorldSubject,
} from "../../../extension/src/features/journey-panel/testing/PanelWorld.ts";
import { root } from "../../start/root.mjs";

/** The example's own today. */
export const exampleNow = Date.parse("2026-11-20T09:00:00Z");

const folder = join(root, "examples/cardiology-portal");

/** The example's journey and everybody in it, with nobody's page open. */
export function readWorld(): PanelWorld {
  const document = readExampleDocument();
  return {
    documents: [{ document, publishedAt: Date.parse("2026-08-28T08:00:00Z") }],
    people: readPeople(document),
    page: { reading: null, subject: { kind: "no-record" } },
    delayMs: 0,
    failures: {},
  };
}

/** The CRM's page of a person, as the host reads it. */
export function toPage(world: PanelWorld, hcp: string, subject?: WorldSubject, name?: string): WorldPage {
  const person = world.people.find((each) => each.hcp === hcp);
  if (person === undefined) throw new Error(`Nobody is called ${hcp}.`);
  const identifiers = person.identifiers
    .filter(({ system }) => system !== "external")
    .map(({ system, value }) => ({ system, value }));
  return {
    reading: {
      kind: "record",
      hostId: "realtimex",
      origin: "http://crm.example",
      object: "contacts",
      recordId: String(Number(hcp.slice(4))),
      name: name ?? person.displayName,
      identifiers,
      readFrom: [
        { field: "recordId", where: "address" },
        { field: "name", where: "heading" },
        ...identifiers.map(({ system }) => ({
          field: system,
          where: system === "email" ? "mailLink" : "freeText",
        })),
      ],
    },
    subject: subject ?? { kind: "person", hcp, matchedBy: "npi" },
  };
}

function readExampleDocument(): JourneyDocument {
  const opened = openJourneyText(readFileSync(join(folder, "journey.json"), "utf8"));
  if (!opened.ok) throw new Error(`The example's journey does not open: ${JSON.stringify(opened.error)}`);
  return opened.value;
}

function readPeople(journey: JourneyDocument): readonly WorldPerson[] {
  const read = <Kind extends "hcps" | "consent" | "events">(kind: Kind) =>
    readCsv(kind, readFileSync(join(folder, "data", `${kind}.csv`), "utf8"), {
      journey,
      recordedAt: exampleNow,
      actor: "example",
    }).rows;
  const dated = [...read("consent"), ...read("events")];
  return read("hcps").map(({ hcp, displayName, identifiers, entries }) => ({
    hcp,
    displayName,
    identifiers,
    entries: [...entries, ...dated.filter((row) => row.hcp === hcp).map(({ entry }) => entry)],
  }));
}
