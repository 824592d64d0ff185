import type { ASTNode } from "@marcbachmann/cel-js";
import { findDurationMs } from "../model/duration.js";
import { matchesEventType } from "../model/trigger.js";
import { checkMember, type GuardCheck, textOf } from "./checkNames.js";
import { findNearestName } from "./findNearestName.js";
import type { GuardExpression } from "./GuardExpression.js";
import type { GuardFunction, UnsupportedFeature } from "./GuardIssue.js";
import { findDate } from "./instant.js";
import { quoteText } from "./printGuard.js";

type Call = Extract<ASTNode, { op: "call" }>;
type TextNode = ASTNode & { readonly op: "value"; readonly args: string };
type Checked = GuardExpression | undefined;

const functions: readonly GuardFunction[] = ["count", "has", "inStage", "timestamp"];

/** CEL's own functions that a writer may expect, and what stands in the way. */
const celFunctions: ReadonlyMap<string, UnsupportedFeature> = new Map([
  ["bool", "conversion"],
  ["bytes", "conversion"],
  ["double", "conversion"],
  ["dyn", "conversion"],
  ["int", "conversion"],
  ["string", "conversion"],
  ["type", "conversion"],
  ["uint", "conversion"],
  ["duration", "duration"],
  ["size", "textLength"],
]);

/** A call of one of the four functions that guards have. */
export function checkCall(node: Call, check: GuardCheck): Checked {
  const [name] = node.args;
  switch (name) {
    case "count":
      return checkCount(node, check);
    case "has":
      return checkHas(node, check);
    case "inStage":
      return checkInStage(node, check);
    case "timestamp":
      return checkTimestamp(node, check);
    default: {
      const feature = celFunctions.get(name);
      if (feature !== undefined) {
        return check.report("guard.unsupported", node.range, { feature, found: textOf(node.range, check) });
      }
      const suggestion = findNearestName(name, functions);
      const range = { start: node.start, end: node.start + name.length };
      return check.report("guard.unknownFunction", range, { name, suggestion: suggestion ?? "" }, suggestion);
    }
  }
}

function checkCount(node: Call, check: GuardCheck): Checked {
  const [event, window, ...others] = node.args[1];
  if (!isText(event) || !isText(window) || others.length > 0) return reportArguments("count", node, check);
  const windowMs = findDurationMs(window.args);
  const isKnown = isEventOrFamily(event.args, check.scope.events);
  if (!isKnown) reportUnknown("guard.unknownEvent", event, getEventsAndFamilies(check.scope.events), check);
  if (windowMs === undefined || windowMs === 0) {
    const fix = findWindowFix(window.args);
    return check.report("guard.window", window.range, { found: window.args }, fix && quoteText(fix));
  }
  if (!isKnown) return undefined;
  return { kind: "count", type: "int", event: event.args, window: window.args, windowMs, range: node.range };
}

function checkHas(node: Call, check: GuardCheck): Checked {
  const [argument, ...others] = node.args[1];
  if (argument?.op !== "." || others.length > 0) return reportArguments("has", node, check);
  const operand = checkMember(argument, check);
  if (operand === undefined) return undefined;
  if (operand.kind === "attribute" || operand.kind === "field") {
    return { kind: "has", type: "bool", operand, range: node.range };
  }
  // Consent is never missing (semantics 8): reading it says all there is.
  return reportArguments("has", node, check, textOf(operand.range, check));
}

function checkInStage(node: Call, check: GuardCheck): Checked {
  const [stage, ...others] = node.args[1];
  if (!isText(stage) || others.length > 0) return reportArguments("inStage", node, check);
  if (!check.scope.stages.has(stage.args)) {
    return reportUnknown("guard.unknownStage", stage, check.scope.stages, check);
  }
  return { kind: "inStage", type: "bool", stage: stage.args, range: node.range };
}

/** RFC 3339, as CEL wants it: seconds and zone are not optional. */
const fullInstantPattern = /T\d{2}:\d{2}:\d{2}/;

function checkTimestamp(node: Call, check: GuardCheck): Checked {
  const [argument, ...others] = node.args[1];
  if (!isText(argument) || others.length > 0) return reportArguments("timestamp", node, check);
  const date = findDate(argument.args);
  if (date?.kind !== "instant" || !fullInstantPattern.test(argument.args)) {
    const fix = date && quoteText(new Date(date.atMs).toISOString());
    return check.report("guard.instant", argument.range, { found: argument.args }, fix);
  }
  return { kind: "literal", type: "timestamp", value: date.atMs, range: node.range };
}

function isText(node: ASTNode | undefined): node is TextNode {
  return node?.op === "value" && typeof node.args === "string";
}

function isEventOrFamily(event: string, events: ReadonlySet<string>): boolean {
  return event === "*" || [...events].some((declared) => matchesEventType(event, declared));
}

function getEventsAndFamilies(events: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(events);
  for (const event of events) {
    for (let dot = event.indexOf("."); dot > 0; dot = event.indexOf(".", dot + 1)) {
      names.add(`${event.slice(0, dot)}.*`);
    }
  }
  return names;
}

function reportUnknown(
  code: "guard.unknownEvent" | "guard.unknownStage",
  node: TextNode,
  declared: Iterable<string>,
  check: GuardCheck,
): undefined {
  const names = new Set(declared);
  const family = `${node.args}.*`;
  const suggestion = names.has(family) ? family : findNearestName(node.args, names);
  const fix = suggestion === undefined ? undefined : quoteText(suggestion);
  return check.report(code, node.range, { name: node.args, suggestion: suggestion ?? "" }, fix);
}

function reportArguments(name: GuardFunction, node: Call, check: GuardCheck, fix?: string): undefined {
  return check.report(
    "guard.arguments",
    node.range,
    { function: name, found: textOf(node.range, check) },
    fix,
  );
}

/** `30d` and `p30d` mean P30D, `2h` means PT2H. */
function findWindowFix(found: string): string | undefined {
  const upper = found.trim().toUpperCase();
  return [upper, `P${upper}`, `PT${upper}`].find((candidate) => (findDurationMs(candidate) ?? 0) > 0);
}
