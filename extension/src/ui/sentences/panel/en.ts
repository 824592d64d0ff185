import type { Format } from "../../dom/format";

type At = { at: number };
type Count = { count: number };
type Named = { name: string };
type Labelled = { label: string };
type Conflict = Record<"waiting" | "waitingJourney" | "first" | "firstJourney" | "channel", string>;
type Reasoned = { reason: string };
type Sourced = { source: string };
type Habit = { count: number; total: number };
type Hours = { from: number; to?: number };

const usualDays = (days: number, format: Format) =>
  days < 1 ? "less than a day" : format.plural(days, { one: "# day", other: "# days" });

/** What the journey panel says, in English. Causes, entries and failures of the store are the SDK's own sentences. */
export const panelSentences = {
  "panel.title": () => "Journey",
  "panel.studio": () => "Open the studio over this page",
  "panel.close": () => "Close the panel (Esc)",
  "panel.place": () => "Where the panel stands",
  "panel.otherSide": () => "To the other side of the page",
  "panel.beside": () => "Beside the page, in the browser’s side panel",
  "panel.dockAgain": () => "Show it on the page",
  "panel.covered": () =>
    "Something on this page lies over the panel or makes it hard to see. Nothing in here can be clicked until that is gone.",
  "panel.hide": () => "Hide everything of Waypost (Alt+Shift+J)",
  "panel.loading": () => "Loading…",
  "panel.cancel": () => "Cancel",
  "panel.tryAgain": () => "Try again",
  "panel.openDataPage": () => "Open the data page",
  "panel.yes": () => "yes",
  "panel.no": () => "no",

  // The page, and what was read from it
  "panel.unnamedRecord": () => "A record without a name",
  "panel.knownAs": ({ name }: Named) => `Known here as ${name}.`,
  "panel.matchedByDecision": () => "Matched by a link made by hand",
  "panel.matchedByRecord": () => "Matched by its record",
  "panel.matchedByNpi": () => "Matched by NPI",
  "panel.matchedByEmail": () => "Matched by e-mail",
  "panel.matchedByExternal": () => "Matched by id",
  "panel.readFromPage": ({ places }: { places: readonly string[] }, format: Format) =>
    places.length === 0 ? "From this page" : `From this page: ${format.list(places)}`,
  "panel.fieldRecordId": () => "Record",
  "panel.fieldName": () => "Name",
  "panel.fieldNpi": () => "NPI",
  "panel.fieldEmail": () => "E-mail",
  "panel.fieldExternal": () => "Id",
  "panel.placeAddress": () => "address",
  "panel.placeHeading": () => "heading",
  "panel.placeMailLink": () => "e-mail link",
  "panel.placeField": () => "field",
  "panel.placeFreeText": () => "text",
  "panel.pageNone": () => "No page is open here that Waypost may read.",
  "panel.pageList": ({ count }: Count, format: Format) =>
    `This is a list of ${format.plural(count, { one: "# person", other: "# people" })}.`,
  "panel.pageOther": ({ site }: { site: string }) => `This page of ${site} is not about one person.`,
  "panel.pageChanged": () =>
    "By its address this is a person's page, but nothing on it looks like a name. It is still loading, or the CRM has changed; Waypost does not guess.",
  "panel.pageUnknown": ({ site }: { site: string }) => `${site} is not a CRM that Waypost can read.`,
  "panel.pageFramed": ({ site }: { site: string }) =>
    `Most of this page is a frame of ${site}, which Waypost cannot read from here. Open what it shows in a tab of its own, and allow Waypost there.`,
  "panel.openRecordHint": () => "Open somebody’s page in the CRM, and their journey is shown here.",
  "panel.storeEmpty": () =>
    "No people have been brought in yet. Bring in a journey and its people on the data page.",

  // Who it is
  "panel.personUnknown": () => "Waypost does not know who this is.",
  "panel.sameName": ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# person of this name", other: "# people of this name" }),
  "panel.sameNameHint": () => "A name alone proves nothing. Compare before you choose.",
  "panel.personAmbiguous": ({ count }: Count, format: Format) =>
    `What this page shows belongs to ${format.plural(count, { one: "# other person", other: "# different people" })}.`,
  "panel.personAmbiguousHint": () => "So nobody’s journey is shown. Say who it is:",
  "panel.chooseThis": () => "This is who it is",
  "panel.noIdentifiers": () => "No identifiers known",
  "panel.linkQuestion": ({ name }: Named) => `Always show ${name} on this page?`,
  "panel.linkQuestionFor": ({ name, onPage }: Named & { onPage: string }) =>
    `This page says ${onPage}. Always show ${name} here?`,
  "panel.linkConfirm": () => "Yes, link",
  "panel.searchPerson": () => "Find somebody by name, NPI or e-mail",
  "panel.searchNone": ({ text }: { text: string }) =>
    `Nobody found for ${text}. Try part of the name, or a whole NPI or e-mail.`,
  "panel.searchFound": ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# person found", other: "# people found" }),
  "panel.notThisPerson": () => "Not this person",
  "panel.unlinkQuestion": () => "Take the link back? The page is then matched by what it shows.",
  "panel.unlinkConfirm": () => "Take it back",
  "panel.wrongIdentifier": () => "This person carries an identifier that the page shows. Who is it really?",

  // Where and why
  "panel.noJourney": () => "No journey has been published yet.",
  "panel.where": () => "Where",
  "panel.versionShort": ({ version }: { version: string }) => `version ${version}`,
  "panel.versionPublished": ({ at }: At, format: Format) => `Published on ${format.date(at)}.`,
  "panel.phases": () => "Phases",
  "panel.phaseCurrent": () => "is here",
  "panel.phaseVisited": () => "has been here",
  "panel.phaseAhead": () => "not reached",
  "panel.phaseOf": ({ position, count, label }: { position: number; count: number; label: string }) =>
    `${label} · phase ${position} of ${count}`,
  "panel.personaKnown": ({ persona }: { persona: string }) => `Persona: ${persona}`,
  "panel.personaUnknown": () => "Persona: not known",
  "panel.allStages": () => "All phases and stages",
  "panel.outlineHere": () => "here",
  "panel.outlineVisited": () => "visited",
  "panel.why": () => "Why",
  "panel.whyDetails": () => "What was read, and its values",
  "panel.causeUntold": () =>
    "This version of the journey no longer passes its checks, so the reason cannot be told.",
  "panel.partStart": ({ to }: { to: string }) => `Began, in “${to}”`,
  "panel.partMove": ({ from, to }: { from: string; to: string }) => `From “${from}” to “${to}”`,
  "panel.partMoveNamed": ({ label, from, to }: { label: string; from: string; to: string }) =>
    `“${label}”, from “${from}” to “${to}”`,
  "panel.partExit": ({ label }: Labelled) => `Ended: “${label}”`,
  "panel.partUnread": ({ label }: Labelled) => `“${label}” could not be decided, and did not happen`,
  "panel.noGuard": () => "No condition.",
  "panel.valueMissing": () => "not known",
  "panel.valueUndeclared": ({ value }: { value: string }) =>
    `${value} (not a value that the journey declares)`,

  "panel.next": () => "Next",
  "panel.nextNothing": () => "Nothing now.",
  "panel.nextTowards": ({ label }: Labelled) => `Work towards: ${label}`,
  "panel.nextAnswer": ({ label }: Labelled) => `Answer: ${label}`,
  "panel.nextAsked": ({ at }: At, format: Format) => `Asked on ${format.date(at)}; nobody has answered yet.`,
  "panel.nextDue": ({ at }: At, format: Format) => `Due since ${format.date(at)}; allowed now.`,
  "panel.nextAhead": ({ label, at }: Labelled & At, format: Format) =>
    `Planned for ${format.date(at)}: ${label}.`,
  "panel.nextHeld": ({ count }: Count, format: Format) =>
    format.plural(count, { one: "Not now: # touchpoint, and why", other: "Not now: # touchpoints, and why" }),

  // Logging
  "panel.logHeading": () => "Log a touchpoint",
  "panel.logEnded": () => "This journey has ended: an entry is kept, and moves nothing here.",
  "panel.logNow": () => "Log",
  "panel.logYes": () => "Log: yes",
  "panel.logNo": () => "Log: no",
  "panel.question": ({ field }: { field: string }) => `${field}?`,
  "panel.fieldOptional": ({ field }: { field: string }) => `${field} (optional)`,
  "panel.notChosen": () => "Choose…",
  "panel.problemRequired": () => "Needed before it can be logged.",
  "panel.problemInteger": () => "A whole number is needed.",
  "panel.problemNumber": () => "A number is needed.",
  "panel.happenedNow": () => "Happened now. Change",
  "panel.happenedAt": ({ at }: At, format: Format) => `Happened on ${format.dateTime(at)}. Change`,
  "panel.happenedWhen": () => "Date and time; empty for now",
  "panel.logged": () => "Logged. The stage stays as it was.",
  "panel.loggedOutside": () => "Logged. Still not in this journey.",
  "panel.loggedMoved": ({ label }: Labelled) => `Logged. Now in “${label}”.`,
  "panel.loggedEnded": ({ label }: Labelled) => `Logged. The journey ended: “${label}”.`,
  "panel.undo": () => "Undo",
  "panel.undone": () => "Undone. Everything is as before.",

  // Timeline
  "panel.timeline": () => "Timeline",
  "panel.timelineEmpty": () => "Nothing has happened yet.",
  "panel.timelineUndated": () => "From the beginning",
  "panel.timelineAhead": () => "Dated ahead: does not count yet",
  "panel.today": () => "Today",
  "panel.yesterday": () => "Yesterday",
  "panel.changeStage": ({ label }: Labelled) => `Moved to “${label}”`,
  "panel.changeExit": ({ label }: Labelled) => `Journey ended: “${label}”`,
  "panel.changeIn": ({ title, change }: { title: string; change: string }) => `${title}: ${change}`,
  "panel.consentExpired": ({ channel }: { channel: string }) => `Consent for ${channel} expired`,
  "panel.waitDue": () => "Time passed without a next step",
  "panel.showMore": ({ count, rest }: Count & { rest: number }, format: Format) =>
    count === rest
      ? `Show ${format.number(count)} more`
      : `Show ${format.number(count)} more of ${format.number(rest)}`,
  "panel.undoneEntries": ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# undone entry", other: "# undone entries" }),
  "panel.onDay": ({ at }: At, format: Format) => format.date(at),

  // Notes
  "panel.wrong": () => "Wrong?",
  "panel.wrongPerson": () => "What is wrong with this person?",
  "panel.wrongPersona": () => "What is wrong with the persona?",
  "panel.wrongStage": () => "What is wrong with the stage?",
  "panel.wrongReported": ({ at, reason }: At & Reasoned, format: Format) =>
    `You said on ${format.date(at)} that this is wrong: ${reason}. It goes out with the next export.`,
  "panel.noted.report": () => "Noted. It goes out with the next export; nothing else changes.",
  "panel.noted.accepted": () => "Accepted.",
  "panel.noted.dismissed": () => "Dismissed, with your reason.",
  "panel.noted.later": () => "Put off.",
  "panel.noted.laterUntil": ({ at }: At, format: Format) => `Put off until ${format.date(at)}.`,
  "panel.noted.held": () => "Held back. No touchpoint of this journey is suggested.",
  "panel.noted.released": () => "No longer held back.",
  "panel.noted.optOut": () => "Opt-out recorded. It counts from now on.",
  "panel.noted.optIn": () => "Noted. It counts once its evidence is imported.",
  "panel.entryExported": () =>
    "This stands in a file for the CRM already. Correct it in the CRM; nothing was changed here.",
  "panel.noteRefused": () => "The published journey does not allow this. Nothing was changed.",
  "panel.personaImported": () => "imported",
  "panel.personaFrom": ({ source }: Sourced) => `from ${source}`,
  "panel.tracks": ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# track", other: "# tracks side by side" }),
  "panel.trackSince": ({ at }: At, format: Format) => `since ${format.date(at)}`,
  "panel.usualWithin": ({ days, count }: { days: number } & Count, format: Format) =>
    `Usual here: ${usualDays(days, format)} (half of ${format.number(count)} HCPs moved on sooner).`,
  "panel.usualLonger": ({ days, count }: { days: number } & Count, format: Format) =>
    `Longer than usual: ${usualDays(days, format)} (half of ${format.number(count)} HCPs moved on sooner).`,
  "panel.chain": () => "How it came to this, step by step",
  "panel.chainDetail": () => "Event, condition and values",
  "panel.chainEvent": () => "Event",
  "panel.chainSource": () => "Recorded",
  "panel.recordedBy": ({ source, at }: Sourced & At, format: Format) =>
    `by ${source} on ${format.dateTime(at)}`,
  "panel.chainCondition": () => "Condition",

  // Answers to suggestions
  "panel.answerTo": ({ what }: { what: string }) => `Answer to: ${what}`,
  "panel.accept": () => "I will",
  "panel.later": () => "Later",
  "panel.dismiss": () => "No",
  "panel.laterWhen": () => "Until when?",
  "panel.laterTomorrow": () => "Until tomorrow",
  "panel.laterWeek": () => "For a week",
  "panel.dismissWhy": () => "Why not?",
  "panel.nextAccepted": ({ at }: At, format: Format) => `You said on ${format.date(at)} that you will.`,
  "panel.nextAside": ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# put aside", other: "# put aside" }),
  "panel.asideLater": ({ until }: { until: number | undefined }, format: Format) =>
    until === undefined ? "Put off." : `Put off until ${format.date(until)}.`,
  "panel.asideDismissed": ({ at, reason }: At & { reason: string | undefined }, format: Format) =>
    `Dismissed on ${format.date(at)}${reason === undefined ? "" : `: ${reason}`}.`,
  "panel.habitChannel": ({ channel, count, total }: Habit & { channel: string }, format: Format) =>
    `Digital: answers most by ${channel} (${format.number(count)} of ${format.number(total)} responses in a year).`,
  "panel.habitHours": ({ from, to, count, total }: Habit & Hours, format: Format) =>
    `Mostly between ${from}:00 and ${to}:00 local time (${format.number(count)} of ${format.number(total)}).`,
  "panel.surveyHours": ({ from, to, region }: Hours & { region: string }) =>
    `Digital content: weekdays ${to === undefined ? `after ${from}:00` : `${from}:00 to ${to}:00`} in ${region} (2021 regional survey, not this doctor).`,

  // Holding back and enrolling
  "panel.holdIn": ({ journey }: { journey: string }) => `Hold back: ${journey}`,
  "panel.hold": () => "Hold back in this journey…",
  "panel.holdWhy": () => "Why hold back?",
  "panel.holdSince": ({ at, reason }: At & { reason: string | undefined }, format: Format) =>
    `Held back since ${format.date(at)}${reason === undefined ? "" : `: ${reason}`}. Nothing of this journey is due until you let go.`,
  "panel.release": () => "Let go on",
  "panel.enrolHeading": () => "Enrol in this journey",
  "panel.enrolHint": () => "Say what brings this HCP in; whether it does is for the journey’s condition.",
  "panel.enrolWhy": () => "Why bring this HCP in?",
  "panel.enrolNow": () => "Enrol",
  "panel.freeTextWarning": () =>
    "Nothing about patients here. Report side effects by your company’s own way.",
  "panel.reportAdverseEvent": () => "Report an adverse event",
  "panel.archivedSince": ({ at }: At, format: Format) =>
    `No longer in your field pack since ${format.date(at)}.`,
  "panel.archivedDetail": () =>
    "What is stored is of then, so no stage is shown. What you recorded yourself is still here, and still goes to the CRM.",

  // Consent
  "panel.consentHeading": ({ given, count }: Count & { given: number }, format: Format) =>
    `Consent: ${format.number(given)} of ${format.number(count)} given`,
  "panel.consentFor": ({ channel, purpose }: { channel: string; purpose: string }) =>
    `${channel}: ${purpose}`,
  "panel.consentGranted": (
    { at, source, until }: At & Sourced & { until: number | undefined },
    format: Format,
  ) =>
    `Since ${format.date(at)}, ${fromSource(source)}${until === undefined ? ", without an end" : `, until ${format.date(until)}`}.`,
  "panel.consentWithdrawn": ({ at, source }: At & Sourced, format: Format) =>
    `Withdrawn on ${format.date(at)}, ${fromSource(source)}.`,
  "panel.consentRanOut": ({ at }: At, format: Format) => `Expired on ${format.date(at)}.`,
  "panel.consentNever": () => "Nothing is known, so it is a no.",
  "panel.consentPending": ({ at }: At, format: Format) =>
    `Said yes on ${format.date(at)}: pending until the evidence is imported.`,
  "panel.optOut": () => "Record an opt-out",
  "panel.optOutOf": ({ label }: Labelled) => `Record an opt-out: ${label}`,
  "panel.optOutQuestion": ({ label }: Labelled) => `${label}: the HCP no longer wants it? It counts at once.`,
  "panel.optOutConfirm": () => "Yes, opt out",
  "panel.optIn": () => "Would agree",
  "panel.optInTo": ({ label }: Labelled) => `Would agree: ${label}`,

  // Side by side
  "panel.overview": () => "All journeys",
  "panel.conflict": ({ waiting, waitingJourney, first, firstJourney, channel }: Conflict) =>
    `${channel} has room for one: “${first}” (${firstJourney}) goes first, “${waiting}” (${waitingJourney}) waits.`,

  "panel.conflictWaits": ({ first, firstJourney }: Pick<Conflict, "first" | "firstJourney">) =>
    `Waits: “${first}” (${firstJourney}) goes first.`,

  // Ahead, and what is shown of the past
  "panel.plannedAhead": ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# thing ahead in 30 days", other: "# things ahead in 30 days" }),
  "panel.plannedWait": ({ label }: Labelled) => `Unless something happens before: ${label}`,
  "panel.timelineFilter": () => "What the timeline shows",
  "panel.timelineNoneOfKind": () => "Nothing of this kind has happened.",
  "panel.filterAll": () => "Everything",
  "panel.filterMoves": () => "What moved the stage",
  "panel.filterContacts": () => "Contacts and responses",
  "panel.filterConsent": () => "Consent",
  "panel.filterFacts": () => "Facts and persona",
  "panel.filterNotes": () => "Your notes",
  "panel.notInCrm": () => "Not in the CRM yet",

  // The map, and what the data is worth
  "panel.rehearse": () => "Rehearse this HCP",
  "panel.rehearseHint": () =>
    "Opens the simulator with a copy of what is known up to now. Nothing you do there is written to this record.",
  "panel.map": () => "What to say and hear in this stage",
  "panel.mapPersona": () => "What is known of this persona",
  "panel.mapMoment": () => "A moment that matters.",
  "panel.mapMessage": () => "Message",
  "panel.mapPainPoints": () => "Pain points",
  "panel.mapSolutions": () => "What helps",
  "panel.mapEmotion": () => "Emotion",
  "panel.mapKnows": () => "Knows",
  "panel.mapQuestions": () => "Asks",
  "panel.mapObjective": () => "Objective",
  "panel.mapFromTo": ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  "panel.mapStakeholders": () => "Who takes part",
  "panel.emotion.despair": () => "Despair (−2)",
  "panel.emotion.low": () => "Low (−1)",
  "panel.emotion.even": () => "Even (0)",
  "panel.emotion.good": () => "Good (+1)",
  "panel.emotion.delight": () => "Delight (+2)",
  // What is said to a screen reader when it changes
  "panel.sayPlace": ({ journey, place }: { journey: string; place: string }) => `${journey}: ${place}`,
  "panel.sayMoved": ({ places }: { places: readonly string[] }) => `Has moved. ${places.join(". ")}.`,
  "panel.sayPerson": ({ name, places }: { name: string; places: readonly string[] }) =>
    `${[name, ...places].join(". ")}.`,

  "panel.health": () => "What this stands on",
  "panel.healthFrom": ({ source }: Sourced) => toHeading(fromSource(source)),
  "panel.healthAge": ({ count, at }: Count & At, format: Format) =>
    `${format.plural(count, { one: "# entry", other: "# entries" })}, last on ${format.date(at)}`,
  "panel.healthUnmatched": () => "Does not match",
  "panel.healthMismatch": () => "On the page, but not known of this person:",
  "panel.healthUndeclared": ({ count }: Count, format: Format) =>
    format.plural(count, {
      one: "# entry is of a kind that this journey does not know",
      other: "# entries are of kinds that this journey does not know",
    }),
  "panel.healthNewer": () => "Newer data",
  "panel.healthNewestPack": () => "Where the newest field pack lies",
  "panel.healthCrm": () => "CRM",
  "panel.healthPending": ({ count }: Count, format: Format) =>
    count === 0
      ? "Has everything that was recorded here."
      : `${format.plural(count, { one: "# entry", other: "# entries" })} not handed over yet: the data page makes the file.`,
  "panel.healthPerson": () => "Something about this person is wrong?",

  // What went wrong
  "panel.extensionUpdated": () => "Waypost was updated. Reload the page to go on.",
  "panel.workerUnreachable": () => "Waypost did not answer. Nothing is lost.",
  "panel.siteWithdrawn": () =>
    "Waypost may no longer read this site. Its button in the browser’s toolbar allows it again.",
  "panel.ownMistake": ({ detail }: { detail: string }) =>
    `Something went wrong inside Waypost (${detail}). Nothing was changed.`,
  "panel.personGone": () => "This person is no longer in the data. Nothing was changed.",
  "panel.entryGone": () => "This entry can no longer be undone here.",
  "panel.notLoggable": ({ type }: { type: string }) =>
    `“${type}” may not be logged by hand in the published version. Nothing was logged.`,
  "panel.fieldRefused": ({ field }: { field: string }) =>
    `“${field}” is not as the journey wants it. Correct it and log again.`,
  "panel.reasonRefused": () => "An enrolment needs a reason from the list. Choose one and try again.",
  "panel.dateRefused": () => "The date lies ahead, or before 1900. Correct it and log again.",
  "panel.recordGone": () => "The page no longer shows a record. Nothing was changed.",
};

function toHeading(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Sources of our own have a word; any other is called what its export calls it. */
function fromSource(source: string): string {
  switch (source) {
    case "import":
      return "imported";
    case "panel":
      return "recorded in the panel";
    case "team":
      return "from a field pack";
    default:
      return `from ${source}`;
  }
}
