import { describe, expect, test } from "vitest";
import { getFirstChoice, openSiteChoice } from "./openSiteChoice";

describe("before the user chose", () => {
  test("the only site there is is taken", () => {
    expect(openSiteChoice(getFirstChoice(["https://crm.example"]))).toEqual({
      ok: true,
      site: { origin: "https://crm.example", object: "contacts" },
    });
  });

  test("of several sites none is guessed", () => {
    const choice = getFirstChoice(["https://a.example", "https://b.example"]);
    expect(openSiteChoice(choice)).toEqual({ ok: false, problem: "site" });
  });

  test("where there is none, its address is asked for", () => {
    expect(openSiteChoice(getFirstChoice([]))).toEqual({ ok: false, problem: "address" });
  });
});

test("an address typed is taken by its site, and the kind of record as typed", () => {
  const choice = { picked: "other", address: "crm.example/doctors/17", object: " doctors " };
  expect(openSiteChoice(choice)).toEqual({
    ok: true,
    site: { origin: "https://crm.example", object: "doctors" },
  });
});

test("what is no kind of record is refused", () => {
  const choice = { picked: "https://crm.example", address: "", object: "contacts/17" };
  expect(openSiteChoice(choice)).toEqual({ ok: false, problem: "object" });
});

test("the user may link no records", () => {
  expect(openSiteChoice({ picked: "none", address: "nonsense", object: "" })).toEqual({ ok: true });
});
