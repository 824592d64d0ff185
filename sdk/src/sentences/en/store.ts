import type { CataloguePart } from "../SentenceParameters.js";

export const storeSentences: CataloguePart<"store"> = {
  "store.conflict": ({ hcps }, { plural }) =>
    `Somebody else changed ${plural(hcps.length, { one: "this HCP", other: "# of these HCPs" })} in the meantime, so nothing was saved. Look at what is there now, and do it again.`,
  "store.full": () =>
    "There is no room left on this device, so nothing was saved. Free some space, and do it again.",
  "store.newer": ({ found, known }) =>
    `The data was written by a newer version of Waypost (${found}; this one knows ${known}). Update Waypost; the data is untouched.`,
  "store.unreadable": ({ hcps }, { plural }) =>
    `The data of ${plural(hcps.length, { one: "one HCP", other: "# HCPs" })} can no longer be read. Everybody else is fine; import the missing data again.`,
  "store.keysLost": () =>
    "The data is still there, but its keys are gone, so nobody can read it any more. Start over, and import again.",
  "store.dataLost": () => "The browser has removed the stored data. Start over, and import again.",
  "store.unavailable": () =>
    "The storage of this browser did not answer, so nothing was saved. Close other windows of Waypost, and try again.",
};
