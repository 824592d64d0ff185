import { expect, test } from "vitest";
import { matchAddress, takeFrom } from "./matchAddress";
import { toRecordId } from "./toRecordId";

test.each([
  ["/people/{id}", "/people/12/", { id: "12" }],
  ["/people/{id}", "/people/a%20b?x=1#y", { id: "a b" }],
  ["/people/{id}", "/people/%E0%A4%A", { id: "%E0%A4%A" }],
  ["/people/{id}", "/people", undefined],
  ["/people/{id}", "/people/12/edit", undefined],
  ["/people/{id}/**", "/people/12/edit/1", { id: "12" }],
  ["/*/{id}", "/people/12", { id: "12" }],
  ["/p-{id}.html", "/p-12.html", { id: "12" }],
  ["/p-{id}.html", "/p-.html", undefined],
  ["/x?kind=person&id={id}", "/x?id=7&other=1&kind=person", { id: "7" }],
  ["/x?kind=person&id={id}", "/x?id=7&kind=place", undefined],
  ["/#/people/{id}/show", "/#/people/0/show?tab=2", { id: "0" }],
  ["/#/people/{id}/show", "/", undefined],
  ["/ui/#t/{object}?id={id}", "/ui/#t/person?id=4", { object: "person", id: "4" }],
])("%s on %s", (pattern, address, taken) => {
  expect(matchAddress(pattern, new URL(`https://crm.example${address}`))).toEqual(taken);
});

test("a pattern takes the part of a text that counts", () => {
  expect(takeFrom("row-{id}", "row-12")).toBe("12");
  expect(takeFrom("row-{id}", "cell-12")).toBeUndefined();
});

test.each([
  ["salesforce", "001000000000Ada", "001000000000AdaAAE"],
  ["salesforce", "001000000000AdaAAE", "001000000000AdaAAE"],
  ["salesforce", "001000000000AdaAAF", undefined],
  ["salesforce", "001D000000IRt53", "001D000000IRt53IAD"],
  ["salesforce", "001000000000", undefined],
  ["guid", "{0F8FAD5B-D9CB-469F-A165-70867728950E}", "0f8fad5b-d9cb-469f-a165-70867728950e"],
  ["guid", "12", undefined],
  ["digits", "0", "0"],
  ["digits", "-1", undefined],
  ["any", "", undefined],
] as const)("an id of shape %s: %s", (shape, text, id) => {
  expect(toRecordId(text, shape)).toBe(id);
});
