import { expect, test } from "vitest";
import { readSpecFile } from "./readSpecFile";
import { createSetupDraft } from "./SetupDraft";

const { spec } = createSetupDraft("https://crm.example", undefined);
const file = (text: string) => new File([text], "site.json");
const read = (text: string, origin = "https://crm.example") => readSpecFile(file(text), origin);

test("what was exported comes in again, open roots and all", async () => {
  expect(await read(JSON.stringify({ waypost: "site", ...spec }))).toEqual({ ok: true, value: spec });
  const deep = { ...spec, openRoots: true };
  expect(await read(JSON.stringify({ waypost: "site", ...deep }))).toEqual({ ok: true, value: deep });
});

test.each([
  ["no JSON", "setup.fileForeign"],
  ["null", "setup.fileForeign"],
  ['{"waypost":"journey"}', "setup.fileForeign"],
  ['{"waypost":"site"}', "setup.fileForeign"],
  [JSON.stringify({ waypost: "site", ...spec, sites: ["other.example"] }), "setup.fileOtherSite"],
  [" ".repeat(200_001), "setup.fileForeign"],
])("is refused with what to do: %.30s", async (text, error) => {
  expect(await read(text)).toEqual({ ok: false, error });
});

test("a file that is gone is said to be so", async () => {
  const gone = { size: 1, text: () => Promise.reject(new Error("NotFoundError")) };
  expect(await readSpecFile(gone, "https://crm.example")).toEqual({
    ok: false,
    error: "setup.fileUnreadable",
  });
});
