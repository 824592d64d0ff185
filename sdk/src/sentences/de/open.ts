import type { CataloguePart } from "../SentenceParameters.js";

/** What a form asks for; the names are those of the schema's own checks. */
const forms: Readonly<Record<string, string>> = {
  id: "ein Buchstabe, dann höchstens 63 Buchstaben, Ziffern, Bindestriche oder Unterstriche",
  guardName:
    "ein Buchstabe, dann höchstens 63 Buchstaben, Ziffern oder Unterstriche (kein Bindestrich: Bedingungen schreiben diesen Namen)",
  eventType: "durch Punkte getrennte Wörter, vom Allgemeinen zum Besonderen, etwa email.opened",
  eventFamily: "ein Ereignis wie email.opened, eine Familie wie email.* oder * für jedes Ereignis",
  label: "ein Name von 1 bis 200 Zeichen",
  text: "höchstens 5.000 Zeichen",
  wellFormed: "ein Text ohne beschädigte Zeichen (halbe Surrogatpaare)",
  guard: "eine Bedingung von 1 bis 2.000 Zeichen",
  value: "ein Wert von 1 bis 200 Zeichen",
  duration: "eine Dauer aus Wochen, Tagen und Uhrzeit, etwa P7D oder PT2H",
  instant: "ein Zeitpunkt in UTC, etwa 2026-11-03T09:00:00Z",
  date: "ein Tag, etwa 2026-11-03",
  picture: "ein PNG, JPEG oder WebP von höchstens 150 kB als Data-URL",
  timeOfDay: "eine Uhrzeit von 00:00 bis 24:00, etwa 08:30",
  finite: "eine endliche Zahl",
  integer: "eine ganze Zahl innerhalb von ±9.007.199.254.740.991",
  ms: "eine ganze Zahl von Millisekunden seit 1970, innerhalb von ±8.640.000.000.000.000",
  positive: "eine Zahl über null",
  probability: "eine Zahl von 0 bis 1",
  weight: "ein Gewicht von null oder mehr",
  cost: "Kosten von null oder mehr",
  currency: "eine Währung in drei Großbuchstaben, etwa EUR",
  count: "eine Anzahl ab 1 (0 nur als Obergrenze eines Kanals)",
  emotion: "eine ganze Zahl von -2 bis 2",
  most: "weniger Einträge: Diese Liste ist länger, als eine Journey sie haben darf",
  values: "mindestens ein Wert",
  days: "mindestens ein Wochentag",
  weights: "mindestens ein Gewicht",
  quantiles: "mindestens zwei Dauern",
  entry: "mindestens ein Einstieg in die Journey",
  stages: "mindestens eine Phase",
  steps: "mindestens einen Schritt",
  size: "eine Größe von mindestens einem Pixel",
  note: "eine Notiz, die etwas sagt",
};

const kinds: Readonly<Record<string, string>> = {
  string: "Text",
  number: "eine Zahl",
  boolean: "true oder false",
  object: "ein Objekt",
  list: "eine Liste",
  null: "null",
  undefined: "nichts",
};

/** The schema library's names for what it expected, in words. */
function sayKind(kind: string): string {
  if (kind === "Array") return "eine Liste";
  if (kind === "Object") return "ein Objekt";
  return kinds[kind] ?? kind.replace(/^\((.*)\)$/, "$1").replaceAll(" | ", " oder ");
}

/** Wie viele es sein müssen oder dürfen, wo es daran fehlt. */
function sayBound(expected: string, found: string): string | undefined {
  const [, relation, count = ""] = /^([<>])=(\d+)$/.exec(expected) ?? [];
  if (relation === undefined) return undefined;
  return relation === ">"
    ? `Hier muss mindestens ${count} angegeben sein, angegeben ist ${found === "0" ? "nichts" : `nur ${found}`}. Ergänzen Sie die Zuordnung.`
    : `Hier darf höchstens ${count} angegeben sein, angegeben sind ${found}. Kürzen Sie die Zuordnung.`;
}

export const openSentences: CataloguePart<"open" | "mapping"> = {
  "mapping.form": ({ expected, found }) =>
    sayBound(expected, found) ??
    (expected === ""
      ? `Gefunden: ${sayKind(found)}, was eine Zuordnung hier nicht hat. Berichtigen Sie die Schreibweise oder entfernen Sie es.`
      : `Erwartet: ${sayKind(expected)}. Gefunden: ${sayKind(found)}. Berichtigen Sie die Zuordnung.`),
  "open.tooLarge": ({ length, most }, { number }) =>
    `Die Datei hat ${number(length)} Zeichen, eine Journey darf ${number(most)} haben. Prüfen Sie, ob es die richtige Datei ist.`,
  "open.notJson": ({ line, column, found }) =>
    found === ""
      ? `Das ist kein JSON: Der Text endet in Zeile ${line}, Spalte ${column}, bevor das Dokument zu Ende ist. Schließen Sie das offene Anführungszeichen oder die offene Klammer.`
      : `Das ist kein JSON: Zeile ${line}, Spalte ${column} ist nicht lesbar, bei ${found.split("\n")[0]}. Suchen Sie kurz davor nach einem Komma, Anführungszeichen oder einer Klammer zu viel oder zu wenig.`,
  "open.notJourney": ({ found }) =>
    `Erwartet: ein Journey-Dokument, also ein Objekt mit "format": 1. Gefunden: ${found === "" ? "ein leeres Objekt" : sayKind(found)}. Prüfen Sie, ob es die richtige Datei ist.`,
  "open.unknownFormat": ({ found, known }) =>
    `Erwartet: eine Journey im Format ${known}. Gefunden: Format ${found}. Wenn eine neuere Version die Datei geschrieben hat, aktualisieren Sie Waypost.`,
  "open.missing": ({ key, expected }, { quote }) =>
    // Of most keys the schema library expects no more than the key.
    expected === "" || expected === JSON.stringify(key)
      ? `${quote(key)} fehlt. Ergänzen Sie es.`
      : `${quote(key)} fehlt. Ergänzen Sie es; erwartet: ${sayKind(expected)}.`,
  "open.unknownKey": ({ key }, { quote }) =>
    `${quote(key)} hat hier keine Bedeutung. Berichtigen Sie die Schreibweise oder entfernen Sie es.`,
  "open.type": ({ expected, found }) => `Erwartet: ${sayKind(expected)}. Gefunden: ${sayKind(found)}.`,
  "open.form": ({ form, found }) =>
    forms[form] === undefined
      ? `${sayKind(found)} hat nicht die Form, die hier verlangt ist.`
      : `Erwartet: ${forms[form]}. Gefunden: ${sayKind(found)}.`,
  "open.more": ({ count }, { plural }) =>
    `${plural(count, { one: "Ein weiterer Befund ist", other: "# weitere Befunde sind" })} nicht aufgeführt. Beheben Sie zuerst diese.`,
};
