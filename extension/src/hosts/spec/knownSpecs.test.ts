import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { dynamicsList, dynamicsRecord } from "../dynamics/testing/dynamicsPages";
import { hubspotBoard, hubspotList, hubspotRecord } from "../hubspot/testing/hubspotPages";
import { knownHosts } from "../knownHosts";
import { lookAtSurfaces } from "../lookAtSurfaces";
import {
  classicList,
  classicRecord,
  lightningList,
  lightningRecord,
  lightningView,
  nativeList,
  nativeRecord,
} from "../salesforce/testing/salesforcePages";
import { attachRoots } from "../testing/attachRoots";
import type { ShownPerson } from "../testing/ShownPerson";
import { vaultList, vaultRecord } from "../vault/testing/vaultPages";

const page = new Window().document as unknown as Document;

function read(address: string, html: string, bodyAttributes: Record<string, string> = {}) {
  page.body.innerHTML = html;
  attachRoots(page.body);
  for (const name of page.body.getAttributeNames()) page.body.removeAttribute(name);
  for (const [name, value] of Object.entries(bodyAttributes)) page.body.setAttribute(name, value);
  const url = new URL(address);
  const look = lookAtSurfaces(knownHosts, [{ page, url }]);
  const host = look.surfaces[0]?.host;
  return { host: host?.id, reading: host && look.read().main, anchors: look.findAnchors() };
}

const ada: ShownPerson = {
  id: "001000000000Ada",
  name: "Zoë O’Brien",
  npi: "9000000031",
  email: "zoe@clinic.example",
};
const adaLong = "001000000000AdaAAE";
const bo: ShownPerson = { id: "001000000000BobAAE", name: "王小明" };
const person = (id: string): ShownPerson => ({ ...ada, id });
const guid = "0f8fad5b-d9cb-469f-a165-70867728950e";

const lightning = "https://x.lightning.force.com/lightning";
const vault = "https://x.veevavault.com/ui";
const dynamics = "https://x.crm4.dynamics.com/main.aspx";
const hubspot = "https://app-eu1.hubspot.com/contacts/1234567";

describe("the record of one person", () => {
  test.each([
    ["salesforce", `${lightning}/r/Account/${ada.id}/view`, lightningRecord(ada), "Account", adaLong],
    ["salesforce", `${lightning}/r/${adaLong}/view?0.source=x`, lightningRecord(ada), "Account", adaLong],
    [
      "salesforce",
      `${lightning}/r/Account/${adaLong}/view`,
      lightningRecord(ada, { dynamic: true }),
      "Account",
      adaLong,
    ],
    [
      "salesforce",
      `https://crm.example/lightning/r/${ada.id}/view`,
      lightningRecord(ada, { related: false }),
      "Account",
      adaLong,
    ],
    ["salesforce-classic", `https://x.my.salesforce.com/${ada.id}`, classicRecord(ada), "Account", adaLong],
    [
      "vault",
      `${vault}/#object/account__v/V4D000000001001`,
      vaultRecord(ada),
      "account__v",
      "V4D000000001001",
    ],
    [
      "vault",
      `${vault}/#t/0TB1/0TS1/V4D000000001001?x=1`,
      vaultRecord(ada, { newer: true }),
      "account__v",
      "V4D000000001001",
    ],
    [
      "dynamics",
      `${dynamics}?appid=1&pagetype=entityrecord&etn=contact&id=${guid}`,
      dynamicsRecord(person(guid)),
      "contact",
      guid,
    ],
    [
      "dynamics",
      `${dynamics}?id=%7B${guid.toUpperCase()}%7D&etn=contact&pagetype=entityrecord`,
      dynamicsRecord(person(guid)),
      "contact",
      guid,
    ],
    ["hubspot", `${hubspot}/record/0-1/0`, hubspotRecord(person("0")), "0-1", "0"],
    [
      "hubspot",
      `${hubspot}/record/0-1/51/view/1`,
      hubspotRecord(person("51"), { editable: false }),
      "0-1",
      "51",
    ],
  ])("on %s at %s", (hostId, address, html, object, recordId) => {
    const { host, reading, anchors } = read(address, html);
    expect(host).toBe(hostId);
    expect(reading).toMatchObject({
      kind: "record",
      hostId,
      object,
      recordId,
      name: ada.name,
      identifiers: [
        { system: "npi", value: ada.npi },
        { system: "email", value: ada.email },
      ],
    });
    expect(anchors).toMatchObject([{ place: "heading", object, recordId }]);
    expect(anchors[0]?.element.textContent).toContain(ada.name);
  });
});

