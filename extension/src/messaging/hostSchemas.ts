import * as v from "valibot";
import { pageReading } from "./readingSchema";

const selector = v.pipe(v.string(), v.minLength(1), v.maxLength(500));
const word = v.pipe(v.string(), v.maxLength(200));
const list = <Item extends v.GenericSchema>(item: Item, most = 20) =>
  v.pipe(v.array(item), v.maxLength(most));

const place = v.strictObject({
  select: selector,
  attribute: v.exactOptional(word),
  labelled: v.exactOptional(list(word)),
  take: v.exactOptional(word),
});
const addressPattern = v.pipe(v.string(), v.startsWith("/"), v.maxLength(1_000));
const fields = list(
  v.strictObject({ system: v.picklist(["npi", "email", "external"]), places: list(place) }),
);
const idShape = v.picklist(["any", "digits", "guid", "salesforce"]);

/** A CRM as data, as it is kept, exported and imported. */
export const hostSpecSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,79}$/)),
  sites: v.pipe(list(v.pipe(v.string(), v.minLength(1), v.maxLength(253))), v.minLength(1)),
  has: list(selector),
  objects: list(word),
  object: word,
  objectsByPrefix: v.exactOptional(v.record(word, word)),
  ids: idShape,
  views: list(selector),
  record: v.exactOptional(
    v.strictObject({ addresses: list(addressPattern), name: list(place), fields, evidence: list(place) }),
  ),
  list: v.exactOptional(
    v.strictObject({
      addresses: list(addressPattern),
      row: selector,
      around: v.exactOptional(selector),
      id: list(place),
      name: list(selector),
      fields,
    }),
  ),
  openRoots: v.exactOptional(v.literal(true)),
  observedAttributes: list(word),
});

export const pointTaskSchema = v.variant("kind", [
  v.strictObject({ kind: v.picklist(["record-name", "record-field", "list-name"]) }),
  v.strictObject({ kind: v.literal("try"), spec: hostSpecSchema }),
  v.strictObject({ kind: v.literal("none") }),
]);

export const pointResultSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("picked"),
    url: v.pipe(v.string(), v.url(), v.maxLength(4_000)),
    text: v.pipe(v.string(), v.maxLength(500)),
    places: list(place),
    addresses: list(v.strictObject({ pattern: addressPattern, id: word, shape: idShape })),
    rows: v.exactOptional(
      v.strictObject({
        row: selector,
        name: list(selector),
        id: list(place),
        fields,
        count: v.pipe(v.number(), v.safeInteger()),
      }),
    ),
    openRoots: v.exactOptional(v.literal(true)),
  }),
  v.strictObject({ kind: v.literal("tried"), reading: pageReading }),
  v.strictObject({ kind: v.literal("cancelled") }),
]);
