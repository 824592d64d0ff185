import { assertNever } from "../../model/invariant.js";
import type { Condition, Relation, ShownValue } from "../Condition.js";
import type { Format } from "../Format.js";

/** More than these a rep does not read. */
const mostConditions = 4;

export function sayValue(value: ShownValue, format: Format): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return format.number(value.number);
    case "boolean":
      return value.holds ? "ja" : "nein";
    case "date":
      return format.calendarDate(value.date);
    case "instant":
      return format.dateTime(value.atMs);
    case "duration":
      return format.duration(value.durationMs);
    default:
      return assertNever(value);
  }
}

const amounts: Readonly<Record<Relation["operator"], string>> = {
  "==": "",
  "!=": "nicht ",
  "<": "weniger als ",
  "<=": "höchstens ",
  ">": "mehr als ",
  ">=": "mindestens ",
};

const times: Readonly<Record<Relation["operator"], string>> = {
  "==": "",
  "!=": "nicht am ",
  "<": "vor dem ",
  "<=": "bis zum ",
  ">": "nach dem ",
  ">=": "ab dem ",
};

const touchpointFields = { channel: "Kanal", content: "Inhalt", purpose: "Zweck" } as const;

/** "mehr als 0,6", "vor dem 3. Nov. 2026". */
export function sayRelation({ operator, bound }: Relation, format: Format): string {
  const words = bound.kind === "date" || bound.kind === "instant" ? times : amounts;
  return `${words[operator]}${sayValue(bound, format)}`;
}

function sayRelations(relations: readonly Relation[], format: Format): string {
  const said = relations.map((relation) => sayRelation(relation, format));
  return said.length === 0 ? "" : ` (${format.list(said)})`;
}

export function sayEvents(events: readonly string[], format: Format): string {
  return events.length === 0 ? "irgendeinem Ereignis" : format.choice(events.map(format.quote));
}

function sayTimes(count: number): string {
  return ["kein einziges Mal", "einmal", "zweimal"][count] ?? `${count}-mal`;
}

/**
 * "als Trailblazer mit „Digitale Affinität“ 0,82 (mehr als 0,6)".
 *
 * Labels that are not names of channels or personas stand in quotation marks, which spares them their case.
 */
export function sayConditions(conditions: readonly Condition[], format: Format): string {
  const shown = conditions.slice(0, mostConditions);
  const persona: string[] = [];
  const withs: string[] = [];
  const withouts: string[] = [];
  const others: string[] = [];
  for (const condition of shown) {
    switch (condition.kind) {
      case "persona":
        persona.push(`als ${condition.persona}`);
        break;
      case "segment":
        persona.push(`im Segment ${format.quote(condition.segment)}`);
        break;
      case "consent": {
        const { channel, purpose, given } = condition;
        const about = purpose === undefined ? "" : ` zu ${format.quote(purpose)}`;
        (given ? withs : withouts).push(`Einwilligung für ${channel}${about}`);
        break;
      }
      case "count":
        withs.push(
          `${sayEvents(condition.events, format)} ${sayTimes(condition.times)} in ${format.duration(condition.windowMs)}${sayRelations(condition.relations, format)}`,
        );
        break;
      case "sum": {
        const { field, events, total, windowMs, relations } = condition;
        withs.push(
          `${format.quote(field)} von ${sayEvents(events, format)} zusammen ${format.number(total)} in ${format.duration(windowMs)}${sayRelations(relations, format)}`,
        );
        break;
      }
      case "since": {
        const { events, elapsedMs, relations } = condition;
        withs.push(
          elapsedMs === undefined
            ? `${sayEvents(events, format)} noch nie`
            : `${sayEvents(events, format)} zuletzt vor ${format.duration(elapsedMs)}${sayRelations(relations, format)}`,
        );
        break;
      }
      case "touches": {
        const { channel, times: count, windowMs, relations } = condition;
        const way = channel === undefined ? "irgendeinen Kanal" : format.quote(channel);
        withs.push(
          `Kontakt über ${way} ${sayTimes(count)} in ${format.duration(windowMs)}${sayRelations(relations, format)}`,
        );
        break;
      }
      case "value": {
        const { label, value, relations } = condition;
        const name = value.kind === "boolean" ? `${format.quote(label)}:` : format.quote(label);
        withs.push(`${name} ${sayValue(value, format)}${sayRelations(relations, format)}`);
        break;
      }
      case "missing":
        withouts.push(`Angabe zu ${format.quote(condition.label)}`);
        break;
      case "stage":
        others.push(`${condition.active ? "in" : "nicht in"} der Phase ${format.quote(condition.stage)}`);
        break;
      case "stageTime":
        others.push(
          `seit ${format.duration(condition.elapsedMs)} in der Phase ${format.quote(condition.stage)}${sayRelations(condition.relations, format)}`,
        );
        break;
      case "touchpoint": {
        const { field, name } = condition;
        if (name === undefined) others.push(`bei einem Kontakt ohne ${touchpointFields[field]}`);
        else others.push(`bei einem Kontakt mit ${touchpointFields[field]} ${format.quote(name)}`);
        break;
      }
      case "now":
        others.push(`am ${format.date(condition.atMs)}${sayRelations(condition.relations, format)}`);
        break;
      default:
        assertNever(condition);
    }
  }
  const rest = conditions.length - shown.length;
  if (rest > 0) {
    others.push(
      format.plural(rest, { one: "dazu eine weitere Bedingung", other: "dazu # weitere Bedingungen" }),
    );
  }
  const parts = [
    ...persona,
    ...(withs.length > 0 ? [`mit ${format.list(withs)}`] : []),
    ...(withouts.length > 0 ? [`ohne ${format.choice(withouts)}`] : []),
  ];
  return [parts.join(" "), ...others].filter((part) => part !== "").join(", ");
}
