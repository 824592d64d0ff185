import type { ASTNode } from "@marcbachmann/cel-js";
import type { TextRange } from "../model/Diagnostic.js";
import type { Facts } from "../model/journeySchema.js";
import { findNearestName } from "./findNearestName.js";
import type { GuardExpression, GuardType } from "./GuardExpression.js";
import type { NameOwner, ReportIssue } from "./GuardIssue.js";
import type { GuardScope } from "./GuardScope.js";
import { findReplacement, getDeclaredNames, touchpointFields } from "./scopeNames.js";

/** What every check needs: the text, the declared names, and where to file what is wrong. */
export interface GuardCheck {
  readonly text: string;
  readonly scope: GuardScope;
  readonly report: ReportIssue;
}

type Checked = GuardExpression | undefined;
type MemberNode = Extract<ASTNode, { op: "." }>;

/** CEL's type for each type that a document declares. */
const celTypes = {
  enum: "string",
  string: "string",
  boolean: "bool",
  integer: "int",
  number: "double",
  date: "timestamp",
} as const satisfies Record<string, GuardType>;

const unknownCodes = {
  hcp: "guard.unknownAttribute",
  counter: "guard.unknownCounter",
  consent: "guard.unknownChannel",
  event: "guard.unknownField",
  touchpoint: "guard.unknownTouchpointField",
} as const satisfies Record<NameOwner, string>;

/** A name standing alone: `persona`, `segment`, `now`, or a mistake. */
export function checkName(name: string, range: TextRange, check: GuardCheck): Checked {
  switch (name) {
    case "persona":
      return { kind: "persona", type: "string", personas: check.scope.personas, range };
    case "segment":
      return { kind: "segment", type: "string", segments: check.scope.segments, range };
    case "now":
      return { kind: "now", type: "timestamp", range };
    default: {
      if (isOwner(name)) return check.report("guard.incompleteName", range, { name });
      const suggestion = findReplacement(name, check.scope);
      return check.report("guard.unknownName", range, { name, suggestion: suggestion ?? "" }, suggestion);
    }
  }
}

/** `hcp.x`, `consent.x.y` and their like, or a member that nothing has. */
export function checkMember(node: MemberNode, check: GuardCheck): Checked {
  const [owner, name] = node.args;
  const { range } = node;
  if (owner.op === "." && owner.args[0].op === "id" && owner.args[0].args === "consent") {
    return checkPurpose(owner, name, range, check);
  }
  if (owner.op !== "id" || ["persona", "segment", "now"].includes(owner.args)) {
    return check.report("guard.unsupported", range, { feature: "member", found: textOf(range, check) });
  }
  const { scope } = check;
  switch (owner.args) {
    case "hcp": {
      const attribute = scope.attributes.get(name);
      if (attribute === undefined) return reportUnknown("hcp", name, range, check);
      if (isForbiddenFact(attribute.facts, scope)) return reportForbidden(range, check);
      return { kind: "attribute", type: celTypes[attribute.type], attribute, range };
    }
    case "counter": {
      const counter = scope.counters.get(name);
      if (counter === undefined) return reportUnknown("counter", name, range, check);
      return { kind: "counter", type: "int", counter, range };
    }
    case "consent":
      if (!scope.channels.has(name)) return reportUnknown("consent", name, range, check);
      return { kind: "consent", type: "bool", channel: name, purpose: undefined, range };
    case "event":
      return checkField(name, range, check);
    case "touchpoint":
      return checkTouchpoint(name, range, check);
    default:
      return checkName(owner.args, owner.range, check);
  }
}

/** True where a fact is of the side that this journey must not read. */
export function isForbiddenFact(facts: Facts, scope: GuardScope): boolean {
  return facts === "medical" && scope.facts === "commercial";
}

/**
 * `hcp.digital-affinity`, which CEL reads as a subtraction: true, with the issue filed, where that is not what was meant.
 */
export function reportHyphenated(range: TextRange, check: GuardCheck): boolean {
  const match = /^([a-z]+)\.(([A-Za-z_]\w*)(?:-[A-Za-z_]\w*)+)$/.exec(textOf(range, check));
  const [, owner = "", name = "", first = ""] = match ?? [];
  if (!isOwner(owner)) return false;
  const declared = getDeclaredNames(owner, check.scope);
  if (declared.includes(first) || findNearestName(name, declared) === undefined) return false;
  reportUnknown(owner, name, range, check);
  return true;
}

/** The part of the guard's text at a range. */
export function textOf(range: TextRange, check: GuardCheck): string {
  return check.text.slice(range.start, range.end);
}

/** `consent.email.oncology`. */
function checkPurpose(owner: MemberNode, purpose: string, range: TextRange, check: GuardCheck): Checked {
  const [, channel] = owner.args;
  const purposes = check.scope.channels.get(channel);
  if (purposes === undefined) return reportUnknown("consent", channel, owner.range, check);
  if (purposes.includes(purpose)) return { kind: "consent", type: "bool", channel, purpose, range };
  const nearest = findNearestName(purpose, purposes);
  const suggestion = nearest && `consent.${channel}.${nearest}`;
  const parameters = { name: `consent.${channel}.${purpose}`, suggestion: suggestion ?? "" };
  return check.report("guard.unknownPurpose", range, parameters, suggestion);
}

function checkField(name: string, range: TextRange, check: GuardCheck): Checked {
  const { fields } = check.scope;
  if (fields === undefined) return check.report("guard.noEvent", range, { name: `event.${name}` });
  const field = fields.get(name);
  if (field === undefined) return reportUnknown("event", name, range, check);
  if (field.isMedical && isForbiddenFact("medical", check.scope)) return reportForbidden(range, check);
  const [type, ...others] = field.types;
  if (type === undefined || others.length > 0) {
    return check.report("guard.fieldTypes", range, { name: `event.${name}`, types: field.types.join(", ") });
  }
  return { kind: "field", type: celTypes[type], field: { name, type, values: field.values }, range };
}

function checkTouchpoint(name: string, range: TextRange, check: GuardCheck): Checked {
  const { scope } = check;
  if (!scope.hasTouchpoint) return check.report("guard.noTouchpoint", range, { name: `touchpoint.${name}` });
  const field = touchpointFields.find((known) => known === name);
  if (field === undefined) return reportUnknown("touchpoint", name, range, check);
  const values = {
    channel: [...scope.channels.keys()],
    content: scope.contents,
    purpose: scope.purposes,
  }[field];
  return { kind: "touchpoint", type: "string", field, values, range };
}

function isOwner(name: string): name is NameOwner {
  return Object.hasOwn(unknownCodes, name);
}

function reportUnknown(owner: NameOwner, name: string, range: TextRange, check: GuardCheck): undefined {
  const nearest = findNearestName(name, getDeclaredNames(owner, check.scope));
  const suggestion = nearest && `${owner}.${nearest}`;
  const parameters = { name: `${owner}.${name}`, suggestion: suggestion ?? "" };
  return check.report(unknownCodes[owner], range, parameters, suggestion);
}

function reportForbidden(range: TextRange, check: GuardCheck): undefined {
  return check.report("guard.medicalFact", range, { name: textOf(range, check) });
}
