import { Window } from "happy-dom";
import { beforeEach, describe, expect, test } from "vitest";
import { nativeList, nativeRecord } from "../salesforce/testing/salesforcePages";
import { createSpecHost } from "../spec/createSpecHost";
import type { HostSpec } from "../spec/HostSpec";
import { readPlace, readText } from "../spec/readPlace";
import { createOpenTree } from "../spec/Tree";
import { attachRoots } from "../testing/attachRoots";
import type { ShownPerson } from "../testing/ShownPerson";
import { describePick } from "./describePick";
import { proposePlaces } from "./proposePlaces";

const page = new Window().document as unknown as Document;
const ada: ShownPerson = { id: "001000000000001AAA", name: "Zoë O’Brien", npi: "9000000031" };
const bo: ShownPerson = { id: "001000000000002AAA", name: "王小明", npi: "9000000049" };
const url = (path: string) => new URL(`https://crm.example${path}`);

function show(html: string): void {
  page.body.innerHTML = html;
  attachRoots(page.body);
}

/** As by a click of the user's, which may be on any element in any root. */
function pick(selector: string): Element {
  const [element] = createOpenTree().select(page, selector);
  if (element === undefined) throw new Error(`No ${selector}`);
  return element;
}

function describeAt(task: "record-name" | "record-field" | "list-name", selector: string, path: string) {
  const result = describePick(task, pick(selector), { page, url: url(path) });
  if (result.kind !== "picked") throw new Error(`Was ${result.kind}`);
  return result;
}

const empty: HostSpec = {
  id: "site-crm-example",
  sites: ["crm.example"],
  has: [],
  objects: [],
  object: "person",
  ids: "any",
  views: [],
  observedAttributes: [],
};

beforeEach(() => page.body.replaceChildren());

describe("in native roots of Lightning", () => {
  test("a name and an NPI that were pointed at are read on the next person's page as well", () => {
    show(nativeRecord(ada));
    const path = `/people/${ada.id}`;
    const name = describeAt("record-name", "h1 lightning-formatted-name", path);
    const npi = describeAt("record-field", ".test-id__field-value lightning-formatted-text", path);
    expect([name.text, name.openRoots, npi.text, npi.openRoots]).toEqual([ada.name, true, ada.npi, true]);

    const record = {
      addresses: ["/people/{id}"],
      name: name.places,
      fields: [{ system: "npi" as const, places: npi.places.slice(0, 1) }],
      evidence: [],
    };
    const host = createSpecHost({ ...empty, record, openRoots: true });
    show(nativeRecord(bo));
    expect(host.look(page, url(`/people/${bo.id}`)).read()).toMatchObject({
      kind: "record",
      recordId: bo.id,
      name: bo.name,
      identifiers: [{ system: "npi", value: bo.npi }],
    });
  });

  test("the rows around a name are found, each with what tells whose it is", () => {
    show(nativeList([ada, bo]));
    const { rows, openRoots } = describeAt("list-name", "lightning-formatted-url a", "/people");
    expect([rows?.count, openRoots]).toEqual([2, true]);
    const { count: _, ...list } = rows ?? { count: 0, row: "", name: [], id: [], fields: [] };
    const host = createSpecHost({
      ...empty,
      record: { addresses: ["/lightning/r/{id}/view"], name: [], fields: [], evidence: [] },
      list: { addresses: ["/people"], ...list },
      openRoots: true,
    });
    expect(host.look(page, url("/people")).read()).toMatchObject({
      kind: "list",
      rows: [ada, bo].map(({ id, name }) => ({ recordId: id, name })),
    });
  });

  test.each([
    ["record", nativeRecord(ada)],
    ["list", nativeList([ada, bo])],
  ])("everything on a %s is found again, and alone", (_kind, html) => {
    show(html);
    const tree = createOpenTree();
    const all = tree.select(page, "body *").filter((element) => tree.text(element) !== "");
    expect(all.length).toBeGreaterThan(10);
    for (const element of all)
      for (const place of proposePlaces(element, page, tree)) {
        const found = readPlace(page, place, tree);
        expect([found.length, found[0]?.text], place.select).toEqual([1, readText(element, tree)]);
      }
  });

  test("no place leans on the person's own words", () => {
    show(nativeRecord({ ...ada, name: "Ada" }).replaceAll("<h1>", '<h1 title="Ada" data-who="Ada">'));
    for (const { select } of proposePlaces(pick("h1"), page, createOpenTree()))
      expect(select).not.toContain("Ada");
  });
});

describe("a bare page of components", () => {
  const component = (content: string) =>
    `<x-box><template shadowrootmode="open"><style></style>${content}</template></x-box>`;

  test("is gone through root by root, however alike what stands in them is", () => {
    show(component(`<div>${component("<div>Ada</div><div>Lund</div>")}</div><div>Other</div>`));
    const inner = pick("x-box x-box").shadowRoot?.querySelectorAll("div")[1] as Element;
    const path = proposePlaces(inner, page, createOpenTree()).at(-1);
    expect(path).toEqual({
      select: "html > body > x-box :host > div:nth-of-type(1) > x-box :host > div:nth-of-type(2)",
    });
    expect(readPlace(page, path ?? { select: "" }, createOpenTree()).map(({ text }) => text)).toEqual([
      "Lund",
    ]);
  });

  test("has rows right below a root, and in each its name in another", () => {
    show(component(["Ada", "Bo"].map((name) => component(`<b>${name}</b><i>x</i>`)).join("")));
    const { rows } = describeAt("list-name", "b", "/people");
    expect(rows).toMatchObject({ count: 2 });
    const host = createSpecHost({
      ...empty,
      list: { addresses: ["/people"], ...(rows ?? { row: "", name: [], id: [], fields: [] }) },
      openRoots: true,
    });
    expect(host.look(page, url("/people")).read()).toMatchObject({ rows: [{ name: "Ada" }, { name: "Bo" }] });
  });

  test("costs no look into roots where what was pointed at stands in none", () => {
    show(`<h1>Ada</h1><table><tr><td>NPI</td><td>9000000031</td></tr></table>${component("<h1>Help</h1>")}`);
    const name = describeAt("record-name", "body > h1", "/people/1");
    const npi = describeAt("record-field", "tr td:nth-of-type(2)", "/people/1");
    expect([name.openRoots, npi.openRoots, npi.text]).toEqual([undefined, undefined, "9000000031"]);
    // It is told from what stands in a root all the same.
    for (const place of name.places)
      expect(readPlace(page, place, createOpenTree()).map(({ text }) => text)).toEqual(["Ada"]);
  });

  test("has a label whose words stand in a root of their own", () => {
    const label = '<x-label><template shadowrootmode="open">NPI:</template></x-label>';
    show(`<div>${label}<div>9000000031</div></div><div><div>Lund</div></div>`);
    const { places, openRoots } = describeAt("record-field", "x-label + div", "/people/1");
    expect(places).toContainEqual({ select: "x-label", labelled: ["NPI"] });
    expect(openRoots).toBe(true);
  });
});
