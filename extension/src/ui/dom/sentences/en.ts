/** What is said on the CRM page, in English. Kept apart from the rest because every word here weighs on the page. */
export const en = {
  overlayName: () => "Waypost",
  openJourneyPanel: () => "Open the journey panel (Alt+J). Arrow keys move this tab.",
  closeJourneyPanel: () => "Close the journey panel",
  journeyPanel: () => "Journey panel",
  resizePanel: () => "Width of the panel. Arrow keys change it.",
  frameBlocked: () => "This page does not let the panel open inside it.",
  openSidePanel: () => "Open it in the browser's side panel",
  badgeNotEntered: () => "No journey",
  badgeUnknown: () => "?",
  pointHint: () =>
    "Click what is meant, or press Enter. Arrows: up for more around it, down for less, left and right beside it. Esc: give up.",
};
