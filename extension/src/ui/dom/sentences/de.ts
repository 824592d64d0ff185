import type { Translation } from "../createT";
import type { en } from "./en";

/** What is said on the CRM page, in German. */
export const de: Translation<typeof en> = {
  overlayName: () => "Waypost",
  openJourneyPanel: () => "Journey-Ansicht öffnen (Alt+J). Die Pfeiltasten verschieben diesen Reiter.",
  closeJourneyPanel: () => "Journey-Ansicht schließen",
  journeyPanel: () => "Journey-Ansicht",
  resizePanel: () => "Breite der Ansicht. Die Pfeiltasten ändern sie.",
  frameBlocked: () => "Diese Seite lässt die Ansicht nicht in sich öffnen.",
  openSidePanel: () => "In der Seitenleiste des Browsers öffnen",
  badgeNotEntered: () => "Keine Journey",
  badgeUnknown: () => "?",
  pointHint: () =>
    "Klicken Sie auf das Gemeinte oder drücken Sie Enter. Pfeile: auf für mehr davon, ab für weniger, links und rechts daneben. Esc: abbrechen.",
};
