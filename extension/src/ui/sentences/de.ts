import type { Translation } from "../dom/createT";
import { dataSentences } from "./data/de";
import { daySentences } from "./day/de";
import type { en } from "./en";
import { mappingSentences } from "./mapping/de";
import { packSentences } from "./pack/de";
import { panelSentences } from "./panel/de";
import { recordSentences } from "./record/de";
import { setupSentences } from "./setup/de";

/** Every sentence of our own pages, in German. */
export const de: Translation<typeof en> = {
  siteHeading: () => "Waypost auf dieser Website",
  siteGranted: ({ site }) => `Waypost wird auf ${site} gezeigt.`,
  siteGrantedDetail: () =>
    "Auf der Seite eines HCP öffnet der Reiter am rechten Rand die Journey-Ansicht. In einer Liste trägt jeder Name seine Phase.",
  siteNotGranted: ({ site }) => `Waypost wird auf ${site} nicht gezeigt.`,
  siteNotGrantedDetail: () =>
    "Zeigen Sie es auf den Websites Ihres CRM. Es liest die Seite, die Sie vor sich haben; was es zeigt, verlässt diesen Browser nicht.",
  notASite: () => "In diesem Tab ist keine Website.",
  notASiteDetail: () => "Öffnen Sie eine Seite Ihres CRM und kommen Sie dann hierher zurück.",
  showOnSite: () => "Auf dieser Website zeigen",
  removeFromSite: () => "Hier nicht mehr zeigen",
  grantDeclined: () => "Nicht erlaubt. Es wurde nichts geändert.",
  removeRefused: () =>
    "Der Browser behält diese Erlaubnis. Entziehen Sie sie in seinen Einstellungen für Erweiterungen.",
  workerSilent: () =>
    "Waypost hat nicht geantwortet. Schließen Sie dieses Fenster und öffnen Sie es noch einmal.",
  keysHeading: () => "Tasten auf der Seite",
  keyToggle: () => "Ansicht öffnen und schließen",
  keyHide: () => "alles von Waypost verbergen und wieder zeigen",
  openSidePanel: () => "Ansicht neben der Seite öffnen",
  sidePanelRefused: () =>
    "Der Browser hat seine Seitenleiste nicht geöffnet. Öffnen Sie die Ansicht auf der Seite, mit Alt+J.",
  "page.day": () => "Mein Tag",
  "page.studio": () => "Journeys",
  "page.simulator": () => "Simulator",
  "page.data": () => "Daten",
  openData: () => "Daten: Journeys und HCPs",
  openStudioHere: () => "Studio über dieser Seite öffnen",
  openStudio: () => "Studio: Journeys zeichnen",
  openSimulator: () => "Simulator: eine Journey proben",

  ...panelSentences,
  ...dataSentences,
  ...packSentences,
  ...recordSentences,
  ...mappingSentences,
  ...daySentences,
  ...setupSentences,
};
