import * as v from "valibot";

/*
 * The small forms that a journey document is written in. Sizes are bounded so that a hostile file is refused before anything
 * walks it. A validation's message is the name of the form that was expected; sentences are made from it.
 */

const idPattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const namePattern = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const eventTypePattern = /^[a-z][A-Za-z0-9]{0,31}(\.[a-z][A-Za-z0-9]{0,31}){0,3}$/;
const durationPattern = /^P(?=.)(\d{1,5}W|(\d{1,5}D)?(T(?=.)(\d{1,5}H)?(\d{1,5}M)?(\d{1,5}S)?)?)$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const timeOfDayPattern = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

// Half a surrogate pair cannot be written as UTF-8: it would change on its way through any file.
const wellFormed = v.check((value: string) => !/\p{Surrogate}/u.test(value), "wellFormed");

/** Names a thing within its list, for ever. */
export const id = described(
  "Names a thing within its list, for ever: a letter, then letters, digits, - and _.",
  v.pipe(v.string(), v.regex(idPattern, "id")),
);

/** An id that guards write bare, so without a hyphen. */
export const guardName = described(
  "An id that guards write bare: a letter, then letters, digits and _.",
  v.pipe(v.string(), v.regex(namePattern, "guardName")),
);

export const eventType = described(
  "A declared event, such as `email.opened`.",
  v.pipe(v.string(), v.regex(eventTypePattern, "eventType")),
);

/** An event type, a family of them (`email.*`), or any (`*`). */
export const eventPattern = described(
  "An event type, a family of them such as `email.*`, or `*` for any.",
  v.pipe(
    v.string(),
    v.check((value) => value === "*" || eventTypePattern.test(value.replace(/\.\*$/, "")), "eventFamily"),
  ),
);

export const label = described(
  "What people read for it.",
  v.pipe(
    v.string(),
    v.check((value) => value.trim() !== "", "label"),
    v.maxLength(200, "label"),
    wellFormed,
  ),
);
export const text = described(
  "A few sentences for people.",
  v.pipe(v.string(), v.maxLength(5_000, "text"), wellFormed),
);
export const guardText = described(
  'A condition in CEL, such as `persona == "trailblazer" && consent.email`; it must hold.',
  v.pipe(v.string(), v.minLength(1, "guard"), v.maxLength(2_000, "guard"), wellFormed),
);

/** ISO 8601 weeks, days and time; months and years have no fixed length (semantics 25). */
export const duration = described(
  "ISO 8601 weeks, or days and time: `P2W`, `P3DT12H`. No months and no years.",
  v.pipe(v.string(), v.regex(durationPattern, "duration")),
);

export const instant = described(
  "An instant in UTC: `2026-11-20T09:00:00Z`.",
  v.pipe(
    v.string(),
    v.regex(instantPattern, "instant"),
    v.check((value) => exists(value.slice(0, 10)), "instant"),
  ),
);
export const date = described(
  "A day: `2026-11-20`.",
  v.pipe(v.string(), v.regex(datePattern, "date"), v.check(exists, "date")),
);
export const timeOfDay = described(
  "A time of day, local: `08:30`; `24:00` is the day’s end.",
  v.pipe(v.string(), v.regex(timeOfDayPattern, "timeOfDay")),
);

export const finite = v.pipe(v.number(), v.finite("finite"));
export const integer = v.pipe(v.number(), v.safeInteger("integer"));
export const positive = v.pipe(finite, v.gtValue(0, "positive"));
export const probability = described(
  "From 0 to 1.",
  v.pipe(finite, v.minValue(0, "probability"), v.maxValue(1, "probability")),
);

function exists(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

/** A list of at most `most` items. Its length is checked first, so that a list of millions is refused without being read. */
export function list<Item extends v.GenericSchema>(item: Item, most: number) {
  return v.pipe(v.array(v.unknown()), v.maxLength(most, "most"), v.array(item));
}

/** A schema with the sentence that the published JSON Schema and the reference show for it. */
export function described<Schema extends v.GenericSchema>(description: string, schema: Schema) {
  return v.pipe(schema, v.description(description));
}
