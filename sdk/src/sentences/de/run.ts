import type { Format } from "../Format.js";
import type { CataloguePart, MoveClause } from "../SentenceParameters.js";
import { sayConditions, sayValue } from "./conditions.js";

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

export const runSentences: CataloguePart<"trigger" | "cause" | "status" | "since"> = {
  "trigger.event": ({ label, at }, { date }) => `${label} am ${date(at)}`,
  "trigger.consentGranted": ({ channel, at }, { date }) =>
    `Einwilligung für ${channel} am ${date(at)} erteilt`,
  "trigger.consentWithdrawn": ({ channel, at }, { date }) =>
    `Einwilligung für ${channel} am ${date(at)} widerrufen`,
  "trigger.consentExpired": ({ channel, at }, { date }) =>
    `Einwilligung für ${channel} am ${date(at)} abgelaufen`,
  "trigger.attribute": ({ label, value, at }, format) =>
    `${format.quote(label)} am ${format.date(at)} auf ${sayValue(value, format)} geändert`,
  "trigger.persona": ({ persona, at }, { date, quote }) => `Seit ${date(at)} Persona ${quote(persona)}`,
  "trigger.wait": ({ label, stage, delayMs, at }, { date, duration, quote }) =>
    label === undefined
      ? `Nach ${duration(delayMs)} ohne nächsten Schritt in ${quote(stage)}, am ${date(at)}`
      : `${quote(label)} am ${date(at)}, nach ${duration(delayMs)} in ${quote(stage)}`,
  "trigger.date": ({ label, at }, { date, quote }) =>
    label === undefined ? `Der geplante Tag ${date(at)} kam` : `${quote(label)} am ${date(at)}, wie geplant`,
  "trigger.unknown": ({ at }, { date }) => `Eine Änderung der Daten am ${date(at)}`,

  "cause.moved": ({ trigger, clauses }, format) => `${trigger}${sayClauses(clauses, format)}.`,
  "cause.completed": ({ trigger, clauses }, format) =>
    `${trigger}${sayClauses(clauses, format)}; damit ist die Journey abgeschlossen.`,
  "cause.exited": ({ trigger, exit, conditions }, format) => {
    const reason = sayConditions(conditions, format);
    return `${trigger}${reason === "" ? "" : `, ${reason}`}: Die Journey endete${exit === undefined ? "" : `, ${format.quote(exit)}`}.`;
  },
  "cause.notInvited": ({ events }, { choice, quote }) =>
    `Noch nicht in dieser Journey: bisher kein ${choice(events.map(quote))}.`,
  "cause.refused": ({ event, at }, { date, quote }) =>
    `Nicht in dieser Journey: Bei ${quote(event)} am ${date(at)} waren die Bedingungen für den Einstieg nicht erfüllt.`,
  "cause.unreadable": ({ event, at, missing }, { date, quote, list }) =>
    missing.length === 0
      ? `Nicht in dieser Journey: Bei ${quote(event)} am ${date(at)} ließen sich die Bedingungen für den Einstieg nicht prüfen.`
      : `Nicht in dieser Journey: Bei ${quote(event)} am ${date(at)} ließen sich die Bedingungen für den Einstieg nicht prüfen, es fehlte ${list(missing.map(quote))}.`,
  "cause.notEntered": () => "Noch nicht in dieser Journey.",
  "cause.stuck": ({ stage }, { quote }) =>
    `${stage === undefined ? "Beim Einstieg steckengeblieben" : `In ${quote(stage)} steckengeblieben`}: Der nächste Schritt dreht sich im Kreis und wurde nicht gegangen. Sagen Sie es denen, die diese Journey betreuen.`,

  "status.active": () => "Unterwegs",
  "status.completed": () => "Abgeschlossen",
  "status.exited": ({ exit }) => `Beendet: ${exit}`,
  "status.notEntered": () => "Nicht in dieser Journey",
  "status.stuck": () => "Steckengeblieben",

  "since.now": ({ at }, { time }) => `seit heute, ${time(at)} Uhr`,
  "since.days": ({ days, at }, { date, plural }) =>
    `seit ${plural(days, { one: "1 Tag", other: "# Tagen" })} (${date(at)})`,
  "since.ended": ({ days, at }, { date, time, plural }) =>
    days === 0
      ? `heute um ${time(at)} Uhr beendet`
      : `${plural(days, { one: "gestern", other: "vor # Tagen" })} beendet, am ${date(at)}`,
};
