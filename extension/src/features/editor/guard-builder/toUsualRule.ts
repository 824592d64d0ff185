import type { GuardField, GuardRule } from "@waypost/sdk/edit";

/** The rule that a subject begins with. */
export function toUsualRule({ subject, tests, operators, usual }: GuardField): GuardRule {
  if (tests.includes("holds")) return { kind: "holds", subject, holds: true };
  return { kind: "compare", subject, operator: operators[0] ?? "==", value: usual };
}
