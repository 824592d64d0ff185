import type { Translation } from "../../dom/createT";
import type { setupSentences as en } from "./en";

/** Das Einrichten einer Website, auf Deutsch. */
export const setupSentences: Translation<typeof en> = {
  "setup.title": () => "Diese Website einrichten",
  "setup.close": () => "Zurück zur Journey",
  "setup.open": () => "Diese Website durch Zeigen einrichten",
  "setup.openAgain": () => "Noch einmal auf den Namen zeigen",
  "setup.failed": () =>
    "Waypost hat nicht geantwortet oder kann das nicht behalten. Laden Sie die Seite neu und versuchen Sie es noch einmal.",
  "setup.noPage": () =>
    "Neben der Ansicht ist keine Seite, die Waypost lesen darf. Öffnen Sie Ihr CRM und erlauben Sie Waypost dort.",
  "setup.intro": ({ site }) =>
    `Zeigen Sie Waypost, wie Personen auf ${site} stehen. Es dauert eine Minute; nichts verlässt diesen Browser.`,
  "setup.pointNow": () => "Klicken Sie es jetzt auf der Seite an. Esc bricht ab.",
  "setup.record": () => "Die Seite einer Person",
  "setup.recordHint": () => "Öffnen Sie sie im CRM und zeigen Sie auf den Namen.",
  "setup.name": () => "Name",
  "setup.npi": () => "NPI",
  "setup.email": () => "E-Mail",
  "setup.external": () => "Andere ID",
  "setup.recordId": () => "Datensatz",
  "setup.notYet": () => "noch nicht",
  "setup.optional": () => "freiwillig",
  "setup.point": () => "Zeigen",
  "setup.pointAt": ({ what }) => `Zeigen auf: ${what}`,
  "setup.drop": () => "Entfernen",
  "setup.dropOf": ({ what }) => `Entfernen: ${what}`,
  "setup.whichId": () => "Welcher Teil der Adresse sagt, wer es ist?",
  "setup.noId": () =>
    "Nichts in dieser Adresse unterscheidet eine Person von der anderen, deshalb kann Waypost nicht wissen, wessen Seite das ist. Öffnen Sie die Person auf einer eigenen Seite.",
  "setup.list": () => "Eine Liste von Personen",
  "setup.listHint": () =>
    "Öffnen Sie eine Liste mit mindestens zwei Personen und zeigen Sie auf einen Namen.",
  "setup.rows": () => "Zeilen",
  "setup.rowsFound": ({ count }, format) =>
    count === 0
      ? "Darum herum wiederholt sich nichts. Zeigen Sie auf einen Namen in einer Liste."
      : format.plural(count, { one: "# Zeile gefunden.", other: "# Zeilen gefunden." }),
  "setup.try": () => "Auf dieser Seite probieren",
  "setup.save": () => "Speichern",
  "setup.kept": () => "Behalten. Marken und Ansicht gehen jetzt auf dieser Website.",
  "setup.triedNothing": () => "So gelesen zeigt die Seite weder eine Person noch eine Liste.",
  "setup.triedList": ({ count, known }, format) =>
    `${format.plural(count, { one: "# Zeile", other: "# Zeilen" })}, davon ${format.plural(known, { one: "# erkennbar", other: "# erkennbar" })}.`,
  "setup.file": () => "Weitergeben, übernehmen, entfernen",
  "setup.fileHint": () =>
    "Eine Person richtet eine Website ein, die anderen übernehmen die Datei. Sie enthält keine Personen.",
  "setup.export": () => "Diese Einrichtung exportieren",
  "setup.import": () => "Eine Einrichtung übernehmen",
  "setup.remove": () => "Diese Einrichtung entfernen",
  "setup.fileUnreadable": () => "Die Datei ist nicht mehr lesbar. Wählen Sie sie noch einmal.",
  "setup.fileForeign": () =>
    "Diese Datei ist keine Einrichtung einer Website. Wählen Sie eine, die hier exportiert wurde.",
  "setup.fileOtherSite": () =>
    "Diese Einrichtung ist für eine andere Website. Öffnen Sie jene und übernehmen Sie sie dort.",
};
