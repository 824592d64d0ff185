import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { findLists } from "./findLists";

const page = new Window().document as unknown as Document;

/** The names of what holds each row's list. */
function find(html: string, around?: string): string[] {
  page.body.innerHTML = html;
  const rows = [...page.querySelectorAll("[row]")];
  const lists = findLists(rows, around);
  return rows.map((row) => lists.get(row)?.id ?? "none");
}

test("the rows of two tables are two lists", () => {
  const table = (id: string) =>
    `<table id="${id}"><thead><tr></tr></thead><tbody><tr row></tr><tr row></tr></tbody></table>`;
  expect(find(`<div>${table("a")}${table("b")}</div>`)).toEqual(["a", "a", "b", "b"]);
});

test("cards that each stand in a box of their own are one list", () => {
  expect(find('<div id="a"><p><b row></b></p><p><b row></b></p><p><b row></b></p></div>')).toEqual([
    "a",
    "a",
    "a",
  ]);
});

test("a layout made of tables is not taken for the list in it", () => {
  const html = '<table><tr><td><div id="a"><p row></p><p row></p></div></td></tr></table>';
  expect(find(html)).toEqual(["a", "a"]);
});

test("a single row has its whole table as list", () => {
  expect(find('<div role="grid" id="g"><div role="rowgroup"><div role="row" row></div></div></div>')).toEqual(
    ["g"],
  );
});

test("a table with one row beside one with two is a list of its own", () => {
  const table = (id: string, rows: string) => `<table id="${id}"><tbody>${rows}</tbody></table>`;
  const html = `<div>${table("a", "<tr row></tr>")}${table("b", "<tr row></tr><tr row></tr>")}</div>`;
  expect(find(html)).toEqual(["a", "b", "b"]);
});

test("a list that is divided by letters is one", () => {
  const part = "<section><p row></p><p row></p></section>";
  expect(new Set(find(`<div id="all">${part.repeat(5)}</div>`))).toEqual(new Set(["all"]));
});

test("what the set-up of the site says goes first, and what is no selector is passed over", () => {
  const html = '<main id="m"><ul id="u"><li row></li><li row></li></ul></main>';
  expect(find(html, "main")).toEqual(["m", "m"]);
  expect(find(html, "main[")).toEqual(["u", "u"]);
});
