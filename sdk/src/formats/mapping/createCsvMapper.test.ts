import fc from "fast-check";
import { expect, test } from "vitest";
import { invariant } from "../../model/invariant.js";
import { columnNames } from "../csv/columns.js";
import { applyCsvMapping } from "./applyCsvMapping.js";
import { openCsvMapping } from "./CsvMapping.js";
import { createCsvMapper } from "./createCsvMapper.js";
import { neededColumns } from "./makeRow.js";

const opened = openCsvMapping({
  mapping: 1,
  title: "Our CRM",
  tables: [
    {
      object: "Account",
      file: "accounts.csv",
      makes: [
        {
          kind: "hcps",
          hcp: "Id",
          name: ["First", "Last"],
          persona: { from: "Type", values: { A: "eager" } },
        },
      ],
    },
  ],
});
invariant(opened.ok, "the mapping is one");
const mapping = opened.value;

/** Long enough that pieces are cut before the end. */
const long = "a".repeat(100);
const cell = fc.constantFrom(
  "A",
  "B",
  "",
  "Ohm",
  "陈; 美玲",
  'says "no"',
  "two\nlines",
  "two\r\nlines",
  " x ",
);

test("what an export comes to does not depend on where its pieces end", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 }),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(",", ";"),
      fc.array(fc.nat(400), { maxLength: 6 }),
      fc.boolean(),
      (rows, newline, delimiter, cuts, isPadded) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const table = [["Id", "First", "Last", "Type"], ...rows].map((row) => row.map(quote).join(delimiter));
        const padding = isPadded
          ? Array.from({ length: 700 }, (_none, at) => [at, long, "b", "A"].join(delimiter))
          : [];
        const text = `\ufeff${[...table, ...padding, ""].join(newline)}`;
        const whole = applyCsvMapping(mapping, { Account: text });
        const places = [0, ...cuts, isPadded ? text.length - 50 : 0, text.length].sort((a, b) => a - b);
        const mapper = createCsvMapper(mapping, ["Account"]);
        const pieces = places.slice(1).map((end, at) => mapper.push("Account", text.slice(places[at], end)));
        const all = [...pieces, mapper.end("Account")];
        const body = all.map(({ csv }) => csv.hcps).join("");
        expect(body === "" ? "" : mapper.headers.hcps + body).toBe(whole.csv.hcps);
        expect(all.flatMap(({ origins }) => origins.hcps)).toEqual(whole.origins.hcps);
        expect(mapper.account()).toMatchObject({ counts: whole.counts, unmapped: whole.unmapped });
        expect(whole.counts[0]?.rows).toBe(
          rows.filter((row) => row.some((one) => one.trim())).length + padding.length,
        );
      },
    ),
    { numRuns: 30 },
  );
});

test("columns that are not there, and exports that are not, are told", () => {
  const { missing, absent, csv } = applyCsvMapping(mapping, { Account: "Id,First\n1,Nora\n" });
  expect(missing).toEqual(["Type", "Last"].map((column) => ({ object: "Account", column })));
  expect(absent).toEqual([]);
  expect(csv.hcps).toBe("hcp,persona,name\n1,,Nora\n");
  expect(applyCsvMapping(mapping, {}).absent).toEqual(["Account"]);
  expect(applyCsvMapping(mapping, { Account: "" }).counts).toEqual([{ object: "Account", rows: 0, used: 0 }]);
});

test("rows that lack what the import needs are made, for it to refuse them, but not counted as used, and told by their column", () => {
  const { counts, incomplete, csv } = applyCsvMapping(mapping, {
    Account: "Id,First,Last,Type\n1,Nora,Ohm,A\n,Li,Ming,A\n3,,,A\n,,,A\n",
  });
  expect(counts).toEqual([{ object: "Account", rows: 4, used: 1 }]);
  expect(incomplete).toEqual([
    { object: "Account", column: "Id", count: 2, row: 3 },
    { object: "Account", column: "First + Last", count: 2, row: 4 },
  ]);
  expect(csv.hcps.trimEnd().split("\n")).toHaveLength(5);
  const wrong = applyCsvMapping(mapping, { Account: "Order,First\nx,Nora\n" });
  expect(wrong.counts).toEqual([{ object: "Account", rows: 1, used: 0 }]);
  expect(wrong.incomplete).toEqual([{ object: "Account", column: "Id", count: 1, row: 2 }]);
});

test("what is counted as lacking is what the import asks for", () => {
  for (const kind of ["hcps", "consent", "events"] as const)
    expect(neededColumns[kind]).toEqual(columnNames[kind].required);
});
