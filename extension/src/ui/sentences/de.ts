import type { Translation } from "../dom/createT";
import { dataSentences } from "./data/de";
import type { en } from "./en";

/** Every sentence of our own pages, in German. */
export const de: Translation<typeof en> = {
  siteHeading: () => "Waypost auf dieser Website",
  siteGranted: ({ site }) => `Waypost wird auf ${site} gezeigt.`,
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
  openSidePanel: () => "Neben der Seite öffnen",
  openData: () => "Daten",

  panelTitle: () => "Journey",
  closePanel: () => "Schließen",
  pageRecord: ({ name }) => `Sie sind auf der Seite von ${name}.`,
  pageRecordUnnamed: ({ object, recordId }) =>
    `Sie sind auf dem Datensatz ${recordId} von ${object}. Die Seite zeigt keinen Namen.`,
  pageList: ({ count }, format) =>
    `Sie sind auf einer Liste mit ${format.plural(count, { one: "# Zeile", other: "# Zeilen" })}.`,
  pageUnknown: ({ site }) => `Diese Seite von ${site} ist kein Datensatz, den Waypost kennt.`,
  pageNone: () => "Es ist keine Seite offen, die Waypost lesen darf.",
  readFromHeading: () => "Von der Seite gelesen",

  ...dataSentences,
};
