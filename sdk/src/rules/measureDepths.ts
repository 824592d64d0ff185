import type { StageTree } from "../model/stageTree.js";

/**
 * How deep each stage lies, 1 for a phase; "cycle" where its parents never end. One walk for all of them: a document may be hostile, and
 * a line of thousands of stages must not be walked once for each.
 */
export function measureDepths({ byId }: StageTree): ReadonlyMap<string, number | "cycle"> {
  const depths = new Map<string, number | "cycle">();
  for (const start of byId.keys()) {
    const line = new Set<string>();
    let id: string | undefined = start;
    while (id !== undefined && byId.has(id) && !depths.has(id) && !line.has(id)) {
      line.add(id);
      id = byId.get(id)?.parent;
    }
    let depth: number | "cycle" = id !== undefined && line.has(id) ? "cycle" : (depths.get(id ?? "") ?? 0);
    for (const inner of [...line].reverse()) {
      depth = depth === "cycle" ? depth : depth + 1;
      depths.set(inner, depth);
    }
  }
  return depths;
}
