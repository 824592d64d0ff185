import { describe, expect, test } from "vitest";
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
