import type { CsvEncoding, NotCsvFormat } from "../../formats/csv/CsvIssue.js";
import type { CataloguePart } from "../SentenceParameters.js";

const formats: Readonly<Record<NotCsvFormat, string>> = {
  html: "eine Webseite",
  xml: "eine XML-Datei",
  json: "eine JSON-Datei",
  zip: "ein ZIP-Archiv, als das Excel auch .xlsx-Dateien speichert",
  pdf: "eine PDF-Datei",
  excel: "eine alte Excel-Datei (.xls)",
  binary: "kein Text",
};

const encodings: Readonly<Record<CsvEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

export const csvSentences: CataloguePart<"csv"> = {
  "csv.empty": () =>
    "Die Datei ist leer. Wählen Sie eine mit einer Zeile Spaltennamen und mindestens einer Zeile darunter.",
  "csv.notCsv": ({ found }) =>
    `Erwartet: eine CSV-Datei. Gefunden: ${formats[found]}. Speichern Sie die Tabelle als „CSV UTF-8“, und wählen Sie diese Datei.`,
  "csv.encoding": ({ encoding, line }, { number }) =>
    `Etwa in Zeile ${number(line)} stehen Zeichen, die kein ${encodings[encoding]} sind. Speichern Sie die Tabelle als „CSV UTF-8“.`,
  "csv.delimiterNotFound": ({ found, expected }, { quote }) =>
    `Die erste Zeile hat nur eine Spalte, ${quote(found)}. Erwartet: ${expected}, getrennt durch Komma, Semikolon oder Tabulator.`,
  "csv.brokenHeader": ({ found }, { quote }) =>
    `Die Spaltennamen sind nicht lesbar, weil ein Anführungszeichen nicht geschlossen ist: ${quote(found)}. Berichtigen Sie die erste Zeile.`,
  "csv.missingColumn": ({ missing, expected, found }, { quote }) =>
    `Die Spalte ${quote(missing)} fehlt. Erwartet: ${expected}; die Datei hat: ${found}. Ergänzen Sie die Spalte, oder benennen Sie die um, die den Inhalt hat.`,
  "csv.duplicateColumn": ({ column, first, second }, { quote, number }) =>
    `Die Spalten ${number(first)} und ${number(second)} sind beide ${quote(column)}. Entfernen Sie eine, oder benennen Sie sie um.`,
  "csv.tooManyRows": ({ most }, { number }) =>
    `Die Datei hat mehr als ${number(most)} Zeilen. Teilen Sie sie, und importieren Sie die Teile nacheinander.`,

  "csv.tooFewFields": ({ expected, found }, { number }) =>
    `Erwartete Werte: ${number(expected)}; gefunden: ${number(found)}. Die Zeile ist vielleicht abgeschnitten.`,
  "csv.tooManyFields": ({ expected, found }, { number }) =>
    `Erwartete Werte: ${number(expected)}; gefunden: ${number(found)}. Setzen Sie Werte, die das Trennzeichen enthalten, in Anführungszeichen.`,
  "csv.unclosedQuote": ({ column }, { quote }) =>
    `In ${quote(column)} wird ein Anführungszeichen nicht geschlossen. Schließen Sie es, oder verdoppeln Sie es, wenn es zum Text gehört.`,
  "csv.strayQuote": ({ column }, { quote }) =>
    `In ${quote(column)} folgt Text auf ein schließendes Anführungszeichen. Verdoppeln Sie es, wenn es zum Text gehört.`,
  "csv.rowTooLong": ({ most }, { number }) =>
    `Die Zeile ist länger als ${number(most)} Zeichen. Kürzen Sie sie; vielleicht fehlt ein Anführungszeichen.`,
  "csv.fieldTooLong": ({ column, length, most }, { quote, number }) =>
    `${quote(column)} hat ${number(length)} Zeichen, erlaubt sind ${number(most)}. Kürzen Sie den Wert.`,
  "csv.missingValue": ({ column }, { quote }) => `${quote(column)} ist leer. Füllen Sie das Feld aus.`,
  "csv.notAnInstant": ({ column, found }, { quote }) =>
    `Erwartet in ${quote(column)}: Datum und Uhrzeit, etwa 2026-11-03T09:00:00Z. Gefunden: ${quote(found)}.`,
  "csv.instantWithoutZone": ({ column, found, suggestion }, { quote }) =>
    `${quote(found)} in ${quote(column)} nennt keine Zeitzone. Wenn UTC gemeint ist, schreiben Sie ${suggestion}.`,
  "csv.instantWithoutTime": ({ column, found, suggestion }, { quote }) =>
    `${quote(found)} in ${quote(column)} hat keine Uhrzeit. Wenn Mitternacht UTC gemeint ist, schreiben Sie ${suggestion}.`,
  "csv.notADate": ({ column, found }, { quote }) =>
    `Erwartet in ${quote(column)}: ein Datum wie 2026-11-03. Gefunden: ${quote(found)}.`,
  "csv.impossibleDate": ({ column, found }, { quote }) =>
    `${quote(found)} in ${quote(column)} gibt es in keinem Kalender und auf keiner Uhr. Berichtigen Sie den Wert.`,
  "csv.yearOutOfRange": ({ column, found, least, most }, { quote }) =>
    `Erwartet in ${quote(column)}: ein Jahr von ${least} bis ${most}. Gefunden: ${quote(found)}.`,
  "csv.notABoolean": ({ column, found }, { quote }) =>
    `Erwartet in ${quote(column)}: true oder false (auch wahr oder falsch). Gefunden: ${quote(found)}.`,
  "csv.notAnInteger": ({ column, found }, { quote }) =>
    `Erwartet in ${quote(column)}: eine ganze Zahl. Gefunden: ${quote(found)}.`,
  "csv.notANumber": ({ column, found }, { quote }) =>
    `Erwartet in ${quote(column)}: eine Zahl wie 0.82. Gefunden: ${quote(found)}.`,
  "csv.decimalComma": ({ column, found, suggestion }, { quote }) =>
    `${quote(found)} in ${quote(column)} hat ein Dezimalkomma. Schreiben Sie ${suggestion}.`,
  "csv.belowLeast": ({ column, found, least }, { quote, number }) =>
    `Erwartet in ${quote(column)}: mindestens ${number(least)}. Gefunden: ${quote(found)}.`,
  "csv.aboveMost": ({ column, found, most }, { quote, number }) =>
    `Erwartet in ${quote(column)}: höchstens ${number(most)}. Gefunden: ${quote(found)}.`,
  "csv.unknownValue": ({ column, found, expected }, { quote }) =>
    `Die Journey kennt in ${quote(column)} kein ${quote(found)}. Möglich sind: ${expected}.`,
  "csv.unknownPersona": ({ column, found, expected }, { quote }) =>
    `Die Journey hat keine Persona ${quote(found)} (Spalte ${quote(column)}). Möglich sind: ${expected}.`,
  "csv.unknownChannel": ({ column, found, expected }, { quote }) =>
    `Die Journey hat keinen Kanal ${quote(found)} (Spalte ${quote(column)}). Möglich sind: ${expected}.`,
  "csv.unknownChange": ({ column, found }, { quote }) =>
    `Erwartet in ${quote(column)}: granted (erteilt) oder withdrawn (widerrufen). Gefunden: ${quote(found)}.`,
  "csv.invalidNpi": ({ column, found }, { quote }) =>
    `${quote(found)} in ${quote(column)} ist keine NPI: Die hat zehn Ziffern, deren letzte die anderen prüft.`,
  "csv.invalidEmail": ({ column, found }, { quote }) =>
    `${quote(found)} in ${quote(column)} ist keine E-Mail-Adresse. Berichtigen Sie sie, oder lassen Sie das Feld leer.`,
  "csv.invalidEventType": ({ column, found }, { quote }) =>
    `Erwartet in ${quote(column)}: ein Ereignis wie email.opened. Gefunden: ${quote(found)}.`,
  "csv.expiryBeforeGrant": ({ column, found }, { quote }) =>
    `Die Einwilligung würde ablaufen, bevor sie beginnt: ${quote(found)} in ${quote(column)}. Berichtigen Sie eines der beiden Daten.`,
  "csv.missingPayload": ({ column, type }, { quote }) =>
    `${quote(column)} ist leer, die Journey verlangt es aber bei ${quote(type)}. Füllen Sie das Feld aus.`,
  "csv.duplicateValue": ({ column, found, firstLine }, { quote, number }) =>
    `${quote(found)} in ${quote(column)} steht schon in Zeile ${number(firstLine)}. Behalten Sie eine der beiden Zeilen.`,
  "csv.keyReused": ({ column, found, firstLine }, { quote, number }) =>
    `Der Schlüssel ${quote(found)} in ${quote(column)} gehört zu Zeile ${number(firstLine)}, in der etwas anderes steht. Vergeben Sie jeden nur einmal.`,

  "csv.unknownHcp": ({ hcp }, { quote }) =>
    `Unter der Kennung ${quote(hcp)} ist niemand bekannt. Nehmen Sie diesen HCP in die Datei der HCPs auf und importieren Sie beide zusammen.`,
  "csv.ambiguousHcp": ({ hcp, count }, { quote, plural }) =>
    `Die Zeile von ${quote(hcp)} passt auf ${plural(count, { one: "1 bekannte Person", other: "# bekannte Personen" })}. Geben Sie Kennungen an, die je nur einer Person gehören.`,
  "csv.contradictoryHcp": ({ hcp }, { quote }) =>
    `Die Kennung ${quote(hcp)} gehört einer bekannten Person, die NPI einer anderen. Berichtigen Sie, was davon falsch ist.`,
  "csv.sameHcp": ({ hcp, firstLine }, { quote, number }) =>
    `${quote(hcp)} ist die schon bekannte Person aus Zeile ${number(firstLine)}. Behalten Sie eine der beiden Zeilen.`,
  "csv.erasedHcp": ({ hcp }, { quote }) =>
    `${quote(hcp)} hat Kennungen eines HCP, der gelöscht wurde, und wer gelöscht wurde, kommt durch keinen Import zurück. Ist es jemand anderes, geben Sie dessen eigene NPI an.`,
  "csv.unreadableHcp": ({ hcp }, { quote }) =>
    `Was über ${quote(hcp)} gespeichert ist, ist beschädigt und nicht lesbar. Es wurde nichts hinzugefügt.`,

  "csv.unknownColumn": ({ column, position, filled, suggestion }, { quote, number, plural }) =>
    `${column === "" ? `Spalte ${number(position)} hat keinen Namen` : `Die Spalte ${quote(column)} ist unbekannt`}, aus ihr wurde nichts gelesen (${plural(filled, { one: "1 Zeile hat", other: "# Zeilen haben" })} dort einen Wert).${suggestion === undefined ? "" : ` Meinten Sie ${quote(suggestion)}?`}`,
  "csv.undeclaredEvent": ({ type, count, suggestion }, { quote, plural }) =>
    `Die Journey kennt das Ereignis ${quote(type)} nicht: ${plural(count, { one: "1 Zeile wurde behalten, bewegt", other: "# Zeilen wurden behalten, bewegen" })} aber niemanden.${suggestion === undefined ? "" : ` Meinten Sie ${quote(suggestion)}?`}`,
  "csv.undeclaredField": ({ type, field, count }, { quote, plural }) =>
    `Die Journey kennt das Feld ${quote(field)} von ${quote(type)} nicht: Es wurde in ${plural(count, { one: "1 Zeile", other: "# Zeilen" })} behalten, ihre Bedingungen können es aber nicht lesen.`,
  "csv.expiryIgnored": ({ count }, { plural }) =>
    `${plural(count, { one: "1 Widerruf hat", other: "# Widerrufe haben" })} ein Ablaufdatum, das nichts bedeutet: Der Widerruf wurde übernommen und gilt.`,
};
