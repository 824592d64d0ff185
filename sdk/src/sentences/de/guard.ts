import type { GuardFunction, SyntaxReason, UnsupportedFeature } from "../../guards/GuardIssue.js";
import type { CataloguePart, SentenceParameters } from "../SentenceParameters.js";

type Limit = SentenceParameters["guard.tooComplex"]["limit"];
type GuardType = SentenceParameters["guard.notBoolean"]["found"];

/** In the nominative: each stands after a colon. */
const types: Readonly<Record<GuardType, string>> = {
  bool: "Ja oder Nein",
  int: "ganze Zahl",
  double: "Dezimalzahl",
  string: "Text",
  timestamp: "Zeitpunkt",
  duration: "Dauer",
};

const limits: Readonly<Record<Limit, string>> = {
  nodes: "Teile",
  depth: "Klammerebenen",
  list: "Werte in einer Liste",
  arguments: "Argumente",
};

const syntax: Readonly<Record<SyntaxReason, string>> = {
  empty: "Die Bedingung ist leer. Schreiben Sie eine, oder lassen Sie sie weg.",
  singleEquals: 'Hier steht "=", also eine Zuweisung. Ein Vergleich schreibt sich "==".',
  singleAmpersand: 'Hier steht ein einzelnes "&". Für „und“ schreiben Sie "&&".',
  singleBar: 'Hier steht ein einzelnes "|". Für „oder“ schreiben Sie "||".',
  wordOperator:
    'Hier steht ein Wort anstelle eines Operators. Schreiben Sie "&&" für „und“, "||" für „oder“.',
  typographicQuote: 'Hier steht ein typografisches Anführungszeichen. Schreiben Sie das gerade: ".',
  unterminatedText: 'Ein Text beginnt und wird nicht beendet. Schließen Sie ihn mit " in derselben Zeile.',
  escape: 'Nach einem Backslash folgt etwas ohne Bedeutung. Für den Backslash selbst schreiben Sie "\\\\".',
  number: "Diese Zahl ist nicht lesbar. Schreiben Sie Ziffern, mit einem Punkt vor den Dezimalstellen.",
  reservedWord: "Dieses Wort ist reserviert und kann hier kein Name sein.",
  unexpectedEnd: "Die Bedingung endet zu früh. Es fehlt eine Klammer oder die rechte Seite eines Operators.",
  unexpected: "Das gehört nicht hierher. Davor fehlt vielleicht ein Operator oder eine Klammer.",
};

const unsupported: Readonly<Record<UnsupportedFeature, string>> = {
  null: "Nichts ist hier je null. Ob ein Wert bekannt ist, fragt has(hcp.x).",
  map: "Zuordnungen (maps) sind nicht möglich. Vergleichen Sie die Werte einzeln, verbunden mit && oder ||.",
  list: 'Eine Liste darf nur rechts von "in" stehen.',
  inWithoutList: 'Rechts von "in" gehört eine Liste von Werten: in ["a", "b"].',
  index: "Eckige Klammern können keinen Wert auswählen. Schreiben Sie den Namen nach einem Punkt: hcp.x.",
  member:
    "Diese Werte haben keine Teile. Namen haben einen Punkt wie hcp.x; nur die Einwilligung für einen Zweck hat zwei wie consent.x.y.",
  method: "Werte haben keine eigenen Funktionen. Verwenden Sie ==, != und in.",
  modulo: "Ein Divisionsrest lässt sich hier nicht berechnen.",
  bytes: "Bytes sind nicht möglich. Schreiben Sie einen Text.",
  unsignedInteger: 'Vorzeichenlose Zahlen sind nicht möglich. Lassen Sie das "u" weg.',
  conversion: "Werte lassen sich nicht umwandeln. Vergleichen Sie Werte gleicher Art.",
  dateArithmetic:
    'Mit Daten lässt sich nicht rechnen. Für Zeiträume gibt es Übergänge mit "after", sinceEvent(…) und count(…).',
  durationArithmetic:
    'Mit einer Dauer lässt sich nicht rechnen. Vergleichen Sie sie mit einer anderen: duration("P7D").',
  textArithmetic: "Texte lassen sich nicht verketten. Vergleichen Sie sie mit ==, != oder in.",
  textOrder: "Texte haben hier keine Reihenfolge. Vergleichen Sie sie mit ==, != oder in.",
  textLength:
    "Nach der Länge eines Textes oder einer Liste kann nicht gefragt werden. Verwenden Sie ==, != oder in.",
};

