import type { CataloguePart, DocumentKey, DocumentList } from "../SentenceParameters.js";

const lists: Readonly<Record<DocumentList, readonly [item: string, list: string]>> = {
  attributes: ["Merkmal", "die Merkmale"],
  channels: ["Kanal", "die Kanäle"],
  events: ["Ereignis", "die Ereignisse"],
  personas: ["Persona", "die Personas"],
  entry: ["Einstieg", "die Einstiege"],
  stages: ["Phase", "die Phasen"],
  transitions: ["Übergang", "die Übergänge"],
  exits: ["Ausstieg", "die Ausstiege"],
};

const keys: Readonly<Record<DocumentKey, string>> = {
  format: "Format",
  id: "Kennung",
  title: "Titel",
  label: "Name",
  description: "Beschreibung",
  type: "Art",
  changes: "Veränderlichkeit",
  facts: "Leserecht",
  values: "Werte",
  min: "kleinster Wert",
  max: "größter Wert",
  consent: "Einwilligungspflicht",
  channel: "Kanal",
  loggable: "Erfassung von Hand",
  payload: "Nutzdaten",
  name: "Name",
  optional: "Pflicht oder nicht",
  event: "Ereignis",
  when: "Bedingung",
  kind: "Art",
  parent: "übergeordnete Phase",
  initial: "erste Phase",
  from: "Ausgangspunkt",
  to: "Ziel",
  after: "Wartezeit",
  always: '"always"',
  order: "Reihenfolge",
  date: "Datum",
};

export const placeSentences: CataloguePart<"place"> = {
  "place.item": ({ list, name, position }, { quote }) =>
    `${lists[list][0]} ${name === undefined ? `Nummer ${position}` : quote(name)}`,
  "place.payloadField": ({ name, position }, { quote }) =>
    `Feld ${name === undefined ? `Nummer ${position}` : quote(name)} der Nutzdaten`,
  "place.list": ({ list }) => lists[list][1],
  "place.key": ({ key }, { quote }) => (Object.hasOwn(keys, key) ? keys[key as DocumentKey] : quote(key)),
  "place.position": ({ position }) => `Nummer ${position}`,
  "place.document": () => "das Dokument",
};
