import type { Stage, Transition } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { createStageTree } from "../../model/stageTree.js";
import { type Command, type Draft, refuse } from "../EditIssue.js";
import { withPlaces } from "../layout/places.js";
import { createFreshId } from "../parts/createFreshId.js";
import { withItems } from "../parts/items.js";
import { renameNames } from "../parts/names.js";
import { findSameSpot, withParent } from "./moveStage.js";
import { settleContainers } from "./settleContainers.js";

/** What `unwrap` takes. */
export interface UnwrapArgs {
  readonly stage: string;
}

/**
 * Takes a stage away from around its inside. What led into it leads to where it began, what led out of it leads out of
 * each stage inside, and what it did and planned is done and planned by the stage it began with. Guards that ask for it are
 * left for people to decide: being in one stage inside is not being in any.
 */
export const unwrap: Command<UnwrapArgs> = (document, { stage: id }) => {
  const tree = createStageTree(document);
  const container = tree.byId.get(id);
  if (container === undefined) return refuse("edit.unknown", { list: "stages", id });
  const children = tree.childrenOf.get(id) ?? [];
  const heir =
    children.find((child) => child.id === container.initial) ??
    children.find(({ kind }) => kind !== "history");
  if (children.length === 0 || heir === undefined) return refuse("edit.notContainer", { stage: id });
  const spots = new Map(
    children.flatMap((child) => {
      const spot = findSameSpot(document, tree, child.id, container.parent);
      return spot === undefined ? [] : [[child.id, spot] as const];
    }),
  );
  const lost = new Set([id, ...children.filter(({ kind }) => kind === "history").map((child) => child.id)]);
  const spread = withItems(document, "transitions", spreadTransitions(document, container, children));
  const stages = spread.stages.flatMap((stage) => {
    if (stage.id === id) return [];
    if (stage.parent !== id) return [stage];
    // There is nothing left for a way back to lead back into, and nothing that an end would be the end of.
    if (stage.kind === "history") return [];
    const outside = toPassable(withParent(stage, container.parent));
    return [stage.id === heir.id ? inherit(outside, container) : outside];
  });
  const placed = withPlaces(
    {
      ...spread,
      stages: [...stages],
      layout: spread.layout.filter(({ stage }) => !lost.has(stage)),
    },
    spots,
  );
  const renaming = new Map([["stage" as const, new Map([...lost].map((name) => [name, heir.id]))]]);
  const renamed = renameNames(placed, renaming, { uses: "only", guards: "keep" });
  return renamed.ok ? succeed(settleContainers(renamed.value, [container.parent])) : renamed;
};

function toPassable(stage: Stage): Stage {
  return stage.kind === "final" ? { ...stage, kind: "atomic" } : stage;
}

function inherit(stage: Stage, container: Stage): Stage {
  return {
    ...stage,
    entry: [...container.entry, ...stage.entry].slice(0, 100),
    exit: [...stage.exit, ...container.exit].slice(0, 100),
    tags: [...new Set([...container.tags, ...stage.tags])].slice(0, 100),
  };
}

function spreadTransitions(
  document: Draft,
  container: Stage,
  children: readonly Stage[],
): readonly Transition[] {
  const sources = children.filter(({ kind }) => kind !== "history");
  const ends = children.filter(({ kind }) => kind === "final");
  const taken = new Set<string>();
  return document.transitions.flatMap((transition) => {
    if (transition.from !== container.id) return [transition];
    const { internal: _internal, ...outward } = transition;
    if (transition.done) {
      // What was done when the inside had come to its end is done right after the stages that were its end.
      const { done: _done, ...afterEnd } = outward;
      return copyFrom(document, { ...afterEnd, always: true }, ends, taken);
    }
    return copyFrom(document, outward, sources, taken);
  });
}

function copyFrom(
  document: Draft,
  transition: Transition,
  sources: readonly Stage[],
  taken: Set<string>,
): readonly Transition[] {
  return sources.map(({ id: from }, index) => {
    if (index === 0) return { ...transition, from };
    const id = createFreshId(document, "transitions", transition.id, taken);
    taken.add(id);
    return { ...transition, id, from };
  });
}
