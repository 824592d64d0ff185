import type { CataloguePart, SentenceParameters } from "../SentenceParameters.js";

const gates: Readonly<Record<SentenceParameters["exact.gate"]["gate"], string>> = {
  consent: "sein Kanal braucht eine Einwilligung",
  approval: "sein Inhalt ist nur für einige Tage freigegeben",
  cap: "sein Kanal hat eine Obergrenze",
  hours: "sein Kanal hat Zeiten",
  policy: "eine Richtlinie kann ihn ablehnen",
};

/** Why a journey is simulated and not solved. */
export const exactSentences: CataloguePart<"exact"> = {
  "exact.changingFact": ({ reads }, { quote }) =>
    `Sie hängt von ${quote(reads)} ab, was sich unterwegs ändern kann.`,
  "exact.window": ({ reads }, { quote }) =>
    `Sie hängt von ${quote(reads)} ab, also davon, was vorher geschah.`,
  "exact.clockTime": ({ reads }, { quote }) => `Sie hängt von ${quote(reads)} ab, also von der Zeit.`,
  "exact.payload": ({ reads }, { quote }) =>
    `Sie hängt von ${quote(reads)} ab, was jedes Ereignis neu mitbringt.`,
  "exact.range": ({ attribute }, { quote }) =>
    `Bedingungen lesen ${quote(attribute)}, das über einen Bereich verteilt ist; unterschieden werden nur aufgezählte Werte.`,
  "exact.tooManyProfiles": ({ found, most }, { number }) =>
    `Bedingungen unterscheiden ${number(found)} Arten von Personen; berechnet werden höchstens ${number(most)}.`,
  "exact.tracks": ({ stage }, { quote }) => `In ${quote(stage)} laufen Stränge nebeneinander.`,
  "exact.calendar": () =>
    "Er wartet auf einen Tag oder eine Arbeitsstunde; also kommt es darauf an, wann ein Durchlauf begann.",
  "exact.clock": ({ stage, around }, { quote }) =>
    `Eine Wartezeit oder ein Kontakt von ${quote(around)} läuft weiter, während jemand nach ${quote(stage)} wechselt.`,
  "exact.gate": ({ gate }) => `Er kann beantwortet werden, findet aber nicht immer statt: ${gates[gate]}.`,
  "exact.affinity": ({ persona }, { quote }) =>
    persona === ""
      ? "Wie wahrscheinlich eine Antwort ist, hängt von der Affinität zum Kanal ab."
      : `Wie wahrscheinlich eine Antwort ist, hängt von der Affinität zum Kanal ab. Ein eigener Wert für ${quote(persona)} in „byPersona“ würde es klären.`,
  "exact.lateAnswer": ({ event }, { quote }) =>
    `Die Antwort ${quote(event)} kann kommen, wenn die Phase schon verlassen ist, und trotzdem etwas bewegen.`,
  "exact.tooManyStates": ({ most }, { number }) =>
    `Es gibt mehr als ${number(most)} Zustände, die Zähler mitgerechnet.`,
};
