import { expect, test } from "vitest";
import { guessIdColumn, listIds, listValues } from "./listIds";

const table = {
  header: ["Territory", "NPI", "Owner"],
  rows: [
    ["South", "9000000007", "Ana"],
    ["North", "9000000015", "Ben"],
    ["South", "9000000007", "Ana"],
    ["South", "", "Ana"],
    ["South"],
  ],
};

test("ids are those of the chosen rows, each once, and nothing where the row has none", () => {
  expect(listIds({ table, idColumn: 1, filterColumn: -1, value: "" })).toEqual(["9000000007", "9000000015"]);
  expect(listIds({ table, idColumn: 1, filterColumn: 0, value: "South" })).toEqual(["9000000007"]);
  expect(listValues(table, 0)).toEqual(["North", "South"]);
});

test("the id's column is known by the names that imports use", () => {
  expect(guessIdColumn(table)).toBe(1);
  expect(guessIdColumn({ ...table, header: ["Name", "npi", "HCP"] })).toBe(2);
  expect(guessIdColumn({ ...table, header: ["a", "b", "c"] })).toBe(0);
});
