import type { Format } from "../dom/format";
import { dataSentences } from "./data/en";

/** Every sentence of our own pages, in English. */
export const en = {
  // Popup: the site and its grant
  siteHeading: () => "Waypost on this site",
  siteGranted: ({ site }: { site: string }) => `Waypost is shown on ${site}.`,
  siteNotGranted: ({ site }: { site: string }) => `Waypost is not shown on ${site}.`,
  siteNotGrantedDetail: () =>
    "Show it on the sites where your CRM runs. It reads the page in front of you, and nothing that it shows leaves this browser.",
  notASite: () => "There is no web site in this tab.",
  notASiteDetail: () => "Open a page of your CRM, then come back here.",
  showOnSite: () => "Show on this site",
  removeFromSite: () => "Stop showing on this site",
  grantDeclined: () => "Not granted. Nothing was changed.",
  removeRefused: () =>
    "The browser keeps this grant. It can be withdrawn in the browser's settings for extensions.",
  workerSilent: () => "Waypost did not answer. Close this window and open it again.",
  keysHeading: () => "Keys on the page",
  keyToggle: () => "open and close the panel",
  keyHide: () => "hide everything of Waypost, and bring it back",
  openSidePanel: () => "Open beside the page",
  openData: () => "Data",

  // Panel: the page in front
  panelTitle: () => "Journey",
  closePanel: () => "Close",
  pageRecord: ({ name }: { name: string }) => `You are on the page of ${name}.`,
  pageRecordUnnamed: ({ object, recordId }: { object: string; recordId: string }) =>
    `You are on the record ${recordId} of ${object}. The page shows no name.`,
  pageList: ({ count }: { count: number }, format: Format) =>
    `You are on a list of ${format.plural(count, { one: "# row", other: "# rows" })}.`,
  pageUnknown: ({ site }: { site: string }) => `This page of ${site} is not a record Waypost knows.`,
  pageNone: () => "No page is open that Waypost may read.",
  readFromHeading: () => "Read from the page",

  ...dataSentences,
};
