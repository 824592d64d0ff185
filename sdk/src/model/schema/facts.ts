import * as v from "valibot";
import {
  date,
  described,
  duration,
  eventPattern,
  eventType,
  finite,
  guardName,
  id,
  integer,
  label,
  list,
  text,
  timeOfDay,
} from "./primitives.js";

export const facts = described(
  "Commercial and medical facts are kept apart: a commercial decision never reads a medical one.",
  v.picklist(["commercial", "medical", "both"]),
);

const attributeBase = {
  id: described("How guards name it: `hcp.<id>`.", guardName),
  label,
  description: v.optional(text),
  changes: described(
    "`never` for a rigid fact of the person, `any` for one that may change at any entry.",
    v.picklist(["never", "any"]),
  ),
  facts: described("Which side may read it.", v.optional(facts, "commercial")),
};

const enumValue = v.pipe(v.string(), v.minLength(1, "value"), v.maxLength(200, "value"));

export const attributeSchema = described(
  "A typed fact of an HCP that guards may read as `hcp.<id>`.",
  v.variant("type", [
    v.strictObject({
      ...attributeBase,
      type: v.literal("enum"),
      values: described("All values it may have.", v.pipe(list(enumValue, 500), v.minLength(1, "values"))),
    }),
    v.strictObject({ ...attributeBase, type: v.literal("boolean") }),
    v.strictObject({
      ...attributeBase,
      type: v.literal("integer"),
      min: described("The least value that counts.", v.optional(integer)),
      max: described("The greatest value that counts.", v.optional(integer)),
    }),
    v.strictObject({
      ...attributeBase,
      type: v.literal("number"),
      min: described("The least value that counts.", v.optional(finite)),
      max: described("The greatest value that counts.", v.optional(finite)),
    }),
    v.strictObject({ ...attributeBase, type: v.literal("date") }),
  ]),
);

export const counterSchema = described(
  "A whole number that a run carries and effects change; guards read it as `counter.<id>`.",
  v.strictObject({
    id: described("How guards name it: `counter.<id>`.", guardName),
    label,
    initial: described("Its value when a run starts and after `clear`.", v.optional(integer, 0)),
    min: described("Effects never take it below.", v.optional(integer, 0)),
    max: described("Effects never take it above.", v.optional(integer, 1_000_000)),
  }),
);

export const purposeSchema = described(
  "What consent on a channel may be limited to: a product, a kind of content.",
  v.strictObject({ id: guardName, label, description: v.optional(text) }),
);

export const hoursSchema = described(
  "When a channel may be used, in the HCP’s own time: [from, to) on each of the days.",
  v.strictObject({
    days: described(
      "Days of the week.",
      v.pipe(list(v.picklist(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), 7), v.minLength(1, "days")),
    ),
    from: timeOfDay,
    to: timeOfDay,
  }),
);

export const channelSchema = described(
  "A way to reach an HCP.",
  v.strictObject({
    id: guardName,
    label,
    description: v.optional(text),
    consent: described(
      "Whether the HCP must have agreed to be reached on this channel.",
      v.picklist(["required", "notRequired"]),
    ),
    purposes: described(
      "Purposes that consent on this channel is held for, beside the channel as a whole.",
      v.optional(list(guardName, 100), []),
    ),
    cap: v.optional(
      described(
        "At most so many touches of one HCP within a sliding window, over all journeys (semantics 28).",
        v.strictObject({
          most: described("Touches within the window.", v.pipe(integer, v.minValue(0, "count"))),
          window: duration,
        }),
      ),
    ),
    hours: described("Empty means any hour.", v.optional(list(hoursSchema, 50), [])),
    cost: described(
      "What one touch costs.",
      v.optional(
        v.strictObject({
          perTouch: described("In units of the currency.", v.pipe(finite, v.minValue(0, "cost"))),
          currency: described(
            "ISO 4217, such as `EUR`.",
            v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "currency")),
          ),
        }),
      ),
    ),
  }),
);

export const payloadFieldSchema = described(
  "A field of an event’s payload, read by guards as `event.<name>`.",
  v.strictObject({
    name: guardName,
    type: described("What guards read it as.", v.picklist(["string", "boolean", "integer", "number"])),
    optional: described("Whether an event may come without it.", v.optional(v.boolean(), false)),
    values: described("For a string: the values it may have.", v.optional(list(enumValue, 500))),
  }),
);

export const eventSchema = described(
  "Something that happens with an HCP.",
  v.strictObject({
    type: described("Dotted, general to particular: `email.opened`.", eventType),
    label,
    description: v.optional(text),
    channel: v.optional(guardName),
    facts: described("Which side may read it.", v.optional(facts, "commercial")),
    loggable: described(
      "Whether a rep may record it by hand from the panel.",
      v.optional(v.boolean(), false),
    ),
    payload: v.optional(list(payloadFieldSchema, 100), []),
    answeredBy: described(
      "For something the HCP asks for: the events that answer it. Until one of them follows, the request is open.",
      v.optional(list(eventPattern, 50)),
    ),
  }),
);

export const contentSchema = described(
  "Something shown or sent to an HCP, with the approval that allows it.",
  v.strictObject({
    id,
    label,
    description: v.optional(text),
    address: described("Where the approved piece is kept, for people.", v.optional(text)),
    purpose: v.optional(guardName),
    approval: v.optional(
      described(
        "Medical, legal and regulatory approval: its reference, and the days on which it holds, [from, until).",
        v.strictObject({ reference: label, from: v.optional(date), until: v.optional(date) }),
      ),
    ),
  }),
);
