import type { JourneyEvent } from "../model/journeySchema.js";
import { matchesEventType } from "../model/trigger.js";
import {
  type CallNode,
  checkWindow,
  isText,
  reportArguments,
  reportUnknownText,
  type TextNode,
} from "./callArguments.js";
import { type GuardCheck, isForbiddenFact } from "./checkNames.js";
import { findNearestName } from "./findNearestName.js";
import type { GuardExpression } from "./GuardExpression.js";
import { quoteText } from "./printGuard.js";

type Checked = GuardExpression | undefined;

/** `count("email.opened", "P30D")`. */
export function checkCount(node: CallNode, check: GuardCheck): Checked {
  const [event, window, ...others] = node.args[1];
  if (!isText(event) || !isText(window) || others.length > 0) return reportArguments("count", node, check);
  const meant = checkEvent(event, check);
  const windowMs = checkWindow(window, check);
  if (meant === undefined || windowMs === undefined) return undefined;
  return { kind: "count", type: "int", event: event.args, window: window.args, windowMs, range: node.range };
}

/** `sum("email.clicked", "pages", "P30D")`. */
export function checkSum(node: CallNode, check: GuardCheck): Checked {
  const [event, field, window, ...others] = node.args[1];
  if (!isText(event) || !isText(field) || !isText(window) || others.length > 0) {
    return reportArguments("sum", node, check);
  }
  const meant = checkEvent(event, check);
  const type = meant && checkSummand(event.args, field, meant, check);
  const windowMs = checkWindow(window, check);
  if (type === undefined || windowMs === undefined) return undefined;
  return {
    kind: "sum",
    type,
    event: event.args,
    field: field.args,
    window: window.args,
    windowMs,
    range: node.range,
  };
}

/** `sinceEvent("email.opened")`. */
export function checkSinceEvent(node: CallNode, check: GuardCheck): Checked {
  const [event, ...others] = node.args[1];
  if (!isText(event) || others.length > 0) return reportArguments("sinceEvent", node, check);
  if (checkEvent(event, check) === undefined) return undefined;
  return { kind: "sinceEvent", type: "duration", event: event.args, range: node.range };
}

/** The declared events that a type or family means. */
function checkEvent(node: TextNode, check: GuardCheck): readonly JourneyEvent[] | undefined {
  const { events } = check.scope;
  const meant = [...events.values()].filter(({ type }) => matchesEventType(node.args, type));
  if (meant.length === 0 && node.args !== "*") {
    const names = getEventsAndFamilies(events.keys());
    const family = `${node.args}.*`;
    const suggestion = names.has(family) ? family : findNearestName(node.args, names);
    return reportUnknownText("guard.unknownEvent", node, suggestion, check);
  }
  const forbidden = meant.find(({ facts }) => isForbiddenFact(facts, check.scope));
  if (forbidden === undefined) return meant;
  return check.report("guard.medicalFact", node.range, { name: forbidden.type });
}

/** The type of a sum: of whole numbers where every event that has the field declares it so. */
function checkSummand(
  event: string,
  field: TextNode,
  meant: readonly JourneyEvent[],
  check: GuardCheck,
): "int" | "double" | undefined {
  const fields = meant.flatMap(({ payload }) => payload);
  const types = new Set(fields.filter(({ name }) => name === field.args).map(({ type }) => type));
  if (types.size === 0) {
    const numeric = fields.filter(({ type }) => type === "integer" || type === "number");
    const suggestion = findNearestName(
      field.args,
      numeric.map(({ name }) => name),
    );
    const parameters = { name: field.args, event, suggestion: suggestion ?? "" };
    return check.report(
      "guard.unknownSumField",
      field.range,
      parameters,
      suggestion && quoteText(suggestion),
    );
  }
  if (types.has("string") || types.has("boolean")) {
    const parameters = { name: field.args, event, types: [...types].join(", ") };
    return check.report("guard.sumFieldType", field.range, parameters);
  }
  return types.has("number") ? "double" : "int";
}

function getEventsAndFamilies(events: Iterable<string>): ReadonlySet<string> {
  const declared = [...events];
  const names = new Set(declared);
  for (const event of declared) {
    for (let dot = event.indexOf("."); dot > 0; dot = event.indexOf(".", dot + 1)) {
      names.add(`${event.slice(0, dot)}.*`);
    }
  }
  return names;
}
