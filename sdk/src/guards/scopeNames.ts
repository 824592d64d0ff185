import { findNearestName } from "./findNearestName.js";
import type { TouchpointField } from "./GuardExpression.js";
import type { NameOwner } from "./GuardIssue.js";
import type { GuardScope } from "./GuardScope.js";
import { quoteText } from "./printGuard.js";

/** What a guard may ask of the touchpoint at hand. */
export const touchpointFields: readonly TouchpointField[] = ["channel", "content", "purpose"];

/** Names that CEL cannot read behind a dot, though a document may declare them. */
const nameablePattern = /^(?!(?:true|false|null|in)$)[A-Za-z_]\w*$/;

/** The names that may stand behind an owner's dot. */
export function getDeclaredNames(owner: NameOwner, scope: GuardScope): readonly string[] {
  return listNames(owner, scope).filter((name) => nameablePattern.test(name));
}

function listNames(owner: NameOwner, scope: GuardScope): readonly string[] {
  switch (owner) {
    case "hcp":
      return [...scope.attributes.keys()];
    case "counter":
      return [...scope.counters.keys()];
    case "consent":
      return [...scope.channels.keys()];
    case "event":
      return [...(scope.fields?.keys() ?? [])];
    case "touchpoint":
      return scope.hasTouchpoint ? touchpointFields : [];
  }
}

/** What was probably meant by a bare name: a slip of the pen, a forgotten owner, or forgotten quotes. */
export function findReplacement(name: string, scope: GuardScope): string | undefined {
  const replacements = getReplacements(scope);
  const nearest = replacements.has(name) ? name : findNearestName(name, replacements.keys());
  return replacements.get(nearest ?? "");
}

function getReplacements(scope: GuardScope): ReadonlyMap<string, string> {
  const replacements = new Map<string, string>();
  const add = (name: string, replacement: string) => {
    if (!replacements.has(name)) replacements.set(name, replacement);
  };
  const owners = ["hcp", "consent", "event", "counter", ...(scope.hasTouchpoint ? ["touchpoint"] : [])];
  for (const name of ["persona", "segment", "now", ...owners]) add(name, name);
  for (const owner of ["hcp", "event", "counter"] as const) {
    for (const name of getDeclaredNames(owner, scope)) add(name, `${owner}.${name}`);
  }
  for (const text of listTexts(scope)) add(text, quoteText(text));
  return replacements;
}

/** The texts that something here may be compared with. */
function* listTexts(scope: GuardScope): Iterable<string> {
  yield* scope.personas;
  yield* scope.segments;
  for (const attribute of scope.attributes.values()) if (attribute.type === "enum") yield* attribute.values;
  for (const { values } of scope.fields?.values() ?? []) yield* values ?? [];
}
