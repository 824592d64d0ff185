import type { Format } from "../../dom/format";

/** The sentences of the data page, in English. */
export const dataSentences = {
  "data.title": () => "Data",
  "data.silent": () => "Waypost did not answer. Reload this page, and do it again.",
  "data.updated": () => "Waypost was updated. Reload this page.",
  "data.broken": ({ reason }: { reason: string }) =>
    `Something in Waypost went wrong (${reason}). Reload this page, and do it again.`,
  "data.startOver": () => "Start over",
  "data.drop": () => "or drop it here",
  "data.cancel": () => "Cancel",

  // The way in
  "data.steps": () => "First steps",
  "data.stepJourney": () => "Publish a journey",
  "data.stepPeople": () => "Import your HCPs",
  "data.stepSite": () => "Open your CRM",
  "data.stepDone": () => "done",
  "data.stepNext": () => "next",
  "data.journeyCount": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# journey is published.", other: "# journeys are published." }),
  "data.noJourney": () => "None is published yet.",
  "data.peopleCount": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# HCP is here.", other: "# HCPs are here." }),
  "data.stepPeopleDetail": () => "Who they are, what they agreed to, and what happened, as CSV files.",
  "data.siteCount": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "Waypost is shown on # site:", other: "Waypost is shown on # sites:" }),
  "data.noSite": () =>
    "Waypost is shown on no site yet. Go to a page of your CRM, click Waypost in the browser's toolbar, and allow it there.",
  "data.manageSite": () => "Manage",
  "data.manageSiteOf": ({ site }: { site: string }) => `Manage ${site}`,
  "data.asking": () => "Looking …",

  // Journeys
  "data.journeys": () => "Journeys",
  "data.journeysDetail": () =>
    "A journey says which stages an HCP goes through, and by what. Its file is JSON; you see what it would do before it is published.",
  "data.chooseJourney": () => "Choose a journey file",
  "data.chooseOtherJourney": () => "Choose another file",
  "data.journeyTooLarge": ({ file }: { file: string }) =>
    `${file} is too large to be a journey. Check that it is the right file.`,
  "data.journeyNotText": ({ file }: { file: string }) =>
    `${file} is not UTF-8 text, as a journey is. Check that it is the right file, or save it as UTF-8.`,
  "data.fileGone": ({ file }: { file: string }) =>
    `${file} cannot be read any more: it was moved, changed or deleted. Choose it again.`,
  "data.version": ({ version }: { version: string }) => `version ${version}`,
  "data.draftCounts": (
    { phases, stages, transitions }: { phases: number; stages: number; transitions: number },
    format: Format,
  ) =>
    format.list([
      format.plural(phases, { one: "# phase", other: "# phases" }),
      format.plural(stages, { one: "# stage", other: "# stages" }),
      format.plural(transitions, { one: "# transition", other: "# transitions" }),
    ]),
  "data.draftNew": () => "No version of this journey is published yet.",
  "data.draftReplaces": ({ version, publishedAt }: { version: string; publishedAt: string }) =>
    `Version ${version} of ${publishedAt} is published now. Whoever is in it stays in it; whoever enters from now on gets this one.`,
  "data.draftUnchanged": () => "This very version is published already, so there is nothing to publish.",
  "data.draftErrors": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# error keeps", other: "# errors keep" })} this file from being published. Correct the file, and choose it again.`,
  "data.draftWarnings": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# warning", other: "# warnings" })}. You may publish all the same.`,
  "data.error": () => "Error",
  "data.warning": () => "Warning",
  "data.showAll": ({ count }: { count: number }, format: Format) => `Show all ${format.number(count)}`,
  "data.publish": () => "Publish",
  "data.publishing": () => "Publishing …",
  "data.published": ({ title, version }: { title: string; version: string }) =>
    `“${title}” is published, in version ${version}.`,
  "data.publishedHeading": () => "Published",
  "data.publishedTitle": () => "Journey",
  "data.publishedVersion": () => "Version",
  "data.publishedAt": () => "Since",
  "data.publishedNone": () => "No journey is published yet.",

  // Import: the files
  "data.import": () => "HCPs, consent and events",
  "data.importDetail": () =>
    "Up to three CSV files, which go in together or not at all. What was imported before is recognised, so a file may come again.",
  "data.chooseCsv": () => "Choose CSV files",
  "data.dropCsv": () => "or drop them here",
  "data.kindHcps": () => "HCPs",
  "data.kindConsent": () => "Consent",
  "data.kindEvents": () => "Events",
  "data.kindUnknown": () => "Choose …",
  "data.kindOf": ({ file }: { file: string }) => `What ${file} holds`,
  "data.removeFile": ({ file }: { file: string }) => `Do not import ${file}`,
  "data.fileUnrecognised": () =>
    "Its columns do not tell what it holds. HCPs need hcp and name; consent needs hcp, channel and change; events need hcp, type and occurred_at. Choose what it is, or correct its first line.",
  "data.fileSameKind": ({ other }: { other: string }) =>
    `${other} is of the same kind, and one import takes one file of each. Choose another kind, or remove one of the two.`,

  // Import: options
  "data.siteLegend": () => "Records of your CRM",
  "data.site": () => "The site of the record ids",
  "data.siteDetail": () =>
    "The column “record” of the HCPs holds the ids that your CRM gives its records. With its site, Waypost knows each HCP on the CRM's pages at once.",
  "data.siteNone": () => "None: link no records",
  "data.siteOther": () => "Another site …",
  "data.siteAddress": () => "Address of your CRM",
  "data.siteAddressHint": () => "Paste the address of any of its pages.",
  "data.siteIs": ({ site }: { site: string }) => `The site is ${site}.`,
  "data.siteNotOne": () =>
    "This is no address of a web site. Paste one such as https://crm.example/contacts.",
  "data.object": () => "Kind of record",
  "data.objectDetail": () =>
    "As the CRM's addresses name it: “contacts” where a record's address is …/contacts/17.",
  "data.objectNotOne": () => "One word, without spaces or slashes.",
  "data.checkedAgainst": () => "Checked against the journey",
  "data.importNeedsJourney": () =>
    "The files are checked against a journey's attributes, channels and events, and none is published yet. Publish one first.",
  "data.settleFiles": () => "Settle first what is said about the files.",
  "data.settleSite": () => "Say first which site the record ids belong to.",
  "data.settleJourney": () => "Publish a journey first.",
  "data.startImport": () => "Import",

  // Import: on the way
  "data.phaseStarting": () => "Starting …",
  "data.phaseReading": () => "Reading the files",
  "data.phaseMatching": () => "Recognising the HCPs",
  "data.phaseFolding": () => "Working out their stages",
  "data.phaseSaving": () => "Saving",
  "data.phaseOf": ({ phase, number, of }: { phase: string; number: number; of: number }) =>
    `Step ${number} of ${of}: ${phase}`,
  "data.doneBytes": ({ done, total }: { done: string; total: string }) => `${done} of ${total}`,
  "data.donePeople": ({ done, total }: { done: number; total: number }, format: Format) =>
    `${format.number(done)} of ${format.plural(total, { one: "# HCP", other: "# HCPs" })}`,
  "data.remainingSeconds": ({ seconds }: { seconds: number }, format: Format) =>
    `about ${format.plural(seconds, { one: "# second", other: "# seconds" })} left in this step`,
  "data.remainingMinutes": ({ minutes }: { minutes: number }, format: Format) =>
    `about ${format.plural(minutes, { one: "# minute", other: "# minutes" })} left in this step`,
  "data.cancelImport": () => "Cancel the import",
  "data.cancelling": () => "Cancelling …",
  "data.usable": () => "You can go on working meanwhile; leave this page open to see the result.",

  // Import: what became of it
  "data.importDone": ({ seconds }: { seconds: number }, format: Format) =>
    `The import is finished, after ${format.plural(seconds, { one: "# second", other: "# seconds" })}.`,
  "data.importedPeople": (
    { created, changed, unchanged }: { created: number; changed: number; unchanged: number },
    format: Format,
  ) =>
    `${format.plural(created, { one: "# new HCP", other: "# new HCPs" })}, ${format.number(changed)} changed, ${format.number(unchanged)} unchanged.`,
  "data.importedEntries": ({ entries }: { entries: number }, format: Format) =>
    `${format.plural(entries, { one: "# entry was", other: "# entries were" })} added to their timelines.`,
  "data.importedNot": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# row was", other: "# rows were" })} not taken; below is why.`,
  "data.rowsRead": () => "Rows",
  "data.rowsTaken": () => "Taken",
  "data.rowsRepeated": () => "Known already",
  "data.rowsRejected": () => "Not taken",
  "data.rejectedHeading": () => "Why rows were not taken",
  "data.rejectedLine": ({ line }: { line: number }, format: Format) => `Line ${format.number(line)}:`,
  "data.rejectedMore": ({ count }: { count: number }, format: Format) =>
    `and ${format.plural(count, { one: "# more row", other: "# more rows" })} for the same reason`,
  "data.rejectedOther": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# row", other: "# rows" })} for other reasons, which the download says.`,
  "data.downloadRejected": ({ file }: { file: string }) => `Download the rows of ${file} that were not taken`,
  "data.rejectedDetail": () => "Each row with its reason. Correct them in place, and import that file.",
  "data.warningsHeading": () => "Good to know",

  // Import: nothing was stored
  "data.nothingImported": ({ reason }: { reason: string }) => `Nothing was imported. ${reason}`,
  "data.failedNoFiles": () => "There was no file. Choose at least one.",
  "data.failedNoJourney": () => "The journey is not published any more. Publish it, and import again.",
  "data.failedFile": ({ file, kind, reason }: { file: string; kind: string; reason: string }) =>
    `${file} cannot be read as ${kind}: ${reason}`,
  "data.failedSilent": () =>
    "The background work has stopped, perhaps for lack of memory. Close other windows, reload this page, and import again; what went in before is recognised.",
  "data.failedEngine": ({ reason }: { reason: string }) =>
    `The background work did not start (${reason}). Reload this page, and import again.`,
  "data.failedBroken": ({ reason }: { reason: string }) =>
    `Something in Waypost went wrong (${reason}). Reload this page, and import again.`,
  "data.cancelled": () => "The import was cancelled. Nothing of it was stored.",

  // What goes back to the CRM
  "data.handover": () => "Back to the CRM",
  "data.handoverDetail": () =>
    "Touchpoints, opt-outs and notes that reps recorded in the panel, as files for the CRM’s own import.",
  "data.handoverLook": () => "See what is waiting",
  "data.handoverLooking": () => "Looking…",
  "data.handoverCount": ({ count }: { count: number }, format: Format) =>
    count === 0
      ? "The CRM has been given everything that was recorded here."
      : `${format.plural(count, { one: "# entry was", other: "# entries were" })} recorded in the panel and not handed over yet.`,
  "data.handoverFor": () => "Files for",
  "data.crmVeeva": () => "Veeva CRM (Salesforce)",
  "data.crmVault": () => "Veeva Vault CRM",
  "data.crmPlain": () => "Another CRM: plain columns",
  "data.handoverMake": () => "Make the files",
  "data.handoverMade": () =>
    "The files are ready, and what they carry is marked as handed over. Download all of them.",
  "data.handoverDownload": ({ name }: { name: string }) => `Download ${name}`,
  "data.handoverRows": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# row", other: "# rows" }),
  "data.handoverPast": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# hand-over before", other: "# hand-overs before" }),
  "data.handoverOf": ({ at, count }: { at: string; count: number }, format: Format) =>
    `${at}: ${format.plural(count, { one: "# entry", other: "# entries" })}`,
  "data.handoverAgain": () => "Make its files again",
};
