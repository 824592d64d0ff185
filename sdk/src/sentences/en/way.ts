import type { Format } from "../Format.js";
import type { CataloguePart } from "../SentenceParameters.js";
import type { NeedShown } from "../WaySentenceParameters.js";
import { lower, sayEvents, sayRelation, sayValue } from "./conditions.js";

function sayNeed(need: NeedShown, format: Format): string {
  if (need.kind === "bound") return sayRelation(need.relation, format);
  const values = format.choice(need.values.map((value) => sayValue(value, format)));
  return need.kind === "oneOf" ? values : `not ${values}`;
}

function sayRoom(until: number | undefined, { dateTime }: Format): string {
  return until === undefined ? "" : ` (those so far count until ${dateTime(until)})`;
}

const sayRest = (at: number | undefined, { dateTime }: Format) =>
  at === undefined ? "" : ` (so on ${dateTime(at)}, if there are no more)`;

const sayChannel = (channel: string | undefined) => (channel === undefined ? "any channel" : lower(channel));

export const waySentences: CataloguePart<"remedy" | "way"> = {
  "remedy.consent": ({ channel, purpose, given }, { quote }) =>
    `${given ? "" : "no "}consent for ${lower(channel)}${purpose === undefined ? "" : ` about ${quote(purpose)}`}`,
  "remedy.value": ({ label, need }, format) => `${format.quote(label)}: ${sayNeed(need, format)}`,
  "remedy.rigid": ({ label, need }, format) =>
    `${format.quote(label)}: ${sayNeed(need, format)}, which never changes`,
  "remedy.known": ({ label, known }, { quote }) =>
    known ? `a value for ${quote(label)}` : `no value for ${quote(label)}`,
  "remedy.persona": ({ need }, format) => `persona: ${sayNeed(need, format)}`,
  "remedy.segment": ({ need }, format) => `segment: ${sayNeed(need, format)}`,
  "remedy.moreEvents": ({ events, more, windowMs, until }, format) =>
    `${format.number(more)} more of ${sayEvents(events, format)} within ${format.duration(windowMs)}${sayRoom(until, format)}`,
  "remedy.fewerEvents": ({ events, most, windowMs, at }, format) =>
    `at most ${format.number(most)} of ${sayEvents(events, format)} within ${format.duration(windowMs)}${sayRest(at, format)}`,
  "remedy.sum": ({ field, events, windowMs, need }, format) =>
    `${format.quote(field)} of ${sayEvents(events, format)} in all within ${format.duration(windowMs)}: ${sayNeed(need, format)}`,
  "remedy.moreTouches": ({ channel, more, windowMs, until }, format) =>
    `${format.plural(more, { one: "# more touch", other: "# more touches" })} by ${sayChannel(channel)} within ${format.duration(windowMs)}${sayRoom(until, format)}`,
  "remedy.fewerTouches": ({ channel, most, windowMs, at }, format) =>
    `at most ${format.plural(most, { one: "# touch", other: "# touches" })} by ${sayChannel(channel)} within ${format.duration(windowMs)}${sayRest(at, format)}`,
  "remedy.quiet": ({ events, at }, format) => `no ${sayEvents(events, format)} until ${format.dateTime(at)}`,
  "remedy.event": ({ events }, format) => `${sayEvents(events, format)} anew`,
  "remedy.stage": ({ stage, active }, { quote }) => `${active ? "being" : "not being"} in ${quote(stage)}`,
  "remedy.timeInStage": ({ stage, at }, { dateTime, quote }) =>
    `time in ${quote(stage)} until ${dateTime(at)}`,
  "remedy.stageAgain": ({ stage }, { quote }) => `entering ${quote(stage)} again`,
  "remedy.date": ({ at }, { dateTime }) => `waiting for ${dateTime(at)}`,
  "remedy.never": () => "what can no longer happen",
  "remedy.expression": ({ text, holds }, { quote }) => `${quote(text)}: ${holds ? "true" : "false"}`,
  "remedy.all": ({ parts }, { list }) => list(parts),
  "remedy.any": ({ parts }, { choice }) => `either ${choice(parts)}`,

  "way.event": ({ events }, format) => `On ${sayEvents(events, format)}`,
  "way.wait": ({ at }, { dateTime }) => `On ${dateTime(at)}`,
  "way.waitAgain": ({ stage }, { quote }) => `After its wait, once ${quote(stage)} is entered again`,
  "way.always": () => "As soon as its conditions hold",
  "way.done": ({ stage }, { quote }) => `When ${quote(stage)} is completed`,
  "way.date": ({ at }, { dateTime }) => `On ${dateTime(at)}`,
  "way.toStage": ({ stage }, { quote }) => `on to ${quote(stage)}`,
  "way.stays": () => "the stage stays as it is",
  "way.ends": ({ exit }, { quote }) => `the journey ends, ${quote(exit)}`,
  "way.enters": ({ stage }, { quote }) => `into the journey, to ${quote(stage)}`,
  "way.leads": ({ trigger, target, label, missing, undecided, shadow, notBefore }, format) => {
    const head = `${trigger}: ${label === undefined ? "" : `${format.quote(label)}, `}${target}.`;
    return [
      head,
      ...(missing.length > 0 ? [`Still missing: ${missing.join("; ")}.`] : []),
      ...(undecided.length > 0 ? [`The event decides: ${undecided.join("; ")}.`] : []),
      ...(shadow === undefined ? [] : [`But ${format.quote(shadow)} comes first.`]),
      ...(notBefore === undefined ? [] : [`Not before ${format.dateTime(notBefore)}.`]),
    ].join(" ");
  },
};
