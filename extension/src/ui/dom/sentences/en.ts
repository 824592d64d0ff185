import type { Format } from "../format";

/** What is said on the CRM page, in English. Kept apart from the rest because every word here weighs on the page. */
export const en = {
  overlayName: () => "Waypost",
  openJourneyPanel: () => "Open the journey panel (Alt+J). Arrow keys move this tab.",
  closeJourneyPanel: () => "Close the journey panel",
  journeyPanel: () => "Journey panel",
  resizePanel: () => "Width of the panel. Arrow keys change it.",
  updated: () =>
    "Waypost was updated or switched off, so this panel has stopped. What you saved is safe. Reload this page to go on.",
  reloadPage: () => "Reload this page",
  frameBlocked: () => "This page does not let the panel open inside it.",
  openSidePanel: () => "Open it in the browser's side panel",
  studio: () => "Waypost studio",
  studioBlocked: () => "This page does not let the studio open over it.",
  openStudioTab: () => "Open it in a tab",
  badgeNotEntered: () => "No journey",
  badgeUnknown: () => "?",
  stripLoaded: ({ count }: { count: number }, { number }: Format) => `${number(count)} loaded`,
  stripHint: ({ count }: { count: number }, { number }: Format) =>
    `Stages of the ${number(count)} rows that this list has loaded. A click makes its badges stand out.`,
  stripChip: ({ label, count, total }: { label: string; count: number; total: number }, { number }: Format) =>
    `${label}: ${number(count)} of ${number(total)} loaded`,
  stripEnded: ({ label }: { label: string }) => `${label}, ended`,
  stripUnknown: () => "Not known",
  stripFold: () => "Fold the summary of this list",
  stripUnfold: () => "Show the summary of this list",
  pointHint: () =>
    "Click what is meant, or press Enter. Arrows: up for more around it, down for less, left and right beside it. Esc: give up.",
};
