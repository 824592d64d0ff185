import type { Translation } from "../../dom/createT";
import type { dataSentences as en } from "./en";

/** The sentences of the data page, in German. */
export const dataSentences: Translation<typeof en> = {
  "data.title": () => "Daten",
  "data.silent": () => "Waypost hat nicht geantwortet. Laden Sie diese Seite neu und wiederholen Sie es.",
  "data.updated": () => "Waypost wurde aktualisiert. Laden Sie diese Seite neu.",
  "data.broken": ({ reason }) =>
    `In Waypost ist etwas schiefgegangen (${reason}). Laden Sie diese Seite neu und wiederholen Sie es.`,
  "data.startOver": () => "Neu anfangen",
  "data.drop": () => "oder hier ablegen",
  "data.cancel": () => "Abbrechen",

  "data.steps": () => "Erste Schritte",
  "data.stepJourney": () => "Journey veröffentlichen",
  "data.stepPeople": () => "HCPs importieren",
  "data.stepSite": () => "CRM öffnen",
  "data.stepDone": () => "erledigt",
  "data.stepNext": () => "als Nächstes",
  "data.journeyCount": ({ count }, format) =>
    format.plural(count, { one: "# Journey ist veröffentlicht.", other: "# Journeys sind veröffentlicht." }),
  "data.noJourney": () => "Noch ist keine veröffentlicht.",
  "data.peopleCount": ({ count }, format) =>
    format.plural(count, { one: "# HCP ist hier.", other: "# HCPs sind hier." }),
  "data.stepPeopleDetail": () =>
    "Wer sie sind, worin sie eingewilligt haben und was geschehen ist, als CSV-Dateien.",
  "data.siteCount": ({ count }, format) =>
    format.plural(count, {
      one: "Waypost wird auf # Website gezeigt:",
      other: "Waypost wird auf # Websites gezeigt:",
    }),
  "data.noSite": () =>
    "Waypost wird noch auf keiner Website gezeigt. Öffnen Sie eine Seite Ihres CRM, klicken Sie in der Symbolleiste des Browsers auf Waypost und erlauben Sie es dort.",
  "data.manageSite": () => "Verwalten",
  "data.manageSiteOf": ({ site }) => `${site} verwalten`,
  "data.asking": () => "Sieht nach …",

  "data.journeys": () => "Journeys",
  "data.journeysDetail": () =>
    "Eine Journey sagt, durch welche Phasen ein HCP geht und wodurch. Ihre Datei ist JSON; Sie sehen, was sie tun würde, bevor sie veröffentlicht wird.",
  "data.chooseJourney": () => "Journey-Datei wählen",
  "data.chooseOtherJourney": () => "Andere Datei wählen",
  "data.journeyTooLarge": ({ file }) =>
    `${file} ist zu groß für eine Journey. Prüfen Sie, ob es die richtige Datei ist.`,
  "data.journeyNotText": ({ file }) =>
    `${file} ist kein UTF-8-Text, wie eine Journey es ist. Prüfen Sie, ob es die richtige Datei ist, oder speichern Sie sie als UTF-8.`,
  "data.fileGone": ({ file }) =>
    `${file} lässt sich nicht mehr lesen: Die Datei wurde verschoben, geändert oder gelöscht. Wählen Sie sie noch einmal.`,
  "data.version": ({ version }) => `Version ${version}`,
  "data.draftCounts": ({ phases, stages, transitions }, format) =>
    format.list([
      format.plural(phases, { one: "# Hauptphase", other: "# Hauptphasen" }),
      format.plural(stages, { one: "# Phase", other: "# Phasen" }),
      format.plural(transitions, { one: "# Übergang", other: "# Übergänge" }),
    ]),
  "data.draftNew": () => "Von dieser Journey ist noch keine Version veröffentlicht.",
  "data.draftReplaces": ({ version, publishedAt }) =>
    `Veröffentlicht ist jetzt Version ${version} vom ${publishedAt}. Wer in ihr ist, bleibt in ihr; wer von nun an eintritt, bekommt diese.`,
  "data.draftUnchanged": () =>
    "Genau diese Version ist schon veröffentlicht, es gibt also nichts zu veröffentlichen.",
  "data.draftErrors": ({ count }, format) =>
    `${format.plural(count, { one: "# Fehler verhindert", other: "# Fehler verhindern" })}, dass diese Datei veröffentlicht wird. Berichtigen Sie die Datei und wählen Sie sie noch einmal.`,
  "data.draftWarnings": ({ count }, format) =>
    `${format.plural(count, { one: "# Warnung", other: "# Warnungen" })}. Sie können trotzdem veröffentlichen.`,
  "data.error": () => "Fehler",
  "data.warning": () => "Warnung",
  "data.showAll": ({ count }, format) => `Alle ${format.number(count)} zeigen`,
  "data.publish": () => "Veröffentlichen",
  "data.publishing": () => "Wird veröffentlicht …",
  "data.published": ({ title, version }) => `„${title}“ ist veröffentlicht, in Version ${version}.`,
  "data.publishedHeading": () => "Veröffentlicht",
  "data.publishedTitle": () => "Journey",
  "data.publishedVersion": () => "Version",
  "data.publishedAt": () => "Seit",
  "data.publishedNone": () => "Noch ist keine Journey veröffentlicht.",

  "data.import": () => "HCPs, Einwilligungen und Ereignisse",
  "data.importDetail": () =>
    "Bis zu drei CSV-Dateien, die zusammen oder gar nicht aufgenommen werden. Was schon importiert ist, wird erkannt; eine Datei darf also noch einmal kommen.",
  "data.chooseCsv": () => "CSV-Dateien wählen",
  "data.dropCsv": () => "oder hier ablegen",
  "data.kindHcps": () => "HCPs",
  "data.kindConsent": () => "Einwilligungen",
  "data.kindEvents": () => "Ereignisse",
  "data.kindUnknown": () => "Wählen …",
  "data.kindOf": ({ file }) => `Was ${file} enthält`,
  "data.removeFile": ({ file }) => `${file} nicht importieren`,
  "data.fileUnrecognised": () =>
    "Ihre Spalten verraten nicht, was sie enthält. HCPs brauchen hcp und name; Einwilligungen hcp, channel und change; Ereignisse hcp, type und occurred_at. Wählen Sie, was es ist, oder berichtigen Sie die erste Zeile.",
  "data.fileSameKind": ({ other }) =>
    `${other} ist von derselben Art, und ein Import nimmt von jeder Art eine Datei. Wählen Sie eine andere Art oder entfernen Sie eine der beiden.`,

  "data.siteLegend": () => "Datensätze Ihres CRM",
  "data.site": () => "Website der Datensätze",
  "data.siteDetail": () =>
    "Die Spalte „record“ der HCPs enthält die Kennungen, die Ihr CRM seinen Datensätzen gibt. Mit dessen Website erkennt Waypost jeden HCP auf den Seiten des CRM sofort.",
  "data.siteNone": () => "Keine: keine Datensätze verknüpfen",
  "data.siteOther": () => "Eine andere Website …",
  "data.siteAddress": () => "Adresse Ihres CRM",
  "data.siteAddressHint": () => "Fügen Sie die Adresse irgendeiner seiner Seiten ein.",
  "data.siteIs": ({ site }) => `Die Website ist ${site}.`,
  "data.siteNotOne": () =>
    "Das ist keine Adresse einer Website. Fügen Sie eine ein wie https://crm.example/contacts.",
  "data.object": () => "Art der Datensätze",
  "data.objectDetail": () =>
    "Wie die Adressen des CRM sie nennen: „contacts“, wo die Adresse eines Datensatzes …/contacts/17 ist.",
  "data.objectNotOne": () => "Ein Wort, ohne Leerzeichen und Schrägstriche.",
  "data.checkedAgainst": () => "Geprüft gegen die Journey",
  "data.importNeedsJourney": () =>
    "Die Dateien werden gegen die Merkmale, Kanäle und Ereignisse einer Journey geprüft, und noch ist keine veröffentlicht. Veröffentlichen Sie zuerst eine.",
  "data.settleFiles": () => "Klären Sie zuerst, was zu den Dateien gesagt ist.",
  "data.settleSite": () => "Sagen Sie zuerst, zu welcher Website die Datensätze gehören.",
  "data.settleJourney": () => "Veröffentlichen Sie zuerst eine Journey.",
  "data.startImport": () => "Importieren",

  "data.phaseStarting": () => "Beginnt …",
  "data.phaseReading": () => "Dateien lesen",
  "data.phaseMatching": () => "HCPs erkennen",
  "data.phaseFolding": () => "Phasen berechnen",
  "data.phaseSaving": () => "Speichern",
  "data.phaseOf": ({ phase, number, of }) => `Schritt ${number} von ${of}: ${phase}`,
  "data.doneBytes": ({ done, total }) => `${done} von ${total}`,
  "data.donePeople": ({ done, total }, format) =>
    `${format.number(done)} von ${format.plural(total, { one: "# HCP", other: "# HCPs" })}`,
  "data.remainingSeconds": ({ seconds }, format) =>
    `noch etwa ${format.plural(seconds, { one: "# Sekunde", other: "# Sekunden" })} in diesem Schritt`,
  "data.remainingMinutes": ({ minutes }, format) =>
    `noch etwa ${format.plural(minutes, { one: "# Minute", other: "# Minuten" })} in diesem Schritt`,
  "data.cancelImport": () => "Import abbrechen",
  "data.cancelling": () => "Wird abgebrochen …",
  "data.usable": () =>
    "Sie können inzwischen weiterarbeiten; lassen Sie diese Seite offen, um das Ergebnis zu sehen.",

  "data.importDone": ({ seconds }, format) =>
    `Der Import ist fertig, nach ${format.plural(seconds, { one: "# Sekunde", other: "# Sekunden" })}.`,
  "data.importedPeople": ({ created, changed, unchanged }, format) =>
    `${format.plural(created, { one: "# neuer HCP", other: "# neue HCPs" })}, ${format.number(changed)} geändert, ${format.number(unchanged)} unverändert.`,
  "data.importedEntries": ({ entries }, format) =>
    `${format.plural(entries, { one: "# Eintrag ist", other: "# Einträge sind" })} zu ihren Verläufen gekommen.`,
  "data.importedNot": ({ count }, format) =>
    `${format.plural(count, { one: "# Zeile wurde", other: "# Zeilen wurden" })} nicht aufgenommen; unten steht, warum.`,
  "data.rowsRead": () => "Zeilen",
  "data.rowsTaken": () => "Aufgenommen",
  "data.rowsRepeated": () => "Schon bekannt",
  "data.rowsRejected": () => "Nicht aufgenommen",
  "data.rejectedHeading": () => "Warum Zeilen nicht aufgenommen wurden",
  "data.rejectedLine": ({ line }, format) => `Zeile ${format.number(line)}:`,
  "data.rejectedMore": ({ count }, format) =>
    `und ${format.plural(count, { one: "# weitere Zeile", other: "# weitere Zeilen" })} aus demselben Grund`,
  "data.rejectedOther": ({ count }, format) =>
    `${format.plural(count, { one: "# Zeile", other: "# Zeilen" })} aus anderen Gründen, die im Download stehen.`,
  "data.downloadRejected": ({ file }) => `Nicht aufgenommene Zeilen von ${file} herunterladen`,
  "data.rejectedDetail": () =>
    "Jede Zeile mit ihrem Grund. Berichtigen Sie sie dort und importieren Sie jene Datei.",
  "data.warningsHeading": () => "Gut zu wissen",

  "data.nothingImported": ({ reason }) => `Es wurde nichts importiert. ${reason}`,
  "data.failedNoFiles": () => "Es war keine Datei da. Wählen Sie mindestens eine.",
  "data.failedNoJourney": () =>
    "Die Journey ist nicht mehr veröffentlicht. Veröffentlichen Sie sie und importieren Sie noch einmal.",
  "data.failedFile": ({ file, kind, reason }) => `${file} lässt sich nicht als ${kind} lesen: ${reason}`,
  "data.failedSilent": () =>
    "Die Arbeit im Hintergrund ist stehen geblieben, vielleicht aus Mangel an Speicher. Schließen Sie andere Fenster, laden Sie diese Seite neu und importieren Sie noch einmal; was schon aufgenommen ist, wird erkannt.",
  "data.failedEngine": ({ reason }) =>
    `Die Arbeit im Hintergrund hat nicht begonnen (${reason}). Laden Sie diese Seite neu und importieren Sie noch einmal.`,
  "data.failedBroken": ({ reason }) =>
    `In Waypost ist etwas schiefgegangen (${reason}). Laden Sie diese Seite neu und importieren Sie noch einmal.`,
  "data.cancelled": () => "Der Import wurde abgebrochen. Es wurde nichts davon gespeichert.",

  "data.handover": () => "Zurück ins CRM",
  "data.handoverDetail": () =>
    "Kontakte, Widerrufe und Vermerke aus dem Panel, als Dateien für den Import des CRM.",
  "data.handoverLook": () => "Nachsehen, was wartet",
  "data.handoverLooking": () => "Wird nachgesehen …",
  "data.handoverCount": ({ count }, format) =>
    count === 0
      ? "Das CRM hat alles, was hier eingetragen wurde."
      : `${format.plural(count, { one: "# Eintrag aus dem Panel ist", other: "# Einträge aus dem Panel sind" })} noch nicht übergeben.`,
  "data.handoverFor": () => "Dateien für",
  "data.crmVeeva": () => "Veeva CRM (Salesforce)",
  "data.crmVault": () => "Veeva Vault CRM",
  "data.crmPlain": () => "Ein anderes CRM: schlichte Spalten",
  "data.handoverMake": () => "Dateien machen",
  "data.handoverMade": () =>
    "Die Dateien sind fertig, und ihr Inhalt gilt als übergeben. Laden Sie alle herunter.",
  "data.handoverDownload": ({ name }) => `${name} herunterladen`,
  "data.handoverRows": ({ count }, format) => format.plural(count, { one: "# Zeile", other: "# Zeilen" }),
  "data.handoverPast": ({ count }, format) =>
    format.plural(count, { one: "# frühere Übergabe", other: "# frühere Übergaben" }),
  "data.handoverOf": ({ at, count }, format) =>
    `${at}: ${format.plural(count, { one: "# Eintrag", other: "# Einträge" })}`,
  "data.handoverAgain": () => "Dateien noch einmal machen",
};
