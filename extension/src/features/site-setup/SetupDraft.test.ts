import { expect, test } from "vitest";
import {
  createSetupDraft,
  dropField,
  isUsable,
  type Picked,
  takeAddress,
  takeField,
  takeRecordName,
  takeRows,
  toListAddress,
} from "./SetupDraft";

const picked: Picked = {
  kind: "picked",
  url: "https://crm.example/people?sort=name&page=2#top",
  text: "Ada Ng",
  places: [{ select: "h1" }, { select: "main > h1" }],
  addresses: [
    { pattern: "/people/{id}", id: "12", shape: "digits" },
    { pattern: "/{id}/12", id: "people", shape: "any" },
  ],
};
const rows = { row: "li", name: ["b"], id: [{ select: "a", attribute: "href" }], fields: [], count: 3 };
const empty = createSetupDraft("https://crm.example:8443", undefined);

test("a site has one spec, named for it", () => {
  expect(empty.spec).toMatchObject({ id: "site-crm-example", sites: ["crm.example"] });
  expect(isUsable(empty.spec)).toBe(false);
  const kept = takeRecordName(empty, picked).spec;
  expect(createSetupDraft("https://crm.example", kept).spec).toBe(kept);
});

test("pointing at a name takes the likeliest address, until the user takes another", () => {
  const named = takeRecordName(empty, picked);
  expect(named.spec).toMatchObject({
    ids: "digits",
    record: { addresses: ["/people/{id}"], name: picked.places },
  });
  expect(isUsable(named.spec)).toBe(true);
  const other = takeAddress(named, { pattern: "/{id}/12", id: "people", shape: "any" });
  expect(other.spec).toMatchObject({ ids: "any", record: { addresses: ["/{id}/12"] } });
});

test("a field is read in one place, and pointing again replaces it", () => {
  const named = takeRecordName(empty, picked);
  const once = takeField(named, "npi", { ...picked, places: [{ select: ".npi" }, { select: "p" }] });
  const twice = takeField(once, "npi", { ...picked, places: [{ select: ".number" }] });
  expect(once.spec.record?.fields).toEqual([{ system: "npi", places: [{ select: ".npi" }] }]);
  expect(twice.spec.record?.fields).toEqual([{ system: "npi", places: [{ select: ".number" }] }]);
  expect(dropField(twice, "npi").spec.record?.fields).toEqual([]);
});

test("what was found in open roots is looked for there, whatever was pointed at before and after", () => {
  const named = takeRecordName(empty, picked);
  const found = takeField(named, "npi", { ...picked, openRoots: true });
  expect([named.spec.openRoots, found.spec.openRoots]).toEqual([undefined, true]);
  expect(takeRecordName(found, picked).spec.openRoots).toBe(true);
  expect(takeRecordName(empty, { ...picked, openRoots: true }).spec.openRoots).toBe(true);
  expect(takeRows(empty, { ...picked, rows, openRoots: true })?.spec.openRoots).toBe(true);
});

test("a list is told by its path, whatever its sorting", () => {
  expect(takeRows(empty, { ...picked, rows })?.spec.list).toMatchObject({
    addresses: ["/people"],
    row: "li",
  });
  expect(takeRows(empty, picked)).toBeUndefined();
  expect(toListAddress(new URL("https://crm.example/app#/people?page=2"))).toBe("/app#/people");
});
