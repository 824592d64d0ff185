import { quoteText } from "../../guards/printGuard.js";
import type { GuardRule, GuardSubject, GuardValue } from "./GuardRule.js";

/** Writes rules as CEL. */
export function fromGuardRules(rule: GuardRule): string {
  return print(rule, "none");
}

/** What stands around a rule, and so when it needs brackets. */
type Around = "none" | "and" | "or" | "not";

function print(rule: GuardRule, around: Around): string {
  switch (rule.kind) {
    case "group":
      return printGroup(rule, around);
    case "not":
      return `!(${print(rule.rule, "none")})`;
    case "compare":
      return `${printSubject(rule.subject)} ${rule.operator} ${printValue(rule.value)}`;
    case "oneOf":
      return `${printSubject(rule.subject)} in [${rule.values.map(printValue).join(", ")}]`;
    case "holds":
      return `${rule.holds ? "" : "!"}${printSubject(rule.subject)}`;
    case "known":
      return `${rule.known ? "" : "!"}has(${printSubject(rule.subject)})`;
  }
}

function printGroup({ join, rules }: Extract<GuardRule, { kind: "group" }>, around: Around): string {
  const [first, ...others] = rules;
  if (first === undefined) return join === "and" ? "true" : "false";
  if (others.length === 0) return print(first, around);
  const operator = join === "and" ? "&&" : "||";
  const text = rules.map((rule) => print(rule, join)).join(` ${operator} `);
  return around === "none" ? text : `(${text})`;
}

function printSubject(subject: GuardSubject): string {
  switch (subject.kind) {
    case "persona":
    case "segment":
    case "now":
      return subject.kind;
    case "attribute":
      return `hcp.${subject.attribute}`;
    case "counter":
      return `counter.${subject.counter}`;
    case "consent":
      return `consent.${subject.channel}${subject.purpose === undefined ? "" : `.${subject.purpose}`}`;
    case "field":
      return `event.${subject.field}`;
    case "touchpoint":
      return `touchpoint.${subject.field}`;
    case "count":
      return printCall("count", subject.event, subject.window);
    case "sum":
      return printCall("sum", subject.event, subject.field, subject.window);
    case "sinceEvent":
      return printCall("sinceEvent", subject.event);
    case "touches":
      return printCall("touches", subject.channel, subject.window);
    case "inStage":
    case "timeInStage":
      return printCall(subject.kind, subject.stage);
  }
}

function printCall(name: string, ...texts: readonly string[]): string {
  return `${name}(${texts.map(quoteText).join(", ")})`;
}

function printValue(value: GuardValue): string {
  switch (value.type) {
    case "string":
      return quoteText(value.value);
    case "duration":
    case "timestamp":
      return `${value.type}(${quoteText(value.value)})`;
    case "double": {
      const digits = String(value.value);
      return /[.e]/.test(digits) ? digits : `${digits}.0`;
    }
    default:
      return String(value.value);
  }
}
