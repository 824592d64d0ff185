import { Window } from "happy-dom";
import { beforeEach, describe, expect, test } from "vitest";
import { createSpecHost } from "./createSpecHost";
import type { HostSpec } from "./HostSpec";

const spec: HostSpec = {
  id: "test",
  sites: ["crm.example"],
  has: [],
  objects: [],
  object: "people",
  ids: "any",
  views: [],
  record: {
    addresses: ["/people/{id}"],
    name: [{ select: "h1" }],
    fields: [{ system: "email", places: [{ select: ".mail" }, { select: ".mail" }] }],
    evidence: [],
  },
  list: {
    addresses: ["/people"],
    row: "li",
    id: [{ select: "a", attribute: "href" }],
    name: ["b"],
    fields: [{ system: "email", places: [{ select: ".mail" }] }],
  },
  observedAttributes: ["href"],
};

const page = new Window().document as unknown as Document;
const at = (path: string) => new URL(`https://crm.example${path}`);
let nowMs = 0;
let host = createSpecHost(spec, () => nowMs);
const read = (path: string) => host.look(page, at(path)).read();
const show = (html: string) => {
  page.body.innerHTML = html;
};
const change = (selector: string, text: string) => {
  const element = page.querySelector(selector);
  if (element !== null) element.textContent = text;
};

beforeEach(() => {
  nowMs = 0;
  host = createSpecHost(spec, () => nowMs);
});

describe("a record whose address changes before its content", () => {
  beforeEach(() => {
    show('<h1>Ada</h1><p class="mail">ada@clinic.example</p>');
    expect(read("/people/1")).toMatchObject({ kind: "record", recordId: "1", name: "Ada" });
  });

  test("is nobody while the person before stands there, however long", () => {
    nowMs = 60_000;
    expect(read("/people/2")).toMatchObject({ kind: "other" });
    expect(host.look(page, at("/people/2")).findAnchors()).toEqual([]);
  });

  test("is nobody while a field of the person before is left over", () => {
    change("h1", "Bo");
    expect(read("/people/2")).toMatchObject({ kind: "other" });
    change(".mail", "bo@clinic.example");
    expect(read("/people/2")).toMatchObject({
      name: "Bo",
      identifiers: [{ system: "email", value: "bo@clinic.example" }],
    });
  });

  test("is the next person once the page had time, where two share a field", () => {
    change("h1", "Bo");
    expect(read("/people/2")).toMatchObject({ kind: "other" });
    nowMs = 1_000;
    expect(read("/people/2")).toMatchObject({ kind: "record", recordId: "2", name: "Bo" });
  });

  test("is the next person at once where the elements are new, of the same name too", () => {
    show('<h1>Ada</h1><p class="mail">ada@clinic.example</p>');
    expect(read("/people/2")).toMatchObject({ kind: "record", recordId: "2", name: "Ada" });
  });

  test("is the same person again after a way back", () => {
    expect(read("/people/2")).toMatchObject({ kind: "other" });
    expect(read("/people/1")).toMatchObject({ kind: "record", recordId: "1" });
  });
});

describe("rows", () => {
  test("without a link are told by what they show, and have no id", () => {
    show('<li><b>Ada</b><i class="mail">ada@clinic.example</i></li><li><b></b></li><li><b>Bo</b></li>');
    expect(read("/people")).toMatchObject({
      rows: [
        { rowKey: "Ada ada@clinic.example", name: "Ada", identifiers: [{ value: "ada@clinic.example" }] },
        { rowKey: "Bo", name: "Bo", identifiers: [] },
      ],
    });
    expect(
      host
        .look(page, at("/people"))
        .findAnchors()
        .every((anchor) => !("recordId" in anchor)),
    ).toBe(true);
  });

  test("of one person in two lists are told apart", () => {
    const row = '<li><a href="/people/0"><b>Ada</b></a></li>';
    show(row + row);
    expect(read("/people")).toMatchObject({
      rows: [
        { rowKey: "0", recordId: "0" },
        { rowKey: "0#2", recordId: "0" },
      ],
    });
  });
});

test("a selector that is none finds nothing and breaks nothing", () => {
  show("<h1>Ada</h1>");
  const broken = createSpecHost({
    ...spec,
    record: { addresses: ["/people/{id}"], name: [{ select: "h1[" }], fields: [], evidence: [] },
  });
  expect(broken.look(page, at("/people/1")).read()).toEqual({
    kind: "other",
    hostId: "test",
    origin: "https://crm.example",
    expected: "record",
  });
});
