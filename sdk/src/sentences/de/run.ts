import type { Format } from "../Format.js";
import type { CataloguePart, MoveClause } from "../SentenceParameters.js";
import { sayConditions, sayValue } from "./conditions.js";

function sayConsent(
  { channel, purpose }: { readonly channel: string; readonly purpose: string | undefined },
  { quote }: Format,
): string {
  return `Einwilligung für ${channel}${purpose === undefined ? "" : ` zu ${quote(purpose)}`}`;
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
  return event === undefined ? `Beim geplanten Beginn am ${at}` : `Bei ${format.quote(event)} am ${at}`;
}

function sayGoals(goals: readonly string[], { list, quote, plural }: Format): string {
  if (goals.length === 0) return "";
  return `; ${plural(goals.length, { one: "Ziel", other: "Ziele" })} erreicht: ${list(goals.map(quote))}`;
}

/** What the transitions were and what their guards read, as it follows the trigger. */
function sayClauses(clauses: readonly MoveClause[], format: Format): string {
  let said = "";
  let named = false;
  for (const { label, conditions } of clauses) {
    const reason = sayConditions(conditions, format);
    if (label !== undefined) {
      said += named ? `; dann ${format.quote(label)}` : `: ${format.quote(label)}`;
      if (reason !== "") said += ` ${reason}`;
      named = true;
    } else if (reason !== "") said += `, ${reason}`;
  }
  return said;
}

export const runSentences: CataloguePart<"trigger" | "cause" | "status" | "goal" | "since"> = {
  "trigger.event": ({ label, at }, { date }) => `${label} am ${date(at)}`,
  "trigger.send": ({ label, channel, at }, { date, quote }) =>
    `${label === undefined ? "Kontakt" : quote(label)} über ${channel} am ${date(at)}`,
  "trigger.consentGranted": (change, format) =>
    `${sayConsent(change, format)} am ${format.date(change.at)} erteilt`,
  "trigger.consentWithdrawn": (change, format) =>
    `${sayConsent(change, format)} am ${format.date(change.at)} widerrufen`,
  "trigger.consentExpired": (change, format) =>
    `${sayConsent(change, format)} am ${format.date(change.at)} abgelaufen`,
  "trigger.attribute": ({ label, value, at }, format) =>
    `${format.quote(label)} am ${format.date(at)} auf ${sayValue(value, format)} geändert`,
  "trigger.persona": ({ persona, at }, { date, quote }) => `Seit ${date(at)} Persona ${quote(persona)}`,
  "trigger.segment": ({ segment, at }, { date, quote }) => `Seit ${date(at)} Segment ${quote(segment)}`,
  "trigger.wait": ({ label, stage, delayMs, at }, { date, duration, quote }) =>
    label === undefined
      ? `Nach ${duration(delayMs)} ohne nächsten Schritt in ${quote(stage)}, am ${date(at)}`
      : `${quote(label)} am ${date(at)}, nach ${duration(delayMs)} in ${quote(stage)}`,
  "trigger.workingHour": ({ label, stage, channel, delayMs, at }, { date, duration, quote }) => {
    const waited = delayMs === 0 ? "" : `, nach ${duration(delayMs)}`;
    return `${label === undefined ? "Die nächste Stunde" : `${quote(label)} in der nächsten Stunde`} für ${channel}, am ${date(at)}${waited} in ${quote(stage)}`;
  },
  "trigger.date": ({ label, ...planned }, format) =>
    label === undefined
      ? `Der geplante Tag ${sayPlanned(planned, format)} kam`
      : `${format.quote(label)} am ${sayPlanned(planned, format)}, wie geplant`,
  "trigger.unknown": ({ at }, { date }) => `Eine Änderung der Daten am ${date(at)}`,

  "cause.moved": ({ trigger, clauses, goals }, format) =>
    `${trigger}${sayClauses(clauses, format)}${sayGoals(goals, format)}.`,
  "cause.completed": ({ trigger, clauses, goals }, format) =>
    `${trigger}${sayClauses(clauses, format)}${sayGoals(goals, format)}; damit ist die Journey abgeschlossen.`,
  "cause.exited": ({ trigger, exit, conditions, goals }, format) => {
    const reason = sayConditions(conditions, format);
    return `${trigger}${reason === "" ? "" : `, ${reason}`}: Die Journey endete${exit === undefined ? "" : `, ${format.quote(exit)}`}${sayGoals(goals, format)}.`;
  },
  "cause.notInvited": ({ events, startsAt }, { choice, quote, date }) => {
    const awaited = events.length === 0 ? [] : [`bisher kein ${choice(events.map(quote))}`];
    const planned = startsAt === undefined ? [] : [`geplanter Beginn am ${date(startsAt)}`];
    return `Noch nicht in dieser Journey: ${[...awaited, ...planned].join("; ")}.`;
  },
  "cause.refused": ({ event, ...planned }, format) =>
    `Nicht in dieser Journey: ${sayAttempt(event, planned, format)} waren die Bedingungen für den Einstieg nicht erfüllt.`,
  "cause.unreadable": ({ event, missing, ...planned }, format) =>
    `Nicht in dieser Journey: ${sayAttempt(event, planned, format)} ließen sich die Bedingungen für den Einstieg nicht prüfen${missing.length === 0 ? "" : `, es fehlte ${format.list(missing.map(format.quote))}`}.`,
  "cause.notEntered": () => "Noch nicht in dieser Journey.",
  "cause.stuck": ({ stage }, { quote }) =>
    `${stage === undefined ? "Beim Einstieg steckengeblieben" : `In ${quote(stage)} steckengeblieben`}: Der nächste Schritt dreht sich im Kreis und wurde nicht gegangen. Sagen Sie es denen, die diese Journey betreuen.`,

  "status.active": () => "Unterwegs",
  "status.completed": () => "Abgeschlossen",
  "status.exited": ({ exit }) => `Beendet: ${exit}`,
  "status.notEntered": () => "Nicht in dieser Journey",
  "status.stuck": () => "Steckengeblieben",
  "status.ended": () => "Durch einen Ausstieg beendet",

  "status.again": ({ status, ordinal }) => `${status} (Durchlauf ${ordinal})`,
  "goal.reached": ({ goal, at }, { date, quote }) => `${quote(goal)} am ${date(at)} erreicht`,

  "since.now": ({ at }, { time }) => `seit heute, ${time(at)} Uhr`,
  "since.days": ({ days, at }, { date, plural }) =>
    `seit ${plural(days, { one: "1 Tag", other: "# Tagen" })} (${date(at)})`,
  "since.ended": ({ days, at }, { date, time, plural }) =>
    days === 0
      ? `heute um ${time(at)} Uhr beendet`
      : `${plural(days, { one: "gestern", other: "vor # Tagen" })} beendet, am ${date(at)}`,
};
