import { expect, test } from "vitest";
import { pageOf, selectRows } from "./selectRows.ts";

const rows = [
  { id: 0, name: "Ann", seen: null, tags: [1, 2], score: 9 },
  { id: 1, name: "Bob, Jr", seen: "2026-03-01", tags: [2], score: 10 },
  { id: 2, name: "ann", seen: "2026-01-01", tags: [], score: 2 },
];
const idsOf = (query: string) => selectRows(rows, new URLSearchParams(query)).map(({ id }) => id);

test.each([
  ["id=eq.0", [0]],
  ["id=neq.0", [1, 2]],
  ["id=in.(0,2)", [0, 2]],
  ['name=in.("Bob, Jr")', [1]],
  ["id=in.()", []],
  ["score=gt.9", [1]],
  ["score[0]=gte.2&score[1]=lte.9", [0, 2]],
  ["seen=lt.2026-02-01", [2]],
  ["seen=is.null", [0]],
  ["seen=not.is.null", [1, 2]],
  ["tags=cs.{2}", [0, 1]],
  ["name=ilike.*AN*", [0, 2]],
  ["or=(name.ilike.*bob*,id.in.(0,2))", [0, 1, 2]],
  ["and=(score.gt.2,seen.is.null)", [0]],
  ["select=*&limit=1", [0, 1, 2]],
])("%s chooses what PostgREST would", (query, ids) => {
  expect(idsOf(query)).toEqual(ids);
});

test.each([
  ["order=score.asc", [2, 0, 1]],
  ["order=seen.asc", [2, 1, 0]],
  ["order=seen.desc", [0, 1, 2]],
  ["order=seen.desc.nullslast", [1, 2, 0]],
  ["order=seen.asc.nullsfirst", [0, 2, 1]],
])("%s sorts as PostgreSQL does, empty values where it puts them", (query, ids) => {
  expect(idsOf(query)).toEqual(ids);
});

test("a page is cut from the sorted rows by offset and limit", () => {
  expect(pageOf(rows, new URLSearchParams("offset=1&limit=1"))).toEqual({ offset: 1, page: [rows[1]] });
  expect(pageOf(rows, new URLSearchParams())).toEqual({ offset: 0, page: rows });
});

test("an operator that is not stood in for is an error and not an empty answer", () => {
  expect(() => idsOf("name=fts.ann")).toThrow('no operator "fts"');
});
