import type { Translation } from "../createT";
import type { en } from "./en";

/** What is said on the CRM page, in German. */
export const de: Translation<typeof en> = {
  overlayName: () => "Waypost",
  openJourneyPanel: () => "Journey-Ansicht öffnen (Alt+J). Die Pfeiltasten verschieben diesen Reiter.",
  closeJourneyPanel: () => "Journey-Ansicht schließen",
  journeyPanel: () => "Journey-Ansicht",
  resizePanel: () => "Breite der Ansicht. Die Pfeiltasten ändern sie.",
  updated: () =>
    "Waypost wurde aktualisiert oder ausgeschaltet, und diese Ansicht steht still. Was Sie gespeichert haben, ist sicher. Laden Sie die Seite neu, um weiterzumachen.",
  reloadPage: () => "Seite neu laden",
  frameBlocked: () => "Diese Seite lässt die Ansicht nicht in sich öffnen.",
  openSidePanel: () => "In der Seitenleiste des Browsers öffnen",
  studio: () => "Waypost-Studio",
  studioBlocked: () => "Diese Seite lässt das Studio nicht über sich öffnen.",
  openStudioTab: () => "In einem Tab öffnen",
  badgeNotEntered: () => "Keine Journey",
  badgeUnknown: () => "?",
  stripLoaded: ({ count }, { number }) => `${number(count)} geladen`,
  stripHint: ({ count }, { number }) =>
    `Stufen der ${number(count)} Zeilen, die diese Liste geladen hat. Ein Klick hebt ihre Marken hervor.`,
  stripChip: ({ label, count, total }, { number }) =>
    `${label}: ${number(count)} von ${number(total)} geladenen`,
  stripEnded: ({ label }) => `${label}, beendet`,
  stripUnknown: () => "Unbekannt",
  stripFold: () => "Übersicht dieser Liste einklappen",
  stripUnfold: () => "Übersicht dieser Liste zeigen",
  pointHint: () =>
    "Klicken Sie auf das Gemeinte oder drücken Sie Enter. Pfeile: auf für mehr davon, ab für weniger, links und rechts daneben. Esc: abbrechen.",
};
