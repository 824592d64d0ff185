import { Window } from "happy-dom";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { realtimexHost } from "./realtimexHost";

const origin = "https://crm.example";
const menu =
  '<header><nav><a href="#/">Start</a><a href="#/contacts">C</a><a href="#/companies">F</a></nav></header>';
const row = (id: number, name: string) => `
  <a href="#/contacts/${id}/show"><button role="checkbox"></button><span>AB</span>
    <div><div class="font-medium">${name}</div><div>Cardiologist at <span></span></div></div><div>yesterday</div></a>`;
const list = (...rows: string[]) => `<main><div>${rows.join("")}</div></main>`;
const record = (id: number, name: string, { about = "", beside = "" } = {}) => `
  <main><div><div><div><h5>${name}</h5><div>Cardiologist</div></div>${beside}</div>
    <div><div><a href="#/contacts/${id}">Edit</a></div>${about}</div></div></main>`;
const mail = (address: string) => `<div><a href="mailto:${address}">${address}</a></div>`;

const window = new Window();
const page = window.document as unknown as Document;
const at = (hash: string) => new URL(`${origin}/${hash}`);
const show = (html: string) => {
  page.body.innerHTML = `<div id="root">${menu}${html}</div>`;
};

beforeEach(() => {
  vi.stubGlobal("NodeFilter", window.NodeFilter);
});

describe("which pages are of this CRM", () => {
  test("those with its menu and a hash route", () => {
    show("");
    expect(realtimexHost.matches(at("#/contacts"), page)).toBe(true);
    expect(realtimexHost.matches(at(""), page)).toBe(false);
    page.body.innerHTML = '<div id="root"><a href="#/contacts">Contacts</a></div>';
    expect(realtimexHost.matches(at("#/contacts"), page)).toBe(false);
  });
});

describe("the list", () => {
  test("gives a row for each contact, by the id of its link, an id of 0 too", () => {
    show(list(row(0, "Zoë O'Brien"), row(12, "王小明 ")));
    expect(realtimexHost.look(page, at("#/contacts?sort=last_name&page=2")).read()).toEqual({
      kind: "list",
      hostId: "realtimex",
      origin,
      object: "contacts",
      rows: [
        { rowKey: "0", recordId: "0", name: "Zoë O'Brien", identifiers: [] },
        { rowKey: "12", recordId: "12", name: "王小明", identifiers: [] },
      ],
    });
  });

  test("has a badge's place in the name of each row", () => {
    show(list(row(0, "Ada"), row(12, "Bo")));
    const anchors = realtimexHost.look(page, at("#/contacts")).findAnchors();
    expect(anchors.map(({ place, recordId, element }) => [place, recordId, element.textContent])).toEqual([
      ["row", "0", "Ada"],
      ["row", "12", "Bo"],
    ]);
  });

  test("does not take a mention of a contact for a row", () => {
    show(
      `<main><p>Ada added <a href="#/contacts/3/show"><div><div class="font-medium">Bo</div></div></a></p></main>`,
    );
    expect(realtimexHost.look(page, at("#/contacts")).findAnchors()).toEqual([]);
  });

  test("has no places under another address, whose content has not come yet", () => {
    show(list(row(0, "Ada")));
    expect(realtimexHost.look(page, at("#/contacts/0/show")).findAnchors()).toEqual([]);
    expect(realtimexHost.look(page, at("#/contacts/0/show")).read()).toEqual({
      kind: "other",
      hostId: "realtimex",
      origin,
    });
    expect(realtimexHost.look(page, at("#/companies/0/show")).findAnchors()).toEqual([]);
  });
});

describe("a record", () => {
  const read = (hash = "#/contacts/3/show") => realtimexHost.look(page, at(hash)).read();

  test("gives id, name, e-mail addresses and NPI, and says where they were read", () => {
    const about = `${mail("ada@clinic.example")}${mail("ada@home.example")}<h3>Background info</h3><span>NPI 9000000031</span><div>Added on</div>`;
    show(record(3, "Ada <!-- -->Ng", { about }));
    expect(read()).toEqual({
      kind: "record",
      hostId: "realtimex",
      origin,
      object: "contacts",
      recordId: "3",
      name: "Ada Ng",
      identifiers: [
        { system: "email", value: "ada@clinic.example" },
        { system: "email", value: "ada@home.example" },
        { system: "npi", value: "9000000031" },
      ],
      readFrom: [
        { field: "recordId", where: "address" },
        { field: "name", where: "heading" },
        { field: "email", where: "mailLink" },
        { field: "email", where: "mailLink" },
        { field: "npi", where: "freeText" },
      ],
    });
  });

  test("is not told while the edit link still names the person before", () => {
    show(record(2, "Bo"));
    expect(read()).toMatchObject({ kind: "other" });
    expect(realtimexHost.look(page, at("#/contacts/3/show")).findAnchors()).toEqual([]);
    show(record(3, "Ada"));
    expect(realtimexHost.look(page, at("#/contacts/3/show")).findAnchors()).toMatchObject([
      { place: "heading", object: "contacts", recordId: "3" },
    ]);
  });

  test("is not told when two links to edit forms disagree", () => {
    show(record(3, "Ada", { beside: '<a href="#/contacts/4">another</a>' }));
    expect(read()).toMatchObject({ kind: "other" });
  });

  test("takes nothing from notes, where other people are mentioned", () => {
    const beside = `<p>Met with Bo, NPI 9000000007</p>${mail("bo@clinic.example")}`;
    show(record(3, "Ada", { beside, about: "<span>npi: 9000000031\nlikes tea</span>" }));
    expect(read()).toMatchObject({ identifiers: [{ system: "npi", value: "9000000031" }] });
  });

  test("gives every NPI there is and does not choose", () => {
    show(
      record(3, "Ada", {
        about: "<span>NPI 9000000031, colleague NPI 9000000007, again NPI 9000000031</span>",
      }),
    );
    expect(read()).toMatchObject({
      identifiers: [
        { system: "npi", value: "9000000031" },
        { system: "npi", value: "9000000007" },
      ],
    });
  });

  test.each(["NPI 90000000311", "NPI", "ANPI 9000000031", "9000000031"])("takes no NPI from: %s", (text) => {
    show(record(3, "Ada", { about: `<span>${text}</span>` }));
    expect(read()).toMatchObject({ identifiers: [] });
  });

  test("has no name while the heading is empty", () => {
    show(record(3, " "));
    expect(read()).not.toHaveProperty("name");
  });

  test.each(["#/contacts/create", "#/contacts/3", "#/companies/3/show", "#/contacts/x/show"])(
    "is no record: %s",
    (hash) => {
      show(record(3, "Ada"));
      expect(read(hash)).toEqual({ kind: "other", hostId: "realtimex", origin });
    },
  );
});
