import type { GuardFunction, SyntaxReason, UnsupportedFeature } from "../../guards/GuardIssue.js";
import type { CataloguePart, SentenceParameters } from "../SentenceParameters.js";

type Limit = SentenceParameters["guard.tooComplex"]["limit"];
type GuardType = SentenceParameters["guard.notBoolean"]["found"];

const types: Readonly<Record<GuardType, string>> = {
  bool: "a yes or no",
  int: "a whole number",
  double: "a decimal number",
  string: "a text",
  timestamp: "a date and time",
  duration: "a duration",
};

const limits: Readonly<Record<Limit, string>> = {
  nodes: "parts",
  depth: "levels of brackets",
  list: "values in a list",
  arguments: "arguments",
};

const syntax: Readonly<Record<SyntaxReason, string>> = {
  empty: "The condition is empty. Write one, or leave it out.",
  singleEquals: 'Found "=", which assigns. To compare, write "==".',
  singleAmpersand: 'Found a single "&". For "and", write "&&".',
  singleBar: 'Found a single "|". For "or", write "||".',
  wordOperator: 'Found a word where an operator belongs. Write "&&" for and, "||" for or.',
  typographicQuote: 'Found a typographic quotation mark. Write the straight one: ".',
  unterminatedText: 'A text is opened and not closed. Close it with " on the same line.',
  escape: 'A backslash is followed by something that means nothing. Write "\\\\" for the backslash itself.',
  number: "This number cannot be read. Write digits, with a point before decimals.",
  reservedWord: "This word is reserved and cannot be a name here.",
  unexpectedEnd: "The condition ends too early. A bracket, or the right side of an operator, is missing.",
  unexpected: "This does not belong here. An operator, or a bracket, may be missing before it.",
};

const unsupported: Readonly<Record<UnsupportedFeature, string>> = {
  null: "Nothing is ever null here. To ask whether a value is known, write has(hcp.x).",
  map: "Maps cannot be used. Compare values one by one, joined by && or ||.",
  list: 'A list may only stand to the right of "in".',
  inWithoutList: 'To the right of "in" belongs a list of values: in ["a", "b"].',
  index: "Square brackets cannot pick a value. Write the name after a dot: hcp.x.",
  member:
    "These values have no parts of their own. Names have one dot, as in hcp.x; only consent for a purpose has two, as in consent.x.y.",
  method: "Values have no functions of their own. Use ==, != and in.",
  modulo: "A remainder cannot be computed here.",
  bytes: "Bytes cannot be used. Write a text.",
  unsignedInteger: 'Unsigned numbers cannot be used. Leave out the "u".',
  conversion: "Values cannot be converted. Compare values of one type.",
  dateArithmetic:
    'Dates cannot be added or subtracted. For a period, use a transition with "after", sinceEvent(…) or count(…).',
  durationArithmetic: 'Durations cannot be reckoned with. Compare one with another: duration("P7D").',
  textArithmetic: "Texts cannot be joined. Compare them with ==, != or in.",
  textOrder: "Texts have no order here. Compare them with ==, != or in.",
  textLength: "The length of a text or list cannot be asked. Compare with ==, != or in.",
};

const usage: Readonly<Record<GuardFunction, string>> = {
  count: 'count("email.opened", "P30D"): an event, and how far to look back',
  duration: 'duration("P7D")',
  has: "has(hcp.x) or has(event.x)",
  inStage: 'inStage("x"): the id of a stage',
  sinceEvent: 'sinceEvent("email.opened"): an event',
  sum: 'sum("email.clicked", "pages", "P30D"): an event, a field of it, and how far to look back',
  timeInStage: 'timeInStage("x"): the id of a stage',
  timestamp: 'timestamp("2026-11-03T09:00:00Z")',
  touches: 'touches("email", "P7D"): a channel, or "*" for any, and how far to look back',
};

function suggest(suggestion: string, otherwise: string): string {
  return suggestion === "" ? otherwise : `Did you mean ${suggestion}?`;
}

