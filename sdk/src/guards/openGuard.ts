import { fail, type Result, succeed } from "../model/result.js";
import { checkExpression } from "./checkExpression.js";
import type { GuardExpression } from "./GuardExpression.js";
import type { GuardIssue, ReportIssue } from "./GuardIssue.js";
import type { GuardScope } from "./GuardScope.js";
import { parseGuardText } from "./parseGuardText.js";

/** A guard that was opened: its text and what it means. */
export interface Guard {
  readonly text: string;
  readonly expression: GuardExpression;
  readonly type: "bool";
}

/**
 * Reads a guard's text at a place of a journey; on failure answers every mistake that could be told from the others.
 *
 * Never throws, whatever the text. What is allowed but odd is told by `checkConstant`.
 */
export function openGuard(text: string, scope: GuardScope): Result<Guard, readonly GuardIssue[]> {
  const parsed = parseGuardText(text);
  if (!parsed.ok) return fail([parsed.error]);
  const issues: GuardIssue[] = [];
  const report: ReportIssue = (code, range, parameters, fix) => {
    // The caller's types tie code and parameters together; a union of one object each does not follow them.
    issues.push({
      code,
      severity: "error",
      parameters,
      range,
      ...(fix !== undefined && { fix }),
    } as GuardIssue);
    return undefined;
  };
  const expression = checkExpression(parsed.value, { text, scope, report });
  if (expression !== undefined && expression.type !== "bool") {
    report("guard.notBoolean", expression.range, { found: expression.type });
  }
  if (issues.length > 0 || expression === undefined) return fail(issues);
  return succeed({ text, expression, type: "bool" });
}