const usage: Readonly<Record<GuardFunction, string>> = {
  count: 'count("email.opened", "P30D"), also ein Ereignis und der Zeitraum, der zurückliegt',
  duration: 'duration("P7D")',
  has: "has(hcp.x) oder has(event.x)",
  inStage: 'inStage("x") mit der Kennung einer Phase',
  sinceEvent: 'sinceEvent("email.opened") mit einem Ereignis',
  sum: 'sum("email.clicked", "pages", "P30D"), also ein Ereignis, eines seiner Felder und der Zeitraum, der zurückliegt',
  timeInStage: 'timeInStage("x") mit der Kennung einer Phase',
  timestamp: 'timestamp("2026-11-03T09:00:00Z")',
  touches: 'touches("email", "P7D"), also ein Kanal (oder "*" für jeden) und der Zeitraum, der zurückliegt',
};

function suggest(suggestion: string, otherwise: string): string {
  return suggestion === "" ? otherwise : `Meinten Sie ${suggestion}?`;
}

/** `expected` is a type of CEL, or "number" for both kinds. */
function sayExpected(expected: string): string {
  if (expected === "number") return "Zahl";
  return Object.hasOwn(types, expected) ? types[expected as GuardType] : expected;
}

export const guardSentences: CataloguePart<"guard"> = {
  "guard.tooLong": ({ length, most }, { number }) =>
    `Die Bedingung hat ${number(length)} Zeichen, erlaubt sind ${number(most)}. Verteilen Sie sie auf mehrere Übergänge.`,
  "guard.tooComplex": ({ limit, most }, { number }) =>
    `Die Bedingung hat mehr als ${number(most)} ${limits[limit]}. Verteilen Sie sie auf mehrere Übergänge.`,
  "guard.syntax": ({ reason, found }, { quote }) =>
    reason === "unexpected" || reason === "reservedWord" || reason === "number"
      ? `Gefunden: ${quote(found)}. ${syntax[reason]}`
      : syntax[reason],
  "guard.unsupported": ({ feature, found }, { quote }) =>
    `Gefunden: ${quote(found)}. ${unsupported[feature]}`,
  "guard.unknownName": ({ name, suggestion }, { quote }) =>
    `Nichts heißt ${quote(name)}. ${suggest(suggestion, "Es gibt persona, segment, now, hcp.x, consent.x, event.x und counter.x.")}`,
  "guard.incompleteName": ({ name }, { quote }) =>
    `Nach ${quote(name)} fehlt ein Name. Schreiben Sie ${name}.x mit der Kennung dessen, was gemeint ist.`,
  "guard.unknownAttribute": ({ name, suggestion }, { quote }) =>
    `Kein Merkmal ${quote(name)} ist deklariert. ${suggest(suggestion, "Ergänzen Sie es unter attributes, oder nennen Sie ein vorhandenes.")}`,
  "guard.unknownCounter": ({ name, suggestion }, { quote }) =>
    `Kein Zähler ${quote(name)} ist deklariert. ${suggest(suggestion, "Ergänzen Sie ihn unter counters, oder nennen Sie einen vorhandenen.")}`,
  "guard.unknownChannel": ({ name, suggestion }, { quote }) =>
    `Kein Kanal ${quote(name)} ist deklariert. ${suggest(suggestion, "Ergänzen Sie ihn unter channels, oder nennen Sie einen vorhandenen.")}`,
  "guard.unknownPurpose": ({ name, suggestion }, { quote }) =>
    `${quote(name)} nennt keinen Zweck dieses Kanals. ${suggest(suggestion, "Ergänzen Sie ihn unter purposes beim Kanal, oder nennen Sie einen vorhandenen.")}`,
  "guard.unknownField": ({ name, suggestion }, { quote }) =>
    `Kein Ereignis, das dies auslösen kann, hat ${quote(name)}. ${suggest(suggestion, "Ergänzen Sie es in der payload des Ereignisses, oder nennen Sie ein vorhandenes Feld.")}`,
  "guard.noEvent": ({ name }, { quote }) =>
    `${quote(name)} ist hier nicht lesbar: Kein Ereignis löst dies aus. Verwenden Sie ein Merkmal oder count(…).`,
  "guard.unknownTouchpointField": ({ name, suggestion }, { quote }) =>
    `Ein Kontakt hat kein ${quote(name)}. ${suggest(suggestion, "Er hat touchpoint.channel, touchpoint.content und touchpoint.purpose.")}`,
  "guard.noTouchpoint": ({ name }, { quote }) =>
    `${quote(name)} ist nur in Richtlinien und bei geplanten Kontakten lesbar. Nach früheren Kontakten fragt touches(…).`,
  "guard.medicalFact": ({ name }, { quote }) =>
    `${quote(name)} ist eine medizinische Angabe, die eine kommerzielle Journey nicht lesen darf. Lassen Sie sie weg, oder verwenden Sie eine Angabe, die kommerziell ist oder beiden Seiten gehört.`,
  "guard.fieldTypes": ({ name, types: found }, { quote }) =>
    `Die Ereignisse, die dies auslösen können, deklarieren ${quote(name)} unterschiedlich: ${found}. Legen Sie eine Art fest, oder nennen Sie nur ein Ereignis.`,
  "guard.unknownFunction": ({ name, suggestion }, { quote, list }) =>
    `Es gibt keine Funktion ${quote(name)}. ${suggest(suggestion, `Es gibt ${list(Object.keys(usage))}.`)}`,
  "guard.arguments": ({ function: name, found }, { quote }) =>
    `Erwartet: ${usage[name]}. Gefunden: ${quote(found)}.`,
  "guard.unknownEvent": ({ name, suggestion }, { quote }) =>
    `Kein Ereignis ${quote(name)} ist deklariert. ${suggest(suggestion, "Ergänzen Sie es unter events, oder nennen Sie ein vorhandenes.")}`,
  "guard.unknownSumField": ({ name, event, suggestion }, { quote }) =>
    `Kein mit ${quote(event)} gemeintes Ereignis hat ein Feld ${quote(name)}. ${suggest(suggestion, "Ergänzen Sie es in der payload des Ereignisses, oder nennen Sie ein vorhandenes.")}`,
  "guard.sumFieldType": ({ name, event, types: found }, { quote }) =>
    `${quote(name)} lässt sich über ${quote(event)} nicht summieren: Deklariert ist ${found}, und nur Zahlen haben eine Summe. Nennen Sie ein anderes Feld, oder nur ein Ereignis.`,
  "guard.unknownStage": ({ name, suggestion }, { quote }) =>
    `Keine Phase ${quote(name)} ist deklariert. ${suggest(suggestion, "Nennen Sie eine vorhandene.")}`,
  "guard.historyStage": ({ name }, { quote }) =>
    `${quote(name)} ist ein Weg zurück in eine Phase, und niemand ist je darin. Nennen Sie die Phase darum herum oder eine darin.`,
  "guard.unknownPersona": ({ name, suggestion }, { quote }) =>
    `Keine Persona ${quote(name)} ist deklariert. ${suggest(suggestion, "Ergänzen Sie sie unter personas, oder nennen Sie eine vorhandene.")}`,
  "guard.unknownSegment": ({ name, suggestion }, { quote }) =>
    `Kein Segment ${quote(name)} ist deklariert. ${suggest(suggestion, "Ergänzen Sie es unter segments, oder nennen Sie ein vorhandenes.")}`,
  "guard.unknownValue": ({ name, value, suggestion }, { quote }) =>
    `${quote(name)} ist nie ${quote(value)}. ${suggest(suggestion, "Ergänzen Sie ihn bei den deklarierten Werten, oder nennen Sie einen vorhandenen.")}`,
  "guard.window": ({ found }, { quote }) =>
    `Erwartet: eine Dauer größer als null aus Wochen, Tagen und Uhrzeit, etwa P30D oder PT2H. Gefunden: ${quote(found)}.`,
  "guard.duration": ({ found }, { quote }) =>
    `Erwartet: eine Dauer aus Wochen, Tagen und Uhrzeit, etwa P7D oder PT2H. Gefunden: ${quote(found)}.`,
  "guard.instant": ({ found }, { quote }) =>
    `Erwartet: ein Zeitpunkt mit Zeitzone, etwa 2026-11-03T09:00:00Z. Gefunden: ${quote(found)}.`,
  "guard.notBoolean": ({ found }) =>
    `Eine Bedingung muss Ja oder Nein ergeben, diese ergibt: ${types[found]}. Vergleichen Sie das Ergebnis mit etwas.`,
  "guard.typeMismatch": ({ operator, left, right }, { quote }) =>
    `${quote(operator)} passt nicht zu diesen beiden Seiten; links: ${types[left]}, rechts: ${types[right]}. Bringen Sie beide auf eine Art.`,
  "guard.operandType": ({ operator, expected, found }, { quote }) =>
    `${quote(operator)} erwartet: ${sayExpected(expected)}. Gefunden: ${types[found]}.`,
  "guard.numberLiteral": ({ found, expected }, { quote }) =>
    expected === "double"
      ? `${quote(found)} ist eine ganze Zahl, die andere Seite eine Dezimalzahl. Schreiben Sie sie mit Punkt, etwa 1.0.`
      : `${quote(found)} ist eine Dezimalzahl, die andere Seite eine ganze Zahl. Schreiben Sie sie ohne Punkt.`,
  "guard.dateLiteral": ({ found }, { quote }) =>
    `${found} ist ein Text, die andere Seite ein Datum. Schreiben Sie ${quote('timestamp("…")')} darum, mit Uhrzeit und Zeitzone.`,
  "guard.durationLiteral": ({ found }, { quote }) =>
    `${found} ist ein Text, die andere Seite eine Dauer. Schreiben Sie ${quote('duration("…")')} darum.`,
  "guard.textComparison": ({ operator }, { quote }) =>
    `${quote(operator)} vergleicht einen Text nur mit einem ausgeschriebenen Wert, etwa "cardiology".`,
  "guard.integerTooLarge": ({ found }, { quote }) =>
    `${quote(found)} ist zu groß. Ganze Zahlen gehen bis 9.007.199.254.740.991.`,
  "guard.divisor": ({ found }, { quote }) =>
    `Geteilt wird nur durch eine ausgeschriebene Zahl außer null. Gefunden: ${quote(found)}.`,
  "guard.unbounded": ({ operand }, { quote }) =>
    `${quote(operand)} hat keinen kleinsten und größten Wert, das Ergebnis könnte zu groß werden. Verwenden Sie Zahlen mit "min" und "max".`,
  "guard.arithmeticRange": ({ lowest, highest }, { number }) =>
    `Das Ergebnis könnte von ${number(lowest)} bis ${number(highest)} reichen, mehr als ±9.007.199.254.740.991. Engen Sie die Bereiche der Werte ein.`,
  "guard.emptyList": () =>
    "Die Liste ist leer, also ist nie etwas darin. Ergänzen Sie Werte, oder entfernen Sie den Vergleich.",
  "guard.listElement": ({ found }, { quote }) =>
    `Eine Liste enthält ausgeschriebene Werte, etwa "cardiology". Gefunden: ${quote(found)}.`,
  "guard.constant": ({ outcome }) =>
    outcome === "always"
      ? "Die Bedingung gilt immer. Lassen Sie sie weg, oder berichtigen Sie sie."
      : "Die Bedingung gilt nie, also geschieht dies nie. Entfernen Sie es, oder berichtigen Sie die Bedingung.",
};
