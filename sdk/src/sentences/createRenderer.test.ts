import { describe, expect, test } from "vitest";
import { openJourneyText } from "../migrate/openJourney.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import { journeySchema } from "../model/journeySchema.js";
import { checkJourney } from "../rules/checkJourney.js";
import { createRenderer, createSentenceRenderer } from "./createRenderer.js";
import { de as german } from "./de/de.js";
import { en as english } from "./en/en.js";
import type { SentenceCode } from "./SentenceParameters.js";
import { portalJourney } from "./testing/portalJourney.js";
import { sampleParameters } from "./testing/sampleParameters.js";

const en = createRenderer({ locale: "en", timeZone: "UTC" });
const de = createRenderer({ locale: "de", timeZone: "UTC" });
const codes = Object.keys(sampleParameters) as SentenceCode[];

describe("every code", () => {
  test("has a sample here, a sentence in English and one in German", () => {
    expect(Object.keys(english).sort()).toEqual([...codes].sort());
    expect(Object.keys(german).sort()).toEqual([...codes].sort());
  });

  test.each(codes)("%s is said with each of its samples, in words alone", (code) => {
    for (const parameters of sampleParameters[code]) {
      for (const renderer of [en, de]) {
        const sentence = renderer.sentence(code, parameters as never);
        expect(sentence).not.toMatch(/undefined|\[object|NaN|null,|=>|\$\{| {2}|\.\.(?!\.)|^\s*$/);
        if (/^(open|journey|guard|csv|store|cause|diagnostic)\./.test(code))
          expect(sentence).toMatch(/[.?!]$/);
      }
    }
  });

  test.each(codes.filter((code) => !/^(entry\.event|trigger\.event)$/.test(code)))(
    "%s is not English in German",
    (code) => {
      const differs = sampleParameters[code].some(
        (parameters) => en.sentence(code, parameters as never) !== de.sentence(code, parameters as never),
      );
      expect(differs).toBe(true);
    },
  );
});

function diagnose(change: Record<string, unknown>): Diagnostic {
  const { document } = portalJourney();
  const opened = openJourneyText(JSON.stringify({ ...document, ...change }));
  const [first] = opened.ok ? checkJourney(opened.value) : opened.error;
  if (first === undefined) throw new Error("nothing to say");
  return first;
}

/** The names of the forms that a schema asks for: the messages of its own checks. */
function listForms(part: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof part !== "object" || part === null || seen.has(part)) return [];
  seen.add(part);
  const { kind, message } = part as { kind?: unknown; message?: unknown };
  const own = kind === "validation" && typeof message === "string" ? [message] : [];
  return [...own, ...Object.values(part).flatMap((inner) => listForms(inner, seen))];
}

test("every form that the document's schema asks for is said in words", () => {
  const forms = [...new Set(listForms(journeySchema))];
  expect(forms).toEqual(expect.arrayContaining(["guardName", "timeOfDay", "quantiles"]));
  for (const form of forms) {
    expect(en.sentence("open.form", { form, found: "7" }), form).toMatch(/^Expected /);
    expect(de.sentence("open.form", { form, found: "7" }), form).toMatch(/^Erwartet: /);
  }
});

describe("a diagnostic", () => {
  test.each([
    [
      { entry: [{ id: "e", event: "campain.invited" }] },
      "No event “campain.invited” is declared. Did you mean “campaign.invited”?",
      "Kein Ereignis „campain.invited“ ist deklariert. Meinten Sie „campaign.invited“?",
    ],
    [
      {
        transitions: [
          { id: "t", from: "invited", to: "interest", event: "visit.held", when: "hcp.beds > 1.5" },
        ],
      },
      "“1.5” is a decimal number, and the other side is a whole one. Write it without a point.",
      "„1.5“ ist eine Dezimalzahl, die andere Seite eine ganze Zahl. Schreiben Sie sie ohne Punkt.",
    ],
    [
      { format: 7 },
      "Expected a journey of format 1, and found format 7. If a newer version wrote the file, update Waypost to open it.",
      "Erwartet: eine Journey im Format 1. Gefunden: Format 7. Wenn eine neuere Version die Datei geschrieben hat, aktualisieren Sie Waypost.",
    ],
    [{ title: 7 }, "Expected text, and found 7.", "Erwartet: Text. Gefunden: 7."],
    [
      { initial: "2nd" },
      'Expected a letter, then up to 63 letters, digits, hyphens or underscores, and found "2nd".',
      'Erwartet: ein Buchstabe, dann höchstens 63 Buchstaben, Ziffern, Bindestriche oder Unterstriche. Gefunden: "2nd".',
    ],
    [{ personas: [{ id: "p" }] }, "“label” is missing. Add it.", "„label“ fehlt. Ergänzen Sie es."],
  ])("says what was expected, what was found and what to do: %j", (change, inEnglish, inGerman) => {
    const diagnostic = diagnose(change);
    expect([en.diagnostic(diagnostic), de.diagnostic(diagnostic)]).toEqual([inEnglish, inGerman]);
  });

  test("of a code that is not known says that much", () => {
    expect(en.diagnostic({ code: "verify.later", parameters: {} })).toBe(
      "Something is wrong here that this version has no words for (verify.later). Update Waypost to read what.",
    );
    expect(de.diagnostic({ code: "toString", parameters: {} })).toContain("(toString)");
  });
});

test("failures of the store and findings in a CSV file go by their own doors", () => {
  expect(en.storeFailure({ code: "store.conflict", hcps: ["a", "b"] })).toContain("2 of these HCPs");
  expect(de.storeFailure({ code: "store.full", cause: undefined })).toContain("kein Platz");
  expect(en.csv({ code: "csv.undeclaredEvent", parameters: { type: "fax.sent", count: 2 } })).toBe(
    "The journey does not know the event “fax.sent”: 2 rows were kept, but move nobody.",
  );
});

test("a program has sentences of its own by the same means", () => {
  const renderer = createSentenceRenderer<{ rows: { count: number } }>(
    {
      en: { rows: ({ count }, { plural }) => plural(count, { one: "# row", other: "# rows" }) },
      de: { rows: ({ count }, { plural }) => plural(count, { one: "# Zeile", other: "# Zeilen" }) },
    },
    { locale: "de", timeZone: "UTC" },
  );
  expect(renderer.sentence("rows", { count: 2 })).toBe("2 Zeilen");
});
