import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { journeySchema } from "./journeySchema.js";
import { type JsonSchema, toJourneyJsonSchema } from "./jsonSchema.js";

// Of a reference and what stands beside it, strict mode sees only the latter.
const ajv = new Ajv2020({ formats: { date: true, "date-time": true }, strictTypes: false });
const validate = ajv.compile(toJourneyJsonSchema());
const portal = JSON.parse(
  readFileSync(new URL("../migrate/golden/format1.golden.json", import.meta.url), "utf8"),
);

const opens = (value: unknown) => v.is(journeySchema, value);

/** The portal with one value, somewhere in it, replaced or taken away. */
function change(path: readonly (string | number)[], value: unknown): unknown {
  const changed = structuredClone(portal);
  let place = changed;
  for (const key of path.slice(0, -1)) place = place[key];
  const last = path.at(-1) ?? "";
  if (value === undefined) delete place[last];
  else place[last] = value;
  return changed;
}

/** Every place of a document. */
function listPlaces(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    listPlaces(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [[...path], ...inner];
}

describe("the JSON Schema", () => {
  test("accepts what opens", () => {
    expect(validate(portal), JSON.stringify(validate.errors)).toBe(true);
  });

  test("refuses what does not open, key by key", () => {
    for (const [path, value] of [
      [["colour"], "red"],
      [["format"], 0],
      [["title"], " "],
      [["title"], "half \uD800"],
      [["title"], "x".repeat(201)],
      [["entry"], []],
      [["initial"], undefined],
      [["transitions", 0, "after"], "P1M"],
      [["transitions", 0, "event"], "Email.*"],
      [["channels", 1, "hours", 0, "from"], "25:00"],
      [["personas", 0, "share"], 1.5],
      [["attributes", 0, "type"], "text"],
      [["attributes", 0, "min"], 1],
      [["counters", 0, "initial"], 0.5],
      [["counters", 0, "initial"], 2 ** 60],
      [["touchpoints", 0, "cadence"], undefined],
      [["touchpoints", 1, "responses", 0, "delay", "kind"], "soon"],
    ] as const) {
      const changed = change(path, value);
      expect([path, opens(changed)]).toEqual([path, false]);
      expect([path, validate(changed)]).toEqual([path, false]);
    }
  });

  test("and the schema that opens agree wherever one value of a document is replaced", () => {
    const places = fc.constantFrom(...listPlaces(portal));
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom("P1D", "2026-11-20", "12:30", "email.*", "*", "a", 0, 1, -1, 0.5, true, [], {}, ""),
      fc.constant(undefined),
    );
    let opened = 0;
    fc.assert(
      fc.property(places, value, (path, part) => {
        const changed = change(path, part);
        // A missing item of a list is no JSON, and whether a day exists only opening knows.
        if (part === undefined && typeof path.at(-1) === "number") return;
        if (opens(changed)) opened += 1;
        expect(validate(changed)).toBe(opens(changed));
      }),
      { numRuns: 400 },
    );
    expect(opened).toBeGreaterThan(20);
  });

  test("tells what each key is for", () => {
    const { $defs, ...root } = toJourneyJsonSchema();
    const definitions = $defs as Readonly<Record<string, JsonSchema>>;
    expect(Object.entries(definitions).filter(([, { description }]) => !description)).toEqual([]);
    const refersTo = (part: JsonSchema | undefined) => part !== undefined && "$ref" in part;
    const untold: string[] = [];
    const visit = (part: unknown, at: string): void => {
      if (typeof part !== "object" || part === null) return;
      const { properties } = part as { properties?: Readonly<Record<string, JsonSchema>> };
      for (const [key, value] of Object.entries(properties ?? {})) {
        const isTold =
          value.description || "const" in value || refersTo(value) || refersTo(value.items as JsonSchema);
        if (!isTold) untold.push(`${at}.${key}`);
      }
      for (const [key, inner] of Object.entries(part)) visit(inner, `${at}/${key}`);
    };
    visit({ ...root, $defs }, "");
    expect(untold).toEqual([]);
  });
});
