import { expect, test } from "vitest";
import { createT, formatLocaleOf, languageOf, type Translation } from "./createT";
import { createFormat, type Format } from "./format";

const en = {
  plain: () => "Hello",
  counted: ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# doctor", other: "# doctors" }),
};
const de: Translation<typeof en> = {
  plain: () => "Guten Tag",
  counted: ({ count }, format) => format.plural(count, { one: "# Ärztin", other: "# Ärztinnen" }),
};

test("a sentence is said in the browser's language, with that language's plural and separators", () => {
  const inEnglish = createT<typeof en>({ en, de }, () => "en-GB");
  const inGerman = createT<typeof en>({ en, de }, () => "de-AT");
  expect([inEnglish("plain"), inGerman("plain")]).toEqual(["Hello", "Guten Tag"]);
  expect([1, 4847].map((count) => inEnglish("counted", { count }))).toEqual(["1 doctor", "4,847 doctors"]);
  expect(createT<typeof en>({ en, de }, () => "de")("counted", { count: 4847 })).toBe("4.847 Ärztinnen");
});

test("a language without a catalogue falls back to English", () => {
  expect(["de", "DE-ch", "en", "fr", "den", ""].map(languageOf)).toEqual([
    "de",
    "de",
    "en",
    "en",
    "en",
    "en",
  ]);
});

test("dates are written out in the time zone asked for", () => {
  const newYear = Date.UTC(2026, 0, 1, 0, 30);
  expect(createFormat("en-GB", "Europe/Berlin").date(newYear)).toBe("1 Jan 2026");
  expect(createFormat("en-GB", "America/New_York").date(newYear)).toBe("31 Dec 2025");
  expect(createFormat("de", "Europe/Berlin").dateTime(newYear)).toBe("1. Jan. 2026, 01:30");
});

test("dates follow the reader's habits, and the sentence's language where the reader's has no catalogue", () => {
  expect(["en-US", "de-AT", "en", "fr-FR"].map(formatLocaleOf)).toEqual(["en-US", "de-AT", "en-GB", "en-GB"]);
});
