import type { ASTNode } from "@marcbachmann/cel-js";
import { findDurationMs } from "../model/duration.js";
import { type GuardCheck, textOf } from "./checkNames.js";
import { findDurationText } from "./durationText.js";
import type { GuardFunction } from "./GuardIssue.js";
import { quoteText } from "./printGuard.js";

export type CallNode = Extract<ASTNode, { op: "call" }>;

/** An argument that is a text written out. */
export type TextNode = ASTNode & { readonly op: "value"; readonly args: string };

export function isText(node: ASTNode | undefined): node is TextNode {
  return node?.op === "value" && typeof node.args === "string";
}

/** Files that a function does not take these arguments. */
export function reportArguments(
  name: GuardFunction,
  node: CallNode,
  check: GuardCheck,
  fix?: string,
): undefined {
  const found = textOf(node.range, check);
  return check.report("guard.arguments", node.range, { function: name, found }, fix);
}

/** Files that a text names nothing that is declared, with what it was probably meant to name. */
export function reportUnknownText(
  code: "guard.unknownChannel" | "guard.unknownEvent" | "guard.unknownStage",
  node: TextNode,
  suggestion: string | undefined,
  check: GuardCheck,
): undefined {
  const parameters = { name: node.args, suggestion: suggestion ?? "" };
  return check.report(code, node.range, parameters, suggestion && quoteText(suggestion));
}

/** How far back to look, in ms. */
export function checkWindow(node: TextNode, check: GuardCheck): number | undefined {
  const windowMs = findDurationMs(node.args);
  if (windowMs !== undefined && windowMs > 0) return windowMs;
  const meant = findDurationText(node.args);
  const fix = meant !== undefined && findDurationMs(meant) !== 0 ? quoteText(meant) : undefined;
  return check.report("guard.window", node.range, { found: node.args }, fix);
}
