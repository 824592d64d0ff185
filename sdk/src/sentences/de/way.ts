import type { Format } from "../Format.js";
import type { CataloguePart } from "../SentenceParameters.js";
import type { NeedShown } from "../WaySentenceParameters.js";
import { sayRelation, sayValue } from "./conditions.js";

function sayNeed(need: NeedShown, format: Format): string {
  if (need.kind === "bound") return sayRelation(need.relation, format);
  const values = format.choice(need.values.map((value) => sayValue(value, format)));
  return need.kind === "oneOf" ? values : `nicht ${values}`;
}

const sayEvents = (events: readonly string[], { choice, quote }: Format) =>
  events.length === 0 ? "irgendein Ereignis" : choice(events.map(quote));

function sayRoom(until: number | undefined, { dateTime }: Format): string {
  return until === undefined ? "" : ` (was bisher war, zählt bis ${dateTime(until)} Uhr)`;
}

const sayRest = (at: number | undefined, { dateTime }: Format) =>
  at === undefined ? "" : ` (so am ${dateTime(at)} Uhr, wenn nichts dazukommt)`;

const sayChannel = (channel: string | undefined) => channel ?? "irgendeinen Kanal";

export const waySentences: CataloguePart<"remedy" | "way"> = {
  "remedy.consent": ({ channel, purpose, given }, { quote }) =>
    `${given ? "" : "keine "}Einwilligung für ${channel}${purpose === undefined ? "" : ` zu ${quote(purpose)}`}`,
  "remedy.value": ({ label, need }, format) => `${format.quote(label)}: ${sayNeed(need, format)}`,
  "remedy.rigid": ({ label, need }, format) =>
    `${format.quote(label)}: ${sayNeed(need, format)}, was sich nie ändert`,
  "remedy.known": ({ label, known }, { quote }) =>
    known ? `ein Wert für ${quote(label)}` : `kein Wert für ${quote(label)}`,
  "remedy.persona": ({ need }, format) => `Persona: ${sayNeed(need, format)}`,
  "remedy.segment": ({ need }, format) => `Segment: ${sayNeed(need, format)}`,
  "remedy.moreEvents": ({ events, more, windowMs, until }, format) =>
    `noch ${format.number(more)}-mal ${sayEvents(events, format)} innerhalb von ${format.duration(windowMs)}${sayRoom(until, format)}`,
  "remedy.fewerEvents": ({ events, most, windowMs, at }, format) =>
    `höchstens ${format.number(most)}-mal ${sayEvents(events, format)} innerhalb von ${format.duration(windowMs)}${sayRest(at, format)}`,
  "remedy.sum": ({ field, events, windowMs, need }, format) =>
    `Summe von ${format.quote(field)} bei ${sayEvents(events, format)} innerhalb von ${format.duration(windowMs)}: ${sayNeed(need, format)}`,
  "remedy.moreTouches": ({ channel, more, windowMs, until }, format) =>
    `noch ${format.plural(more, { one: "# Kontakt", other: "# Kontakte" })} über ${sayChannel(channel)} innerhalb von ${format.duration(windowMs)}${sayRoom(until, format)}`,
  "remedy.fewerTouches": ({ channel, most, windowMs, at }, format) =>
    `höchstens ${format.plural(most, { one: "# Kontakt", other: "# Kontakte" })} über ${sayChannel(channel)} innerhalb von ${format.duration(windowMs)}${sayRest(at, format)}`,
  "remedy.quiet": ({ events, at }, format) =>
    `kein weiteres Mal ${sayEvents(events, format)} bis ${format.dateTime(at)} Uhr`,
  "remedy.event": ({ events }, format) => `erneut ${sayEvents(events, format)}`,
  "remedy.stage": ({ stage, active }, { quote }) =>
    `${active ? "Aufenthalt" : "kein Aufenthalt"} in ${quote(stage)}`,
  "remedy.timeInStage": ({ stage, at }, { dateTime, quote }) =>
    `Zeit in ${quote(stage)} bis ${dateTime(at)} Uhr`,
  "remedy.stageAgain": ({ stage }, { quote }) => `erneuter Beginn von ${quote(stage)}`,
  "remedy.date": ({ at }, { dateTime }) => `Warten auf ${dateTime(at)} Uhr`,
  "remedy.never": () => "was nicht mehr geschehen kann",
  "remedy.expression": ({ text, holds }, { quote }) => `${quote(text)}: ${holds ? "wahr" : "falsch"}`,
  "remedy.all": ({ parts }, { list }) => list(parts),
  "remedy.any": ({ parts }, { choice }) => `entweder ${choice(parts)}`,

  "way.event": ({ events }, format) =>
    `Bei ${events.length === 0 ? "irgendeinem Ereignis" : sayEvents(events, format)}`,
  "way.wait": ({ at }, { dateTime }) => `Am ${dateTime(at)} Uhr`,
  "way.waitAgain": ({ stage }, { quote }) => `Nach der Wartezeit, wenn ${quote(stage)} erneut beginnt`,
  "way.always": () => "Sobald die Bedingungen erfüllt sind",
  "way.done": ({ stage }, { quote }) => `Wenn ${quote(stage)} abgeschlossen ist`,
  "way.date": ({ at }, { dateTime }) => `Am ${dateTime(at)} Uhr`,
  "way.toStage": ({ stage }, { quote }) => `weiter zu ${quote(stage)}`,
  "way.stays": () => "die Phase bleibt, wie sie ist",
  "way.ends": ({ exit }, { quote }) => `Die Journey endet, ${quote(exit)}`,
  "way.enters": ({ stage }, { quote }) => `in die Journey, zu ${quote(stage)}`,
  "way.leads": ({ trigger, target, label, missing, undecided, shadow, notBefore }, format) => {
    const head = `${trigger}: ${label === undefined ? "" : `${format.quote(label)}, `}${target}.`;
    return [
      head,
      ...(missing.length > 0 ? [`Es fehlt noch: ${missing.join("; ")}.`] : []),
      ...(undecided.length > 0 ? [`Das Ereignis entscheidet: ${undecided.join("; ")}.`] : []),
      ...(shadow === undefined ? [] : [`Vorher kommt aber ${format.quote(shadow)}.`]),
      ...(notBefore === undefined ? [] : [`Nicht vor ${format.dateTime(notBefore)} Uhr.`]),
    ].join(" ");
  },
};
