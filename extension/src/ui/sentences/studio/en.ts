import type { Format } from "../../dom/format";

/** The sentences of the studio, in English. */
export const studioSentences = {
  "studio.title": () => "Studio",

  // The canvas
  "studio.viewControls": () => "View",
  "studio.overview": () => "Overview of the journey",
  "studio.parallel": () => "side by side",
  "studio.touchpointCount": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# touchpoint", other: "# touchpoints" }),
  "studio.folded": ({ stages, ways }: { stages: number; ways: number }, format: Format) =>
    format.list([
      format.plural(stages, { one: "# stage", other: "# stages" }),
      format.plural(ways, { one: "# way", other: "# ways" }),
    ]),

  // Beside the lines
  "studio.if": ({ guard }: { guard: string }) => `if ${guard}`,
  "studio.noTrigger": () => "no trigger yet",
  "studio.after": ({ time }: { time: string }) => `after ${time}`,
  "studio.on": ({ date }: { date: string }) => `on ${date}`,
  "studio.workingHour": ({ channel }: { channel: string }) => `next working hour, ${channel}`,
  "studio.always": () => "at once",
  "studio.done": () => "when finished inside",
  "studio.anyEvent": () => "any event",
  "studio.family": ({ family }: { family: string }) => `any “${family}”`,

  // The library
  "studio.silent": () =>
    "Waypost did not answer. Reload this page; what you did last is kept in this window until then.",
  "studio.updated": () => "Waypost was updated. Reload this page.",
  "studio.refused": () =>
    "This is no journey that could be opened again, so it was not saved. Undo the last step.",
  "studio.broken": ({ reason }: { reason: string }) =>
    `Something in Waypost went wrong (${reason}). Reload this page, and do it again.`,
  "studio.libraryTitle": () => "Journeys",
  "studio.newJourney": () => "New journey",
  "studio.newTitle": () => "New journey",
  "studio.newStage": () => "First stage",
  "studio.newEvent": () => "Selected for the campaign",
  "studio.openFile": () => "Open a journey file",
  "studio.openFileHint": () => "or drop it here",
  "studio.fileTooLarge": ({ file }: { file: string }) =>
    `${file} is too large to be a journey. Check that it is the right file.`,
  "studio.fileNotText": ({ file }: { file: string }) =>
    `${file} cannot be read as UTF-8 text, as a journey is. Check that it is the right file.`,
  "studio.fileNotJourney": ({ file, reason }: { file: string; reason: string }) =>
    `${file} is no journey that can be opened: ${reason}`,
  "studio.drafts": () => "Drafts",
  "studio.noDrafts": () => "No journey is being drawn yet. Begin with a new one, or open a file.",
  "studio.noneFound": () => "No draft has these words in its title or tags.",
  "studio.searchDrafts": () => "Find by title or tag",
  "studio.showArchived": ({ count }: { count: number }, format: Format) =>
    `show ${format.plural(count, { one: "# archived draft", other: "# archived drafts" })} too`,
  "studio.draftCounts": (
    { phases, stages, transitions }: { phases: number; stages: number; transitions: number },
    format: Format,
  ) =>
    format.list([
      format.plural(phases, { one: "# phase", other: "# phases" }),
      format.plural(stages, { one: "# stage", other: "# stages" }),
      format.plural(transitions, { one: "# transition", other: "# transitions" }),
    ]),
  "studio.changedAt": ({ at }: { at: string }) => `changed ${at}`,
  "studio.tags": () => "Tags",
  "studio.tagsField": () => "Tags, parted by commas",
  "studio.editTags": () => "Tags",
  "studio.done.save": () => "Save",
  "studio.duplicate": () => "Duplicate",
  "studio.archive": () => "Archive",
  "studio.restore": () => "Restore",
  "studio.delete": () => "Delete for good",
  "studio.published": () => "Published",
  "studio.publishedAt": ({ version, at }: { version: string; at: string }) =>
    `version ${version}, since ${at}`,
  "studio.editPublished": () => "Edit as a draft",
  "studio.editPublishedOf": ({ title }: { title: string }) => `Edit “${title}” as a draft`,

  // The frame
  "studio.opening": () => "Opening the journey …",
  "studio.toLibrary": () => "All journeys",
  "studio.draftGone": () => "This draft is not here any more: it was deleted, perhaps in another window.",
  "studio.saved": () => "Saved",
  "studio.saving": () => "Saving …",
  "studio.notSaved": ({ reason }: { reason: string }) => `Not saved yet, and kept in this window. ${reason}`,
};
