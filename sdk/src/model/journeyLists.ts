import type { ListName } from "./openItem.js";

/** What each list's things are told apart by. */
const nameKeys: Readonly<Record<ListName, "id" | "type" | "stage">> = {
  attributes: "id",
  counters: "id",
  purposes: "id",
  channels: "id",
  events: "type",
  contents: "id",
  segments: "id",
  personas: "id",
  patients: "id",
  entry: "id",
  stages: "id",
  touchpoints: "id",
  transitions: "id",
  exits: "id",
  objectives: "id",
  goals: "id",
  policies: "id",
  behaviour: "id",
  scenarios: "id",
  layout: "stage",
  comments: "id",
};

/** Every list of a document, in the order in which they are told. */
export const journeyLists = Object.keys(nameKeys) as readonly ListName[];

/** True for a key of the document that holds a list of named things. */
export function isJourneyList(key: string): key is ListName {
  return Object.hasOwn(nameKeys, key);
}

/** What a thing is the same by in two documents: its id; an event's type; of a place, its stage. */
export function getThingName(list: ListName, thing: object): string {
  return String((thing as Readonly<Record<string, unknown>>)[nameKeys[list]]);
}
