import type { Translation } from "../../dom/createT";
import type { librarySentences as en } from "./libraryEn";

/** What the library of journeys says, and why one could not be read or kept. In German. */
export const librarySentences: Translation<typeof en> = {
  "studio.silent": () =>
    "Waypost hat nicht geantwortet. Laden Sie diese Seite neu; das Letzte bleibt bis dahin in diesem Fenster.",
  "studio.updated": () => "Waypost wurde aktualisiert. Laden Sie diese Seite neu.",
  "studio.notAllowed": () =>
    "An dieser Stelle darf Waypost nicht arbeiten. Öffnen Sie das Studio aus der Ansicht einer freigegebenen Website oder in einem eigenen Tab.",
  "studio.refused": () =>
    "Das wäre keine Journey, die sich wieder öffnen ließe; sie wurde nicht gespeichert. Machen Sie den letzten Schritt rückgängig.",
  "studio.notOpened": ({ reason }) => `Diese Journey lässt sich nicht öffnen: ${reason}`,
  "studio.draftKept": () =>
    "Der Entwurf bleibt, wie er ist. Als Datei gespeichert lässt er sich ansehen oder weitergeben.",
  "studio.saveAsFile": () => "Als Datei speichern",
  "studio.broken": ({ reason }) =>
    `In Waypost ist etwas schiefgegangen (${reason}). Laden Sie diese Seite neu und versuchen Sie es noch einmal.`,
  "studio.libraryTitle": () => "Journeys",
  "studio.newJourney": () => "Neue Journey",
  "studio.newTitle": () => "Neue Journey",
  "studio.newStage": () => "Erste Stufe",
  "studio.newEvent": () => "Für die Kampagne ausgewählt",
  "studio.openFile": () => "Journey-Datei öffnen",
  "studio.openFileHint": () => "oder hierher ziehen: Waypost, SCXML oder XState-JSON",
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
  "studio.copyOf": ({ title }) => `${title} (Kopie)`,
  "studio.deleteSure": () => "Endgültig löschen?",
  "studio.deleteYes": () => "Ja, löschen",
  "studio.deleteNo": () => "Behalten",
  "studio.published": () => "Veröffentlicht",
  "studio.publishedAt": ({ version, at }) => `Version ${version}, seit ${at}`,
  "studio.editPublished": () => "Als Entwurf bearbeiten",
  "studio.editPublishedOf": ({ title }) => `„${title}“ als Entwurf bearbeiten`,
};
