import type { LayoutEdge, LayoutNode } from "./Layout.js";

/** Layers from left to right: what leads on stands further right, and what leads back is left out of account. */
export function assignLayers(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  first: string | undefined,
): ReadonlyMap<string, number> {
  const leading = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { from, to } of edges) if (from !== to) leading.get(from)?.add(to);
  const order = sortForward(nodes, leading, first);
  const position = new Map(order.map((id, index) => [id, index]));
  const layers = new Map(nodes.map(({ id }) => [id, 0]));
  for (const id of order) {
    for (const next of leading.get(id) ?? []) {
      if ((position.get(next) ?? 0) <= (position.get(id) ?? 0)) continue;
      layers.set(next, Math.max(layers.get(next) ?? 0, (layers.get(id) ?? 0) + 1));
    }
  }
  return layers;
}

/** Depth first from where a run begins, last left first: every connection that goes against this order leads back. */
function sortForward(
  nodes: readonly LayoutNode[],
  leading: ReadonlyMap<string, ReadonlySet<string>>,
  first: string | undefined,
): readonly string[] {
  const visited = new Set<string>();
  const left: string[] = [];
  for (const start of [first, ...nodes.map(({ id }) => id)]) {
    if (start === undefined || visited.has(start) || !leading.has(start)) continue;
    visited.add(start);
    const stack = [{ id: start, rest: [...(leading.get(start) ?? [])] }];
    while (stack.length > 0) {
      const top = stack.at(-1);
      const next = top?.rest.shift();
      if (top === undefined) break;
      if (next === undefined) {
        left.push(top.id);
        stack.pop();
      } else if (!visited.has(next)) {
        visited.add(next);
        stack.push({ id: next, rest: [...(leading.get(next) ?? [])] });
      }
    }
  }
  return left.reverse();
}
