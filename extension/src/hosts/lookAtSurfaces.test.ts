import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { lookAtSurfaces, type Surface } from "./lookAtSurfaces";
import { createSpecHost } from "./spec/createSpecHost";
import type { HostSpec } from "./spec/HostSpec";

const spec: HostSpec = {
  id: "test",
  sites: ["crm.example"],
  has: [],
  objects: [],
  object: "people",
  ids: "any",
  views: [],
  record: { addresses: ["/people/{id}"], name: [{ select: "h1" }], fields: [], evidence: [] },
  list: {
    // The second keeps its list beside a record.
    addresses: ["/people", "/people/{id}"],
    row: "li",
    id: [{ select: "a", attribute: "href" }],
    name: ["a"],
    fields: [],
  },
  observedAttributes: [],
};
const hosts = [createSpecHost(spec)];
const list = (...ids: string[]) =>
  ids.map((id) => `<li><a href="/people/${id}">Name ${id}</a></li>`).join("");
const surface = (path: string, html: string): Surface => {
  const page = new Window().document as unknown as Document;
  page.body.innerHTML = html;
  return { page, url: new URL(`https://crm.example${path}`) };
};
const keys = (surfaces: Surface[]) =>
  lookAtSurfaces(hosts, surfaces)
    .findAnchors()
    .map(({ place, rowKey }) => `${place} ${rowKey}`);

test("a frame with a record is what the page is about, and the list in another stands beside it", () => {
  const surfaces = [
    surface("/menu", ""),
    surface("/people", list("1", "2")),
    surface("/people/2", "<h1>Bo</h1>"),
  ];
  const { main, beside } = lookAtSurfaces(hosts, surfaces).read();
  expect(main).toMatchObject({ kind: "record", recordId: "2", name: "Bo" });
  expect(beside).toMatchObject([{ kind: "list", rows: [{ rowKey: "1/1" }, { rowKey: "1/2" }] }]);
  expect(keys(surfaces)).toEqual(["row 1/1", "row 1/2", "heading 2/2"]);
});

test("a list that stays beside its record is read with it", () => {
  const surfaces = [surface("/people/2", `<ul>${list("1", "2")}</ul><h1>Bo</h1>`)];
  const { main, beside } = lookAtSurfaces(hosts, surfaces).read();
  expect(main).toMatchObject({ kind: "record", recordId: "2" });
  expect(beside).toMatchObject([{ rows: [{ recordId: "1" }, { recordId: "2" }] }]);
  expect(keys(surfaces)).toEqual(["row 1", "row 2", "heading 2"]);
});

test("two lists of the same people in two frames are told apart", () => {
  const surfaces = [surface("/people", list("1")), surface("/people", list("1"))];
  expect(lookAtSurfaces(hosts, surfaces).read().beside).toHaveLength(1);
  expect(keys(surfaces)).toEqual(["row 1", "row 1/1"]);
});

test("a frame that nobody knows changes nothing", () => {
  const surfaces = [
    surface("/people", list("1")),
    { ...surface("/", ""), url: new URL("https://other.example/") },
  ];
  expect(lookAtSurfaces(hosts, surfaces).read()).toMatchObject({ main: { kind: "list" }, beside: [] });
});
