import type { HostSpec } from "../spec/HostSpec";

/*
 * Dynamics 365. Forms keep values in inputs whose `data-id` names the field; the grid recycles its rows while it scrolls, so
 * a row is told by `row-id` (assumed) or its link, and never by its place.
 */

const input = (name: string) => ({
  select: `[data-id^="${name}"][data-id*=".fieldControl-text-box-text"], [data-id^="${name}"][data-id*=".fieldControl-mail-text-input"]`,
  attribute: "value",
});

export const dynamicsSpec: HostSpec = {
  id: "dynamics",
  sites: ["*.dynamics.com"],
  has: ["#ApplicationShell [data-id=editFormRoot]", "#ApplicationShell [data-id*=powerapps_onegrid_control]"],
  objects: ["contact", "account", "lead"],
  object: "contact",
  ids: "guid",
  views: ["#ApplicationShell [data-id=editFormRoot]"],
  record: {
    addresses: [
      "/main.aspx?pagetype=entityrecord&etn={object}&id={id}",
      "/*/main.aspx?pagetype=entityrecord&etn={object}&id={id}",
    ],
    // Its text ends with whether the form is saved; the title does not.
    name: [
      { select: 'h1[data-id="header_title"][title]', attribute: "title" },
      { select: 'h1[data-id="header_title"]' },
    ],
    fields: [
      { system: "npi", places: [input("npi"), input("new_npi"), input("msemr_npi")] },
      { system: "email", places: [input("emailaddress1")] },
      { system: "external", places: [input("externaluseridentifier")] },
    ],
    evidence: [],
  },
  list: {
    addresses: [
      "/main.aspx?pagetype=entitylist&etn={object}",
      "/*/main.aspx?pagetype=entitylist&etn={object}",
    ],
    row: '.ag-center-cols-container > [role="row"]',
    id: [
      { select: '[role="gridcell"] a[href*="pagetype=entityrecord"]', attribute: "href" },
      { select: ":scope", attribute: "row-id" },
    ],
    name: ['[role="gridcell"][col-id="fullname"] a', '[role="gridcell"][col-id="name"] a'],
    fields: [{ system: "email", places: [{ select: '[role="gridcell"][col-id="emailaddress1"]' }] }],
  },
  observedAttributes: ["row-id", "href", "aria-label", "title", "value"],
};
