import type { ChangedPart, LeftPart, XmlFault } from "../../formats/statechart/ImportIssue.js";
import type { CataloguePart } from "../SentenceParameters.js";

const formats = {
  xstate: "das JSON einer XState-Maschine, mit „states“",
  scxml: "SCXML, mit der Wurzel <scxml>",
};

const left: Readonly<Record<LeftPart, string>> = {
  action: "eine Aktion, die es nur in einem Programm gibt",
  attribute: "ein Attribut, für das Journeys kein Wort haben",
  data: "Daten, die keine ganze Zahl sind",
  delay: "eine Wartezeit, deren Länge nicht in der Datei steht, mit ihren Übergängen",
  done: "eine Reaktion auf das Ende einer anderen Phase",
  element: "ein Element, für das Journeys kein Wort haben",
  event: "eine Reaktion auf etwas, das die Maschine sich selbst sagt: eine Journey hört nur, was geschieht",
  initial: "ein Anfang in mehreren Phasen zugleich",
  invoke: "ein Dienst, der neben der Phase läuft",
  key: "ein Schlüssel, für den Journeys kein Wort haben",
  output: "was am Ende übergeben wird",
  raise: "ein Ereignis, das die Maschine sich selbst sagt: eine Journey hört nur, was geschieht",
  script: "Programmcode",
  send: "ein Ereignis, das die Maschine sich selbst schickt: eine Journey hört nur, was geschieht",
  tag: "ein Schlagwort, das keine Kennung ist",
  target: "ein Übergang in eine Phase, die es nicht gibt",
  targets: "ein Übergang in mehrere Phasen zugleich",
};

const changed: Readonly<Record<ChangedPart, (from: string, to: string) => string>> = {
  action: (from, to) => `Die Aktion ${from} wird nach außen gemeldet, als Wirkung „emit“ der Art ${to}.`,
  delay: (from, to) => `Aus der Wartezeit von ${from} wurde ${to}: eine Journey wartet ganze Sekunden.`,
  event: (from, to) => `Das Ereignis ${from} heißt hier ${to}.`,
  initial: (from, to) =>
    `Damit der Anfang in ${from} liegt, kam die Phase ${to} hinzu, die sofort dorthin führt.`,
  stage: (from, to) => `Die Phase ${from} hat hier die Kennung ${to}.`,
};

const faults: Readonly<Record<XmlFault, string>> = {
  doctype:
    "Ein Dokumenttyp wird nicht gelesen, denn er kann verbergen, was die Datei sagt. Entfernen Sie ihn",
  form: "Erwartet: wohlgeformtes XML",
  tooDeep: "Die Elemente sind tiefer geschachtelt als in jedem Diagramm",
  tooLarge: "Die Datei ist größer als das, was gelesen wird",
  tooMany: "Die Datei hat mehr Elemente als jedes Diagramm",
};

export const importSentences: CataloguePart<"import"> = {
  "import.notFormat": ({ expected, found }, { quote }) =>
    found === ""
      ? `Erwartet: ${formats[expected]}. Davon ist nichts zu finden. Wählen Sie eine andere Datei.`
      : `Erwartet: ${formats[expected]}. Gefunden: ${quote(found)}. Wählen Sie eine andere Datei.`,
  "import.xml": ({ fault, found }, { quote }) =>
    found === "" ? `${faults[fault]}.` : `${faults[fault]}. Gefunden: ${quote(found)}.`,
  "import.left": ({ what, name, stage }, { quote }) =>
    `Weggelassen${stage === "" ? "" : ` bei ${quote(stage)}`}: ${left[what]}${name === "" ? "" : ` (${quote(name)})`}.`,
  "import.changed": ({ what, from, to }, { quote }) => changed[what](quote(from), quote(to)),
  "import.closed": ({ guard, stage }, { quote }) =>
    `Die Bedingung ${quote(guard)} bei ${quote(stage)} ist kein CEL, deshalb ist ihr Weg geschlossen. Schreiben Sie eine Bedingung dafür.`,
  "import.tooMuch": ({ what, most }, { number }) =>
    what === "states"
      ? `Das Diagramm hat mehr als ${number(most)} Zustände. Teilen Sie es.`
      : `Die Zustände sind mehr als ${number(most)} Ebenen tief geschachtelt. Machen Sie das Diagramm flacher.`,
  "import.entry": ({ event }, { quote }) =>
    `Nichts in der Datei beginnt eine Journey, deshalb wurde dafür das Ereignis ${quote(event)} deklariert. Setzen Sie Ihr eigenes an seine Stelle.`,
};
