/** What a sentence may do to its parameters, in the language it is in. */
export type Format = {
  /** A number with the language's separators. */
  number(value: number): string;
  /** A day, such as "3 Mar 2026", from ms since the epoch, in the browser's time zone. */
  date(atMs: number): string;
  /** A day with the time. */
  dateTime(atMs: number): string;
  /** The form that fits the number; `#` stands for it. */
  plural(value: number, forms: { one: string; other: string }): string;
  /** Items joined as a person would: "a, b and c". */
  list(items: readonly string[]): string;
};

/** A format for a language; `timeZone` (IANA) is the browser's unless given. */
export function createFormat(language: string, timeZone?: string): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const number = new Intl.NumberFormat(language);
  // As the SDK's sentences, which stand beside these.
  const date = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "short",
    year: "numeric",
    ...zone,
  });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short", ...zone });
  const rules = new Intl.PluralRules(language);
  const list = new Intl.ListFormat(language);
  return {
    number: (value) => number.format(value),
    date: (atMs) => date.format(atMs),
    dateTime: (atMs) => `${date.format(atMs)}, ${time.format(atMs)}`,
    plural: (value, forms) =>
      (rules.select(value) === "one" ? forms.one : forms.other).replaceAll("#", number.format(value)),
    list: (items) => list.format(items),
  };
}
