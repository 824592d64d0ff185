import type { Attribute, JourneyDocument, PayloadField } from "../../../model/journeySchema.js";
import { indent, printCode, printUnion } from "./printCode.js";

/** The type of what guards and waits read from outside; only what some of this code asks for. */
export function printFactsType(document: JourneyDocument, code: string): string {
  const asks = (member: string) => new RegExp(`\\bfacts\\.${member}\\b`).test(code);
  const channels = printUnion(document.channels.map(({ id }) => id));
  const members: readonly (readonly [string, string])[] = [
    ["persona", `readonly persona?: ${printUnion(document.personas.map(({ id }) => id))} | undefined;`],
    ["segment", `readonly segment?: ${printUnion(document.segments.map(({ id }) => id))} | undefined;`],
    [
      "hcp",
      `/** A date is 00:00 of its day where the HCP is, in ms. */\n${printHcp(document.attributes, code)}`,
    ],
    [
      "hasConsent",
      `/** For the channel as a whole, or for one purpose. */\nreadonly hasConsent: (channel: ${channels}, purpose?: string) => boolean;`,
    ],
    [
      "countEvents",
      "/** Events of this type (`email.*` counts the family, `*` all) in (now − windowMs, now]. */\nreadonly countEvents: (type: string, windowMs: number) => number;",
    ],
    [
      "sumEvents",
      "/** The sum of a field of their payloads. */\nreadonly sumEvents: (type: string, field: string, windowMs: number) => number;",
    ],
    [
      "findLastEvent",
      "/** When the last one happened, ms; undefined where none did. */\nreadonly findLastEvent: (type: string) => number | undefined;",
    ],
    [
      "countTouches",
      "/** Touchpoints sent on a channel, on any for `*`, in (now − windowMs, now]. */\nreadonly countTouches: (channel: string, windowMs: number) => number;",
    ],
    [
      "startOfDayMs",
      "/** 00:00 of a day such as 2026-01-31 where the HCP is, ms. */\nreadonly startOfDayMs: (date: string) => number;",
    ],
    [
      "nextWorkingHourMs",
      `/** The first instant from \`fromMs\` on at which the channel may be used, ms. */\nreadonly nextWorkingHourMs: (channel: ${channels}, fromMs: number) => number;`,
    ],
  ];
  const asked = members.flatMap(([member, text]) => (asks(member) ? [text] : []));
  const now = "/** The instant of the event or wait, ms since 1970. */\nreadonly now: number;";
  return `/** What the journey reads from outside, as it is at the instant of an event. Absent is undefined. */
export interface JourneyFacts {\n${indent([now, ...asked].join("\n"))}\n}`;
}

function printHcp(attributes: readonly Attribute[], code: string): string {
  const members = attributes
    .filter(({ id }) => code.includes(`facts.hcp[${printCode(id)}]`))
    .map((attribute) => `readonly ${attribute.id}?: ${printAttributeType(attribute)} | undefined;`);
  return `readonly hcp: {\n${indent(members.join("\n"))}\n};`;
}

function printAttributeType(attribute: Attribute): string {
  switch (attribute.type) {
    case "enum":
      return printUnion(attribute.values);
    case "boolean":
      return "boolean";
    default:
      return "number";
  }
}

/** The union of the declared events, with their payloads. */
export function printEventType({ events }: JourneyDocument): string {
  const members = events.map(({ type, payload }) => {
    const fields = payload.map(
      (field) => `readonly ${field.name}${field.optional ? "?" : ""}: ${printFieldType(field)};`,
    );
    const isOptional = payload.every(({ optional }) => optional);
    const mark = isOptional ? "?" : "";
    const rest = fields.length === 0 ? "" : ` readonly payload${mark}: { ${fields.join(" ")} };`;
    return `\n  | { readonly type: ${printCode(type)};${rest} }`;
  });
  return `export type JourneyEvent =${members.length === 0 ? " never" : members.join("")};`;
}

function printFieldType({ type, values, optional }: PayloadField): string {
  const declared = type === "string" && values !== undefined ? printUnion(values) : undefined;
  const name = declared ?? (type === "integer" || type === "number" ? "number" : type);
  return optional ? `${name} | undefined` : name;
}
