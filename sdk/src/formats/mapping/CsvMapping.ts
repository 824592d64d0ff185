import * as v from "valibot";
import type { Diagnostic } from "../../model/Diagnostic.js";
import { fail, type Result, succeed } from "../../model/result.js";

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A cell's values as a journey calls them: "" for nothing; `null` leaves rows with this value aside on purpose. */
const translated = v.strictObject({
  from: name,
  values: v.record(v.string(), v.nullable(v.pipe(v.string(), v.maxLength(200)))),
});

/** A column; a column whose values are translated; a column of days, which begin at 00:00 UTC; or what every row has. */
const cell = v.union([name, translated, v.strictObject({ day: name }), v.strictObject({ value: name })]);

const condition = v.strictObject({
  column: name,
  is: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(200)),
});

const cells = v.optional(v.record(name, cell), {});
const made = v.variant("kind", [
  v.strictObject({
    kind: v.literal("hcps"),
    hcp: cell,
    name: v.pipe(v.array(name), v.minLength(1), v.maxLength(5)),
    npi: v.optional(cell),
    email: v.optional(cell),
    record: v.optional(cell),
    persona: v.optional(cell),
    asOf: v.optional(cell),
    attributes: cells,
    when: v.optional(v.array(condition), []),
  }),
  v.strictObject({
    kind: v.literal("consent"),
    hcp: cell,
    channel: cell,
    change: cell,
    at: v.optional(cell),
    expires: v.optional(cell),
    key: v.optional(name),
    when: v.optional(v.array(condition), []),
  }),
  v.strictObject({
    kind: v.literal("events"),
    hcp: cell,
    type: cell,
    at: cell,
    key: v.optional(name),
    payload: cells,
    when: v.optional(v.array(condition), []),
  }),
]);

const mappingSchema = v.strictObject({
  mapping: v.literal(1),
  title: name,
  tables: v.pipe(
    v.array(v.strictObject({ object: name, file: name, makes: v.pipe(v.array(made), v.minLength(1)) })),
    v.minLength(1),
    v.maxLength(100),
  ),
});

/**
 * How the exports of a CRM become HCPs, consent and events: a file that people review.
 *
 * Each table names its object and file, and what each of its rows makes. A cell is a column, a column with its values
 * translated (`{ from, values }`, where `null` leaves such rows aside on purpose), a column of days that stand for 00:00 UTC
 * (`{ day }`), or a value that every row has (`{ value }`). `when` keeps the rows whose columns have one of the values; "" is an empty cell.
 */
export type CsvMapping = v.InferOutput<typeof mappingSchema>;
export type CsvMade = CsvMapping["tables"][number]["makes"][number];
export type CsvCell = v.InferOutput<typeof cell>;

/** What keeps a value from being a mapping; each with its place. Nothing is expected where a key is not known. */
export interface MappingIssueParameters {
  "mapping.form": { readonly expected: string; readonly found: string };
}

/** Opens a mapping that came from outside. */
export function openCsvMapping(value: unknown): Result<CsvMapping, readonly Diagnostic[]> {
  const parsed = v.safeParse(mappingSchema, value);
  if (parsed.success) return succeed(parsed.output);
  return fail(
    parsed.issues.slice(0, 50).map(({ path, expected, received }): Diagnostic => {
      const place = (path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
      // A key that is not known is one that is expected never.
      const parameters = { expected: expected === "never" ? "" : (expected ?? ""), found: received };
      return { code: "mapping.form", path: place, severity: "error", parameters };
    }),
  );
}
