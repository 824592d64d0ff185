import type { Translation } from "../../dom/createT";
import type { Format } from "../../dom/format";
import type { flowSentences as en } from "./flowEn";

type CutWords = { count: number; days: number; from: number; to: number };

const cutWhen = ({ days, from, to }: CutWords, format: Format) =>
  days === 1 ? `Am ${format.date(from)}` : `Vom ${format.date(from)} bis ${format.date(to)}`;

/** The sentences of how people move between phases, in German. */
export const flowSentences: Translation<typeof en> = {
  "sim.flow": () => "Wie sie sich bewegen",
  "sim.flowCaption": () =>
    "Wie oft HCPs von einer Phase in eine andere gingen, in einem mittleren Lauf: nach rechts weiter, darunter zurück. Die Zahl ist, wer am Ende dort steht.",
  "sim.flowPeriodCaption": ({ days }, format) =>
    `Wie oft HCPs ${days === 1 ? "an diesem Tag" : days === 7 ? "in dieser Woche" : `in diesen ${format.number(days)} Tagen`} von einer Phase in eine andere gingen, in einem mittleren Lauf. Die Zahl ist, wer danach dort steht; wie breit Bänder sind, gilt nur für diese Zeit.`,
  "sim.flowNone": () => "Niemand ging von einer Phase in eine andere.",
  "sim.flowNoneThen": () => "Niemand ging da von einer Phase in eine andere.",
  "sim.flowWhich": () => "Bewegungen",
  "sim.flowWhole": () => "der ganzen Zeit",
  "sim.flowByPeriod": ({ days }, format) =>
    days === 1 ? "jedes Tages" : days === 7 ? "jeder Woche" : `alle ${format.number(days)} Tage`,
  "sim.flowPeriod": ({ number, of, days, from, to }, format) =>
    `${days === 1 ? "Tag" : days === 7 ? "Woche" : "Zeitraum"} ${format.number(number)} von ${format.number(of)}: ${format.date(from)}${days === 1 ? "" : ` bis ${format.date(to)}`}`,
  "sim.flowFrom": () => "Von",
  "sim.flowTo": () => "Nach",
  "sim.flowTimes": () => "Male",
  "sim.flowOlder": ({ simulator }, format) =>
    `Dies ist von Simulator ${format.number(simulator)}, der noch nicht zählte, wann HCPs sich bewegen. Wiederholen zeigt es.`,
  "sim.whenTheyMove": () => "Wann sie sich bewegen",
  "sim.whenCaption": ({ days }, format) =>
    `HCPs nach der Phase, in die sie kamen, ${days === 1 ? "für jeden Tag" : days === 7 ? "für jede Woche" : `für je ${format.number(days)} Tage`} eines mittleren Laufs: über der Linie weiter; darunter zurück oder aus der Journey hinaus.`,
  "sim.legendMore": ({ count }, format) => `und ${format.number(count)} weitere, in der Tabelle`,
  "sim.whose": () => "Von",
  "sim.everybody": () => "allen",
  "sim.flowNotByPersona": ({ simulator }, format) =>
    `Dies ist von Simulator ${format.number(simulator)}, der Bewegungen noch nicht nach Personas erzählte. Wiederholen zeigt es.`,
  "sim.cutOnwards": (words, format) =>
    `${cutWhen(words, format)} ${words.count === 1 ? "ging" : "gingen"} ${format.number(words.count)} weiter, weit mehr als sonst: Dieser Balken ist abgeschnitten, damit die anderen zu lesen sind.`,
  "sim.cutBack": (words, format) =>
    `${cutWhen(words, format)} ${words.count === 1 ? "ging" : "gingen"} ${format.number(words.count)} zurück oder hinaus, weit mehr als sonst: Dieser Balken ist unten abgeschnitten.`,
  "sim.outside": () => "(außerhalb)",
  "sim.flowUntil": () => "Bis",
  "sim.flowEntered": () => "Eingetreten",
  "sim.flowOnwards": () => "Weiter",
  "sim.flowBack": () => "Zurück",
  "sim.flowLeft": () => "Verlassen",
};
