import { expect, test } from "vitest";
import { readCsvTable } from "./readCsvTable.js";

const tableOf = (content: string | Uint8Array) => {
  const table = readCsvTable(content);
  return table.ok ? [table.value.header, ...table.value.rows] : table.error.code;
};

test("any delimiter is found, also where there is one column only, and quotes may hold it", () => {
  expect(tableOf('hcp;territory\r\nH1;"North; far"\r\n\r\nH2; South \r\n')).toEqual([
    ["hcp", "territory"],
    ["H1", "North; far"],
    ["H2", "South"],
  ]);
  expect(tableOf("npi\n9000000007\n")).toEqual([["npi"], ["9000000007"]]);
});

test("a byte order mark is no part of the first heading, in any encoding", () => {
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...Array.from("a\tb\n1\t2", (each) => [each.charCodeAt(0), 0]).flat(),
  ]);
  expect(tableOf(utf16)).toEqual([
    ["a", "b"],
    ["1", "2"],
  ]);
  expect(tableOf("\ufeffhcp,x\n1,2")).toEqual([
    ["hcp", "x"],
    ["1", "2"],
  ]);
});

test("what is no text or empty is said to be so", () => {
  expect(tableOf("")).toBe("csv.empty");
  expect(tableOf("\n \n")).toBe("csv.empty");
  expect(tableOf(new TextEncoder().encode("PK\x03\x04 and so on"))).toBe("csv.notCsv");
});
