import { assertNever } from "../../model/invariant.js";
import type { Condition, Relation, ShownValue } from "../Condition.js";
import type { Format } from "../Format.js";

/** More than these a rep does not read. */
const mostConditions = 4;

/** A label in the middle of a sentence: "digital affinity", but "SMS". */
export function lower(label: string): string {
  const [word = ""] = label.split(/[\s-]/);
  return /^\p{Lu}\p{Ll}*$/u.test(word) && !/\p{Lu}/u.test(label.slice(1))
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

export function sayValue(value: ShownValue, format: Format): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return format.number(value.number);
    case "boolean":
      return value.holds ? "yes" : "no";
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
  "!=": "not ",
  "<": "less than ",
  "<=": "at most ",
  ">": "more than ",
  ">=": "at least ",
};

const times: Readonly<Record<Relation["operator"], string>> = {
  "==": "",
  "!=": "not ",
  "<": "before ",
  "<=": "up to ",
  ">": "after ",
  ">=": "from ",
};

/** "more than 0.6", "before 3 Nov 2026". */
export function sayRelation({ operator, bound }: Relation, format: Format): string {
  const words = bound.kind === "date" || bound.kind === "instant" ? times : amounts;
  return `${words[operator]}${sayValue(bound, format)}`;
}

function sayRelations(relations: readonly Relation[], format: Format): string {
  const said = relations.map((relation) => sayRelation(relation, format));
  return said.length === 0 ? "" : ` (${format.list(said)})`;
}

export function sayEvents(events: readonly string[], format: Format): string {
  return events.length === 0 ? "any event" : format.choice(events.map(format.quote));
}

function sayTimes(count: number): string {
  return ["never", "once", "twice"][count] ?? `${count} times`;
}

/** "as a trailblazer with digital affinity 0.82 (more than 0.6), while in “Invitation”". */
export function sayConditions(conditions: readonly Condition[], format: Format): string {
  const shown = conditions.slice(0, mostConditions);
  const persona: string[] = [];
  const withs: string[] = [];
  const withouts: string[] = [];
  const others: string[] = [];
  for (const condition of shown) {
    switch (condition.kind) {
      case "persona":
        persona.push(`as ${/^[aeiou]/i.test(condition.persona) ? "an" : "a"} ${lower(condition.persona)}`);
        break;
      case "segment":
        persona.push(`in the segment ${format.quote(condition.segment)}`);
        break;
      case "consent": {
        const { channel, purpose, given } = condition;
        const about = purpose === undefined ? "" : ` about ${format.quote(purpose)}`;
        (given ? withs : withouts).push(`consent for ${lower(channel)}${about}`);
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
          `${format.quote(field)} of ${sayEvents(events, format)} ${format.number(total)} in all in ${format.duration(windowMs)}${sayRelations(relations, format)}`,
        );
        break;
      }
      case "since": {
        const { events, elapsedMs, relations } = condition;
        withs.push(
          elapsedMs === undefined
            ? `${sayEvents(events, format)} never so far`
            : `${sayEvents(events, format)} last ${format.duration(elapsedMs)} ago${sayRelations(relations, format)}`,
        );
        break;
      }
      case "touches": {
        const { channel, times: count, windowMs, relations } = condition;
        const way = channel === undefined ? "any channel" : lower(channel);
        withs.push(
          `a touch by ${way} ${sayTimes(count)} in ${format.duration(windowMs)}${sayRelations(relations, format)}`,
        );
        break;
      }
      case "value": {
        const { label, value, relations } = condition;
        const name = value.kind === "boolean" ? `${format.quote(label)}:` : lower(label);
        withs.push(`${name} ${sayValue(value, format)}${sayRelations(relations, format)}`);
        break;
      }
      case "missing":
        withouts.push(`a value for ${lower(condition.label)}`);
        break;
      case "stage":
        others.push(`${condition.active ? "while" : "while not"} in ${format.quote(condition.stage)}`);
        break;
      case "stageTime":
        others.push(
          `${format.duration(condition.elapsedMs)} in ${format.quote(condition.stage)}${sayRelations(condition.relations, format)}`,
        );
        break;
      case "touchpoint": {
        const { field, name } = condition;
        if (name === undefined) others.push(`for a touchpoint without a ${field}`);
        else others.push(`for a touchpoint with the ${field} ${format.quote(name)}`);
        break;
      }
      case "now":
        others.push(`on ${format.date(condition.atMs)}${sayRelations(condition.relations, format)}`);
        break;
      default:
        assertNever(condition);
    }
  }
  const rest = conditions.length - shown.length;
  if (rest > 0)
    others.push(format.plural(rest, { one: "and one more condition", other: "and # more conditions" }));
  const parts = [
    ...persona,
    ...(withs.length > 0 ? [`with ${format.list(withs)}`] : []),
    ...(withouts.length > 0 ? [`without ${format.choice(withouts)}`] : []),
  ];
  return [parts.join(" "), ...others].filter((part) => part !== "").join(", ");
}
