import type { FieldSpec, HostSpec } from "../spec/HostSpec";

/*
 * Salesforce Lightning, with Veeva CRM and Life Sciences Cloud on it. `data-target-selection-name` carries the API name of a
 * field and is the best anchor there is; the layout item's label is what older pages have. Nothing here was seen on a live
 * tenant: the test pages are written after public documents.
 */

const value = ".test-id__field-value";
const field = (apiName: string) => ({ select: `[data-target-selection-name$=".${apiName}"] ${value}` });
const labelled = (label: string) => ({
  select: `records-record-layout-item[field-label="${label}"] ${value}`,
});

export const salesforceFields: readonly FieldSpec[] = [
  { system: "npi", places: [field("NPI_vod__c"), field("NPI__c"), labelled("NPI")] },
  { system: "email", places: [field("PersonEmail"), field("Email"), labelled("Email")] },
  { system: "external", places: [field("External_ID_vod__c"), labelled("External ID")] },
];

/** How ids begin, which tells the object where the address does not. */
export const salesforcePrefixes = { "001": "Account", "003": "Contact", "00Q": "Lead" };

/** A part of the page for the heading of a record. */
const headings = ["records-highlights2 h1", "h1:has(.entityNameTitle)"];

export const salesforceSpec: HostSpec = {
  id: "salesforce",
  sites: ["*.lightning.force.com"],
  has: [
    "records-highlights2",
    "records-lwc-detail-panel",
    "lst-list-view-manager",
    "one-record-home-flexipage2",
  ],
  objects: Object.values(salesforcePrefixes),
  object: "",
  objectsByPrefix: salesforcePrefixes,
  ids: "salesforce",
  // Earlier records stay in the document, hidden.
  views: [".windowViewMode-normal"],
  record: {
    addresses: [
      "/lightning/r/{object}/{id}/view",
      "/lightning/r/{id}/view",
      "/lightning/r/{object}/{id}/related/**",
    ],
    name: headings.flatMap((heading) => [
      { select: `${heading} lightning-formatted-name` },
      { select: `${heading} lightning-formatted-text` },
    ]),
    fields: salesforceFields,
    // Links to its own related lists name the record that the view is of.
    evidence: [{ select: 'a[href*="/related/"]', attribute: "href" }],
  },
  list: {
    addresses: ["/lightning/o/{object}/list"],
    row: "tbody > tr[data-row-key-value]",
    id: [
      { select: ":scope", attribute: "data-row-key-value" },
      { select: 'th a[href*="/lightning/r/"]', attribute: "href" },
    ],
    name: ['th a[href*="/lightning/r/"]'],
    fields: [],
  },
  // Components are moving from synthetic roots, which are part of the document, to native ones.
  openRoots: true,
  observedAttributes: ["class", "href", "data-row-key-value"],
};

/** Salesforce Classic: a record's address is its bare id, and fields are told by the words of their labels. */
export const salesforceClassicSpec: HostSpec = {
  id: "salesforce-classic",
  sites: ["*.my.salesforce.com"],
  has: ["body.sfdcBody .bPageTitle", "body .bPageBlock .labelCol"],
  objects: Object.values(salesforcePrefixes),
  object: "",
  objectsByPrefix: salesforcePrefixes,
  ids: "salesforce",
  views: [],
  record: {
    addresses: ["/{id}"],
    name: [{ select: ".bPageTitle .topName" }, { select: ".bPageTitle .pageDescription" }],
    fields: [
      { system: "npi", places: [{ select: "td.labelCol", labelled: ["NPI"] }] },
      { system: "email", places: [{ select: "td.labelCol", labelled: ["Email", "E-Mail"] }] },
    ],
    evidence: [],
  },
  list: {
    addresses: ["/001", "/003", "/00Q"],
    row: ".list tr.dataRow",
    id: [{ select: "th a[href]", attribute: "href" }],
    name: ["th a[href]"],
    fields: [],
  },
  observedAttributes: ["href"],
};
