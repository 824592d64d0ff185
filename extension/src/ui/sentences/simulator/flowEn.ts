import type { Format } from "../../dom/format";

const periods = (days: number, format: Format) =>
  days === 1 ? "day" : days === 7 ? "week" : `${format.number(days)} days`;

type CutWords = { count: number; days: number; from: number; to: number };

const cutWhen = ({ days, from, to }: CutWords, format: Format) =>
  days === 1 ? `On ${format.date(from)}` : `From ${format.date(from)} to ${format.date(to)}`;

/** The sentences of how people move between phases, in English. */
export const flowSentences = {
  "sim.flow": () => "How they move",
  "sim.flowCaption": () =>
    "How often HCPs went from one phase to another, in an average run: onwards to the right, back below. The number is who stands there in the end.",
  "sim.flowPeriodCaption": ({ days }: { days: number }, format: Format) =>
    `How often HCPs went from one phase to another in ${days === 1 || days === 7 ? "this" : "these"} ${periods(days, format)}, in an average run. The number is who stands there at its end; how broad ribbons are tells of this time alone.`,
  "sim.flowNone": () => "Nobody went from one phase to another.",
  "sim.flowNoneThen": () => "Nobody went from one phase to another then.",
  "sim.flowWhich": () => "Moves of",
  "sim.flowWhole": () => "the whole time",
  "sim.flowByPeriod": ({ days }: { days: number }, format: Format) =>
    days === 1 ? "each day" : days === 7 ? "each week" : `every ${format.number(days)} days`,
  "sim.flowPeriod": (
    { number, of, days, from, to }: { number: number; of: number; days: number; from: number; to: number },
    format: Format,
  ) =>
    `${days === 1 ? "Day" : days === 7 ? "Week" : "Period"} ${format.number(number)} of ${format.number(of)}: ${format.date(from)}${days === 1 ? "" : ` to ${format.date(to)}`}`,
  "sim.flowFrom": () => "From",
  "sim.flowTo": () => "To",
  "sim.flowTimes": () => "Times",
  "sim.flowOlder": ({ simulator }: { simulator: number }, format: Format) =>
    `Simulator ${format.number(simulator)} made this, which did not yet count when HCPs move. Run it again to see that.`,
  "sim.whenTheyMove": () => "When they move",
  "sim.whenCaption": ({ days }: { days: number }, format: Format) =>
    `HCPs by the phase they came into, for each ${days === 1 || days === 7 ? periods(days, format) : `period of ${periods(days, format)}`} of an average run: onwards above the line; back, or out of the journey, below it.`,
  "sim.legendMore": ({ count }: { count: number }, format: Format) =>
    `and ${format.number(count)} more, in the table`,
  "sim.whose": () => "Of",
  "sim.everybody": () => "everybody",
  "sim.flowNotByPersona": ({ simulator }: { simulator: number }, format: Format) =>
    `Simulator ${format.number(simulator)} made this, which did not yet tell moves by persona. Run it again to see that.`,
  "sim.cutOnwards": (words: CutWords, format: Format) =>
    `${cutWhen(words, format)} ${format.number(words.count)} went onwards, far more than at any other time: that bar is cut off, so that the others can be read.`,
  "sim.cutBack": (words: CutWords, format: Format) =>
    `${cutWhen(words, format)} ${format.number(words.count)} went back or left, far more than at any other time: that bar is cut off below.`,
  "sim.outside": () => "(outside)",
  "sim.flowUntil": () => "Until",
  "sim.flowEntered": () => "Came in",
  "sim.flowOnwards": () => "Onwards",
  "sim.flowBack": () => "Back",
  "sim.flowLeft": () => "Left",
};
