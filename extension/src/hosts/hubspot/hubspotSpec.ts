import type { HostSpec } from "../spec/HostSpec";

/*
 * HubSpot. Record and list are React: foreign nodes in a row are taken away by the next render. About thirty rows of a list
 * are in the document at any time.
 */

const property = (name: string) => [
  { select: `input[data-selenium-test="property-input-${name}"]`, attribute: "value" },
  { select: `[data-selenium-test="property-input-${name}"]:not(input)` },
];
const link = 'a[href*="/record/0-1/"]';

export const hubspotSpec: HostSpec = {
  id: "hubspot",
  sites: ["*.hubspot.com"],
  has: ["[data-test-id=record-highlight-main-content]", "[data-test-id=framework-data-table]"],
  objects: ["0-1"],
  object: "0-1",
  ids: "digits",
  views: [],
  record: {
    addresses: ["/contacts/{portal}/record/{object}/{id}/**"],
    name: [
      { select: '[data-selenium-test="highlightTitle"]' },
      { select: "[data-test-id=record-highlight-main-content] h2" },
    ],
    fields: [
      { system: "npi", places: property("npi") },
      { system: "email", places: property("email") },
    ],
    evidence: [],
  },
  list: {
    addresses: [
      "/contacts/{portal}/objects/{object}/views/{view}/list",
      "/contacts/{portal}/objects/{object}/views/{view}/board",
      "/contacts/{portal}/objects/{object}",
    ],
    row: '[data-test-id=framework-data-table] tr[data-test-id^="row-"], [data-test-id=cdb-card]',
    id: [
      { select: ":scope", attribute: "data-test-id", take: "row-{id}" },
      { select: link, attribute: "href" },
    ],
    name: [`${link} [data-test-id=truncated-object-label]`, link],
    fields: [{ system: "email", places: [{ select: 'a[href^="mailto:"]' }] }],
  },
  observedAttributes: ["href", "data-test-id"],
};
