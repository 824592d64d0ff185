import type { Stage } from "../../model/journeySchema.js";
import type { Draft } from "../EditIssue.js";
import { withItems } from "../parts/items.js";

/**
 * What follows for stages around when children came or went: an atomic stage with an inside is compound, an emptied
 * compound one atomic, each compound one begins with one of its own, and so does the journey.
 *
 * @param touched - The stages around, undefined for the journey itself.
 */
export function settleContainers(document: Draft, touched: Iterable<string | undefined>): Draft {
  const around = new Set(touched);
  const childrenOf = new Map<string | undefined, Stage[]>();
  for (const stage of document.stages) {
    const siblings = childrenOf.get(stage.parent);
    if (siblings) siblings.push(stage);
    else childrenOf.set(stage.parent, [stage]);
  }
  const stages = document.stages.map((stage) =>
    around.has(stage.id) ? settle(stage, childrenOf.get(stage.id) ?? []) : stage,
  );
  const settled = withItems(document, "stages", stages);
  const initial = findInitial(document.initial, childrenOf.get(undefined) ?? []);
  return initial === undefined || initial === document.initial ? settled : { ...settled, initial };
}

function settle(stage: Stage, children: readonly Stage[]): Stage {
  if (children.length === 0) {
    if (stage.kind !== "compound") return stage;
    const { initial: _initial, ...alone } = stage;
    return { ...alone, kind: "atomic" };
  }
  if (stage.kind !== "atomic" && stage.kind !== "compound") return stage;
  const initial = findInitial(stage.initial, children);
  if (stage.kind === "compound" && initial === stage.initial) return stage;
  return { ...stage, kind: "compound", ...(initial !== undefined && { initial }) };
}

/** The child to begin with: the present one where it can be, else the first that can. */
function findInitial(present: string | undefined, children: readonly Stage[]): string | undefined {
  const possible = children.filter(({ kind }) => kind !== "history");
  return (
    possible.find(({ id }) => id === present) ??
    possible.find(({ kind }) => kind !== "final") ??
    possible[0]
  )?.id;
}
