import { dynamicsList, dynamicsRecord } from "../../../extension/src/hosts/dynamics/testing/dynamicsPages.ts";
import { hubspotList, hubspotRecord } from "../../../extension/src/hosts/hubspot/testing/hubspotPages.ts";
import {
  classicList,
  classicRecord,
  lightningList,
  lightningRecord,
  nativeList,
  nativeRecord,
} from "../../../extension/src/hosts/salesforce/testing/salesforcePages.ts";
import type { ShownPerson } from "../../../extension/src/hosts/testing/ShownPerson.ts";
import { vaultList, vaultRecord } from "../../../extension/src/hosts/vault/testing/vaultPages.ts";
import type { SitePage } from "./servePages.ts";

/** One CRM as it is shown: how its records are named, and where its pages are. */
export type CrmSite = {
  name: string;
  /** The object that links are kept under. */
  object: string;
  /** The CRM's id of the nth person. */
  toId(index: number): string;
  listAddress: string;
  toRecordAddress(id: string): string;
  list(people: readonly ShownPerson[]): string;
  record(person: ShownPerson): string;
  bodyAttributes?: string;
};

const hex = (index: number) => index.toString(16).padStart(12, "0");
const account = (index: number) => `0010000000000${String(index).padStart(2, "0")}AAA`;

export const crmSites: readonly CrmSite[] = [
  {
    name: "Salesforce Lightning",
    object: "Account",
    toId: account,
    listAddress: "/lightning/o/Account/list?filterName=Mine",
    toRecordAddress: (id) => `/lightning/r/${id}/view`,
    list: (people) => lightningList(people),
    record: (person) => lightningRecord(person, { dynamic: true }),
  },
  {
    name: "Salesforce Lightning with native shadow roots",
    object: "Account",
    toId: (index) => account(index + 70),
    listAddress: "/lightning/o/Account/list?filterName=Native",
    toRecordAddress: (id) => `/lightning/r/Account/${id}/view`,
    list: nativeList,
    record: nativeRecord,
  },
  {
    name: "Salesforce Classic",
    object: "Account",
    toId: (index) => account(index + 50),
    listAddress: "/001",
    toRecordAddress: (id) => `/${id}`,
    list: classicList,
    record: classicRecord,
    bodyAttributes: 'class="sfdcBody"',
  },
  {
    name: "Vault CRM",
    object: "account__v",
    toId: (index) => `V4D00000000${index}`,
    listAddress: "/ui/#object/account__v",
    toRecordAddress: (id) => `/ui/#object/account__v/${id}`,
    list: vaultList,
    record: (person) => vaultRecord(person),
    bodyAttributes: 'id="veevaBasePage"',
  },
  {
    name: "Dynamics 365",
    object: "contact",
    toId: (index) => `0f8fad5b-d9cb-469f-a165-${hex(index)}`,
    listAddress: "/main.aspx?appid=1&pagetype=entitylist&etn=contact",
    toRecordAddress: (id) => `/main.aspx?appid=1&pagetype=entityrecord&etn=contact&id=${id}`,
    list: (people) => dynamicsList(people),
    record: dynamicsRecord,
  },
  {
    name: "HubSpot",
    object: "0-1",
    toId: String,
    listAddress: "/contacts/1234567/objects/0-1/views/all/list",
    toRecordAddress: (id) => `/contacts/1234567/record/0-1/${id}`,
    list: hubspotList,
    record: (person) => hubspotRecord(person),
  },
];

/** Every page of the site for these people, in the order of their ids. */
export function toPages(site: CrmSite, people: readonly Omit<ShownPerson, "id">[]): Map<string, SitePage> {
  const own = people.map((person, index) => ({ ...person, id: site.toId(index) }));
  const attributes = site.bodyAttributes === undefined ? {} : { bodyAttributes: site.bodyAttributes };
  return new Map([
    [site.listAddress, { html: site.list(own), ...attributes }],
    ...own.map(
      (person) => [site.toRecordAddress(person.id), { html: site.record(person), ...attributes }] as const,
    ),
  ]);
}
