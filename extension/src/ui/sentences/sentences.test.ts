import { describe, expect, test } from "vitest";
import { createFormat } from "../dom/format";
import { de as deOnPage } from "../dom/sentences/de";
import { en as enOnPage } from "../dom/sentences/en";
import { de } from "./de";
import { en } from "./en";
import { simulatorSentences as deInSimulator } from "./simulator/de";
import { simulatorSentences as enInSimulator } from "./simulator/en";
import { studioSentences as deInStudio } from "./studio/de";
import { studioSentences as enInStudio } from "./studio/en";
import { versionSentences as deOfVersions } from "./versions/de";
import { versionSentences as enOfVersions } from "./versions/en";

const catalogues = {
  "our own pages": { en, de },
  "the studio": { en: enInStudio, de: deInStudio },
  "versions of journeys": { en: enOfVersions, de: deOfVersions },
  "the simulator": { en: enInSimulator, de: deInSimulator },
  "the CRM page": { en: enOnPage, de: deOnPage },
};

describe.each(Object.entries(catalogues))("the sentences of %s", (_where, both) => {
  test("are the same in both languages, in the same order", () => {
    expect(Object.keys(both.de)).toEqual(Object.keys(both.en));
  });
});

test("what a change brings is said with its interval, and without one where no run differs", () => {
  const none = { low: 0, high: 0, mean: 0 };
  const loss = { low: -131, high: -122, mean: -126 };
  const [english, german] = [createFormat("en-GB"), createFormat("de")];
  expect(enInSimulator["sim.withoutGain"](none, english)).toBe("Without it, as many HCPs in every run.");
  expect(enInSimulator["sim.withoutGain"](loss, english)).toBe("Without it, 126 fewer HCPs (−131 to −122).");
  expect(deInSimulator["sim.withoutGain"](none, german)).toBe("Ohne ihn in jedem Lauf gleich viele HCPs.");
  expect(deInSimulator["sim.consentGain"](loss, german)).toBe("Es brächte 126 HCPs weniger (−131 bis −122).");
});
