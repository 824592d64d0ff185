import { isRecord } from "../../migrate/isRecord.js";
import type { DocumentPath } from "../../model/Diagnostic.js";

/** A state of a machine's JSON, with where it stands. */
export interface XStateFound {
  readonly key: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly path: DocumentPath;
  readonly parent: XStateFound | undefined;
  readonly children: Map<string, XStateFound>;
  /** What it is called here: its id or key where no other has it, else the keys that lead to it. */
  readonly name: string;
}

export interface XStateNodes {
  readonly root: XStateFound;
  /** Without the root, in the file's order. */
  readonly all: readonly XStateFound[];
  /** By XState's ids, the machine's own included. */
  readonly byId: ReadonlyMap<string, XStateFound>;
}

export const mostLevels = 50;
export const mostStates = 20_000;

/** Walks the states of a machine's JSON; answers what there is too much of. */
export function readXStateNodes(
  machine: Readonly<Record<string, unknown>>,
): XStateNodes | "states" | "levels" {
  const id = typeof machine.id === "string" ? machine.id : "machine";
  const root: XStateFound = {
    key: id,
    json: machine,
    path: [],
    parent: undefined,
    children: new Map(),
    name: id,
  };
  const all: XStateFound[] = [];
  const byId = new Map([[id, root]]);
  const names = new Set<string>([id]);
  const queue = [root];
  const levels = new Map([[root, 0]]);
  const keysTo = new Map<XStateFound, readonly string[]>([[root, []]]);
  while (queue.length > 0) {
    const parent = queue.pop();
    if (parent === undefined) break;
    if (parent !== root) all.push(parent);
    const level = (levels.get(parent) ?? 0) + 1;
    const inside: XStateFound[] = [];
    for (const [key, json] of Object.entries(isRecord(parent.json.states) ? parent.json.states : {})) {
      if (!isRecord(json)) continue;
      if (level > mostLevels) return "levels";
      if (byId.size > mostStates) return "states";
      const keys = [...(keysTo.get(parent) ?? []), key];
      const own = typeof json.id === "string" ? json.id : key;
      const name = names.has(own) ? keys.join(".") : own;
      const found = { key, json, path: [...parent.path, "states", key], parent, children: new Map(), name };
      names.add(name);
      parent.children.set(key, found);
      byId.set(typeof json.id === "string" ? json.id : [id, ...keys].join("."), found);
      levels.set(found, level);
      keysTo.set(found, keys);
      inside.push(found);
    }
    queue.push(...inside.toReversed());
  }
  return { root, all, byId };
}

/** The state that a target names from some state: `#id`, `#id.child`, `.child`, `sibling`, `sibling.child`. */
export function findXStateTarget(
  { root, byId }: XStateNodes,
  source: XStateFound,
  target: string,
): XStateFound | undefined {
  if (!target.startsWith("#")) {
    const isInside = target.startsWith(".");
    const base = isInside ? source : (source.parent ?? root);
    return walk(base, (isInside ? target.slice(1) : target).split("."));
  }
  const named = target.slice(1);
  const exact = byId.get(named);
  if (exact !== undefined) return exact;
  const keys = named.split(".");
  for (let length = keys.length - 1; length > 0; length--) {
    const base = byId.get(keys.slice(0, length).join("."));
    if (base !== undefined) return walk(base, keys.slice(length));
  }
  return undefined;
}

function walk(base: XStateFound, keys: readonly string[]): XStateFound | undefined {
  return keys.reduce<XStateFound | undefined>((found, key) => found?.children.get(key), base);
}

/** True where one state lies within another, however deep. */
export function isWithin(inner: XStateFound, outer: XStateFound): boolean {
  for (let around = inner.parent; around !== undefined; around = around.parent) {
    if (around === outer) return true;
  }
  return false;
}
