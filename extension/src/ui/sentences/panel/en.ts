import type { Format } from "../../dom/format";

type At = { at: number };
type Count = { count: number };
type Named = { name: string };
type Labelled = { label: string };

/** What the journey panel says, in English. Causes, entries and failures of the store are the SDK's own sentences. */
export const panelSentences = {
  panelTitle: () => "Journey",
  closePanel: () => "Close the panel (Esc)",
  hidePanel: () => "Hide everything of Waypost (Alt+Shift+J)",
  loading: () => "Loading…",
  cancel: () => "Cancel",
  tryAgain: () => "Try again",
  openDataPage: () => "Open the data page",
  yes: () => "yes",
  no: () => "no",

  // The page, and what was read from it
  unnamedRecord: () => "A record without a name",
  knownAs: ({ name }: Named) => `Known here as ${name}.`,
  matchedByDecision: () => "Matched by a link made by hand",
  matchedByRecord: () => "Matched by its record",
  matchedByNpi: () => "Matched by NPI",
  matchedByEmail: () => "Matched by e-mail",
  matchedByExternal: () => "Matched by record number",
  readFromPage: ({ places }: { places: readonly string[] }, format: Format) =>
    places.length === 0 ? "From this page" : `From this page: ${format.list(places)}`,
  fieldRecordId: () => "Record",
  fieldName: () => "Name",
  fieldNpi: () => "NPI",
  fieldEmail: () => "E-mail",
  fieldExternal: () => "Record number",
  placeAddress: () => "address",
  placeHeading: () => "heading",
  placeMailLink: () => "e-mail link",
  placeFreeText: () => "text",
  pageNone: () => "No page is open here that Waypost may read.",
  pageList: ({ count }: Count, format: Format) =>
    `This is a list of ${format.plural(count, { one: "# person", other: "# people" })}.`,
  pageOther: ({ site }: { site: string }) => `This page of ${site} is not about one person.`,
  pageUnknown: ({ site }: { site: string }) => `${site} is not a CRM that Waypost can read.`,
  openRecordHint: () => "Open somebody’s page in the CRM, and their journey is shown here.",
  storeEmpty: () => "No people have been brought in yet. Bring in a journey and its people on the data page.",

  // Who it is
  personUnknown: () => "Waypost does not know who this is.",
  sameName: ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# person of this name", other: "# people of this name" }),
  sameNameHint: () => "A name alone proves nothing. Compare before you choose.",
  personAmbiguous: ({ count }: Count, format: Format) =>
    `What this page shows belongs to ${format.plural(count, { one: "# other person", other: "# different people" })}.`,
  personAmbiguousHint: () => "So nobody’s journey is shown. Say who it is:",
  chooseThis: () => "This is who it is",
  noIdentifiers: () => "No identifiers known",
  linkQuestion: ({ name }: Named) => `Always show ${name} on this page?`,
  linkQuestionFor: ({ name, onPage }: Named & { onPage: string }) =>
    `This page says ${onPage}. Always show ${name} here?`,
  linkConfirm: () => "Yes, link",
  searchPerson: () => "Find somebody by name, NPI or e-mail",
  searchNone: ({ text }: { text: string }) =>
    `Nobody found for ${text}. Try part of the name, or a whole NPI or e-mail.`,
  searchFound: ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# person found", other: "# people found" }),
  notThisPerson: () => "Not this person",
  unlinkQuestion: () => "Take the link back? The page is then matched by what it shows.",
  unlinkConfirm: () => "Take it back",
  wrongIdentifier: () => "This person carries an identifier that the page shows. Who is it really?",

  // Where and why
  noJourney: () => "No journey has been published yet.",
  where: () => "Where",
  versionShort: ({ version }: { version: string }) => `version ${version}`,
  versionPublished: ({ at }: At, format: Format) => `Published on ${format.date(at)}.`,
  phases: () => "Phases",
  phaseCurrent: () => "is here",
  phaseVisited: () => "has been here",
  phaseAhead: () => "not reached",
  phaseOf: ({ position, count, label }: { position: number; count: number; label: string }) =>
    `${label} · phase ${position} of ${count}`,
  personaKnown: ({ persona }: { persona: string }) => `Persona: ${persona}`,
  personaUnknown: () => "Persona: not known",
  allStages: () => "All phases and stages",
  outlineHere: () => "here",
  outlineVisited: () => "visited",
  why: () => "Why",
  whyDetails: () => "What was read, and its values",
  causeUntold: () => "This version of the journey no longer passes its checks, so the reason cannot be told.",
  partStart: ({ to }: { to: string }) => `Began, in “${to}”`,
  partMove: ({ from, to }: { from: string; to: string }) => `From “${from}” to “${to}”`,
  partMoveNamed: ({ label, from, to }: { label: string; from: string; to: string }) =>
    `“${label}”, from “${from}” to “${to}”`,
  partExit: ({ label }: Labelled) => `Ended: “${label}”`,
  partUnread: ({ label }: Labelled) => `“${label}” could not be decided, and did not happen`,
  noGuard: () => "No condition.",
  valueMissing: () => "not known",
  valueUndeclared: ({ value }: { value: string }) => `${value} (not a value that the journey declares)`,

  // Logging
  logHeading: () => "Log a touchpoint",
  logEnded: () => "This journey has ended: an entry is kept, and moves nothing here.",
  logNow: () => "Log",
  logYes: () => "Log: yes",
  logNo: () => "Log: no",
  question: ({ field }: { field: string }) => `${field}?`,
  fieldOptional: ({ field }: { field: string }) => `${field} (optional)`,
  notChosen: () => "Choose…",
  problemRequired: () => "Needed before it can be logged.",
  problemInteger: () => "A whole number is needed.",
  problemNumber: () => "A number is needed.",
  happenedNow: () => "Happened now. Change",
  happenedAt: ({ at }: At, format: Format) => `Happened on ${format.dateTime(at)}. Change`,
  happenedWhen: () => "Date and time; empty for now",
  logged: () => "Logged. The stage stays as it was.",
  loggedMoved: ({ label }: Labelled) => `Logged. Now in “${label}”.`,
  loggedEnded: ({ label }: Labelled) => `Logged. The journey ended: “${label}”.`,
  undo: () => "Undo",
  undone: () => "Undone. Everything is as before.",

  // Timeline
  timeline: () => "Timeline",
  timelineEmpty: () => "Nothing has happened yet.",
  timelineUndated: () => "From the beginning",
  timelineAhead: () => "Dated ahead: does not count yet",
  today: () => "Today",
  yesterday: () => "Yesterday",
  changeStage: ({ label }: Labelled) => `Moved to “${label}”`,
  changeExit: ({ label }: Labelled) => `Journey ended: “${label}”`,
  changeIn: ({ title, change }: { title: string; change: string }) => `${title}: ${change}`,
  consentExpired: ({ channel }: { channel: string }) => `Consent for ${channel} expired`,
  waitDue: () => "Time passed without a next step",
  showMore: ({ count, rest }: Count & { rest: number }, format: Format) =>
    count === rest
      ? `Show ${format.number(count)} more`
      : `Show ${format.number(count)} more of ${format.number(rest)}`,
  undoneEntries: ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# undone entry", other: "# undone entries" }),
  onDay: ({ at }: At, format: Format) => format.date(at),

  // What went wrong
  extensionUpdated: () => "Waypost was updated. Reload the page to go on.",
  workerUnreachable: () => "Waypost did not answer. Nothing is lost.",
  siteWithdrawn: () =>
    "Waypost may no longer read this site. Its button in the browser’s toolbar allows it again.",
  ownMistake: ({ detail }: { detail: string }) =>
    `Something went wrong inside Waypost (${detail}). Nothing was changed.`,
  personGone: () => "This person is no longer in the data. Nothing was changed.",
  entryGone: () => "This entry can no longer be undone here.",
  notLoggable: ({ type }: { type: string }) =>
    `“${type}” may not be logged by hand in the published version. Nothing was logged.`,
  fieldRefused: ({ field }: { field: string }) =>
    `“${field}” is not as the journey wants it. Correct it and log again.`,
  dateRefused: () => "The date lies ahead, or before 1900. Correct it and log again.",
  recordGone: () => "The page no longer shows a record. Nothing was changed.",
};
