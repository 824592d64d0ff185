import type { Format } from "../../dom/format";

/** What the library of journeys says, and why one could not be read or kept. In English. */
export const librarySentences = {
  "studio.silent": () =>
    "Waypost did not answer. Reload this page; what you did last is kept in this window until then.",
  "studio.updated": () => "Waypost was updated. Reload this page.",
  "studio.notAllowed": () =>
    "Waypost may not be used in this place. Open the studio from the panel of a site that you allowed, or in a tab of its own.",
  "studio.refused": () =>
    "This is no journey that could be opened again, so it was not saved. Undo the last step.",
  "studio.notOpened": ({ reason }: { reason: string }) => `This journey cannot be opened: ${reason}`,
  "studio.draftKept": () =>
    "The draft is kept as it is. Save it as a file to look into it, or to send it to somebody.",
  "studio.saveAsFile": () => "Save as a file",
  "studio.broken": ({ reason }: { reason: string }) =>
    `Something in Waypost went wrong (${reason}). Reload this page, and do it again.`,
  "studio.libraryTitle": () => "Journeys",
  "studio.newJourney": () => "New journey",
  "studio.newTitle": () => "New journey",
  "studio.newStage": () => "First stage",
  "studio.newEvent": () => "Selected for the campaign",
  "studio.openFile": () => "Open a journey file",
  "studio.openFileHint": () => "or drop it here: Waypost, SCXML or XState JSON",
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
  "studio.copyOf": ({ title }: { title: string }) => `${title} (copy)`,
  "studio.deleteSure": () => "Delete it for good?",
  "studio.deleteYes": () => "Yes, delete it",
  "studio.deleteNo": () => "Keep it",
  "studio.published": () => "Published",
  "studio.publishedAt": ({ version, at }: { version: string; at: string }) =>
    `version ${version}, since ${at}`,
  "studio.editPublished": () => "Edit as a draft",
  "studio.editPublishedOf": ({ title }: { title: string }) => `Edit as a draft: ${title}`,
};
