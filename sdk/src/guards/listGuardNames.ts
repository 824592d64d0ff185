import type { ASTNode } from "@marcbachmann/cel-js";
import type { TextRange } from "../model/Diagnostic.js";
import type { DeclaredKind } from "../model/references.js";
import { parseGuardText } from "./parseGuardText.js";
import { quoteText } from "./printGuard.js";

/** A declared name in a guard's text. */
export interface GuardName {
  readonly kind: Extract<
    DeclaredKind,
    "attribute" | "counter" | "channel" | "purpose" | "event" | "stage" | "persona" | "segment" | "content"
  >;
  /** For events also a family such as `email.*`, or `*`. */
  readonly name: string;
  /** The name's own characters, quotes included. */
  readonly range: TextRange;
  readonly isQuoted: boolean;
}

/**
 * The names of a journey that a guard's text uses, in order of appearance; none where it cannot be parsed.
 *
 * Reads the bare syntax: a guard that means nothing yet, in a draft, still names what it names.
 */
export function listGuardNames(text: string): readonly GuardName[] {
  const known = namesByText.get(text);
  if (known !== undefined) return known;
  if (namesByText.size >= mostKnownTexts) namesByText.clear();
  const names = readNames(text);
  namesByText.set(text, names);
  return names;
}

/** Whoever edits asks for the same guards at every step, and parsing is what takes long. */
const namesByText = new Map<string, readonly GuardName[]>();
const mostKnownTexts = 5_000;

function readNames(text: string): readonly GuardName[] {
  const parsed = parseGuardText(text);
  if (!parsed.ok) return [];
  const found: GuardName[] = [];
  visit(parsed.value, text, found);
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** A guard's text with some of its names changed; every other character stays. The guard as it was where none changes. */
export function renameInGuard(text: string, rename: (name: GuardName) => string): string {
  let changed = text;
  for (const name of listGuardNames(text).toReversed()) {
    const to = rename(name);
    if (to === name.name) continue;
    const { start, end } = name.range;
    changed = changed.slice(0, start) + (name.isQuoted ? quoteText(to) : to) + changed.slice(end);
  }
  return changed;
}

function visit(node: ASTNode, text: string, found: GuardName[]): void {
  switch (node.op) {
    case ".":
      visitMember(node, text, found);
      return;
    case "call":
      visitCall(node, text, found);
      return;
    case "==":
    case "!=":
    case "in":
      visitComparison(node, found);
      break;
  }
  for (const part of getParts(node)) visit(part, text, found);
}

type Member = Extract<ASTNode, { op: "." }>;
type Call = Extract<ASTNode, { op: "call" }>;
type Comparison = Extract<ASTNode, { op: "==" | "!=" | "in" }>;

const kindByOwner: Readonly<Record<string, GuardName["kind"]>> = {
  hcp: "attribute",
  counter: "counter",
  consent: "channel",
};

function visitMember(node: Member, text: string, found: GuardName[]): void {
  const [owner, name] = node.args;
  const kind = findMemberKind(owner);
  const range = { start: node.range.end - name.length, end: node.range.end };
  if (kind !== undefined && text.slice(range.start, range.end) === name) {
    found.push({ kind, name, range, isQuoted: false });
  }
  visit(owner, text, found);
}

function findMemberKind(owner: ASTNode): GuardName["kind"] | undefined {
  if (owner.op === "id") return Object.hasOwn(kindByOwner, owner.args) ? kindByOwner[owner.args] : undefined;
  const isChannel = owner.op === "." && owner.args[0].op === "id" && owner.args[0].args === "consent";
  return isChannel ? "purpose" : undefined;
}

const kindByFunction: ReadonlyMap<string, GuardName["kind"]> = new Map([
  ["count", "event"],
  ["sum", "event"],
  ["sinceEvent", "event"],
  ["inStage", "stage"],
  ["timeInStage", "stage"],
  ["touches", "channel"],
]);

function visitCall(node: Call, text: string, found: GuardName[]): void {
  const [name, parts] = node.args;
  const kind = kindByFunction.get(name);
  const [first] = parts;
  if (kind === undefined || first === undefined) {
    for (const part of parts) visit(part, text, found);
  } else if (kind !== "channel" || first.args !== "*") pushText(first, kind, found);
}

const kindByTouchpointField: ReadonlyMap<string, GuardName["kind"]> = new Map([
  ["channel", "channel"],
  ["content", "content"],
  ["purpose", "purpose"],
]);

/** `persona == "x"`, `touchpoint.channel in ["x"]`: the texts beside a part that holds the names of one kind. */
function visitComparison(node: Comparison, found: GuardName[]): void {
  const [left, right] = node.args;
  const kind = findValueKind(left) ?? findValueKind(right);
  if (kind === undefined) return;
  for (const part of [...listValues(left), ...listValues(right)]) pushText(part, kind, found);
}

function findValueKind(node: ASTNode): GuardName["kind"] | undefined {
  return listValues(node)
    .map(findOwnKind)
    .find((kind) => kind !== undefined);
}

function findOwnKind(node: ASTNode): GuardName["kind"] | undefined {
  if (node.op === "id") return node.args === "persona" || node.args === "segment" ? node.args : undefined;
  if (node.op !== "." || node.args[0].op !== "id" || node.args[0].args !== "touchpoint") return undefined;
  return kindByTouchpointField.get(node.args[1]);
}

/** What an expression may be worth: itself, either branch of a condition, each item of a list. */
function listValues(node: ASTNode): readonly ASTNode[] {
  if (node.op === "?:") return [...listValues(node.args[1]), ...listValues(node.args[2])];
  return node.op === "list" ? node.args.flatMap(listValues) : [node];
}

function pushText(node: ASTNode, kind: GuardName["kind"], found: GuardName[]): void {
  if (node.op !== "value" || typeof node.args !== "string") return;
  found.push({
    kind,
    name: node.args,
    range: { start: node.range.start, end: node.range.end },
    isQuoted: true,
  });
}

function getParts(node: ASTNode): readonly ASTNode[] {
  return (Array.isArray(node.args) ? node.args.flat() : [node.args]).filter(isNode);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === "object" && value !== null && "op" in value && "range" in value;
}
