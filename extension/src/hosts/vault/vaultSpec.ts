import type { HostSpec } from "../spec/HostSpec";

/*
 * Veeva Vault CRM. The structure of records is known from other Vaults; that Vault CRM has the same, and that lists stand
 * under tabs, is assumed.
 */

const field = (name: string) => [
  { select: `[selenium-value-name="${name}"]` },
  { select: `[data-corgix-internal="FIELD"][data-target="${name}"] [data-target="value"]` },
];

export const vaultSpec: HostSpec = {
  id: "vault",
  sites: ["*.veevavault.com"],
  has: ["body#veevaBasePage"],
  objects: ["account__v", "person__sys"],
  object: "account__v",
  ids: "any",
  views: [],
  record: {
    addresses: ["/ui/#object/{object}/{id}", "/ui/#t/{tab}/{sub}/{id}"],
    name: [{ select: ".vv-vof-detail-header-title" }],
    fields: [
      { system: "npi", places: field("npi__v") },
      { system: "email", places: [...field("email__v"), ...field("email1__v")] },
      { system: "external", places: field("external_id__v") },
    ],
    evidence: [],
  },
  list: {
    addresses: ["/ui/#object/{object}", "/ui/#t/{tab}", "/ui/#t/{tab}/{sub}"],
    row: '[data-corgix-internal="DATA-GRID"] [role="row"]:has([data-target="name__v"])',
    id: [{ select: '[data-target="name__v"] a[href]', attribute: "href" }],
    name: ['[data-target="name__v"] a', '[data-target="name__v"]'],
    fields: [],
  },
  observedAttributes: ["href"],
};
