import { groupBy } from "../../model/groupBy.js";
import type { JourneyDocument, Stage, Transition } from "../../model/journeySchema.js";
import { ancestry, createStageTree, isInside, type StageTree } from "../../model/stageTree.js";
import { tellTransition } from "../statechart/tellTransition.js";
import { assignLayers } from "./assignLayers.js";
import { drawFace, type Face, lineSize } from "./drawStage.js";
import type { Layout, LayoutEdge, LayoutNode, Point, Route } from "./Layout.js";
import { layOutBoxes } from "./layOutBoxes.js";
import { cutText, measureText } from "./measureText.js";

/** A stage's box from the corner of the picture. */
export interface DrawnStage {
  readonly stage: Stage;
  readonly face: Face;
  readonly box: Box;
  readonly isContainer: boolean;
  /** A run, or its container, begins here. */
  readonly isInitial: boolean;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A transition's line, from its stage to its target. */
export interface DrawnWay {
  readonly transition: Transition;
  readonly points: readonly Point[];
  readonly label: Route["label"] & { readonly text: string; readonly full: string };
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Containers before what is inside them. */
  readonly stages: readonly DrawnStage[];
  readonly ways: readonly DrawnWay[];
}

const padding = { side: 44, top: 12, bottom: 20 } as const;
const margin = 32;
const mostPage = 2_400;
const mostLabel = 180;

/** Where everything of a journey stands. Where the document places all stages of a container, their columns and order are kept. */
export function drawJourney(document: JourneyDocument): Drawing {
  const tree = createStageTree(document);
  const ways = sortWays(document, tree);
  const facts = { document, tree, touchpointsOf: groupBy(document.touchpoints, ({ stage }) => stage) };
  const places = new Map(document.layout.map((place) => [place.stage, place]));
  const faces = new Map<string, Face>();
  const insides = new Map<string | undefined, Layout>();
  const measure = (stage: Stage): LayoutNode => {
    const face = drawFace(stage, ways.reactions.get(stage.id) ?? [], facts);
    faces.set(stage.id, face);
    const children = tree.childrenOf.get(stage.id) ?? [];
    if (children.length === 0) return { id: stage.id, width: face.width, height: face.height };
    const inside = layInside(stage.id, children);
    return {
      id: stage.id,
      width: Math.max(face.width, inside.width + 2 * padding.side),
      height: face.height + padding.top + inside.height + padding.bottom,
    };
  };
  const layInside = (parent: string | undefined, children: readonly Stage[]): Layout => {
    const edges = ways.edges.get(parent) ?? [];
    const placed = children.flatMap(({ id }) => places.get(id) ?? []);
    const keepsPlaces = placed.length === children.length && placed.length > 0;
    const sorted = keepsPlaces
      ? [...children].sort((a, b) => (places.get(a.id)?.y ?? 0) - (places.get(b.id)?.y ?? 0))
      : children;
    const nodes = sorted.map(measure);
    const first = parent === undefined ? document.initial : tree.byId.get(parent)?.initial;
    const layers = keepsPlaces
      ? toColumns(placed.map(({ stage, x }) => ({ id: stage, x })))
      : foldLayers(assignLayers(nodes, edges, first), edges);
    const layered = layOutBoxes(nodes, edges, layers, keepsPlaces);
    // Phases that would not fit on a page one beside the other stand one below the other.
    const isWide = parent === undefined && layered.width > mostPage && !keepsPlaces;
    const layout = isWide ? layOutBoxes(nodes, edges, new Map(), true) : layered;
    insides.set(parent, layout);
    return layout;
  };
  const root = layInside(undefined, tree.childrenOf.get(undefined) ?? []);
  const stages: DrawnStage[] = [];
  const corners = new Map<string | undefined, Point>([[undefined, { x: margin + 24, y: margin }]]);
  const place = (parent: string | undefined): void => {
    const corner = corners.get(parent) ?? { x: 0, y: 0 };
    const initial = parent === undefined ? document.initial : tree.byId.get(parent)?.initial;
    for (const stage of tree.childrenOf.get(parent) ?? []) {
      const found = insides.get(parent)?.boxes.get(stage.id);
      const face = faces.get(stage.id);
      if (found === undefined || face === undefined) continue;
      const { width, height } = found;
      const box = { x: corner.x + found.x, y: corner.y + found.y, width, height };
      const isContainer = insides.has(stage.id);
      stages.push({ stage, face, box, isContainer, isInitial: stage.id === initial });
      if (!isContainer) continue;
      const inside = insides.get(stage.id)?.width ?? 0;
      corners.set(stage.id, {
        x: box.x + Math.floor((width - inside) / 2),
        y: box.y + face.height + padding.top,
      });
      place(stage.id);
    }
  };
  place(undefined);
  const boxes = new Map(stages.map(({ stage, box }) => [stage.id, box]));
  return {
    width: root.width + 2 * margin + 24,
    height: root.height + 2 * margin,
    stages,
    ways: [...insides].flatMap(([parent, layout]) =>
      drawWays(layout, corners.get(parent) ?? { x: 0, y: 0 }, boxes, ways.byId, document),
    ),
  };
}

/** Layers that connections may pass, in all: past it, neighbouring ones become one, so that any journey is drawn. */
const mostPassed = 10_000;

function foldLayers(
  layers: ReadonlyMap<string, number>,
  edges: readonly LayoutEdge[],
): ReadonlyMap<string, number> {
  const spanOf = ({ from, to }: LayoutEdge) => Math.abs((layers.get(from) ?? 0) - (layers.get(to) ?? 0));
  const passed = edges.reduce((sum, edge) => sum + spanOf(edge), 0);
  const fold = Math.ceil(passed / mostPassed);
  return fold < 2 ? layers : new Map([...layers].map(([id, layer]) => [id, Math.floor(layer / fold)]));
}

/** Columns of boxes that stand about one above the other. */
function toColumns(
  placed: readonly { readonly id: string; readonly x: number }[],
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  let column = -1;
  let start = Number.NEGATIVE_INFINITY;
  for (const { id, x } of [...placed].sort((a, b) => a.x - b.x)) {
    if (x - start > 90) {
      column++;
      start = x;
    }
    columns.set(id, column);
  }
  return columns;
}

interface Ways {
  readonly byId: ReadonlyMap<string, Transition>;
  /** By the container in which they are drawn, between its children. */
  readonly edges: ReadonlyMap<string | undefined, readonly LayoutEdge[]>;
  /** By the stage that does not leave its box for them. */
  readonly reactions: ReadonlyMap<string, readonly Transition[]>;
}

function sortWays(document: JourneyDocument, tree: StageTree): Ways {
  const edges = new Map<string | undefined, LayoutEdge[]>();
  const reactions = new Map<string, Transition[]>();
  for (const transition of document.transitions) {
    const { id, from, to } = transition;
    const isWithin = to === undefined || to === from || isInside(tree, to, from) || isInside(tree, from, to);
    const ends = isWithin ? undefined : findEnds(tree, from, to);
    if (ends === undefined) {
      const own = reactions.get(from);
      if (own) own.push(transition);
      else reactions.set(from, [transition]);
      continue;
    }
    const text = cutText(tellTransition(transition, document), lineSize, mostLabel);
    const edge = { id, from: ends.from, to: ends.to, labelWidth: measureText(text, lineSize) };
    const list = edges.get(ends.parent);
    if (list) list.push(edge);
    else edges.set(ends.parent, [edge]);
  }
  return { byId: new Map(document.transitions.map((item) => [item.id, item])), edges, reactions };
}

/** The children of the nearest common container that two stages lie in. */
function findEnds(tree: StageTree, from: string, to: string) {
  const sources = ancestry(tree, from);
  const targets = ancestry(tree, to);
  for (const source of sources) {
    const target = targets.find(({ parent }) => parent === source.parent);
    if (target !== undefined) return { parent: source.parent, from: source.id, to: target.id };
  }
  return undefined;
}

/** A line begins and ends at its own stages, which may lie deeper than the boxes that were laid out. */
function drawWays(
  layout: Layout,
  corner: Point,
  boxes: ReadonlyMap<string, Box>,
  byId: ReadonlyMap<string, Transition>,
  document: JourneyDocument,
): readonly DrawnWay[] {
  return [...layout.routes].flatMap(([id, route]) => {
    const transition = byId.get(id);
    if (transition === undefined) return [];
    const points = route.points.map(({ x, y }) => ({ x: x + corner.x, y: y + corner.y }));
    const start = toSide(boxes.get(transition.from), route.leaves, points[0]);
    const end = toSide(boxes.get(transition.to ?? ""), route.arrives, points.at(-1));
    const full = tellTransition(transition, document);
    const label = {
      ...route.label,
      x: route.label.x + corner.x,
      y: route.label.y + corner.y,
      text: cutText(full, lineSize, mostLabel),
      full,
    };
    return [{ transition, points: [...start, ...points, ...end], label }];
  });
}

/** The middle of a stage's side, where the line does not touch the stage itself. */
function toSide(box: Box | undefined, side: "left" | "right", touched: Point | undefined): readonly Point[] {
  if (box === undefined || touched === undefined) return [];
  const x = side === "right" ? box.x + box.width : box.x;
  const isTouched = touched.x === x && touched.y >= box.y && touched.y <= box.y + box.height;
  return isTouched ? [] : [{ x, y: Math.round(box.y + box.height / 2) }];
}
