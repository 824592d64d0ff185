import type { CataloguePart, DocumentKey, DocumentList } from "../SentenceParameters.js";

const lists: Readonly<Record<DocumentList, readonly [item: string, list: string]>> = {
  attributes: ["attribute", "the attributes"],
  channels: ["channel", "the channels"],
  events: ["event", "the events"],
  personas: ["persona", "the personas"],
  entry: ["entry", "the entries"],
  stages: ["stage", "the stages"],
  transitions: ["transition", "the transitions"],
  exits: ["exit", "the exits"],
};

const keys: Readonly<Record<DocumentKey, string>> = {
  format: "its format",
  id: "its id",
  title: "its title",
  label: "its label",
  description: "its description",
  type: "its type",
  changes: "whether it changes",
  facts: "who may read it",
  values: "its values",
  min: "its least value",
  max: "its greatest value",
  consent: "whether it needs consent",
  channel: "its channel",
  loggable: "whether reps may log it",
  payload: "its payload",
  name: "its name",
  optional: "whether it is optional",
  event: "its event",
  when: "its guard",
  kind: "its kind",
  parent: "its parent",
  initial: "its first stage",
  from: "where it begins",
  to: "where it leads",
  after: "its wait",
  always: 'its "always"',
  order: "its order",
  date: "its date",
};

export const placeSentences: CataloguePart<"place"> = {
  "place.item": ({ list, name, position }, { quote }) =>
    `${lists[list][0]} ${name === undefined ? `number ${position}` : quote(name)}`,
  "place.payloadField": ({ name, position }, { quote }) =>
    `field ${name === undefined ? `number ${position}` : quote(name)} of its payload`,
  "place.list": ({ list }) => lists[list][1],
  "place.key": ({ key }, { quote }) => (Object.hasOwn(keys, key) ? keys[key as DocumentKey] : quote(key)),
  "place.position": ({ position }) => `number ${position}`,
  "place.document": () => "the document",
};
