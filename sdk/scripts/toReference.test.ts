import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { toJourneyJsonSchemaText } from "../src/model/jsonSchema.js";
import { toReference } from "./toReference.js";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test("the published JSON Schema and the reference are what the document's schema makes", () => {
  expect(read("../journey.schema.json")).toBe(toJourneyJsonSchemaText());
  expect(read("../../docs/reference/journey-document.md")).toBe(toReference());
});

test("every example names the JSON Schema and is accepted by it", () => {
  const ajv = new Ajv2020({ formats: { date: true, "date-time": true }, strictTypes: false });
  const validate = ajv.compile(JSON.parse(read("../journey.schema.json")));
  const folders = readdirSync(new URL("../../examples", import.meta.url), { withFileTypes: true });
  const journeys = folders.flatMap((folder) => {
    if (!folder.isDirectory()) return [];
    const inside = readdirSync(new URL(`../../examples/${folder.name}`, import.meta.url));
    return inside.includes("journey.json") ? [`../../examples/${folder.name}/journey.json`] : [];
  });
  expect(journeys.length).toBeGreaterThan(0);
  for (const path of journeys) {
    const journey = JSON.parse(read(path));
    expect([path, journey.$schema]).toEqual([path, "../../sdk/journey.schema.json"]);
    expect([path, validate(journey), validate.errors]).toEqual([path, true, null]);
  }
});

test("every link of the reference leads to a heading or a form of the page", () => {
  const page = toReference();
  const anchors = new Set([
    ...[...page.matchAll(/^## (\w+)$/gm)].map(([, name]) => name?.toLowerCase()),
    ...[...page.matchAll(/<a id="(\w+)">/g)].map(([, name]) => name),
  ]);
  const links = [...page.matchAll(/\]\(#(\w+)\)/g)].map(([, name]) => name);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((name) => !anchors.has(name))).toEqual([]);
});
