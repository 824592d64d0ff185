import type { Effect } from "../../model/journeySchema.js";
import type { ImportPlace, LeftPart, ReportImport } from "../statechart/ImportIssue.js";
import { createEventNaming } from "../statechart/nameParts.js";
import type { XmlElement } from "./readXml.js";
import { outside, scxmlNamespace, waypostNamespace } from "./scxmlNames.js";

/** Reads executable content: what is said outward, and whole numbers that change. */
export interface ExecutableReader {
  read(content: readonly XmlElement[], stage: string): readonly Effect[];
}

/** @param counters - Data that are whole numbers, by their names in the file. */
export function createExecutableReader(
  report: ReportImport,
  counters: ReadonlyMap<string, number>,
): ExecutableReader {
  const naming = createEventNaming();
  const leave = (element: XmlElement, what: LeftPart, name: string, stage: string) => {
    report("import.left", toPlace(element), { what, name, stage });
    return [];
  };
  const readOwn = (element: XmlElement, stage: string): readonly Effect[] => {
    const tag = element.attributes.get("name") ?? "";
    const isTag = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(tag);
    if (isTag && (element.name === "tag" || element.name === "untag")) return [{ kind: element.name, tag }];
    return leave(element, "element", element.name, stage);
  };
  const readSend = (element: XmlElement, stage: string): readonly Effect[] => {
    const { attributes } = element;
    const event = attributes.get("event") ?? "";
    const target = attributes.get("target");
    const hasDelay = attributes.has("delay") || attributes.has("delayexpr");
    if (target === undefined || target === "#_internal" || target === "" || event === "" || hasDelay) {
      return leave(element, "send", event, stage);
    }
    const type = naming(event);
    if (target !== outside || type !== event) {
      report("import.changed", toPlace(element), { what: "action", from: event, to: type });
    }
    return [{ kind: "emit", type, payload: readParams(element) }];
  };
  const readOne = (element: XmlElement, stage: string): readonly Effect[] => {
    if (element.namespace === waypostNamespace) return readOwn(element, stage);
    switch (isScxml(element) ? element.name : "") {
      case "assign":
        return readAssign(element, counters) ?? leave(element, "action", toAssignText(element), stage);
      case "send":
        return readSend(element, stage);
      case "raise":
        return leave(element, "raise", element.attributes.get("event") ?? "", stage);
      case "script":
        return leave(element, "script", "", stage);
      case "if":
      case "foreach":
        return leave(element, "script", element.name, stage);
      default:
        return leave(element, "element", element.name, stage);
    }
  };
  return { read: (content, stage) => content.flatMap((element) => readOne(element, stage)) };
}

/** Files of old leave the namespace out. */
export function isScxml({ namespace }: XmlElement): boolean {
  return namespace === scxmlNamespace || namespace === "";
}

export function toPlace({ line, column }: XmlElement): ImportPlace {
  return { path: [], line, column };
}

function toAssignText({ attributes }: XmlElement): string {
  return `${attributes.get("location") ?? ""} = ${attributes.get("expr") ?? ""}`;
}

function readAssign(
  { attributes }: XmlElement,
  counters: ReadonlyMap<string, number>,
): readonly Effect[] | undefined {
  const location = (attributes.get("location") ?? "").trim();
  const expression = (attributes.get("expr") ?? "").trim();
  const name = location.replace(/^counter\./, "");
  if (!counters.has(name)) return undefined;
  if (attributes.get(`${waypostNamespace} effect`) === "clear") return [{ kind: "clear", counter: name }];
  const value = readInteger(expression);
  if (value !== undefined) return [{ kind: "set", counter: name, value }];
  if (!expression.startsWith(location)) return undefined;
  const change = /^\s*([+-])\s*(-?\d{1,15})$/.exec(expression.slice(location.length));
  if (change === null) return undefined;
  const by = Number(change[2]) * (change[1] === "-" ? -1 : 1);
  return Number.isSafeInteger(by) ? [{ kind: "increment", counter: name, by: by + 0 }] : undefined;
}

/** A whole number written out; undefined for anything else. */
export function readInteger(text: string): number | undefined {
  const value = /^\s*[+-]?\d{1,16}\s*$/.test(text) ? Number(text) + 0 : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

type Payload = Extract<Effect, { readonly kind: "emit" }>["payload"];

/** Parameters whose value stands in the file. */
function readParams({ children }: XmlElement): Payload {
  return children.flatMap(({ name: element, attributes }) => {
    const name = attributes.get("name") ?? "";
    const value = readLiteral(attributes.get("expr") ?? "");
    if (element !== "param" || value === undefined) return [];
    return /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(name) ? [{ name, value }] : [];
  });
}

function readLiteral(expression: string): string | number | boolean | undefined {
  const single = /^'([^'\\]*)'$/.exec(expression.trim())?.[1];
  if (single !== undefined) return single;
  try {
    const value: unknown = JSON.parse(expression);
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}
