import type { Translation } from "../../dom/createT";
import type { recordSentences as en } from "./en";

/** Was die Datenseite über das Protokoll und über das Löschen sagt, auf Deutsch. */
export const recordSentences: Translation<typeof en> = {
  "record.title": () => "Protokoll",
  "record.detail": () =>
    "Was hier geändert wurde, ist ein Eintrag einer Kette: wer, was und wann, mit Kennungen und Anzahlen, nie mit einem Namen. Wird ein Eintrag geändert, verschoben oder geht er verloren, bricht sie.",
  "record.anchor": () => "Ein aufbewahrter Kopf",
  "record.anchorDetail": () =>
    "Freiwillig. Dass ihr Ende abgeschnitten wurde, zeigt eine Kette nicht von selbst; gegen einen früheren Kopf gehalten, schon.",
  "record.anchorNotOne": () =>
    "Das ist kein Kopf einer Kette: 64 hexadezimale Ziffern, davor die Nummer des Eintrags und ein Doppelpunkt.",
  "record.check": () => "Kette prüfen",
  "record.checking": () => "Wird geprüft …",
  "record.download": ({ count }, format) =>
    `Kette herunterladen (${format.plural(count, { one: "# Eintrag", other: "# Einträge" })})`,
  "record.empty": () => "Hier wurde noch nichts geändert.",

  "record.erase": () => "Einen HCP löschen",
  "record.eraseDetail": () =>
    "Wenn ein HCP vergessen werden möchte. Wer er ist, seine Zeitleiste und seine Phasen werden gelöscht, und der Schlüssel, mit dem sie versiegelt waren, wird vernichtet. Kein Import und kein Paket bringt ihn zurück. Das lässt sich nicht rückgängig machen.",
  "record.find": () => "Name, NPI oder Kennung des HCP",
  "record.search": () => "Suchen",
  "record.none": () => "Niemand hier hat diesen Namen oder diese Kennung.",
  "record.choose": ({ name }) => `${name} löschen …`,
  "record.sure": ({ name }) => `${name} endgültig löschen?`,
  "record.sureDetail": () =>
    "Früher exportierte Dateien und das CRM ändern sich dadurch nicht. Aufbewahrte Experimente sind Zahlen über viele und bleiben.",
  "record.eraseNow": () => "Endgültig löschen",
  "record.keep": () => "Nicht löschen",
  "record.erased": ({ entries }, format) =>
    `Gelöscht, mit ${format.plural(entries, { one: "# Eintrag einer Zeitleiste", other: "# Einträgen einer Zeitleiste" })}. Das Protokoll hat einen Eintrag darüber, ohne Namen.`,
  "record.goneAlready": () => "Dieser HCP ist nicht mehr hier.",
};
