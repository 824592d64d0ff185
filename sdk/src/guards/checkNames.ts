import type { ASTNode } from "@marcbachmann/cel-js";
import type { TextRange } from "../model/Diagnostic.js";
import type { PayloadField } from "../model/journeySchema.js";
import { findNearestName } from "./findNearestName.js";
import type { GuardExpression, GuardType } from "./GuardExpression.js";
import type { ReportIssue } from "./GuardIssue.js";
import type { GuardScope } from "./GuardScope.js";
import { quoteText } from "./printGuard.js";

/** What every check needs: the text, the declared names, and where to file what is wrong. */
export interface GuardCheck {
  readonly text: string;
  readonly scope: GuardScope;
  readonly report: ReportIssue;
}

type Checked = GuardExpression | undefined;

/** CEL's type for each type that a document declares. */
const celTypes = {
  enum: "string",
  string: "string",
  boolean: "bool",
  integer: "int",
  number: "double",
  date: "timestamp",
} as const satisfies Record<string, GuardType>;

/** Names that CEL cannot read behind a dot, though a document may declare them. */
const nameablePattern = /^(?!(?:true|false|null|in)$)[A-Za-z_]\w*$/;

/** A name standing alone: `persona`, `now`, or a mistake. */
export function checkName(name: string, range: TextRange, check: GuardCheck): Checked {
  switch (name) {
    case "persona":
      return { kind: "persona", type: "string", personas: check.scope.personas, range };
    case "now":
      return { kind: "now", type: "timestamp", range };
    case "hcp":
    case "consent":
    case "event":
      return check.report("guard.incompleteName", range, { name });
    default: {
      const replacements = getReplacements(check.scope);
      const nearest = replacements.has(name) ? name : findNearestName(name, replacements.keys());
      const suggestion = replacements.get(nearest ?? "");
      return check.report("guard.unknownName", range, { name, suggestion: suggestion ?? "" }, suggestion);
    }
  }
}

/** `hcp.x`, `consent.x`, `event.x`, or a member that nothing has. */
export function checkMember(node: Extract<ASTNode, { op: "." }>, check: GuardCheck): Checked {
  const [owner, name] = node.args;
  const { range } = node;
  if (owner.op !== "id" || owner.args === "persona" || owner.args === "now") {
    return check.report("guard.unsupported", range, { feature: "member", found: textOf(range, check) });
  }
  switch (owner.args) {
    case "hcp": {
      const attribute = check.scope.attributes.get(name);
      if (attribute !== undefined)
        return { kind: "attribute", type: celTypes[attribute.type], attribute, range };
      return reportUnknown(
        "guard.unknownAttribute",
        "hcp",
        name,
        check.scope.attributes.keys(),
        range,
        check,
      );
    }
    case "consent":
      if (check.scope.channels.has(name)) return { kind: "consent", type: "bool", channel: name, range };
      return reportUnknown("guard.unknownChannel", "consent", name, check.scope.channels, range, check);
    case "event":
      return checkField(name, range, check);
    default:
      return checkName(owner.args, owner.range, check);
  }
}

/** `hcp.first-visit`: a declared name that CEL reads as a subtraction. */
export function isHyphenatedName(found: string, scope: GuardScope): boolean {
  const match = /^(hcp|consent|event)\.([\w-]+)$/.exec(found);
  const [, owner, name] = match ?? [];
  if (name === undefined) return false;
  if (owner === "hcp") return scope.attributes.has(name);
  return owner === "consent" ? scope.channels.has(name) : scope.fields?.has(name) === true;
}

/** The part of the guard's text at a range. */
export function textOf(range: TextRange, check: GuardCheck): string {
  return check.text.slice(range.start, range.end);
}

function checkField(name: string, range: TextRange, check: GuardCheck): Checked {
  const { fields } = check.scope;
  if (fields === undefined) return check.report("guard.noEvent", range, { name: `event.${name}` });
  const field = fields.get(name);
  if (field === undefined)
    return reportUnknown("guard.unknownField", "event", name, fields.keys(), range, check);
  const [type, ...others] = field.types;
  if (type === undefined || others.length > 0) {
    return check.report("guard.fieldTypes", range, { name: `event.${name}`, types: field.types.join(", ") });
  }
  return toField({ name, type }, range);
}

function toField(field: Pick<PayloadField, "name" | "type">, range: TextRange): GuardExpression {
  return { kind: "field", type: celTypes[field.type], field, range };
}

function reportUnknown(
  code: "guard.unknownAttribute" | "guard.unknownChannel" | "guard.unknownField",
  owner: string,
  name: string,
  declared: Iterable<string>,
  range: TextRange,
  check: GuardCheck,
): undefined {
  const nearest = findNearestName(
    name,
    [...declared].filter((candidate) => nameablePattern.test(candidate)),
  );
  const suggestion = nearest && `${owner}.${nearest}`;
  return check.report(code, range, { name: `${owner}.${name}`, suggestion: suggestion ?? "" }, suggestion);
}

/** What was probably meant by each bare name: forgotten owners and forgotten quotes. */
function getReplacements(scope: GuardScope): ReadonlyMap<string, string> {
  const replacements = new Map(["persona", "now", "hcp", "consent", "event"].map((name) => [name, name]));
  const add = (name: string, replacement: string) => {
    if (!replacements.has(name)) replacements.set(name, replacement);
  };
  for (const attribute of scope.attributes.values()) {
    if (nameablePattern.test(attribute.id)) add(attribute.id, `hcp.${attribute.id}`);
  }
  for (const name of scope.fields?.keys() ?? []) if (nameablePattern.test(name)) add(name, `event.${name}`);
  for (const persona of scope.personas) add(persona, quoteText(persona));
  for (const attribute of scope.attributes.values()) {
    if (attribute.type === "enum") for (const value of attribute.values) add(value, quoteText(value));
  }
  return replacements;
}
