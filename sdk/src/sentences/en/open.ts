import type { CataloguePart } from "../SentenceParameters.js";

/** What a form asks for; the names are those of the schema's own checks. */
const forms: Readonly<Record<string, string>> = {
  id: "a letter, then up to 63 letters, digits, hyphens or underscores",
  guardName: "a letter, then up to 63 letters, digits or underscores (no hyphen: conditions write this name)",
  eventType: "dotted words, general to particular, such as email.opened",
  eventFamily: "an event such as email.opened, a family such as email.*, or * for every event",
  label: "a name of 1 to 200 characters",
  text: "at most 5,000 characters",
  wellFormed: "text without broken characters (half a surrogate pair)",
  guard: "a condition of 1 to 2,000 characters",
  value: "a value of 1 to 200 characters",
  duration: "a duration of weeks, days and time, such as P7D or PT2H",
  instant: "a UTC date and time, such as 2026-11-03T09:00:00Z",
  date: "a day, such as 2026-11-03",
  picture: "a PNG, JPEG or WebP of at most 150 kB as a data URL",
  timeOfDay: "a time of day from 00:00 to 24:00, such as 08:30",
  finite: "a finite number",
  integer: "a whole number within ±9,007,199,254,740,991",
  ms: "a whole number of milliseconds since 1970, within ±8,640,000,000,000,000",
  positive: "a number above zero",
  probability: "a number from 0 to 1",
  weight: "a weight of zero or more",
  cost: "a cost of zero or more",
  currency: "a currency in three capital letters, such as EUR",
  count: "a count of 1 or more (0 only for a channel’s cap)",
  emotion: "a whole number from -2 to 2",
  most: "fewer items: this list is longer than a journey may have",
  values: "at least one value",
  days: "at least one day of the week",
  weights: "at least one weight",
  quantiles: "at least two durations",
  entry: "at least one way into the journey",
  stages: "at least one stage",
  steps: "at least one step",
  size: "a size of at least one pixel",
  note: "a note that says something",
};

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  list: "a list",
  null: "null",
  undefined: "nothing",
};

/** The schema library's names for what it expected, in words. */
function sayKind(kind: string): string {
  if (kind === "Array") return "a list";
  if (kind === "Object") return "an object";
  return kinds[kind] ?? kind.replace(/^\((.*)\)$/, "$1").replaceAll(" | ", " or ");
}

/** How many there must or may be, where that is what is wrong. */
function sayBound(expected: string, found: string): string | undefined {
  const [, relation, count = ""] = /^([<>])=(\d+)$/.exec(expected) ?? [];
  if (relation === undefined) return undefined;
  return relation === ">"
    ? `At least ${count} must be given here, and ${found === "0" ? "nothing is" : `only ${found}`}. Complete the mapping.`
    : `At most ${count} may be given here, and there are ${found}. Shorten the mapping.`;
}

export const openSentences: CataloguePart<"open" | "mapping"> = {
  "mapping.form": ({ expected, found }) =>
    sayBound(expected, found) ??
    (expected === ""
      ? `Found ${sayKind(found)}, which a mapping does not have here. Correct its spelling, or remove it.`
      : `Expected ${sayKind(expected)}, and found ${sayKind(found)}. Correct the mapping.`),
  "open.tooLarge": ({ length, most }, format) =>
    `The file has ${format.number(length)} characters, and a journey may have ${format.number(most)}. Check that it is the right file.`,
  "open.notJson": ({ line, column, found }) =>
    found === ""
      ? `This is not JSON: the text ends at line ${line}, column ${column}, before the document does. Close the open quote or bracket.`
      : `This is not JSON: line ${line}, column ${column} cannot be read, at ${found.split("\n")[0]}. Look just before it for a comma, quote or bracket that is missing or too many.`,
  "open.notJourney": ({ found }) =>
    `Expected a journey document, an object with "format": 1, and found ${found === "" ? "an empty object" : sayKind(found)}. Check that it is the right file.`,
  "open.unknownFormat": ({ found, known }) =>
    `Expected a journey of format ${known}, and found format ${found}. If a newer version wrote the file, update Waypost to open it.`,
  "open.missing": ({ key, expected }, { quote }) =>
    // Of most keys the schema library expects no more than the key.
    expected === "" || expected === JSON.stringify(key)
      ? `${quote(key)} is missing. Add it.`
      : `${quote(key)} is missing. Add it; expected is ${sayKind(expected)}.`,
  "open.unknownKey": ({ key }, format) =>
    `${format.quote(key)} means nothing here. Correct its spelling, or remove it.`,
  "open.type": ({ expected, found }) => `Expected ${sayKind(expected)}, and found ${sayKind(found)}.`,
  "open.form": ({ form, found }) =>
    forms[form] === undefined
      ? `${sayKind(found)} does not have the form wanted here.`
      : `Expected ${forms[form]}, and found ${sayKind(found)}.`,
  "open.more": ({ count }, format) =>
    `${format.plural(count, { one: "One more finding is", other: "# more findings are" })} not listed. Settle these first.`,
};
