import type { Format } from "../../dom/format";

type Count = { count: number };
type At = { at: number };

/** The sentences of field packs and of what holds for the workspace, in English. */
export const packSentences = {
  // Loading
  "pack.load": () => "Field pack",
  "pack.loadDetail": () =>
    "One file with your journeys, CRM and HCPs. Loading it sets up everything; what you recorded yourself stays.",
  "pack.newestAt": () => "The newest pack lies at",
  "pack.newestThen": () => "Download it there, then choose it here.",
  "pack.choose": () => "Choose a field pack",
  "pack.phaseChecking": () => "Checking the signature",
  "pack.phaseGathering": () => "Gathering HCPs",
  "pack.phaseMatching": () => "Recognising the HCPs",
  "pack.phaseFolding": () => "Working out their stages",
  "pack.phaseSaving": () => "Saving",
  "pack.cancel": () => "Cancel",
  "pack.known": ({ title }: { title: string }) => `A new pack for “${title}”, signed as those before.`,
  "pack.whose": () => "Whose pack is this?",
  "pack.whoseDetail": () =>
    "Compare this fingerprint with the one that your administrator gave you, by telephone or on paper. If one character differs, do not load the file.",
  "pack.whoseElse": ({ fingerprints }: { fingerprints: readonly string[] }, format: Format) =>
    `Packs that were loaded here before had another fingerprint: ${format.list([...fingerprints])}. Ask your administrator why.`,
  "pack.fingerprint": () => "Fingerprint",
  "pack.passphrase": () => "Passphrase",
  "pack.passphraseHint": () => "Capitals, spaces and hyphens do not matter. It is asked for once.",
  "pack.confirmLoad": () => "It is the same: load",
  "pack.loadNow": () => "Load",
  "pack.loaded": ({ title, at }: At & { title: string }, format: Format) =>
    `“${title}” is loaded, as of ${format.dateTime(at)}.`,
  "pack.loadedPeople": (
    { created, changed, unchanged }: { created: number; changed: number; unchanged: number },
    format: Format,
  ) =>
    `${format.plural(created, { one: "# new HCP", other: "# new HCPs" })}, ${format.number(changed)} updated, ${format.number(unchanged)} unchanged.`,
  "pack.loadedArchived": ({ count }: Count, format: Format) =>
    format.plural(count, {
      one: "# HCP is no longer in your pack and was put aside: on their page Waypost says so.",
      other: "# HCPs are no longer in your pack and were put aside: on their pages Waypost says so.",
    }),
  "pack.loadedKept": ({ count }: Count, format: Format) =>
    format.plural(count, {
      one: "The # entry that you recorded yourself is kept.",
      other: "All # entries that you recorded yourself are kept.",
    }),
  "pack.loadedRejected": ({ count }: Count, format: Format) =>
    `${format.plural(count, { one: "# HCP was", other: "# HCPs were" })} not taken, since somebody here may be the same or not. Tell your administrator:`,
  "pack.rejectedAmbiguous": ({ name }: { name: string }) =>
    `${name}: several people here have this id or NPI.`,
  "pack.rejectedContradictory": ({ name }: { name: string }) =>
    `${name}: the id is one person’s here and the NPI another’s.`,
  "pack.rejectedSame": ({ name }: { name: string }) => `${name}: the pack has this person twice.`,
  "pack.rejectedErased": ({ name }: { name: string }) =>
    `${name} was erased here, and whoever was erased does not come back by a pack.`,
  "pack.rejectedUnreadable": ({ name }: { name: string }) =>
    `${name}: whoever this may be here cannot be read any more.`,
  "pack.allowSites": () => "One click is left: let Waypost show itself in your CRM.",
  "pack.allowSite": ({ site }: { site: string }) => `Show on ${site}`,
  "pack.siteRefused": ({ site }: { site: string }) => `${site} was not allowed. Nothing was changed.`,
  "pack.seriesHeading": () => "Loaded packs",
  "pack.seriesTitle": () => "For",
  "pack.seriesAsOf": () => "As of",
  "pack.seriesPeople": () => "HCPs",

  // What is refused
  "pack.refused": ({ reason }: { reason: string }) => `Nothing was changed. ${reason}`,
  "pack.notOne": () =>
    "This is no field pack. Its name ends in .waypost-pack; choose the file that you were sent.",
  "pack.otherFormat": ({ found, known }: { found: number; known: number }, format: Format) =>
    found > known
      ? `The pack was made by a newer version of Waypost (format ${format.number(found)}; this one reads ${format.number(known)}). Update Waypost, and load it again.`
      : `The pack is in an old format (${format.number(found)}). Ask your administrator for a new one.`,
  "pack.torn": () =>
    "The file ends too early: it was not downloaded or copied whole. Fetch it again, and load it then.",
  "pack.altered": () =>
    "The file is not as it was signed: it was damaged or changed on the way. Fetch it again; if that does not help, tell your administrator.",
  "pack.tooLarge": ({ size, most }: { size: string; most: string }) =>
    `The pack holds ${size}, and at most ${most} can be read. Ask for packs of fewer HCPs.`,
  "pack.tooLargeToMake": ({ most }: { most: string }) =>
    `The pack would hold more than ${most}. Choose fewer HCPs, such as one territory.`,
  "pack.otherSigner": ({ fingerprint, trusted }: { fingerprint: string; trusted: string }) =>
    `The pack says that it continues one you have loaded, but somebody else signed it: ${fingerprint} instead of ${trusted}. Do not trust this file, and tell your administrator.`,
  "pack.unconfirmed": () => "Confirm the fingerprint first.",
  "pack.noPassphrase": () => "Type the passphrase that belongs to this pack.",
  "pack.wrongPassphrase": () =>
    "The passphrase does not open this pack. Check it letter by letter, or ask your administrator.",
  "pack.older": ({ at, loaded }: At & { loaded: number }, format: Format) =>
    `The pack is of ${format.dateTime(at)}, and what is loaded is newer, of ${format.dateTime(loaded)}.`,
  "pack.content": ({ what }: { what: string }) =>
    `The pack cannot be read (${what}), although its signature fits. Update Waypost, or ask your administrator for a new one.`,
  "pack.gone": () => "The file cannot be read any more: it was moved, changed or deleted. Choose it again.",
  "pack.cancelled": () => "Cancelled. Nothing was changed.",
  "pack.nobody": () => "Nobody would be in this pack. Choose other HCPs, or import them first.",
  "pack.noJourney": () => "No journey would be in this pack. Choose at least one that its readers may see.",
  "pack.silent": () =>
    "The background work has stopped, perhaps for lack of memory. Close other windows, reload this page, and do it again.",
  "pack.noEngine": ({ reason }: { reason: string }) =>
    `The background work did not start (${reason}). Reload this page, and do it again.`,
  "pack.broken": ({ reason }: { reason: string }) =>
    `Something in Waypost went wrong (${reason}). Reload this page, and do it again.`,

  // Making
  "pack.admin": () => "For administrators",
  "pack.adminDetail": () => "Hand what is here to reps, and say what holds for them.",
  "pack.make": () => "Make a field pack",
  "pack.makeDetail": () =>
    "Sealed with a passphrase and signed with a key that never leaves this browser. Send the file as you like, the passphrase by another way, and the fingerprint once, by telephone or on paper.",
  "pack.audience": () => "For whom",
  "pack.audienceNew": () => "Somebody new …",
  "pack.audienceTitle": () => "Name of the territory, team or rep",
  "pack.journeys": () => "Journeys",
  "pack.people": () => "HCPs",
  "pack.everybody": ({ count }: Count, format: Format) => `Everybody here (${format.number(count)})`,
  "pack.listed": () => "Those in a list",
  "pack.chooseList": () => "Choose a CSV file",
  "pack.listHint": () => "with a column of ids or NPIs, and perhaps one of territories or owners",
  "pack.idColumn": () => "Column of the id or NPI",
  "pack.filterColumn": () => "Only where the column",
  "pack.filterNone": () => "No: the whole list",
  "pack.filterValue": () => "is",
  "pack.listCount": ({ count }: Count, format: Format) =>
    format.plural(count, { one: "# id is listed.", other: "# ids are listed." }),
  "pack.listNotOne": () => "This file cannot be read as a CSV file. Save it as CSV, in UTF-8.",
  "pack.sites": ({ sites }: { sites: readonly string[] }, format: Format) =>
    sites.length === 0
      ? "No site is allowed in this browser, so the pack proposes none."
      : `The rep will be asked to allow ${format.list([...sites])}.`,
  "pack.makeNow": () => "Make the pack",
  "pack.made": ({ people, entries }: { people: number; entries: number }, format: Format) =>
    `The pack is ready: ${format.plural(people, { one: "# HCP", other: "# HCPs" })}, ${format.plural(entries, { one: "# entry", other: "# entries" })}.`,
  "pack.download": ({ name }: { name: string }) => `Download ${name}`,
  "pack.passphraseOf": ({ title }: { title: string }) => `Passphrase for “${title}”`,
  "pack.unknownIds": ({ count }: Count, format: Format) =>
    format.plural(count, {
      one: "# id of the list belongs to nobody here:",
      other: "# ids of the list belong to nobody here:",
    }),
  "pack.ambiguousIds": ({ count }: Count, format: Format) =>
    format.plural(count, {
      one: "# id of the list belongs to several people here, and none of them is in the pack:",
      other: "# ids of the list belong to several people here, and none of them is in the pack:",
    }),
  "pack.audiences": () => "Passphrases",
  "pack.audienceMade": ({ at }: At, format: Format) => `last made on ${format.date(at)}`,
  "pack.ownFingerprint": () => "Fingerprint of packs made here",

  // What holds for the workspace
  "settings.heading": () => "What holds here, and for whoever gets a pack",
  "settings.role": () => "Shown to",
  "settings.commercial": () => "Commercial people: no medical facts",
  "settings.medical": () => "Medical people: medical facts too",
  "settings.freeText": () => "Reps may type free text where an event has a field for it",
  "settings.freeTextDetail": () =>
    "Off, such fields are not there. On, each bears a warning against anything about patients.",
  "settings.adverseEvents": () => "Address for reporting adverse events",
  "settings.adverseEventsHint": () =>
    "A page (https://…), an e-mail address (mailto:…) or a telephone number (tel:…).",
  "settings.adverseEventsWrong": () => "Begin with https://, mailto: or tel:, or leave it empty.",
  "settings.packAddress": () => "Address where reps find the newest pack",
  "settings.packAddressHint": () =>
    "A page or file (https://…). Reps see it as a link; nothing is fetched before somebody clicks.",
  "settings.packAddressWrong": () => "Begin with https://, or leave it empty.",
  "settings.save": () => "Save",
  "settings.saved": () => "Saved.",
};