/** `expected` is a type of CEL, or "number" for both kinds. */
function sayExpected(expected: string): string {
  return Object.hasOwn(types, expected) ? types[expected as GuardType] : `a ${expected}`;
}

export const guardSentences: CataloguePart<"guard"> = {
  "guard.tooLong": ({ length, most }, { number }) =>
    `The condition has ${number(length)} characters, and may have ${number(most)}. Split it over several transitions.`,
  "guard.tooComplex": ({ limit, most }, { number }) =>
    `The condition has more than ${number(most)} ${limits[limit]}. Split it over several transitions.`,
  "guard.syntax": ({ reason, found }, { quote }) =>
    reason === "unexpected" || reason === "reservedWord" || reason === "number"
      ? `Found ${quote(found)}. ${syntax[reason]}`
      : syntax[reason],
  "guard.unsupported": ({ feature, found }, { quote }) => `Found ${quote(found)}. ${unsupported[feature]}`,
  "guard.unknownName": ({ name, suggestion }, { quote }) =>
    `Nothing is called ${quote(name)}. ${suggest(suggestion, "Names are persona, segment, now, hcp.x, consent.x, event.x and counter.x.")}`,
  "guard.incompleteName": ({ name }, { quote }) =>
    `${quote(name)} needs a name behind it. Write ${name}.x, with the id of what you mean.`,
  "guard.unknownAttribute": ({ name, suggestion }, { quote }) =>
    `No attribute ${quote(name)} is declared. ${suggest(suggestion, "Declare it under attributes, or name one that is.")}`,
  "guard.unknownCounter": ({ name, suggestion }, { quote }) =>
    `No counter ${quote(name)} is declared. ${suggest(suggestion, "Declare it under counters, or name one that is.")}`,
  "guard.unknownChannel": ({ name, suggestion }, { quote }) =>
    `No channel ${quote(name)} is declared. ${suggest(suggestion, "Declare it under channels, or name one that is.")}`,
  "guard.unknownPurpose": ({ name, suggestion }, { quote }) =>
    `${quote(name)} names no purpose of that channel. ${suggest(suggestion, "List it under the channel's purposes, or name one that is listed.")}`,
  "guard.unknownField": ({ name, suggestion }, { quote }) =>
    `No event that can set this off has ${quote(name)}. ${suggest(suggestion, "Declare it in the event's payload, or name one that is.")}`,
  "guard.noEvent": ({ name }, { quote }) =>
    `${quote(name)} cannot be read here: no event sets this off. Use an attribute, or count(…).`,
  "guard.unknownTouchpointField": ({ name, suggestion }, { quote }) =>
    `A touchpoint has no ${quote(name)}. ${suggest(suggestion, "It has touchpoint.channel, touchpoint.content and touchpoint.purpose.")}`,
  "guard.noTouchpoint": ({ name }, { quote }) =>
    `${quote(name)} can be read only in policies and touchpoints. To ask what was sent before, use touches(…).`,
  "guard.medicalFact": ({ name }, { quote }) =>
    `${quote(name)} is a medical fact, and a commercial journey must not read it. Leave it out, or use a fact that is commercial or of both sides.`,
  "guard.fieldTypes": ({ name, types: found }, { quote }) =>
    `The events that can set this off declare ${quote(name)} with different types: ${found}. Give it one type, or name one event.`,
  "guard.unknownFunction": ({ name, suggestion }, { quote, list }) =>
    `There is no function ${quote(name)}. ${suggest(suggestion, `There are ${list(Object.keys(usage))}.`)}`,
  "guard.arguments": ({ function: name, found }, { quote }) =>
    `Expected ${usage[name]}, and found ${quote(found)}.`,
  "guard.unknownEvent": ({ name, suggestion }, { quote }) =>
    `No event ${quote(name)} is declared. ${suggest(suggestion, "Declare it under events, or name one that is.")}`,
  "guard.unknownSumField": ({ name, event, suggestion }, { quote }) =>
    `No event meant by ${quote(event)} has a field ${quote(name)}. ${suggest(suggestion, "Declare it in the event's payload, or name one that is.")}`,
  "guard.sumFieldType": ({ name, event, types: found }, { quote }) =>
    `${quote(name)} cannot be summed over ${quote(event)}: it is declared as ${found}, and only numbers can. Name another field, or one event.`,
  "guard.unknownStage": ({ name, suggestion }, { quote }) =>
    `No stage ${quote(name)} is declared. ${suggest(suggestion, "Name one that is.")}`,
  "guard.historyStage": ({ name }, { quote }) =>
    `${quote(name)} is a way back into its stage, and nobody is ever in it. Name the stage around it, or one inside.`,
  "guard.unknownPersona": ({ name, suggestion }, { quote }) =>
    `No persona ${quote(name)} is declared. ${suggest(suggestion, "Declare it under personas, or name one that is.")}`,
  "guard.unknownSegment": ({ name, suggestion }, { quote }) =>
    `No segment ${quote(name)} is declared. ${suggest(suggestion, "Declare it under segments, or name one that is.")}`,
  "guard.unknownValue": ({ name, value, suggestion }, { quote }) =>
    `${quote(name)} is never ${quote(value)}. ${suggest(suggestion, "Add it to the declared values, or name one of them.")}`,
  "guard.window": ({ found }, { quote }) =>
    `Expected a duration longer than zero of weeks, days and time, such as P30D or PT2H, and found ${quote(found)}.`,
  "guard.duration": ({ found }, { quote }) =>
    `Expected a duration of weeks, days and time, such as P7D or PT2H, and found ${quote(found)}.`,
  "guard.instant": ({ found }, { quote }) =>
    `Expected a date and time with its zone, such as 2026-11-03T09:00:00Z, and found ${quote(found)}.`,
  "guard.notBoolean": ({ found }) =>
    `A condition must come to yes or no, and this comes to ${types[found]}. Compare it with something.`,
  "guard.typeMismatch": ({ operator, left, right }, { quote }) =>
    `${quote(operator)} cannot compare or join ${types[left]} and ${types[right]}. Bring both sides to one type.`,
  "guard.operandType": ({ operator, expected, found }, { quote }) =>
    `${quote(operator)} takes ${sayExpected(expected)}, and found ${types[found]}.`,
  "guard.numberLiteral": ({ found, expected }, { quote }) =>
    expected === "double"
      ? `${quote(found)} is a whole number, and the other side is a decimal one. Write it with a point, such as 1.0.`
      : `${quote(found)} is a decimal number, and the other side is a whole one. Write it without a point.`,
  "guard.dateLiteral": ({ found }, { quote }) =>
    `${found} is a text, and the other side a date. Write ${quote('timestamp("…")')} around it, with time and zone.`,
  "guard.durationLiteral": ({ found }, { quote }) =>
    `${found} is a text, and the other side a duration. Write ${quote('duration("…")')} around it.`,
  "guard.textComparison": ({ operator }, { quote }) =>
    `${quote(operator)} compares a text only with a value written out, such as "cardiology".`,
  "guard.integerTooLarge": ({ found }, { quote }) =>
    `${quote(found)} is too large. Whole numbers go up to 9,007,199,254,740,991.`,
  "guard.divisor": ({ found }, { quote }) =>
    `Only a number written out, other than zero, may divide; found ${quote(found)}.`,
  "guard.unbounded": ({ operand }, { quote }) =>
    `${quote(operand)} has no least and greatest value, so the result could be too large. Use numbers that declare "min" and "max".`,
  "guard.arithmeticRange": ({ lowest, highest }, { number }) =>
    `The result could go from ${number(lowest)} to ${number(highest)}, which is more than ±9,007,199,254,740,991. Narrow the ranges of what it is made from.`,
  "guard.emptyList": () =>
    "The list is empty, so nothing is ever in it. Add values, or remove the comparison.",
  "guard.listElement": ({ found }, { quote }) =>
    `A list holds values written out, such as "cardiology"; found ${quote(found)}.`,
  "guard.constant": ({ outcome }) =>
    outcome === "always"
      ? "The condition always holds. Leave it out, or correct it."
      : "The condition never holds, so this never happens. Remove it, or correct the condition.",
};
