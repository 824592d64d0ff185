import {
  ancestry,
  createStageTree,
  type JourneyDocument,
  type StageTree,
  type Transition,
} from "@waypost/sdk";
import {
  type CanvasMarker,
  type CanvasModel,
  type CanvasStage,
  type CanvasWay,
  toMarkerId,
} from "./CanvasModel";

/** Says what a transition waits for and asks, in words that fit beside a line. */
export type DescribeWay = (transition: Transition) => { trigger: string; guard: string | undefined };

export type CanvasOptions = {
  /** Stages whose inside is not shown. */
  folded: ReadonlySet<string>;
  describe: DescribeWay;
};

/** What is to be drawn of a journey. Names that lead nowhere are left out: the problems list tells them. */
export function toCanvas(document: JourneyDocument, { folded, describe }: CanvasOptions): CanvasModel {
  const tree = createStageTree(document);
  const shownAs = createShownAs(tree, folded);
  const stages = orderStages(tree).filter(({ id }) => shownAs(id) === id);
  const touchpoints = countBy(document.touchpoints, ({ stage }) => stage);
  const phases = new Map((tree.childrenOf.get(undefined) ?? []).map(({ id }, index) => [id, index]));
  return {
    stages: stages.map((stage): CanvasStage => {
      const line = ancestry(tree, stage.id);
      const children = tree.childrenOf.get(stage.id) ?? [];
      return {
        id: stage.id,
        label: stage.label,
        kind: stage.kind,
        parent: line[1]?.id,
        depth: line.length - 1,
        phase: phases.get(line.at(-1)?.id ?? "") ?? 0,
        isTrack: line[1]?.kind === "parallel",
        isDeepHistory: stage.history === "deep",
        touchpoints: touchpoints.get(stage.id) ?? 0,
        folded:
          folded.has(stage.id) && children.length > 0 ? countInside(document, tree, stage.id) : undefined,
      };
    }),
    markers: listMarkers(document, tree, shownAs),
    ways: [...listInitialWays(document, tree, shownAs), ...listWays(document, shownAs, describe)],
  };
}

type ShownAs = (stage: string) => string | undefined;

/** The outermost folded stage around one, which is drawn in its place; undefined for a name nobody has. */
function createShownAs(tree: StageTree, folded: ReadonlySet<string>): ShownAs {
  const known = new Map<string, string | undefined>();
  return (stage) => {
    if (known.has(stage)) return known.get(stage);
    const line = ancestry(tree, stage);
    const shown = line.findLast((each) => folded.has(each.id) || each === line[0])?.id;
    known.set(stage, shown);
    return shown;
  };
}

/** Parents before children; a stage whose parent is missing, or that lies in a circle of parents, is drawn as a phase. */
function orderStages(tree: StageTree) {
  const ordered = new Set<string>();
  const visit = (id: string) => {
    if (ordered.has(id)) return;
    ordered.add(id);
    for (const child of tree.childrenOf.get(id) ?? []) visit(child.id);
  };
  for (const phase of tree.childrenOf.get(undefined) ?? []) visit(phase.id);
  for (const id of tree.byId.keys()) visit(id);
  return [...ordered].flatMap((id) => tree.byId.get(id) ?? []);
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function countInside(document: JourneyDocument, tree: StageTree, outer: string) {
  const isIn = (stage: string | undefined) =>
    stage !== undefined && ancestry(tree, stage).some(({ id }) => id === outer);
  return {
    stages: document.stages.filter(({ id, kind }) => id !== outer && kind !== "compound" && isIn(id)).length,
    transitions: document.transitions.filter(({ from, to }) => isIn(from) && isIn(to ?? from)).length,
  };
}

function listMarkers(document: JourneyDocument, tree: StageTree, shownAs: ShownAs): readonly CanvasMarker[] {
  const inside = document.stages.filter(
    ({ id, kind, initial }) =>
      kind === "compound" &&
      initial !== undefined &&
      tree.byId.has(initial) &&
      shownAs(initial) !== shownAs(id),
  );
  const markers = inside.map(({ id }): CanvasMarker => ({ id: toMarkerId(id), parent: id }));
  return tree.byId.has(document.initial)
    ? [{ id: toMarkerId(undefined), parent: undefined }, ...markers]
    : markers;
}

function listInitialWays(document: JourneyDocument, tree: StageTree, shownAs: ShownAs): readonly CanvasWay[] {
  return listMarkers(document, tree, shownAs).flatMap(({ id, parent }) => {
    const initial = parent === undefined ? document.initial : tree.byId.get(parent)?.initial;
    const to = initial === undefined ? undefined : shownAs(initial);
    return to === undefined ? [] : [toWay(id, "initial", id, to, [])];
  });
}

function listWays(document: JourneyDocument, shownAs: ShownAs, describe: DescribeWay): readonly CanvasWay[] {
  const ways = new Map<string, CanvasWay>();
  for (const transition of document.transitions) {
    const from = shownAs(transition.from);
    const to = shownAs(transition.to ?? transition.from);
    if (from === undefined || to === undefined) continue;
    const isHiddenEnd = from !== transition.from || to !== (transition.to ?? transition.from);
    // Both ends lie in one folded stage.
    if (isHiddenEnd && from === to) continue;
    const id = isHiddenEnd ? `folded:${from}:${to}` : transition.id;
    const before = ways.get(id);
    if (before !== undefined) {
      ways.set(id, { ...before, transitions: [...before.transitions, transition.id] });
      continue;
    }
    ways.set(id, {
      ...toWay(id, findKind(transition), from, to, [transition.id]),
      ...describe(transition),
      isStay: transition.to === undefined,
      isInternal: transition.internal === true,
    });
  }
  return [...ways.values()];
}

function toWay(
  id: string,
  kind: CanvasWay["kind"],
  from: string,
  to: string,
  transitions: readonly string[],
): CanvasWay {
  return { id, kind, from, to, transitions, trigger: "", guard: undefined, isStay: false, isInternal: false };
}

function findKind({ after, always, done }: Transition): CanvasWay["kind"] {
  if (after !== undefined) return "after";
  if (always) return "always";
  return done ? "done" : "event";
}
