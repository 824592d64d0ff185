import { createStageTree, type JourneyDocument, type Stage } from "@waypost/sdk";
import type { DescribeWay } from "../model/toCanvas";

/** A stage in the list of the journey, with what leads on from it. */
export type OutlineStage = {
  stage: Stage;
  isInitial: boolean;
  ways: readonly OutlineWay[];
  children: readonly OutlineStage[];
};

export type OutlineWay = {
  id: string;
  to: string | undefined;
  toLabel: string;
  trigger: string;
  guard: string | undefined;
};

/** The journey as a list: the same that the canvas shows, for who cannot see it. */
export function toOutline(document: JourneyDocument, describe: DescribeWay): readonly OutlineStage[] {
  const tree = createStageTree(document);
  const seen = new Set<string>();
  const visit = (stage: Stage): OutlineStage => {
    seen.add(stage.id);
    const initial = stage.parent === undefined ? document.initial : tree.byId.get(stage.parent)?.initial;
    return {
      stage,
      isInitial: initial === stage.id,
      ways: document.transitions.flatMap((transition) => {
        if (transition.from !== stage.id) return [];
        const { id, to } = transition;
        const toLabel = to === undefined ? "" : (tree.byId.get(to)?.label ?? to);
        return [{ id, to, toLabel, ...describe(transition) }];
      }),
      children: (tree.childrenOf.get(stage.id) ?? []).filter(({ id }) => !seen.has(id)).map(visit),
    };
  };
  return (tree.childrenOf.get(undefined) ?? []).map(visit);
}
