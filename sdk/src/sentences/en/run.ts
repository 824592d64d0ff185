import type { Format } from "../Format.js";
import type { CataloguePart, MoveClause } from "../SentenceParameters.js";
import { lower, sayConditions, sayValue } from "./conditions.js";

function sayConsent(
  { channel, purpose }: { readonly channel: string; readonly purpose: string | undefined },
  { quote }: Format,
): string {
  return `consent for ${lower(channel)}${purpose === undefined ? "" : ` about ${quote(purpose)}`}`;
}

function sayPlanned(
  { at, date }: { readonly at: number; readonly date: string | undefined },
  format: Format,
): string {
  return date === undefined ? format.date(at) : format.calendarDate(date);
}

/** At what a run did not begin: an event, or the planned start. */
function sayAttempt(
  event: string | undefined,
  planned: { readonly at: number; readonly date: string | undefined },
  format: Format,
): string {
  const at = sayPlanned(planned, format);
  return event === undefined ? `at the planned start on ${at}` : `at ${format.quote(event)} on ${at}`;
}

function sayGoals(goals: readonly string[], { list, quote, plural }: Format): string {
  if (goals.length === 0) return "";
  return `; ${plural(goals.length, { one: "goal", other: "goals" })} reached: ${list(goals.map(quote))}`;
}

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

export const runSentences: CataloguePart<"trigger" | "cause" | "status" | "goal" | "since"> = {
  "trigger.event": ({ label, at }, { date }) => `${label} on ${date(at)}`,
  "trigger.send": ({ label, channel, at }, { date, quote }) =>
    `${label === undefined ? "Contacted" : quote(label)} by ${lower(channel)} on ${date(at)}`,
  "trigger.consentGranted": (change, format) =>
    `Gave ${sayConsent(change, format)} on ${format.date(change.at)}`,
  "trigger.consentWithdrawn": (change, format) =>
    `Withdrew ${sayConsent(change, format)} on ${format.date(change.at)}`,
  "trigger.consentExpired": (change, format) =>
    `C${sayConsent(change, format).slice(1)} expired on ${format.date(change.at)}`,
  "trigger.attribute": ({ label, value, at }, format) =>
    `${label} became ${sayValue(value, format)} on ${format.date(at)}`,
  "trigger.persona": ({ persona, at }, { date, quote }) => `Persona became ${quote(persona)} on ${date(at)}`,
  "trigger.segment": ({ segment, at }, { date, quote }) => `Segment became ${quote(segment)} on ${date(at)}`,
  "trigger.wait": ({ label, stage, delayMs, at }, { date, duration, quote }) =>
    label === undefined
      ? `After ${duration(delayMs)} without a next step in ${quote(stage)}, on ${date(at)}`
      : `${quote(label)} on ${date(at)}, after ${duration(delayMs)} in ${quote(stage)}`,
  "trigger.workingHour": ({ label, stage, channel, delayMs, at }, { date, duration, quote }) => {
    const waited = delayMs === 0 ? "" : `, after ${duration(delayMs)}`;
    return `${label === undefined ? "The next hour" : `${quote(label)} in the next hour`} for ${lower(channel)}, on ${date(at)}${waited} in ${quote(stage)}`;
  },
  "trigger.date": ({ label, ...planned }, format) =>
    label === undefined
      ? `The planned date ${sayPlanned(planned, format)} came`
      : `${format.quote(label)} on ${sayPlanned(planned, format)}, as planned`,
  "trigger.unknown": ({ at }, { date }) => `A change in the data on ${date(at)}`,

  "cause.moved": ({ trigger, clauses, goals }, format) =>
    `${trigger}${sayClauses(clauses, format)}${sayGoals(goals, format)}.`,
  "cause.completed": ({ trigger, clauses, goals }, format) =>
    `${trigger}${sayClauses(clauses, format)}${sayGoals(goals, format)}; this completed the journey.`,
  "cause.exited": ({ trigger, exit, conditions, goals }, format) => {
    const reason = sayConditions(conditions, format);
    return `${trigger}${reason === "" ? "" : `, ${reason}`}: the journey ended${exit === undefined ? "" : `, ${format.quote(exit)}`}${sayGoals(goals, format)}.`;
  },
  "cause.notInvited": ({ events, startsAt }, { choice, quote, date }) => {
    const awaited = events.length === 0 ? [] : [`no ${choice(events.map(quote))} so far`];
    const planned = startsAt === undefined ? [] : [`the planned start is ${date(startsAt)}`];
    return `Not in this journey yet: ${[...awaited, ...planned].join("; ")}.`;
  },
  "cause.refused": ({ event, ...planned }, format) =>
    `Not in this journey: ${sayAttempt(event, planned, format)}, the conditions for entry were not met.`,
  "cause.unreadable": ({ event, missing, ...planned }, format) =>
    `Not in this journey: ${sayAttempt(event, planned, format)}, the conditions for entry could not be read${missing.length === 0 ? "" : ` without ${format.list(missing.map(lower))}`}.`,
  "cause.notEntered": () => "Not in this journey yet.",
  "cause.stuck": ({ stage }, { quote }) =>
    `${stage === undefined ? "Stuck on the way in" : `Stuck in ${quote(stage)}`}: the next step goes round in circles, so it was not taken. Tell whoever looks after this journey.`,

  "status.active": () => "Under way",
  "status.completed": () => "Completed",
  "status.exited": ({ exit }) => `Ended: ${exit}`,
  "status.notEntered": () => "Not in this journey",
  "status.stuck": () => "Stuck",
  "status.ended": () => "Ended by an exit",

  "status.again": ({ status, ordinal }) => `${status} (run ${ordinal})`,
  "goal.reached": ({ goal, at }, { date, quote }) => `${quote(goal)} reached on ${date(at)}`,

  "since.now": ({ at }, { time }) => `since today, ${time(at)}`,
  "since.days": ({ days, at }, { date, plural }) =>
    `for ${plural(days, { one: "1 day", other: "# days" })}, since ${date(at)}`,
  "since.ended": ({ days, at }, { date, time, plural }) =>
    days === 0
      ? `ended today, ${time(at)}`
      : `ended ${plural(days, { one: "yesterday", other: "# days ago" })}, on ${date(at)}`,
};
