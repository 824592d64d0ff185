/** The attribute on everything of ours in the page's own DOM. */
export const ownMarker = "data-waypost";
