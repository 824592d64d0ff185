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
  const settled = keepWaysInside(withItems(document, "stages", settleWaysBack(stages, around)));
  const initial = findInitial(document.initial, childrenOf.get(undefined) ?? []);
  return initial === undefined || initial === document.initial ? settled : { ...settled, initial };
}

/** A way back leads into the stage around it, also while there is nothing to remember. */
function settleWaysBack(stages: readonly Stage[], around: ReadonlySet<string | undefined>): readonly Stage[] {
  const byId = new Map(stages.map((stage) => [stage.id, stage]));
  return stages.map((stage) => {
    const parent = stage.parent === undefined ? undefined : byId.get(stage.parent);
    if (stage.kind !== "history" || parent?.kind !== "compound" || !around.has(parent.id)) return stage;
    if (parent.initial === undefined || isWithin(byId, stage.initial, parent.id)) return stage;
    return { ...stage, initial: parent.initial };
  });
}

/** A transition that was internal and leads out now leaves its source like any other. */
function keepWaysInside(document: Draft): Draft {
  if (!document.transitions.some(({ internal }) => internal)) return document;
  const byId = new Map(document.stages.map((stage) => [stage.id, stage]));
  const transitions = document.transitions.map((transition) => {
    if (!transition.internal || transition.to === undefined || !byId.has(transition.to)) return transition;
    if (transition.to !== transition.from && isWithin(byId, transition.to, transition.from))
      return transition;
    const { internal: _internal, ...outward } = transition;
    return outward;
  });
  return withItems(document, "transitions", transitions);
}

function isWithin(byId: ReadonlyMap<string, Stage>, inner: string | undefined, outer: string): boolean {
  const seen = new Set<string>();
  let stage = byId.get(inner ?? "")?.parent;
  while (stage !== undefined && !seen.has(stage)) {
    if (stage === outer) return true;
    seen.add(stage);
    stage = byId.get(stage)?.parent;
  }
  return false;
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
