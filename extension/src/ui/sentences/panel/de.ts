import type { Translation } from "../../dom/createT";
import type { panelSentences as en } from "./en";

/** What the journey panel says, in German. */
export const panelSentences: Translation<typeof en> = {
  panelTitle: () => "Journey",
  closePanel: () => "Ansicht schließen (Esc)",
  hidePanel: () => "Alles von Waypost verbergen (Alt+Umschalt+J)",
  loading: () => "Wird geladen …",
  cancel: () => "Abbrechen",
  tryAgain: () => "Noch einmal versuchen",
  openDataPage: () => "Datenseite öffnen",
  yes: () => "ja",
  no: () => "nein",

  unnamedRecord: () => "Ein Datensatz ohne Namen",
  knownAs: ({ name }) => `Hier bekannt als ${name}.`,
  matchedByLink: () => "Von Hand verknüpft",
  matchedByNpi: () => "Erkannt an der NPI",
  matchedByEmail: () => "Erkannt an der E-Mail-Adresse",
  matchedByExternal: () => "Erkannt an der Datensatznummer",
  readFromPage: ({ places }, format) =>
    places.length === 0 ? "Von dieser Seite" : `Von dieser Seite: ${format.list(places)}`,
  fieldRecordId: () => "Datensatz",
  fieldName: () => "Name",
  fieldNpi: () => "NPI",
  fieldEmail: () => "E-Mail",
  fieldExternal: () => "Datensatznummer",
  placeAddress: () => "Adresse",
  placeHeading: () => "Überschrift",
  placeMailLink: () => "E-Mail-Link",
  placeFreeText: () => "Text",
  pageNone: () => "Hier ist keine Seite offen, die Waypost lesen darf.",
  pageList: ({ count }, format) =>
    `Das ist eine Liste mit ${format.plural(count, { one: "# Person", other: "# Personen" })}.`,
  pageOther: ({ site }) => `Auf dieser Seite von ${site} geht es nicht um eine einzelne Person.`,
  pageUnknown: ({ site }) => `${site} ist kein CRM, das Waypost lesen kann.`,
  openRecordHint: () => "Öffnen Sie im CRM die Seite einer Person, dann steht hier ihre Journey.",
  storeEmpty: () =>
    "Es sind noch keine Personen da. Bringen Sie auf der Datenseite eine Journey und ihre Personen ein.",

  personUnknown: () => "Waypost weiß nicht, wer das ist.",
  sameName: ({ count }, format) =>
    format.plural(count, { one: "# Person dieses Namens", other: "# Personen dieses Namens" }),
  sameNameHint: () => "Ein Name allein beweist nichts. Vergleichen Sie, bevor Sie wählen.",
  personAmbiguous: ({ count }, format) =>
    `Was diese Seite zeigt, gehört zu ${format.plural(count, { one: "# anderen Person", other: "# verschiedenen Personen" })}.`,
  personAmbiguousHint: () => "Deshalb wird niemandes Journey gezeigt. Sagen Sie, wer es ist:",
  chooseThis: () => "Das ist die Person",
  noIdentifiers: () => "Keine Kennungen bekannt",
  linkQuestion: ({ name }) => `Auf dieser Seite immer ${name} zeigen?`,
  linkQuestionFor: ({ name, onPage }) => `Diese Seite sagt ${onPage}. Hier immer ${name} zeigen?`,
  linkConfirm: () => "Ja, verknüpfen",
  searchPerson: () => "Suchen nach Name, NPI oder E-Mail",
  searchNone: ({ text }) =>
    `Niemand gefunden zu ${text}. Versuchen Sie einen Teil des Namens oder eine ganze NPI oder E-Mail-Adresse.`,
  searchFound: ({ count }, format) =>
    format.plural(count, { one: "# Person gefunden", other: "# Personen gefunden" }),
  notThisPerson: () => "Nicht diese Person",
  unlinkQuestion: () => "Verknüpfung lösen? Danach gilt, was die Seite zeigt.",
  unlinkConfirm: () => "Lösen",
  wrongIdentifier: () => "Diese Person trägt eine Kennung, die auf der Seite steht. Wer ist es wirklich?",

  noJourney: () => "Es ist noch keine Journey veröffentlicht.",
  where: () => "Wo",
  versionShort: ({ version }) => `Version ${version}`,
  versionPublished: ({ at }, format) => `Veröffentlicht am ${format.date(at)}.`,
  phases: () => "Phasen",
  phaseCurrent: () => "ist hier",
  phaseVisited: () => "war hier",
  phaseAhead: () => "nicht erreicht",
  phaseOf: ({ position, count, label }) => `${label} · Phase ${position} von ${count}`,
  personaKnown: ({ persona }) => `Persona: ${persona}`,
  personaUnknown: () => "Persona: nicht bekannt",
  allStages: () => "Alle Phasen und Stufen",
  outlineHere: () => "hier",
  outlineVisited: () => "besucht",
  why: () => "Warum",
  whyDetails: () => "Was gelesen wurde, mit Werten",
  causeUntold: () =>
    "Diese Version der Journey besteht ihre Prüfung nicht mehr, deshalb lässt sich der Grund nicht nennen.",
  partStart: ({ to }) => `Begonnen, in „${to}“`,
  partMove: ({ from, to }) => `Von „${from}“ nach „${to}“`,
  partMoveNamed: ({ label, from, to }) => `„${label}“, von „${from}“ nach „${to}“`,
  partExit: ({ label }) => `Beendet: „${label}“`,
  partUnread: ({ label }) => `„${label}“ ließ sich nicht entscheiden und geschah nicht`,
  noGuard: () => "Keine Bedingung.",
  valueMissing: () => "nicht bekannt",
  valueUndeclared: ({ value }) => `${value} (kein Wert, den die Journey vorsieht)`,

  logHeading: () => "Kontakt eintragen",
  logEnded: () => "Diese Journey ist beendet: Ein Eintrag bleibt erhalten und bewegt hier nichts.",
  logNow: () => "Eintragen",
  logYes: () => "Eintragen: ja",
  logNo: () => "Eintragen: nein",
  question: ({ field }) => `${field}?`,
  fieldOptional: ({ field }) => `${field} (freiwillig)`,
  notChosen: () => "Wählen …",
  problemRequired: () => "Wird gebraucht, bevor eingetragen werden kann.",
  problemInteger: () => "Es muss eine ganze Zahl sein.",
  problemNumber: () => "Es muss eine Zahl sein.",
  happenedNow: () => "Jetzt geschehen. Ändern",
  happenedAt: ({ at }, format) => `Geschehen am ${format.dateTime(at)}. Ändern`,
  happenedWhen: () => "Tag und Uhrzeit; leer für jetzt",
  logged: () => "Eingetragen. Die Stufe bleibt, wie sie war.",
  loggedMoved: ({ label }) => `Eingetragen. Jetzt in „${label}“.`,
  loggedEnded: ({ label }) => `Eingetragen. Die Journey ist beendet: „${label}“.`,
  undo: () => "Rückgängig",
  undone: () => "Rückgängig gemacht. Alles ist wie vorher.",

  timeline: () => "Verlauf",
  timelineEmpty: () => "Es ist noch nichts geschehen.",
  timelineUndated: () => "Von Anfang an",
  timelineAhead: () => "Liegt in der Zukunft: zählt noch nicht",
  today: () => "Heute",
  yesterday: () => "Gestern",
  changeStage: ({ label }) => `Weiter nach „${label}“`,
  changeExit: ({ label }) => `Journey beendet: „${label}“`,
  changeIn: ({ title, change }) => `${title}: ${change}`,
  consentExpired: ({ channel }) => `Einwilligung für ${channel} abgelaufen`,
  waitDue: () => "Zeit verging ohne nächsten Schritt",
  showMore: ({ count, rest }, format) =>
    count === rest
      ? `${format.number(count)} weitere zeigen`
      : `${format.number(count)} von ${format.number(rest)} weiteren zeigen`,
  undoneEntries: ({ count }, format) =>
    format.plural(count, { one: "# zurückgenommener Eintrag", other: "# zurückgenommene Einträge" }),
  onDay: ({ at }, format) => format.date(at),

  extensionUpdated: () => "Waypost wurde aktualisiert. Laden Sie die Seite neu, um fortzufahren.",
  workerUnreachable: () => "Waypost hat nicht geantwortet. Es ist nichts verloren.",
  siteWithdrawn: () =>
    "Waypost darf diese Website nicht mehr lesen. Die Schaltfläche in der Leiste des Browsers erlaubt es wieder.",
  ownMistake: ({ detail }) => `In Waypost ist etwas schiefgegangen (${detail}). Es wurde nichts geändert.`,
  personGone: () => "Diese Person ist nicht mehr in den Daten. Es wurde nichts geändert.",
  entryGone: () => "Dieser Eintrag lässt sich hier nicht mehr zurücknehmen.",
  notLoggable: ({ type }) =>
    `„${type}“ darf in der veröffentlichten Version nicht von Hand eingetragen werden. Es wurde nichts eingetragen.`,
  fieldRefused: ({ field }) =>
    `„${field}“ ist nicht so, wie die Journey es will. Berichtigen Sie es und tragen Sie es noch einmal ein.`,
  dateRefused: () =>
    "Der Tag liegt in der Zukunft oder vor 1900. Berichtigen Sie ihn und tragen Sie es noch einmal ein.",
  recordGone: () => "Die Seite zeigt keinen Datensatz mehr. Es wurde nichts geändert.",
};
