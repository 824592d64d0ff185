import * as v from "valibot";

/*
 * Format 0 of the journey document: one schema from which the types are inferred. Sizes are bounded so that
 * a hostile file is refused before anything walks it.
 */

const idPattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const eventTypePattern = /^[a-z][A-Za-z0-9]{0,31}(\.[a-z][A-Za-z0-9]{0,31}){0,3}$/;
const durationPattern = /^P(?=.)(\d{1,5}W|(\d{1,5}D)?(T(?=.)(\d{1,5}H)?(\d{1,5}M)?(\d{1,5}S)?)?)$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

const id = v.pipe(v.string(), v.regex(idPattern, "id"));
const eventType = v.pipe(v.string(), v.regex(eventTypePattern, "eventType"));
// Half a surrogate pair cannot be written as UTF-8: it would change on its way through any file.
const wellFormed = v.check((value: string) => !/\p{Surrogate}/u.test(value), "wellFormed");
const label = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== "", "label"),
  v.maxLength(200, "label"),
  wellFormed,
);
const text = v.pipe(v.string(), v.maxLength(5_000, "text"), wellFormed);
const guardText = v.pipe(v.string(), v.minLength(1, "guard"), v.maxLength(2_000, "guard"));
const facts = v.optional(v.picklist(["commercial", "medical", "both"]), "commercial");

const attributeBase = {
  id: v.pipe(id, v.description("How guards name it: hcp.<id>.")),
  label,
  description: v.optional(text),
  changes: v.pipe(
    v.picklist(["never", "any"]),
    v.description("`never` for a rigid fact of the person, `any` for one that may change at any entry."),
  ),
  facts: v.pipe(facts, v.description("Who may read it: commercial journeys, medical ones, or both.")),
};

const finite = v.pipe(v.number(), v.finite("finite"));
const integer = v.pipe(v.number(), v.safeInteger("integer"));

/** A typed fact of an HCP that guards may read as `hcp.<id>`. */
export const attributeSchema = v.variant("type", [
  v.strictObject({
    ...attributeBase,
    type: v.literal("enum"),
    values: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
      v.minLength(1),
      v.maxLength(500),
    ),
  }),
  v.strictObject({ ...attributeBase, type: v.literal("boolean") }),
  v.strictObject({
    ...attributeBase,
    type: v.literal("integer"),
    min: v.optional(integer),
    max: v.optional(integer),
  }),
  v.strictObject({
    ...attributeBase,
    type: v.literal("number"),
    min: v.optional(finite),
    max: v.optional(finite),
  }),
  v.strictObject({ ...attributeBase, type: v.literal("date") }),
]);

/** A way to reach an HCP. */
export const channelSchema = v.strictObject({
  id,
  label,
  description: v.optional(text),
  consent: v.pipe(
    v.picklist(["required", "notRequired"]),
    v.description("Whether the HCP must have agreed to be reached on this channel."),
  ),
});

/** A field of an event's payload, read by guards as `event.<name>`. */
export const payloadFieldSchema = v.strictObject({
  name: id,
  type: v.picklist(["string", "boolean", "integer", "number"]),
  optional: v.optional(v.boolean(), false),
});

/** Something that happens with an HCP. */
export const eventSchema = v.strictObject({
  type: v.pipe(eventType, v.description("Dotted, general to particular: `email.opened`.")),
  label,
  description: v.optional(text),
  channel: v.optional(id),
  loggable: v.pipe(
    v.optional(v.boolean(), false),
    v.description("Whether a rep may record it by hand from the panel."),
  ),
  payload: v.optional(v.pipe(v.array(payloadFieldSchema), v.maxLength(100)), []),
});

/** A fictional HCP that stands for a targeted segment. */
export const personaSchema = v.strictObject({ id, label, description: v.optional(text) });

/** How a run starts. */
export const entrySchema = v.strictObject({
  id,
  event: eventType,
  when: v.optional(guardText),
});

/** A state of the journey. Top-level stages are its phases. */
export const stageSchema = v.strictObject({
  id,
  label,
  kind: v.picklist(["atomic", "compound", "final"]),
  parent: v.optional(id),
  initial: v.pipe(v.optional(id), v.description("For a compound stage: the child entered first.")),
  description: v.optional(text),
});

/** A way from one stage to another: exactly one of `event`, `after` and `always`. */
export const transitionSchema = v.strictObject({
  id,
  from: id,
  to: id,
  label: v.optional(label),
  event: v.optional(eventTypeOrFamily()),
  after: v.optional(
    v.union([
      v.pipe(v.string(), v.regex(durationPattern, "duration")),
      v.strictObject({ date: v.pipe(v.string(), v.regex(instantPattern, "instant")) }),
    ]),
  ),
  always: v.optional(v.literal(true)),
  when: v.optional(guardText),
  order: v.optional(integer),
});

/** What ends a run at once, wherever it stands. */
export const exitSchema = v.strictObject({
  id,
  label,
  event: v.optional(eventTypeOrFamily()),
  when: v.optional(guardText),
});

/** The whole journey document, format 0. */
export const journeySchema = v.strictObject({
  format: v.literal(0),
  id,
  title: label,
  description: v.optional(text),
  attributes: list(attributeSchema, 1_000),
  channels: list(channelSchema, 200),
  events: list(eventSchema, 2_000),
  personas: list(personaSchema, 200),
  entry: v.pipe(list(entrySchema, 50), v.minLength(1, "entry")),
  initial: id,
  stages: v.pipe(list(stageSchema, 2_000), v.minLength(1, "stages")),
  transitions: list(transitionSchema, 10_000),
  exits: v.optional(list(exitSchema, 200), []),
});

// The length is checked before the items, so that a list of millions is refused without reading it.
function list<Item extends v.GenericSchema>(item: Item, most: number) {
  return v.pipe(v.array(v.unknown()), v.maxLength(most, "most"), v.array(item));
}

function eventTypeOrFamily() {
  return v.pipe(
    v.string(),
    v.check((value) => value === "*" || eventTypePattern.test(value.replace(/\.\*$/, "")), "eventFamily"),
  );
}

/** A journey as it is kept and exchanged, format 0. */
export type JourneyDocument = v.InferOutput<typeof journeySchema>;
export type Attribute = v.InferOutput<typeof attributeSchema>;
export type Channel = v.InferOutput<typeof channelSchema>;
export type JourneyEvent = v.InferOutput<typeof eventSchema>;
export type PayloadField = v.InferOutput<typeof payloadFieldSchema>;
export type Persona = v.InferOutput<typeof personaSchema>;
export type Entry = v.InferOutput<typeof entrySchema>;
export type Stage = v.InferOutput<typeof stageSchema>;
export type Transition = v.InferOutput<typeof transitionSchema>;
export type Exit = v.InferOutput<typeof exitSchema>;
