import type { JourneyDocument, LedgerEntry } from "@waypost/sdk";
import { describeEntry } from "@waypost/sdk/sentences";
import type { PersonView } from "../../../messaging/journeyMessages";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import type { TimelineLine } from "./toTimeline";

/** A line of the timeline in words, without its date. */
export function describeLine(
  line: TimelineLine,
  person: Pick<PersonView, "hcp" | "entries" | "journeys">,
): string {
  switch (line.kind) {
    case "entry":
      return describeLedgerEntry(line.entry, person);
    case "expiry":
      return t("panel.consentExpired", { channel: line.channel });
    case "wait":
      return line.label ?? t("panel.waitDue");
  }
}

/** An entry in the words of the first journey that knows what it speaks of; of no journey at all in its own. */
export function describeLedgerEntry(
  entry: LedgerEntry,
  { hcp, entries, journeys }: Pick<PersonView, "hcp" | "entries" | "journeys">,
): string {
  const documents = journeys.map(({ document }) => document);
  const document = documents.find((each) => declares(each, entry)) ?? documents[0] ?? nothing;
  return describeEntry({ document }, entry, { hcp, entries }, renderer);
}

function declares(document: JourneyDocument, entry: LedgerEntry): boolean {
  switch (entry.kind) {
    case "event":
      return document.events.some(({ type }) => type === entry.type);
    case "attribute":
      return document.attributes.some(({ id }) => id === entry.attribute);
    case "consent":
      return document.channels.some(({ id }) => id === entry.channel);
    case "send":
      return document.channels.some(({ id }) => id === entry.channel);
    case "persona":
      return document.personas.some(({ id }) => id === entry.persona);
    case "segment":
      return document.segments.some(({ id }) => id === entry.segment);
    case "version":
    case "feedback":
    case "hold":
    case "report":
      return document.id === entry.journey;
    case "optIn":
      return document.channels.some(({ id }) => id === entry.channel);
    case "export":
    case "retraction":
      return false;
  }
}

/** Knows no names, so that ids stand for themselves. */
const nothing: JourneyDocument = {
  format: 1,
  id: "none",
  title: "none",
  tags: [],
  facts: "commercial",
  priority: 0,
  attributes: [],
  counters: [],
  purposes: [],
  channels: [],
  events: [],
  contents: [],
  segments: [],
  personas: [],
  patients: [],
  entry: [],
  reentry: { allowed: false },
  initial: "none",
  stages: [],
  touchpoints: [],
  transitions: [],
  exits: [],
  objectives: [],
  goals: [],
  policies: [],
  behaviour: [],
  scenarios: [],
  direction: "right",
  layout: [],
  comments: [],
};
