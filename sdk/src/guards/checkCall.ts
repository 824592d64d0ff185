import { findDurationMs } from "../model/duration.js";
import {
  type CallNode,
  checkWindow,
  isText,
  reportArguments,
  reportUnknownText,
  type TextNode,
} from "./callArguments.js";
import { checkCount, checkSinceEvent, checkSum } from "./checkEventCall.js";
import { checkMember, type GuardCheck, textOf } from "./checkNames.js";
import { findDurationText } from "./durationText.js";
import { findNearestName } from "./findNearestName.js";
import type { GuardExpression } from "./GuardExpression.js";
import type { GuardFunction, UnsupportedFeature } from "./GuardIssue.js";
import { findDate } from "./instant.js";
import { quoteText } from "./printGuard.js";

type Checked = GuardExpression | undefined;
type CallCheck = (node: CallNode, check: GuardCheck) => Checked;

const checks: Readonly<Record<GuardFunction, CallCheck>> = {
  count: checkCount,
  duration: checkDuration,
  has: checkHas,
  inStage: checkInStage,
  sinceEvent: checkSinceEvent,
  sum: checkSum,
  timeInStage: checkTimeInStage,
  timestamp: checkTimestamp,
  touches: checkTouches,
};

const checkByName: ReadonlyMap<string, CallCheck> = new Map(Object.entries(checks));

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
  ["size", "textLength"],
]);

/** A call of one of the functions that guards have. */
export function checkCall(node: CallNode, check: GuardCheck): Checked {
  const [name] = node.args;
  const checkArguments = checkByName.get(name);
  if (checkArguments !== undefined) return checkArguments(node, check);
  const feature = celFunctions.get(name);
  if (feature !== undefined) {
    return check.report("guard.unsupported", node.range, { feature, found: textOf(node.range, check) });
  }
  const suggestion = findNearestName(name, checkByName.keys());
  const range = { start: node.start, end: node.start + name.length };
  return check.report("guard.unknownFunction", range, { name, suggestion: suggestion ?? "" }, suggestion);
}

function checkHas(node: CallNode, check: GuardCheck): Checked {
  const [argument, ...others] = node.args[1];
  if (argument?.op !== "." || others.length > 0) return reportArguments("has", node, check);
  const operand = checkMember(argument, check);
  switch (operand?.kind) {
    case undefined:
      return undefined;
    case "attribute":
    case "field":
    case "touchpoint":
      return { kind: "has", type: "bool", operand, range: node.range };
    case "consent":
      // Never missing (semantics 8): reading it says all there is.
      return reportArguments("has", node, check, textOf(operand.range, check));
    default:
      return reportArguments("has", node, check);
  }
}

/** `touches("email", "P7D")`. */
function checkTouches(node: CallNode, check: GuardCheck): Checked {
  const [channel, window, ...others] = node.args[1];
  if (!isText(channel) || !isText(window) || others.length > 0)
    return reportArguments("touches", node, check);
  const { channels } = check.scope;
  const isKnown = channel.args === "*" || channels.has(channel.args);
  if (!isKnown) {
    reportUnknownText("guard.unknownChannel", channel, findNearestName(channel.args, channels.keys()), check);
  }
  const windowMs = checkWindow(window, check);
  if (!isKnown || windowMs === undefined) return undefined;
  const { range } = node;
  return { kind: "touches", type: "int", channel: channel.args, window: window.args, windowMs, range };
}

function checkInStage(node: CallNode, check: GuardCheck): Checked {
  const stage = checkStage("inStage", node, check);
  return stage === undefined ? undefined : { kind: "inStage", type: "bool", stage, range: node.range };
}

function checkTimeInStage(node: CallNode, check: GuardCheck): Checked {
  const stage = checkStage("timeInStage", node, check);
  return stage === undefined
    ? undefined
    : { kind: "timeInStage", type: "duration", stage, range: node.range };
}

/** The only argument: the id of a stage that a run can be in. */
function checkStage(name: "inStage" | "timeInStage", node: CallNode, check: GuardCheck): string | undefined {
  const [stage, ...others] = node.args[1];
  if (!isText(stage) || others.length > 0) return reportArguments(name, node, check);
  const { stages } = check.scope;
  const kind = stages.get(stage.args);
  if (kind === "history") return check.report("guard.historyStage", stage.range, { name: stage.args });
  if (kind !== undefined) return stage.args;
  const states = [...stages.keys()].filter((id) => stages.get(id) !== "history");
  return reportUnknownText("guard.unknownStage", stage, findNearestName(stage.args, states), check);
}

function checkDuration(node: CallNode, check: GuardCheck): Checked {
  const argument = checkOnlyText("duration", node, check);
  if (argument === undefined) return undefined;
  const durationMs = findDurationMs(argument.args);
  if (durationMs !== undefined) {
    return { kind: "literal", type: "duration", value: durationMs, range: node.range };
  }
  const meant = findDurationText(argument.args);
  return check.report("guard.duration", argument.range, { found: argument.args }, meant && quoteText(meant));
}

/** RFC 3339, as CEL wants it: seconds and zone are not optional. */
const fullInstantPattern = /T\d{2}:\d{2}:\d{2}/;

function checkTimestamp(node: CallNode, check: GuardCheck): Checked {
  const argument = checkOnlyText("timestamp", node, check);
  if (argument === undefined) return undefined;
  const date = findDate(argument.args);
  if (date?.kind !== "instant" || !fullInstantPattern.test(argument.args)) {
    const fix = date && quoteText(new Date(date.atMs).toISOString());
    return check.report("guard.instant", argument.range, { found: argument.args }, fix);
  }
  return { kind: "literal", type: "timestamp", value: date.atMs, range: node.range };
}

function checkOnlyText(name: GuardFunction, node: CallNode, check: GuardCheck): TextNode | undefined {
  const [argument, ...others] = node.args[1];
  if (isText(argument) && others.length === 0) return argument;
  return reportArguments(name, node, check);
}
