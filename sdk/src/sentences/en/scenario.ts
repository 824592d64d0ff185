import type { CataloguePart, SentenceParameters } from "../SentenceParameters.js";

const answers: Readonly<Record<SentenceParameters["scenario.touchpoint"]["expected"], string>> = {
  allowed: "to be allowed",
  refused: "to be refused",
  deferred: "to be put off",
};

const kinds: Readonly<Record<SentenceParameters["walk.unknown"]["kind"], string>> = {
  event: "event",
  channel: "channel",
  persona: "persona",
  segment: "segment",
  attribute: "attribute",
  touchpoint: "touchpoint",
};

/** What a scenario expected and did not find, and steps that cannot be taken. */
export const scenarioSentences: CataloguePart<"scenario" | "walk" | "unreached"> = {
  "scenario.status": ({ expected, found }, { quote }) =>
    `Expected the run to be ${quote(expected)}, and found it ${quote(found)}.`,
  "scenario.stage": ({ expected, found }, { quote }) =>
    found === ""
      ? `Expected the stage ${quote(expected)}, and found no stage active.`
      : `Expected the stage ${quote(expected)}, and found ${quote(found)}.`,
  "scenario.exit": ({ expected, found }, { quote }) =>
    found === undefined
      ? `Expected the run to end by ${quote(expected)}, and no exit ended it.`
      : `Expected the run to end by ${quote(expected)}, and it ended by ${quote(found)}.`,
  "scenario.goal": ({ expected }, { quote }) =>
    `Expected the goal ${quote(expected)} to be reached, and it was not.`,
  "scenario.told": ({ expected, found }, { quote, list }) =>
    found.length === 0
      ? `Expected ${quote(expected)} to be told outward, and nothing was.`
      : `Expected ${quote(expected)} to be told outward, and found ${list(found.map(quote))}.`,
  "scenario.counter": ({ counter, expected, found }, { quote, number }) =>
    found === undefined
      ? `Expected the counter ${quote(counter)} at ${number(expected)}, and there is none yet.`
      : `Expected the counter ${quote(counter)} at ${number(expected)}, and found ${number(found)}.`,
  "scenario.touchpoint": ({ touchpoint, expected, found }, { quote }) =>
    found === undefined
      ? `Expected the touchpoint ${quote(touchpoint)} ${answers[expected]}, and there is none of that name.`
      : `Expected the touchpoint ${quote(touchpoint)} ${answers[expected]}, and found: ${found}`,
  "unreached.stage": ({ stage }, { quote }) => `Nobody was found who comes into ${quote(stage)}.`,
  "unreached.guard": () => "Its condition was read and held for nobody who was tried.",
  "unreached.untried": () => "It was never its turn: another way was taken first, or its wait was left.",
  "walk.past": ({ until, now }, { dateTime }) =>
    `Time cannot go back to ${dateTime(until)}: it is ${dateTime(now)} already. Choose a later instant.`,
  "walk.nothingNext": () =>
    "No wait is running and no date is ahead, so there is nothing to go on to. Say how much time passes.",
  "walk.advance": ({ found }, { number }) =>
    `Expected one of “by”, “until” and “toNext”, and found ${number(found)}.`,
  "walk.unknown": ({ kind, name }, { quote }) =>
    `The journey declares no ${kinds[kind]} ${quote(name)}. Choose one that it has.`,
};