describe("a list of people", () => {
  const people = [ada, bo];
  test.each([
    ["salesforce", `${lightning}/o/Account/list?filterName=Mine`, lightningList(people), [adaLong, bo.id]],
    ["salesforce", `${lightning}/o/Account/list`, lightningList(people, { newer: true }), [adaLong, bo.id]],
    ["salesforce-classic", "https://x.my.salesforce.com/001?fcf=1", classicList(people), [adaLong, bo.id]],
    ["vault", `${vault}/#t/0TB1`, vaultList([person("V41"), { ...bo, id: "V42" }]), ["V41", "V42"]],
    [
      "dynamics",
      `${dynamics}?etn=contact&pagetype=entitylist&viewid=1&viewtype=1039`,
      dynamicsList([person(guid), { ...bo, id: guid.replace("0f", "1f") }]),
      [guid, guid.replace("0f", "1f")],
    ],
    [
      "dynamics",
      `${dynamics}?pagetype=entitylist&etn=contact`,
      dynamicsList([person(guid.toUpperCase())], { linked: false }),
      [guid],
    ],
    [
      "hubspot",
      `${hubspot}/objects/0-1/views/all/list`,
      hubspotList([person("0"), { ...bo, id: "12" }]),
      ["0", "12"],
    ],
    ["hubspot", `${hubspot}/objects/0-1/views/all/board`, hubspotBoard([person("7")]), ["7"]],
  ])("on %s at %s", (hostId, address, html, recordIds) => {
    const { host, reading, anchors } = read(address, html);
    expect(host).toBe(hostId);
    expect(reading).toMatchObject({ kind: "list", rows: recordIds.map((recordId) => ({ recordId })) });
    expect(
      anchors.map(({ place, recordId, element }) => [place, recordId, element.textContent?.trim()]),
    ).toEqual(recordIds.map((recordId, index) => ["row", recordId, people[index]?.name]));
  });

  test("that are no people is nobody's page", () => {
    expect(read(`${lightning}/o/Opportunity/list`, lightningList([ada])).reading).toMatchObject({
      kind: "other",
    });
    const deal = hubspotList([person("5")]);
    expect(read(`${hubspot}/objects/0-3/views/all/list`, deal).reading).toMatchObject({ kind: "other" });
  });
});

describe("native roots of Lightning", () => {
  const address = `${lightning}/r/Account/${adaLong}/view`;

  test("are read, and the badge goes beside the name where the page shows it", () => {
    const { reading, anchors } = read(address, nativeRecord({ ...ada, id: adaLong }));
    expect(reading).toMatchObject({
      kind: "record",
      recordId: adaLong,
      name: ada.name,
      identifiers: [{ system: "npi", value: ada.npi }],
    });
    // The name is text right below a root, which shows nothing that is put into its host.
    expect(anchors.map(({ place, element }) => [place, element.localName])).toEqual([["heading", "h1"]]);
  });

  test("tell nobody while they are of the record before", () => {
    expect(read(address, nativeRecord(bo)).reading).toMatchObject({ kind: "other", hostId: "salesforce" });
  });

  test("hold one list, whose rows have their names in roots of their own", () => {
    const { reading, anchors } = read(
      `${lightning}/o/Account/list`,
      nativeList([{ ...ada, id: adaLong }, bo]),
    );
    expect(reading).toMatchObject({
      kind: "list",
      rows: [
        { recordId: adaLong, name: ada.name },
        { recordId: bo.id, name: bo.name },
      ],
    });
    expect(anchors.map(({ element, list }) => [element.localName, list?.localName])).toEqual([
      ["a", "table"],
      ["a", "table"],
    ]);
  });
});

describe("earlier views of Lightning", () => {
  const address = `${lightning}/r/Account/${ada.id}/view`;
  const hidden = (html: string) => html.replaceAll("windowViewMode-normal", "windowViewMode-hidden");

  test("that are hidden are not read", () => {
    const before = hidden(lightningRecord({ ...bo, npi: "9000000007" }));
    const { reading } = read(address, before + lightningRecord(ada) + before);
    expect(reading).toMatchObject({ kind: "record", name: ada.name, identifiers: [{ value: ada.npi }, {}] });
  });

  test("that are still in front while the address is the next record's tell nobody", () => {
    const { reading, anchors } = read(address, lightningRecord(bo));
    expect(reading).toMatchObject({ kind: "other", hostId: "salesforce" });
    expect(anchors).toEqual([]);
  });

  test("of a record without a heading yet tell nobody", () => {
    expect(
      read(address, lightningView("<one-record-home-flexipage2></one-record-home-flexipage2>")).reading,
    ).toMatchObject({
      kind: "other",
    });
  });
});
