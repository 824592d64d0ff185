import type { Translation } from "../../dom/createT";
import type { studioSentences as en } from "./en";

/** The sentences of the studio, in German. */
export const studioSentences: Translation<typeof en> = {
  "studio.title": () => "Studio",

  "studio.viewControls": () => "Ansicht",
  "studio.overview": () => "Übersicht über die Journey",
  "studio.parallel": () => "nebeneinander",
  "studio.touchpointCount": ({ count }, format) =>
    format.plural(count, { one: "# Kontakt", other: "# Kontakte" }),
  "studio.folded": ({ stages, ways }, format) =>
    format.list([
      format.plural(stages, { one: "# Stufe", other: "# Stufen" }),
      format.plural(ways, { one: "# Weg", other: "# Wege" }),
    ]),

  "studio.if": ({ guard }) => `wenn ${guard}`,
  "studio.noTrigger": () => "noch kein Auslöser",
  "studio.after": ({ time }) => `nach ${time}`,
  "studio.on": ({ date }) => `am ${date}`,
  "studio.workingHour": ({ channel }) => `nächste Arbeitsstunde, ${channel}`,
  "studio.always": () => "sofort",
  "studio.done": () => "wenn innen fertig",
  "studio.anyEvent": () => "jedes Ereignis",
  "studio.family": ({ family }) => `jedes „${family}“`,

  "studio.silent": () =>
    "Waypost hat nicht geantwortet. Laden Sie diese Seite neu; das Letzte bleibt bis dahin in diesem Fenster.",
  "studio.updated": () => "Waypost wurde aktualisiert. Laden Sie diese Seite neu.",
  "studio.refused": () =>
    "Das wäre keine Journey, die sich wieder öffnen ließe; sie wurde nicht gespeichert. Machen Sie den letzten Schritt rückgängig.",
  "studio.broken": ({ reason }) =>
    `In Waypost ist etwas schiefgegangen (${reason}). Laden Sie diese Seite neu und versuchen Sie es noch einmal.`,
  "studio.libraryTitle": () => "Journeys",
  "studio.newJourney": () => "Neue Journey",
  "studio.newTitle": () => "Neue Journey",
  "studio.newStage": () => "Erste Stufe",
  "studio.newEvent": () => "Für die Kampagne ausgewählt",
  "studio.openFile": () => "Journey-Datei öffnen",
  "studio.openFileHint": () => "oder hier ablegen",
  "studio.fileTooLarge": ({ file }) =>
    `${file} ist zu groß für eine Journey. Prüfen Sie, ob es die richtige Datei ist.`,
  "studio.fileNotText": ({ file }) =>
    `${file} lässt sich nicht als UTF-8-Text lesen. Prüfen Sie, ob es die richtige Datei ist.`,
  "studio.fileNotJourney": ({ file, reason }) =>
    `${file} ist keine Journey, die sich öffnen lässt: ${reason}`,
  "studio.drafts": () => "Entwürfe",
  "studio.noDrafts": () =>
    "Es wird noch keine Journey gezeichnet. Beginnen Sie eine neue, oder öffnen Sie eine Datei.",
  "studio.noneFound": () => "Kein Entwurf trägt diese Wörter in Titel oder Schlagwörtern.",
  "studio.searchDrafts": () => "Nach Titel oder Schlagwort suchen",
  "studio.showArchived": ({ count }, format) =>
    `auch ${format.plural(count, { one: "# archivierten Entwurf", other: "# archivierte Entwürfe" })} zeigen`,
  "studio.draftCounts": ({ phases, stages, transitions }, format) =>
    format.list([
      format.plural(phases, { one: "# Phase", other: "# Phasen" }),
      format.plural(stages, { one: "# Stufe", other: "# Stufen" }),
      format.plural(transitions, { one: "# Übergang", other: "# Übergänge" }),
    ]),
  "studio.changedAt": ({ at }) => `geändert ${at}`,
  "studio.tags": () => "Schlagwörter",
  "studio.tagsField": () => "Schlagwörter, durch Kommas getrennt",
  "studio.editTags": () => "Schlagwörter",
  "studio.done.save": () => "Speichern",
  "studio.duplicate": () => "Duplizieren",
  "studio.archive": () => "Archivieren",
  "studio.restore": () => "Zurückholen",
  "studio.delete": () => "Endgültig löschen",
  "studio.published": () => "Veröffentlicht",
  "studio.publishedAt": ({ version, at }) => `Version ${version}, seit ${at}`,
  "studio.editPublished": () => "Als Entwurf bearbeiten",
  "studio.editPublishedOf": ({ title }) => `„${title}“ als Entwurf bearbeiten`,

  "studio.opening": () => "Die Journey wird geöffnet …",
  "studio.toLibrary": () => "Alle Journeys",
  "studio.draftGone": () =>
    "Diesen Entwurf gibt es nicht mehr: er wurde gelöscht, vielleicht in einem anderen Fenster.",
  "studio.saved": () => "Gespeichert",
  "studio.saving": () => "Wird gespeichert …",
  "studio.notSaved": ({ reason }) => `Noch nicht gespeichert, in diesem Fenster behalten. ${reason}`,
};
