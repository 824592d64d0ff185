import type { CsvKind } from "@waypost/sdk";
import { expect, test } from "vitest";
import type { ChosenFile } from "./ChosenFile";
import { type ImportFormContent, openImportForm } from "./openImportForm";

const choose = (kind?: CsvKind): ChosenFile => ({
  file: new File(["x"], `${kind}.csv`),
  inspection: { problems: {} },
  kind,
});
const site = { origin: "https://crm.example", object: "contacts" };
const hcps = choose("hcps");
const events = choose("events");
const complete: ImportFormContent = {
  chosen: [hcps, events],
  site: { ok: true, site },
  journey: "portal",
  language: "de",
};

test("a complete form starts an import of its files for its site, explained in the user's language", () => {
  expect(openImportForm(complete)).toEqual({
    kind: "ready",
    files: { hcps: hcps.file, events: events.file },
    options: { journey: "portal", language: "de", site },
  });
});

test("the user may link no records", () => {
  expect(openImportForm({ ...complete, site: { ok: true } })).toMatchObject({
    kind: "ready",
    options: { journey: "portal", language: "de" },
  });
});

test("without HCPs no site is asked for, and none is told", () => {
  for (const told of [complete.site, { ok: false, problem: "site" } as const]) {
    expect(openImportForm({ ...complete, chosen: [events], site: told })).toEqual({
      kind: "ready",
      files: { events: events.file },
      options: { journey: "portal", language: "de" },
    });
  }
});

test.each<[string, Partial<ImportFormContent>, string]>([
  ["a file nobody knows", { chosen: [hcps, choose()] }, "files"],
  ["no file", { chosen: [] }, "files"],
  ["no journey", { journey: undefined }, "journey"],
  ["no site", { site: { ok: false, problem: "address" } }, "site"],
])("%s has to be settled first", (_what, part, because) => {
  expect(openImportForm({ ...complete, ...part })).toEqual({ kind: "unready", because });
});
