import type { DocumentPath } from "../../model/Diagnostic.js";
import type { Draft } from "../EditIssue.js";

/** A value to stand at a place of a document. */
export interface PathChange {
  readonly path: DocumentPath;
  readonly value: unknown;
}

/** A document with other values at places that it has; what lies beside the paths is shared. */
export function setAtPaths(document: Draft, changes: readonly PathChange[]): Draft {
  // The paths come from the document itself, so what stands at their ends keeps its type.
  return setWithin(document, changes, 0) as Draft;
}

function setWithin(value: unknown, changes: readonly PathChange[], depth: number): unknown {
  const [first] = changes;
  if (first === undefined) return value;
  if (first.path.length === depth) return first.value;
  const byKey = new Map<string | number, PathChange[]>();
  for (const change of changes) {
    const key = change.path[depth] ?? "";
    const group = byKey.get(key);
    if (group) group.push(change);
    else byKey.set(key, [change]);
  }
  if (Array.isArray(value)) {
    const items: unknown[] = [...value];
    for (const [key, group] of byKey) items[Number(key)] = setWithin(items[Number(key)], group, depth + 1);
    return items;
  }
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  for (const [key, group] of byKey) copy[key] = setWithin(copy[key], group, depth + 1);
  return copy;
}
