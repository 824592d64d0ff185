import type { Format } from "../../dom/format";

/** The sentences of setting up a site by pointing, in English. */
export const setupSentences = {
  "setup.title": () => "Set up this site",
  "setup.close": () => "Back to the journey",
  "setup.open": () => "Set up this site by pointing",
  "setup.openAgain": () => "Point at the name again",
  "setup.failed": () => "Waypost did not answer, or cannot keep this. Reload the page, and do it again.",
  "setup.noPage": () =>
    "There is no page beside the panel that Waypost may read. Open your CRM and allow Waypost there.",
  "setup.intro": ({ site }: { site: string }) =>
    `Show Waypost how people stand on ${site}. It takes a minute; nothing leaves this browser.`,
  "setup.pointNow": () => "Now click it on the page. Esc gives up.",
  "setup.record": () => "The page of one person",
  "setup.recordHint": () => "Open it in the CRM, then point at the name.",
  "setup.name": () => "Name",
  "setup.npi": () => "NPI",
  "setup.email": () => "E-mail",
  "setup.external": () => "Other ID",
  "setup.recordId": () => "Record",
  "setup.notYet": () => "not yet",
  "setup.optional": () => "optional",
  "setup.point": () => "Point",
  "setup.pointAt": ({ what }: { what: string }) => `Point at: ${what}`,
  "setup.drop": () => "Remove",
  "setup.dropOf": ({ what }: { what: string }) => `Remove: ${what}`,
  "setup.whichId": () => "Which part of the address tells the person?",
  "setup.noId": () =>
    "Nothing in this address tells one person from another, so Waypost cannot know whose page it is. Open the person in a page of their own.",
  "setup.list": () => "A list of people",
  "setup.listHint": () => "Open a list with two people or more, then point at one name.",
  "setup.rows": () => "Rows",
  "setup.rowsFound": ({ count }: { count: number }, format: Format) =>
    count === 0
      ? "Nothing repeats around that. Point at a name in a list."
      : format.plural(count, { one: "# row found.", other: "# rows found." }),
  "setup.try": () => "Try on this page",
  "setup.save": () => "Save",
  "setup.kept": () => "Kept. Badges and panel work on this site now.",
  "setup.triedNothing": () => "By this, the page in front is neither a person nor a list.",
  "setup.triedList": ({ count, known }: { count: number; known: number }, format: Format) =>
    `${format.plural(count, { one: "# row", other: "# rows" })}, ${format.plural(known, { one: "# can be told", other: "# can be told" })}.`,
  "setup.file": () => "Hand on, take in, remove",
  "setup.fileHint": () => "One person sets a site up; the others take in the file. It holds no person.",
  "setup.export": () => "Export this set-up",
  "setup.import": () => "Take in a set-up",
  "setup.remove": () => "Remove this set-up",
  "setup.fileUnreadable": () => "The file cannot be read any more. Choose it again.",
  "setup.fileForeign": () => "This file is not a site's set-up. Choose one that was exported here.",
  "setup.fileOtherSite": () => "This set-up is for another site. Open that site and take it in there.",
};
