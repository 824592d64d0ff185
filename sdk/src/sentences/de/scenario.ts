import type { CataloguePart, SentenceParameters } from "../SentenceParameters.js";

const answers: Readonly<Record<SentenceParameters["scenario.touchpoint"]["expected"], string>> = {
  allowed: "erlaubt ist",
  refused: "abgelehnt wird",
  deferred: "aufgeschoben wird",
};

const kinds: Readonly<Record<SentenceParameters["walk.unknown"]["kind"], string>> = {
  event: "kein Ereignis",
  channel: "keinen Kanal",
  persona: "keine Persona",
  segment: "kein Segment",
  attribute: "kein Merkmal",
  touchpoint: "keinen Kontakt",
};

/** What a scenario expected and did not find, and steps that cannot be taken. */
export const scenarioSentences: CataloguePart<"scenario" | "walk" | "unreached"> = {
  "scenario.status": ({ expected, found }, { quote }) =>
    `Erwartet war der Stand ${quote(expected)}, gefunden ${quote(found)}.`,
  "scenario.stage": ({ expected, found }, { quote }) =>
    found === ""
      ? `Erwartet war die Phase ${quote(expected)}, aktiv ist keine.`
      : `Erwartet war die Phase ${quote(expected)}, gefunden ${quote(found)}.`,
  "scenario.exit": ({ expected, found }, { quote }) =>
    found === undefined
      ? `Erwartet war ein Ende durch ${quote(expected)}, aber kein Ausstieg hat den Durchlauf beendet.`
      : `Erwartet war ein Ende durch ${quote(expected)}, beendet hat ihn ${quote(found)}.`,
  "scenario.goal": ({ expected }, { quote }) =>
    `Erwartet war, dass das Ziel ${quote(expected)} erreicht ist; das ist es nicht.`,
  "scenario.told": ({ expected, found }, { quote, list }) =>
    found.length === 0
      ? `Erwartet war, dass ${quote(expected)} nach außen gemeldet wird; gemeldet wurde nichts.`
      : `Erwartet war, dass ${quote(expected)} nach außen gemeldet wird; gemeldet wurde ${list(found.map(quote))}.`,
  "scenario.counter": ({ counter, expected, found }, { quote, number }) =>
    found === undefined
      ? `Erwartet war ${number(expected)} im Zähler ${quote(counter)}; noch gibt es ihn nicht.`
      : `Erwartet war ${number(expected)} im Zähler ${quote(counter)}, gefunden ${number(found)}.`,
  "scenario.touchpoint": ({ touchpoint, expected, found }, { quote }) =>
    found === undefined
      ? `Erwartet war, dass der Kontakt ${quote(touchpoint)} ${answers[expected]}; einen solchen gibt es nicht.`
      : `Erwartet war, dass der Kontakt ${quote(touchpoint)} ${answers[expected]}; gefunden: ${found}`,
  "unreached.stage": ({ stage }, { quote }) => `Niemand wurde gefunden, der nach ${quote(stage)} kommt.`,
  "unreached.guard": () => "Die Bedingung wurde gelesen und traf auf niemanden zu, der versucht wurde.",
  "unreached.untried": () =>
    "Er kam nie an die Reihe: Ein anderer ging vor, oder seine Wartezeit wurde verlassen.",
  "walk.past": ({ until, now }, { dateTime }) =>
    `Die Zeit kann nicht zurück auf ${dateTime(until)}: Es ist schon ${dateTime(now)}. Wählen Sie einen späteren Zeitpunkt.`,
  "walk.nothingNext": () =>
    "Keine Wartezeit läuft und kein Datum steht bevor; es gibt nichts Nächstes. Sagen Sie, wie viel Zeit vergeht.",
  "walk.advance": ({ found }, { number }) =>
    `Erwartet war eines von „by“, „until“ und „toNext“, gefunden ${number(found)}.`,
  "walk.unknown": ({ kind, name }, { quote }) =>
    `Die Journey hat ${kinds[kind]} ${quote(name)}. Wählen Sie, was es in ihr gibt.`,
};
