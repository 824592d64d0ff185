import { dataSentences } from "./data/en";
import { daySentences } from "./day/en";
import { mappingSentences } from "./mapping/en";
import { packSentences } from "./pack/en";
import { panelSentences } from "./panel/en";
import { recordSentences } from "./record/en";
import { setupSentences } from "./setup/en";

/** Every sentence of our own pages, in English. */
export const en = {
  // Popup: the site and its grant
  siteHeading: () => "Waypost on this site",
  siteGranted: ({ site }: { site: string }) => `Waypost is shown on ${site}.`,
  siteGrantedDetail: () =>
    "On an HCP's page, the tab at the right edge opens the journey panel. On a list, each name bears its stage.",
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
  openSidePanel: () => "Open the panel beside the page",
  sidePanelRefused: () => "The browser did not open its side panel. Open the panel on the page, with Alt+J.",
  "page.day": () => "My day",
  "page.studio": () => "Journeys",
  "page.simulator": () => "Simulator",
  "page.data": () => "Data",
  openData: () => "Data: journeys and HCPs",
  openStudioHere: () => "Open the studio over this page",
  openStudio: () => "Studio: draw journeys",
  openSimulator: () => "Simulator: rehearse a journey",

  ...panelSentences,
  ...dataSentences,
  ...packSentences,
  ...recordSentences,
  ...mappingSentences,
  ...daySentences,
  ...setupSentences,
};
