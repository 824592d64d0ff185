import type { Translation } from "../../dom/createT";
import type { Format } from "../../dom/format";
import type { panelSentences as en } from "./en";

const usualDays = (days: number, format: Format) =>
  days < 1 ? "weniger als ein Tag" : format.plural(days, { one: "# Tag", other: "# Tage" });

/** What the journey panel says, in German. */
export const panelSentences: Translation<typeof en> = {
  "panel.title": () => "Journey",
  "panel.studio": () => "Das Studio über dieser Seite öffnen",
  "panel.close": () => "Ansicht schließen (Esc)",
  "panel.place": () => "Wo die Ansicht steht",
  "panel.otherSide": () => "Auf die andere Seite",
  "panel.beside": () => "Neben der Seite, in der Seitenleiste des Browsers",
  "panel.dockAgain": () => "Auf der Seite zeigen",
  "panel.covered": () =>
    "Etwas auf dieser Seite liegt über der Ansicht oder macht sie schlecht sichtbar. Hier lässt sich nichts anklicken, bis es weg ist.",
  "panel.hide": () => "Alles von Waypost verbergen (Alt+Umschalt+J)",
  "panel.loading": () => "Wird geladen …",
  "panel.cancel": () => "Abbrechen",
  "panel.tryAgain": () => "Noch einmal versuchen",
  "panel.openDataPage": () => "Datenseite öffnen",
  "panel.yes": () => "ja",
  "panel.no": () => "nein",

  "panel.unnamedRecord": () => "Ein Datensatz ohne Namen",
  "panel.knownAs": ({ name }) => `Hier bekannt als ${name}.`,
  "panel.matchedByDecision": () => "Von Hand verknüpft",
  "panel.matchedByRecord": () => "Erkannt am Datensatz",
  "panel.matchedByNpi": () => "Erkannt an der NPI",
  "panel.matchedByEmail": () => "Erkannt an der E-Mail-Adresse",
  "panel.matchedByExternal": () => "Erkannt an der ID",
  "panel.readFromPage": ({ places }, format) =>
    places.length === 0 ? "Von dieser Seite" : `Von dieser Seite: ${format.list(places)}`,
  "panel.fieldRecordId": () => "Datensatz",
  "panel.fieldName": () => "Name",
  "panel.fieldNpi": () => "NPI",
  "panel.fieldEmail": () => "E-Mail",
  "panel.fieldExternal": () => "ID",
  "panel.placeAddress": () => "Adresse",
  "panel.placeHeading": () => "Überschrift",
  "panel.placeMailLink": () => "E-Mail-Link",
  "panel.placeField": () => "Feld",
  "panel.placeFreeText": () => "Text",
  "panel.pageNone": () => "Hier ist keine Seite offen, die Waypost lesen darf.",
  "panel.pageList": ({ count }, format) =>
    `Das ist eine Liste mit ${format.plural(count, { one: "# Person", other: "# Personen" })}.`,
  "panel.pageOther": ({ site }) => `Auf dieser Seite von ${site} geht es nicht um eine einzelne Person.`,
  "panel.pageChanged": () =>
    "Der Adresse nach ist das die Seite einer Person, aber nichts darauf sieht nach einem Namen aus. Sie lädt noch, oder das CRM hat sich geändert; Waypost rät nicht.",
  "panel.pageUnknown": ({ site }) => `${site} ist kein CRM, das Waypost lesen kann.`,
  "panel.pageFramed": ({ site }) =>
    `Der größte Teil dieser Seite ist ein Rahmen von ${site}, den Waypost von hier nicht lesen kann. Öffnen Sie seinen Inhalt in einem eigenen Tab und erlauben Sie Waypost dort.`,
  "panel.openRecordHint": () => "Öffnen Sie im CRM die Seite einer Person, dann steht hier ihre Journey.",
  "panel.storeEmpty": () =>
    "Es sind noch keine Personen da. Bringen Sie auf der Datenseite eine Journey und ihre Personen ein.",

  "panel.personUnknown": () => "Waypost weiß nicht, wer das ist.",
  "panel.sameName": ({ count }, format) =>
    format.plural(count, { one: "# Person dieses Namens", other: "# Personen dieses Namens" }),
  "panel.sameNameHint": () => "Ein Name allein beweist nichts. Vergleichen Sie, bevor Sie wählen.",
  "panel.personAmbiguous": ({ count }, format) =>
    `Was diese Seite zeigt, gehört zu ${format.plural(count, { one: "# anderen Person", other: "# verschiedenen Personen" })}.`,
  "panel.personAmbiguousHint": () => "Deshalb wird niemandes Journey gezeigt. Sagen Sie, wer es ist:",
  "panel.chooseThis": () => "Das ist die Person",
  "panel.noIdentifiers": () => "Keine Kennungen bekannt",
  "panel.linkQuestion": ({ name }) => `Auf dieser Seite immer ${name} zeigen?`,
  "panel.linkQuestionFor": ({ name, onPage }) => `Diese Seite sagt ${onPage}. Hier immer ${name} zeigen?`,
  "panel.linkConfirm": () => "Ja, verknüpfen",
  "panel.searchPerson": () => "Suchen nach Name, NPI oder E-Mail",
  "panel.searchNone": ({ text }) =>
    `Niemand gefunden zu ${text}. Versuchen Sie einen Teil des Namens oder eine ganze NPI oder E-Mail-Adresse.`,
  "panel.searchFound": ({ count }, format) =>
    format.plural(count, { one: "# Person gefunden", other: "# Personen gefunden" }),
  "panel.notThisPerson": () => "Nicht diese Person",
  "panel.unlinkQuestion": () => "Verknüpfung lösen? Danach gilt, was die Seite zeigt.",
  "panel.unlinkConfirm": () => "Lösen",
  "panel.wrongIdentifier": () =>
    "Diese Person trägt eine Kennung, die auf der Seite steht. Wer ist es wirklich?",

  "panel.noJourney": () => "Es ist noch keine Journey veröffentlicht.",
  "panel.where": () => "Wo",
  "panel.versionShort": ({ version }) => `Version ${version}`,
  "panel.versionPublished": ({ at }, format) => `Veröffentlicht am ${format.date(at)}.`,
  "panel.phases": () => "Phasen",
  "panel.phaseCurrent": () => "ist hier",
  "panel.phaseVisited": () => "war hier",
  "panel.phaseAhead": () => "nicht erreicht",
  "panel.phaseOf": ({ position, count, label }) => `${label} · Phase ${position} von ${count}`,
  "panel.personaKnown": ({ persona }) => `Persona: ${persona}`,
  "panel.personaUnknown": () => "Persona: nicht bekannt",
  "panel.allStages": () => "Alle Phasen und was darin liegt",
  "panel.outlineHere": () => "hier",
  "panel.outlineVisited": () => "besucht",
  "panel.why": () => "Warum",
  "panel.whyDetails": () => "Was gelesen wurde, mit Werten",
  "panel.causeUntold": () =>
    "Diese Version der Journey besteht ihre Prüfung nicht mehr, deshalb lässt sich der Grund nicht nennen.",
  "panel.partStart": ({ to }) => `Begonnen, in „${to}“`,
  "panel.partMove": ({ from, to }) => `Von „${from}“ nach „${to}“`,
  "panel.partMoveNamed": ({ label, from, to }) => `„${label}“, von „${from}“ nach „${to}“`,
  "panel.partExit": ({ label }) => `Beendet: „${label}“`,
  "panel.partUnread": ({ label }) => `„${label}“ ließ sich nicht entscheiden und geschah nicht`,
  "panel.noGuard": () => "Keine Bedingung.",
  "panel.valueMissing": () => "nicht bekannt",
  "panel.valueUndeclared": ({ value }) => `${value} (kein Wert, den die Journey vorsieht)`,

  "panel.next": () => "Als Nächstes",
  "panel.nextNothing": () => "Jetzt nichts.",
  "panel.nextTowards": ({ label }) => `Darauf hinwirken: ${label}`,
  "panel.nextAnswer": ({ label }) => `Beantworten: ${label}`,
  "panel.nextAsked": ({ at }, format) => `Gefragt am ${format.date(at)}; noch unbeantwortet.`,
  "panel.nextDue": ({ at }, format) => `Fällig seit ${format.date(at)}; jetzt erlaubt.`,
  "panel.nextAhead": ({ label, at }, format) => `Geplant für ${format.date(at)}: ${label}.`,
  "panel.nextHeld": ({ count }, format) =>
    format.plural(count, {
      one: "Jetzt nicht: # Kontakt, und warum",
      other: "Jetzt nicht: # Kontakte, und warum",
    }),

  "panel.logHeading": () => "Kontakt eintragen",
  "panel.logEnded": () => "Diese Journey ist beendet: Ein Eintrag bleibt erhalten und bewegt hier nichts.",
  "panel.logNow": () => "Eintragen",
  "panel.logYes": () => "Eintragen: ja",
  "panel.logNo": () => "Eintragen: nein",
  "panel.question": ({ field }) => `${field}?`,
  "panel.fieldOptional": ({ field }) => `${field} (freiwillig)`,
  "panel.notChosen": () => "Wählen …",
  "panel.problemRequired": () => "Wird gebraucht, bevor eingetragen werden kann.",
  "panel.problemInteger": () => "Es muss eine ganze Zahl sein.",
  "panel.problemNumber": () => "Es muss eine Zahl sein.",
  "panel.happenedNow": () => "Jetzt geschehen. Ändern",
  "panel.happenedAt": ({ at }, format) => `Geschehen am ${format.dateTime(at)}. Ändern`,
  "panel.happenedWhen": () => "Tag und Uhrzeit; leer für jetzt",
  "panel.logged": () => "Eingetragen. Die Phase bleibt, wie sie war.",
  "panel.loggedOutside": () => "Eingetragen. Weiterhin nicht in dieser Journey.",
  "panel.loggedMoved": ({ label }) => `Eingetragen. Jetzt in „${label}“.`,
  "panel.loggedEnded": ({ label }) => `Eingetragen. Die Journey ist beendet: „${label}“.`,
  "panel.undo": () => "Rückgängig",
  "panel.undone": () => "Rückgängig gemacht. Alles ist wie vorher.",

  "panel.timeline": () => "Verlauf",
  "panel.timelineEmpty": () => "Es ist noch nichts geschehen.",
  "panel.timelineUndated": () => "Von Anfang an",
  "panel.timelineAhead": () => "Liegt in der Zukunft: zählt noch nicht",
  "panel.today": () => "Heute",
  "panel.yesterday": () => "Gestern",
  "panel.changeStage": ({ label }) => `Weiter nach „${label}“`,
  "panel.changeExit": ({ label }) => `Journey beendet: „${label}“`,
  "panel.changeIn": ({ title, change }) => `${title}: ${change}`,
  "panel.consentExpired": ({ channel }) => `Einwilligung für ${channel} abgelaufen`,
  "panel.waitDue": () => "Zeit verging ohne nächsten Schritt",
  "panel.showMore": ({ count, rest }, format) =>
    count === rest
      ? `${format.number(count)} weitere zeigen`
      : `${format.number(count)} von ${format.number(rest)} weiteren zeigen`,
  "panel.undoneEntries": ({ count }, format) =>
    format.plural(count, { one: "# zurückgenommener Eintrag", other: "# zurückgenommene Einträge" }),
  "panel.onDay": ({ at }, format) => format.date(at),

  "panel.wrong": () => "Falsch?",
  "panel.wrongPerson": () => "Was ist an dieser Person falsch?",
  "panel.wrongPersona": () => "Was ist an der Persona falsch?",
  "panel.wrongStage": () => "Was ist an der Phase falsch?",
  "panel.wrongReported": ({ at, reason }, format) =>
    `Von Ihnen am ${format.date(at)} als falsch gemeldet: ${reason}. Es geht mit dem nächsten Export hinaus.`,
  "panel.noted.report": () => "Vermerkt. Es geht mit dem nächsten Export hinaus; sonst ändert sich nichts.",
  "panel.noted.accepted": () => "Angenommen.",
  "panel.noted.dismissed": () => "Abgelehnt, mit Ihrem Grund.",
  "panel.noted.later": () => "Verschoben.",
  "panel.noted.laterUntil": ({ at }, format) => `Verschoben bis ${format.date(at)}.`,
  "panel.noted.held": () => "Zurückgehalten. Aus dieser Journey wird nichts mehr vorgeschlagen.",
  "panel.noted.released": () => "Nicht mehr zurückgehalten.",
  "panel.noted.optOut": () => "Widerruf eingetragen. Er gilt ab jetzt.",
  "panel.noted.optIn": () => "Vermerkt. Es zählt, sobald der Nachweis importiert ist.",
  "panel.entryExported": () =>
    "Das steht schon in einer Datei für das CRM. Berichtigen Sie es im CRM; hier wurde nichts geändert.",
  "panel.noteRefused": () => "Die veröffentlichte Journey lässt das nicht zu. Nichts wurde geändert.",
  "panel.personaImported": () => "importiert",
  "panel.personaFrom": ({ source }) => `aus ${source}`,
  "panel.tracks": ({ count }, format) =>
    format.plural(count, { one: "# Strang", other: "# Stränge nebeneinander" }),
  "panel.trackSince": ({ at }, format) => `seit ${format.date(at)}`,
  "panel.usualWithin": ({ days, count }, format) =>
    `Üblich sind hier ${usualDays(days, format)} (die Hälfte von ${format.number(count)} HCPs war schneller).`,
  "panel.usualLonger": ({ days, count }, format) =>
    `Länger als üblich: ${usualDays(days, format)} (die Hälfte von ${format.number(count)} HCPs war schneller).`,
  "panel.chain": () => "Wie es dazu kam, Schritt für Schritt",
  "panel.chainDetail": () => "Ereignis, Bedingung und Werte",
  "panel.chainEvent": () => "Ereignis",
  "panel.chainSource": () => "Erfasst",
  "panel.recordedBy": ({ source, at }, format) => `durch ${source} am ${format.dateTime(at)}`,
  "panel.chainCondition": () => "Bedingung",

  "panel.answerTo": ({ what }) => `Antwort auf: ${what}`,
  "panel.accept": () => "Mache ich",
  "panel.later": () => "Später",
  "panel.dismiss": () => "Nein",
  "panel.laterWhen": () => "Bis wann?",
  "panel.laterTomorrow": () => "Bis morgen",
  "panel.laterWeek": () => "Eine Woche",
  "panel.dismissWhy": () => "Warum nicht?",
  "panel.nextAccepted": ({ at }, format) => `Von Ihnen am ${format.date(at)} angenommen.`,
  "panel.nextAside": ({ count }, format) =>
    format.plural(count, { one: "# zurückgestellt", other: "# zurückgestellt" }),
  "panel.asideLater": ({ until }, format) =>
    until === undefined ? "Verschoben." : `Verschoben bis ${format.date(until)}.`,
  "panel.asideDismissed": ({ at, reason }, format) =>
    `Abgelehnt am ${format.date(at)}${reason === undefined ? "" : `: ${reason}`}.`,
  "panel.habitChannel": ({ channel, count, total }, format) =>
    `Digital: antwortet am meisten über ${channel} (${format.number(count)} von ${format.number(total)} Reaktionen in einem Jahr).`,
  "panel.habitHours": ({ from, to, count, total }, format) =>
    `Meist zwischen ${from} und ${to} Uhr Ortszeit (${format.number(count)} von ${format.number(total)}).`,
  "panel.surveyHours": ({ from, to, region }) =>
    `Digitale Inhalte: werktags ${to === undefined ? `nach ${from} Uhr` : `${from} bis ${to} Uhr`} in ${region} (regionale Umfrage von 2021, nicht dieser Arzt).`,

  "panel.holdIn": ({ journey }) => `Zurückhalten: ${journey}`,
  "panel.hold": () => "In dieser Journey zurückhalten …",
  "panel.holdWhy": () => "Warum zurückhalten?",
  "panel.holdSince": ({ at, reason }, format) =>
    `Zurückgehalten seit ${format.date(at)}${reason === undefined ? "" : `: ${reason}`}. Nichts aus dieser Journey ist fällig, bis Sie freigeben.`,
  "panel.release": () => "Freigeben",
  "panel.enrolHeading": () => "In diese Journey aufnehmen",
  "panel.enrolHint": () =>
    "Wählen Sie, was den HCP hineinbringt; ob es das tut, sagt die Bedingung der Journey.",
  "panel.enrolWhy": () => "Warum soll dieser HCP hinein?",
  "panel.enrolNow": () => "Aufnehmen",
  "panel.freeTextWarning": () =>
    "Nichts über Patienten. Nebenwirkungen melden Sie auf dem Weg Ihres Unternehmens.",
  "panel.reportAdverseEvent": () => "Nebenwirkung melden",
  "panel.archivedSince": ({ at }, format) => `Seit ${format.date(at)} nicht mehr in Ihrem Außendienst-Paket.`,
  "panel.archivedDetail": () =>
    "Was gespeichert ist, ist von damals; darum wird keine Stufe gezeigt. Was Sie selbst erfasst haben, ist noch da und geht noch ins CRM.",

  "panel.consentHeading": ({ given, count }, format) =>
    `Einwilligung: ${format.number(given)} von ${format.number(count)} erteilt`,
  "panel.consentFor": ({ channel, purpose }) => `${channel}: ${purpose}`,
  "panel.consentGranted": ({ at, source, until }, format) =>
    `Seit ${format.date(at)}, ${fromSource(source)}${until === undefined ? ", unbefristet" : `, bis ${format.date(until)}`}.`,
  "panel.consentWithdrawn": ({ at, source }, format) =>
    `Widerrufen am ${format.date(at)}, ${fromSource(source)}.`,
  "panel.consentRanOut": ({ at }, format) => `Abgelaufen am ${format.date(at)}.`,
  "panel.consentNever": () => "Nichts bekannt, also nein.",
  "panel.consentPending": ({ at }, format) =>
    `Zusage am ${format.date(at)}: offen, bis der Nachweis importiert ist.`,
  "panel.optOut": () => "Widerruf eintragen",
  "panel.optOutOf": ({ label }) => `Widerruf eintragen: ${label}`,
  "panel.optOutQuestion": ({ label }) => `${label}: nicht mehr erwünscht? Es gilt sofort.`,
  "panel.optOutConfirm": () => "Ja, widerrufen",
  "panel.optIn": () => "Würde zustimmen",
  "panel.optInTo": ({ label }) => `Würde zustimmen: ${label}`,

  "panel.overview": () => "Alle Journeys",
  "panel.conflict": ({ waiting, waitingJourney, first, firstJourney, channel }) =>
    `${channel} hat Platz für eins: „${first}“ (${firstJourney}) geht vor, „${waiting}“ (${waitingJourney}) wartet.`,
  "panel.conflictWaits": ({ first, firstJourney }) => `Wartet: „${first}“ (${firstJourney}) geht vor.`,

  "panel.plannedAhead": ({ count }, format) =>
    format.plural(count, {
      one: "# Vorhaben in den nächsten 30 Tagen",
      other: "# Vorhaben in den nächsten 30 Tagen",
    }),
  "panel.plannedWait": ({ label }) => `Wenn vorher nichts geschieht: ${label}`,
  "panel.timelineFilter": () => "Was der Verlauf zeigt",
  "panel.timelineNoneOfKind": () => "Nichts dergleichen ist geschehen.",
  "panel.filterAll": () => "Alles",
  "panel.filterMoves": () => "Was weiterführte",
  "panel.filterContacts": () => "Kontakte und Reaktionen",
  "panel.filterConsent": () => "Einwilligung",
  "panel.filterFacts": () => "Merkmale und Persona",
  "panel.filterNotes": () => "Ihre Vermerke",
  "panel.notInCrm": () => "Noch nicht im CRM",

  "panel.rehearse": () => "Mit diesem HCP proben",
  "panel.rehearseHint": () =>
    "Öffnet den Simulator mit einer Kopie dessen, was bis jetzt bekannt ist. Nichts davon wird hier eingetragen.",
  "panel.map": () => "Was in dieser Phase zu sagen und zu hören ist",
  "panel.mapPersona": () => "Was man von dieser Persona weiß",
  "panel.mapMoment": () => "Ein Moment, auf den es ankommt.",
  "panel.mapMessage": () => "Botschaft",
  "panel.mapPainPoints": () => "Nöte",
  "panel.mapSolutions": () => "Was hilft",
  "panel.mapEmotion": () => "Stimmung",
  "panel.mapKnows": () => "Weiß",
  "panel.mapQuestions": () => "Fragt",
  "panel.mapObjective": () => "Ziel",
  "panel.mapFromTo": ({ from, to }) => `${from} → ${to}`,
  "panel.mapStakeholders": () => "Wer beteiligt ist",
  "panel.emotion.despair": () => "Verzweifelt (−2)",
  "panel.emotion.low": () => "Gedrückt (−1)",
  "panel.emotion.even": () => "Gleichmütig (0)",
  "panel.emotion.good": () => "Gut (+1)",
  "panel.emotion.delight": () => "Begeistert (+2)",
  "panel.sayPlace": ({ journey, place }) => `${journey}: ${place}`,
  "panel.sayMoved": ({ places }) => `Steht jetzt anderswo. ${places.join(". ")}.`,
  "panel.sayPerson": ({ name, places }) => `${[name, ...places].join(". ")}.`,

  "panel.health": () => "Worauf das beruht",
  "panel.healthFrom": ({ source }) => toHeading(fromSource(source)),
  "panel.healthAge": ({ count, at }, format) =>
    `${format.plural(count, { one: "# Eintrag", other: "# Einträge" })}, zuletzt am ${format.date(at)}`,
  "panel.healthUnmatched": () => "Passt nicht",
  "panel.healthMismatch": () => "Auf der Seite, aber von dieser Person nicht bekannt:",
  "panel.healthUndeclared": ({ count }, format) =>
    format.plural(count, {
      one: "# Eintrag ist von einer Art, die diese Journey nicht kennt",
      other: "# Einträge sind von Arten, die diese Journey nicht kennt",
    }),
  "panel.healthNewer": () => "Neuere Daten",
  "panel.healthNewestPack": () => "Wo das neueste Außendienst-Paket liegt",
  "panel.healthCrm": () => "CRM",
  "panel.healthPending": ({ count }, format) =>
    count === 0
      ? "Hat alles, was hier eingetragen wurde."
      : `${format.plural(count, { one: "# Eintrag", other: "# Einträge" })} noch nicht übergeben: Die Datenseite macht die Datei.`,
  "panel.healthPerson": () => "Stimmt etwas an dieser Person nicht?",

  "panel.extensionUpdated": () => "Waypost wurde aktualisiert. Laden Sie die Seite neu, um fortzufahren.",
  "panel.workerUnreachable": () => "Waypost hat nicht geantwortet. Es ist nichts verloren.",
  "panel.siteWithdrawn": () =>
    "Waypost darf diese Website nicht mehr lesen. Die Schaltfläche in der Leiste des Browsers erlaubt es wieder.",
  "panel.ownMistake": ({ detail }) =>
    `In Waypost ist etwas schiefgegangen (${detail}). Es wurde nichts geändert.`,
  "panel.personGone": () => "Diese Person ist nicht mehr in den Daten. Es wurde nichts geändert.",
  "panel.entryGone": () => "Dieser Eintrag lässt sich hier nicht mehr zurücknehmen.",
  "panel.notLoggable": ({ type }) =>
    `„${type}“ darf in der veröffentlichten Version nicht von Hand eingetragen werden. Es wurde nichts eingetragen.`,
  "panel.fieldRefused": ({ field }) =>
    `„${field}“ ist nicht so, wie die Journey es will. Berichtigen Sie es und tragen Sie es noch einmal ein.`,
  "panel.reasonRefused": () =>
    "Eine Aufnahme braucht einen Grund aus der Liste. Wählen Sie einen und versuchen Sie es noch einmal.",
  "panel.dateRefused": () =>
    "Der Tag liegt in der Zukunft oder vor 1900. Berichtigen Sie ihn und tragen Sie es noch einmal ein.",
  "panel.recordGone": () => "Die Seite zeigt keinen Datensatz mehr. Es wurde nichts geändert.",
};

function toHeading(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fromSource(source: string): string {
  switch (source) {
    case "import":
      return "importiert";
    case "panel":
      return "im Panel eingetragen";
    case "team":
      return "aus einem Außendienst-Paket";
    default:
      return `aus ${source}`;
  }
}
