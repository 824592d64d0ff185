import type { Format } from "../Format.js";
import type { CataloguePart, MoveClause } from "../SentenceParameters.js";
import { lower, sayConditions, sayValue } from "./conditions.js";

/** What the transitions were and what their guards read, as it follows the trigger. */
function sayClauses(clauses: readonly MoveClause[], format: Format): string {
  let said = "";
  let named = false;
  for (const { label, conditions } of clauses) {
    const reason = sayConditions(conditions, format);
    if (label !== undefined) {
      said += named ? `; then ${format.quote(label)}` : `: ${format.quote(label)}`;
      if (reason !== "") said += ` ${reason}`;
      named = true;
    } else if (reason !== "") said += `, ${reason}`;
  }
  return said;
}

export const runSentences: CataloguePart<"trigger" | "cause" | "status" | "since"> = {
  "trigger.event": ({ label, at }, { date }) => `${label} on ${date(at)}`,
  "trigger.consentGranted": ({ channel, at }, { date }) =>
    `Gave consent for ${lower(channel)} on ${date(at)}`,
  "trigger.consentWithdrawn": ({ channel, at }, { date }) =>
    `Withdrew consent for ${lower(channel)} on ${date(at)}`,
  "trigger.consentExpired": ({ channel, at }, { date }) =>
    `Consent for ${lower(channel)} expired on ${date(at)}`,
  "trigger.attribute": ({ label, value, at }, format) =>
    `${label} became ${sayValue(value, format)} on ${format.date(at)}`,
  "trigger.persona": ({ persona, at }, { date, quote }) => `Persona became ${quote(persona)} on ${date(at)}`,
  "trigger.wait": ({ label, stage, delayMs, at }, { date, duration, quote }) =>
    label === undefined
      ? `After ${duration(delayMs)} without a next step in ${quote(stage)}, on ${date(at)}`
      : `${quote(label)} on ${date(at)}, after ${duration(delayMs)} in ${quote(stage)}`,
  "trigger.date": ({ label, at }, { date, quote }) =>
    label === undefined ? `The planned date ${date(at)} came` : `${quote(label)} on ${date(at)}, as planned`,
  "trigger.unknown": ({ at }, { date }) => `A change in the data on ${date(at)}`,

  "cause.moved": ({ trigger, clauses }, format) => `${trigger}${sayClauses(clauses, format)}.`,
  "cause.completed": ({ trigger, clauses }, format) =>
    `${trigger}${sayClauses(clauses, format)}; this completed the journey.`,
  "cause.exited": ({ trigger, exit, conditions }, format) => {
    const reason = sayConditions(conditions, format);
    return `${trigger}${reason === "" ? "" : `, ${reason}`}: the journey ended${exit === undefined ? "" : `, ${format.quote(exit)}`}.`;
  },
  "cause.notInvited": ({ events }, { choice, quote }) =>
    `Not in this journey yet: no ${choice(events.map(quote))} so far.`,
  "cause.refused": ({ event, at }, { date, quote }) =>
    `Not in this journey: at ${quote(event)} on ${date(at)}, the conditions for entry were not met.`,
  "cause.unreadable": ({ event, at, missing }, { date, quote, list }) =>
    missing.length === 0
      ? `Not in this journey: at ${quote(event)} on ${date(at)}, the conditions for entry could not be read.`
      : `Not in this journey: at ${quote(event)} on ${date(at)}, the conditions for entry could not be read without ${list(missing.map(lower))}.`,
  "cause.notEntered": () => "Not in this journey yet.",
  "cause.stuck": ({ stage }, { quote }) =>
    `${stage === undefined ? "Stuck on the way in" : `Stuck in ${quote(stage)}`}: the next step goes round in circles, so it was not taken. Tell whoever looks after this journey.`,

  "status.active": () => "Under way",
  "status.completed": () => "Completed",
  "status.exited": ({ exit }) => `Ended: ${exit}`,
  "status.notEntered": () => "Not in this journey",
  "status.stuck": () => "Stuck",

  "since.now": ({ at }, { time }) => `since today, ${time(at)}`,
  "since.days": ({ days, at }, { date, plural }) =>
    `for ${plural(days, { one: "1 day", other: "# days" })}, since ${date(at)}`,
  "since.ended": ({ days, at }, { date, time, plural }) =>
    days === 0
      ? `ended today, ${time(at)}`
      : `ended ${plural(days, { one: "yesterday", other: "# days ago" })}, on ${date(at)}`,
};
