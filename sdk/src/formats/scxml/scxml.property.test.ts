import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toJourneyText } from "../../model/toPlainJourney.js";
import { arbitraryJourney } from "../../run/testing/arbitraryJourney.js";
import { journeyOf } from "../../run/testing/journeys.js";
import { fromScxml } from "./fromScxml.js";
import { readXml } from "./readXml.js";
import { toScxml } from "./toScxml.js";

describe("a journey written as SCXML and read back", () => {
  test("is the journey it was", () => {
    fc.assert(
      fc.property(arbitraryJourney, ({ document }) => {
        const read = fromScxml(toScxml(document).text);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(read.value.notes).toEqual([]);
        expect(toJourneyText(read.value.document)).toBe(toJourneyText(document));
      }),
      { numRuns: 200 },
    );
  });

  test("keeps every character that a label may hold", () => {
    const { document } = journeyOf({ stages: [{ id: "a", label: "A", kind: "atomic" }], transitions: [] });
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 30 }), (title) => {
        if (title.trim() === "" || /\p{Surrogate}/u.test(title)) return;
        const read = fromScxml(toScxml({ ...document, title }).text);
        expect(read.ok && read.value.document.title).toBe(title);
      }),
    );
  });
});

test("whatever the text, reading it answers", () => {
  const pieces = [
    "<a",
    " b='c'",
    ">",
    "</a>",
    "<!DOCTYPE x [",
    "<!ENTITY e 'f'>",
    "]>",
    "&e;",
    "<![CDATA[",
    "]]>",
    "<?x?>",
    "<!--",
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })), { maxLength: 30 }),
      (parts) => {
        expect(readXml(parts.join(""))).toHaveProperty("ok");
        expect(fromScxml(`<scxml><state id="a">${parts.join("")}</state></scxml>`)).toHaveProperty("ok");
      },
    ),
    { numRuns: 500 },
  );
});
