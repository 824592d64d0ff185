import { expect, test } from "vitest";
import { isRecordKind, openSite } from "./openSite";

test.each([
  ["https://crm.example/contacts/17?x=1#y", "https://crm.example"],
  ["crm.example", "https://crm.example"],
  ["  CRM.example/contacts ", "https://crm.example"],
  ["http://127.0.0.1:8080/#/contacts", "http://127.0.0.1:8080"],
  ["localhost:5173/contacts", "https://localhost:5173"],
  ["http://localhost", "http://localhost"],
])("%s is the site %s", (text, site) => {
  expect(openSite(text)).toBe(site);
});

test.each(["", "crm", "file:///home", "chrome://extensions", "two words.example", "https://"])(
  "%j is no site",
  (text) => {
    expect(openSite(text)).toBeUndefined();
  },
);

test("a kind of record is one word of an address", () => {
  expect(["contacts", "Account", "kunden-ärzte"].every(isRecordKind)).toBe(true);
  expect(["", "a b", "contacts/17", "?x"].some(isRecordKind)).toBe(false);
});
