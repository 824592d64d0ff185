/** The languages that have a catalogue. */
export type Locale = "en" | "de";

/** The forms of a counted noun; `#` stands for the number. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** What a sentence may do to its parameters, in its language and time zone. */
export interface Format {
  /** With the language's separators, every digit that counts. */
  number(value: number): string;
  plural(count: number, forms: PluralForms): string;
  /** A day: "3 Nov 2026". */
  date(atMs: number): string;
  /** A day and time: "3 Nov 2026, 14:05". */
  dateTime(atMs: number): string;
  /** The time alone: "14:05". */
  time(atMs: number): string;
  /** A calendar date `2026-11-03`, whatever the time zone: "3 Nov 2026". */
  calendarDate(isoDate: string): string;
  /** The days between two instants as a calendar on the wall counts them. */
  daysBetween(fromMs: number, toMs: number): number;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** "a, b or c". */
  choice(items: readonly string[]): string;
  /** As it follows a preposition, "after 7 days"; in German in the dative, "nach 7 Tagen". */
  duration(durationMs: number): string;
  /** In the language's quotation marks. */
  quote(text: string): string;
}

/** The language and time zone that sentences are made for. */
export interface FormatOptions {
  readonly locale: Locale;
  /** An IANA name, such as `Europe/Berlin`; never the machine's unless the caller asks for it. */
  readonly timeZone: string;
  /**
   * Whose habits dates, times and numbers follow, as a BCP 47 tag of the same language, such as `en-US`; the day before the
   * month and a clock of 24 hours unless given.
   */
  readonly formatLocale?: string;
}

interface Words {
  /** A British tag, since a rep in Europe reads 3 Nov, not Nov 3. */
  readonly tag: string;
  readonly quotes: readonly [string, string];
  readonly units: readonly PluralForms[];
  readonly noTime: string;
}

const wordsByLocale: Readonly<Record<Locale, Words>> = {
  en: {
    tag: "en-GB",
    quotes: ["“", "”"],
    units: [
      { one: "# day", other: "# days" },
      { one: "# hour", other: "# hours" },
      { one: "# minute", other: "# minutes" },
      { one: "# second", other: "# seconds" },
    ],
    noTime: "no time",
  },
  de: {
    tag: "de-DE",
    quotes: ["„", "“"],
    units: [
      { one: "# Tag", other: "# Tagen" },
      { one: "# Stunde", other: "# Stunden" },
      { one: "# Minute", other: "# Minuten" },
      { one: "# Sekunde", other: "# Sekunden" },
    ],
    noTime: "0 Sekunden",
  },
};

const dayMs = 86_400_000;
/** Days, hours, minutes, seconds: in the order of `Words.units`. */
const unitsMs = [dayMs, 3_600_000, 60_000, 1_000];

/**
 * Makes the format of one language and time zone.
 *
 * @throws RangeError where the time zone is not known, or a tag is none; ask `isTimeZone` about one that a user typed.
 */
export function createFormat({ locale, timeZone, formatLocale }: FormatOptions): Format {
  const { tag: usualTag, quotes, units, noTime } = wordsByLocale[locale];
  const tag = formatLocale ?? usualTag;
  const integers = new Intl.NumberFormat(tag);
  // The 16th digit of a fraction is noise: 0.1 + 0.2.
  const decimals = new Intl.NumberFormat(tag, { maximumSignificantDigits: 15 });
  const plurals = new Intl.PluralRules(tag);
  const dates = new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", timeZone });
  const calendarDates = new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const times = new Intl.DateTimeFormat(tag, {
    ...(formatLocale === undefined ? clock : { timeStyle: "short" }),
    timeZone,
  });
  // Swedish writes dates as ISO 8601 does.
  const isoDates = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const choices = new Intl.ListFormat(tag, { type: "disjunction" });

  const number = (value: number) => (Number.isInteger(value) ? integers : decimals).format(value);
  const plural = (count: number, forms: PluralForms) =>
    (plurals.select(count) === "one" ? forms.one : forms.other).replaceAll("#", number(count));

  return {
    number,
    plural,
    date: (atMs) => dates.format(atMs),
    time: (atMs) => times.format(atMs),
    dateTime: (atMs) => `${dates.format(atMs)}, ${times.format(atMs)}`,
    calendarDate: (isoDate) => calendarDates.format(Date.parse(isoDate)),
    daysBetween: (fromMs, toMs) =>
      Math.round((Date.parse(isoDates.format(toMs)) - Date.parse(isoDates.format(fromMs))) / dayMs),
    list: (items) => lists.format(items),
    choice: (items) => choices.format(items),
    duration(durationMs) {
      const parts: string[] = [];
      let restMs = durationMs;
      units.forEach((forms, index) => {
        const unitMs = unitsMs[index] ?? 1;
        const count = Math.floor(restMs / unitMs);
        if (count > 0) parts.push(plural(count, forms));
        restMs -= count * unitMs;
      });
      return parts.length > 0 ? lists.format(parts) : noTime;
    },
    quote: (text) => `${quotes[0]}${text}${quotes[1]}`,
  };
}

/** True where the runtime knows the time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== undefined;
  } catch {
    return false;
  }
}
