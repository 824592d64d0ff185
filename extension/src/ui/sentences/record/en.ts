import type { Format } from "../../dom/format";

/** What the data page says of the record and of erasing somebody, in English. */
export const recordSentences = {
  "record.title": () => "The record",
  "record.detail": () =>
    "Whatever was changed here is an entry of a chain: who, what and when, by tokens and counts, never by a name. A change, loss or move of an entry breaks it.",
  "record.anchor": () => "A head that you kept",
  "record.anchorDetail": () =>
    "Optional. A chain does not show by itself that its end was cut off; held against an earlier head, it does.",
  "record.anchorNotOne": () =>
    "This is no head of a chain: 64 hexadecimal digits, with the number of the entry and a colon before them.",
  "record.check": () => "Check the chain",
  "record.checking": () => "Checking …",
  "record.download": ({ count }: { count: number }, format: Format) =>
    `Download the chain (${format.plural(count, { one: "# entry", other: "# entries" })})`,
  "record.empty": () => "Nothing has been changed here yet.",

  "record.erase": () => "Erase an HCP",
  "record.eraseDetail": () =>
    "For when an HCP asks to be forgotten. Who they are, their timeline and their stages are deleted, and the key that sealed them is destroyed. An import or a field pack does not bring them back. It cannot be undone.",
  "record.find": () => "Name, NPI or id of the HCP",
  "record.search": () => "Search",
  "record.none": () => "Nobody here has this name or identifier.",
  "record.choose": ({ name }: { name: string }) => `Erase ${name} …`,
  "record.sure": ({ name }: { name: string }) => `Erase ${name} for good?`,
  "record.sureDetail": () =>
    "Files that were exported before, and the CRM, are not changed by this. Kept experiments are figures of many, and stay.",
  "record.eraseNow": () => "Erase for good",
  "record.keep": () => "Do not erase",
  "record.erased": ({ entries }: { entries: number }, format: Format) =>
    `Erased, with ${format.plural(entries, { one: "# entry of a timeline", other: "# entries of a timeline" })}. The record has an entry of it, without a name.`,
  "record.goneAlready": () => "This HCP is not here any more.",
};
