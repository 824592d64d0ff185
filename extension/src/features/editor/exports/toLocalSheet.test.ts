import { createFromTemplate } from "@waypost/sdk/edit";
import { toBuildSheet } from "@waypost/sdk/formats";
import { afterEach, expect, test, vi } from "vitest";

const document = createFromTemplate("launch", "en");

afterEach(() => vi.unstubAllGlobals());

/** The sheet as a browser in this language writes it. */
async function write(language: string): Promise<string> {
  vi.resetModules();
  vi.stubGlobal("chrome", { i18n: { getUILanguage: () => language } });
  const { toLocalSheet } = await import("./toLocalSheet");
  return toLocalSheet(document);
}

test("in English the build sheet is the one that the command line writes", async () => {
  expect(await write("en-GB")).toBe(toBuildSheet(document));
});

test("in German it has German headings, and stands between semicolons", async () => {
  const [headings, first] = (await write("de-DE")).split("\r\n");
  expect(headings).toMatch(/^\ufeffPhase;Stufe;Kontakt;.*;Zielgruppe;Auslöser;.*;Einwilligung;Obergrenze;/);
  expect(first).toContain(";Beginn: campaign.invited;P1D;;nötig: email;");
});
