import type { GuardScope } from "../GuardScope.js";
import { type Guard, openGuard } from "../openGuard.js";
import { widestScope } from "./exampleScope.js";

/** Opens a guard that a test knows to be right. @throws with its issues where it is not. */
export function requireGuard(text: string, scope: GuardScope = widestScope): Guard {
  const opened = openGuard(text, scope);
  if (!opened.ok) throw new Error(`${text}: ${JSON.stringify(opened.error)}`);
  return opened.value;
}
