import { groupBy } from "../../model/groupBy.js";
import type { Cell, Layout, LayoutEdge, LayoutNode, Link, Point, Route } from "./Layout.js";

const gapY = 26;
const passingHeight = 24;
/** Between boxes: room in which connections change their height. */
const channel = 64;
const labelGap = 12;
/** Connections within a layer that are kept apart, and lanes where there are more. */
const mostApart = 2_000;
const mostLanes = 60;
const ordering = 6;
const settling = 8;

/**
 * Places boxes in given layers, from left to right, and leads connections between them.
 *
 * After Sugiyama, Tagawa and Toda (1981): a connection that passes a layer gets a place in it, places are ordered by the mean
 * of their neighbours, and drawn towards them by isotonic regression. The same input gives the same picture.
 *
 * @param keepsOrder - Boxes of a layer stay in the order given.
 */
export function layOutBoxes(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  layerOf: ReadonlyMap<string, number>,
  keepsOrder = false,
): Layout {
  const cells = new Map<string, Cell>();
  const layers: Cell[][] = [];
  const add = (cell: Cell) => {
    cells.set(cell.id, cell);
    const layer = layers[cell.layer];
    if (layer) layer.push(cell);
    else layers[cell.layer] = [cell];
  };
  const ports = countPorts(edges, layerOf);
  for (const node of nodes) {
    const height = Math.max(node.height, ((ports.get(node.id) ?? 0) + 1) * 22);
    add({ id: node.id, node, layer: layerOf.get(node.id) ?? 0, height, y: 0 });
  }
  const links = edges.flatMap((edge) => cutIntoLinks(edge, cells, add));
  const present = layers.filter((layer) => layer !== undefined);
  if (!keepsOrder) sortLayers(present, links);
  settleHeights(present, links);
  return toLayout(present, edges, links);
}

/** How many connections touch the fuller side of each box. */
function countPorts(edges: readonly LayoutEdge[], layerOf: ReadonlyMap<string, number>) {
  const sides = new Map<string, number>();
  const most = new Map<string, number>();
  for (const { from, to } of edges) {
    const isBack = (layerOf.get(to) ?? 0) < (layerOf.get(from) ?? 0);
    const isLevel = layerOf.get(to) === layerOf.get(from);
    for (const [id, side] of [
      [from, isBack ? "left" : "right"],
      [to, isBack || isLevel ? "right" : "left"],
    ] as const) {
      const count = (sides.get(`${id} ${side}`) ?? 0) + 1;
      sides.set(`${id} ${side}`, count);
      most.set(id, Math.max(most.get(id) ?? 0, count));
    }
  }
  return most;
}

/** Links run from left to right, whichever way their connection goes. */
function cutIntoLinks(
  edge: LayoutEdge,
  cells: ReadonlyMap<string, Cell>,
  add: (cell: Cell) => void,
): readonly Link[] {
  const source = cells.get(edge.from);
  const target = cells.get(edge.to);
  if (source === undefined || target === undefined) return [];
  const [start, end] = source.layer <= target.layer ? [source, target] : [target, source];
  const links: Link[] = [];
  let before = start;
  for (let layer = start.layer + 1; layer < end.layer; layer++) {
    const passing: Cell = { id: `${edge.id} ${layer}`, node: undefined, layer, height: passingHeight, y: 0 };
    add(passing);
    links.push({ edge, from: before, to: passing });
    before = passing;
  }
  return [...links, { edge, from: before, to: end }];
}

function listNeighbours(links: readonly Link[]) {
  const before = new Map<Cell, Cell[]>();
  const after = new Map<Cell, Cell[]>();
  const push = (map: Map<Cell, Cell[]>, cell: Cell, other: Cell) => {
    const list = map.get(cell);
    if (list) list.push(other);
    else map.set(cell, [other]);
  };
  for (const { from, to } of links) {
    if (from.layer === to.layer) continue;
    push(after, from, to);
    push(before, to, from);
  }
  return { before, after };
}

/** The greatest of some values, 0 of none; there may be more than a call takes arguments. */
function findMost<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, read(item)), 0);
}

function findLeast(cells: readonly Cell[], read: (cell: Cell) => number): number {
  return cells.reduce((least, cell) => Math.min(least, read(cell)), Number.MAX_SAFE_INTEGER);
}

function sortLayers(layers: readonly Cell[][], links: readonly Link[]): void {
  const { before, after } = listNeighbours(links);
  const place = new Map<Cell, number>();
  const number = (layer: readonly Cell[]) => {
    for (const [index, cell] of layer.entries()) place.set(cell, index - layer.length / 2);
  };
  layers.forEach(number);
  for (let round = 0; round < ordering; round++) {
    const isForward = round % 2 === 0;
    const neighbours = isForward ? before : after;
    for (const layer of isForward ? layers : layers.toReversed()) {
      const wanted = new Map(
        layer.map((cell) => {
          const others = neighbours.get(cell) ?? [];
          const sum = others.reduce((total, other) => total + (place.get(other) ?? 0), 0);
          return [cell, others.length === 0 ? (place.get(cell) ?? 0) : sum / others.length];
        }),
      );
      layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
      number(layer);
    }
  }
}

function settleHeights(layers: readonly Cell[][], links: readonly Link[]): void {
  const { before, after } = listNeighbours(links);
  for (const layer of layers) {
    let y = 0;
    for (const cell of layer) {
      cell.y = y;
      y += cell.height + gapY;
    }
  }
  const centre = (cell: Cell) => cell.y + cell.height / 2;
  for (let round = 0; round < settling; round++) {
    for (const layer of round % 2 === 0 ? layers : layers.toReversed()) {
      const wanted = layer.map((cell) => {
        const others = [...(before.get(cell) ?? []), ...(after.get(cell) ?? [])];
        if (others.length === 0) return cell.y;
        return others.reduce((sum, other) => sum + centre(other), 0) / others.length - cell.height / 2;
      });
      placeInOrder(layer, wanted);
    }
  }
  const top = findLeast(layers.flat(), ({ y }) => y);
  for (const cell of layers.flat()) cell.y = Math.round(cell.y - top);
}

/** The heights nearest to those wanted that keep order and gaps: pool adjacent violators (Ayer et al. 1955). */
function placeInOrder(layer: readonly Cell[], wanted: readonly number[]): void {
  const blocks: { sum: number; count: number }[] = [];
  let offset = 0;
  const offsets: number[] = [];
  layer.forEach((cell, index) => {
    offsets.push(offset);
    blocks.push({ sum: (wanted[index] ?? 0) - offset, count: 1 });
    offset += cell.height + gapY;
    for (
      let last = blocks.at(-1), before = blocks.at(-2);
      last && before;
      last = blocks.at(-1), before = blocks.at(-2)
    ) {
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  });
  let index = 0;
  for (const { sum, count } of blocks) {
    for (let taken = 0; taken < count; taken++, index++) {
      const cell = layer[index];
      if (cell !== undefined) cell.y = sum / count + (offsets[index] ?? 0);
    }
  }
}

interface Column {
  readonly x: number;
  readonly width: number;
  /** Where connections to the right begin to change their height, and where those from the left have done so. */
  readonly bendsFrom: number;
  readonly bendsTo: number;
}

function toLayout(layers: readonly Cell[][], edges: readonly LayoutEdge[], links: readonly Link[]): Layout {
  const columns = placeColumns(layers, edges, links);
  const columnOf = new Map(
    layers.flatMap((layer, index) => layer.map((cell) => [cell, columns[index]] as const)),
  );
  const requireColumn = (cell: Cell): Column =>
    columnOf.get(cell) ?? { x: 0, width: 0, bendsFrom: 0, bendsTo: 0 };
  const ports = placePorts(links);
  const lanes = assignLanes(links, ports);
  const boxes = new Map<string, Point & LayoutNode>();
  for (const cell of layers.flat()) {
    if (cell.node === undefined) continue;
    const { x, width } = requireColumn(cell);
    const left = layers.length === 1 ? x : x + Math.floor((width - cell.node.width) / 2);
    boxes.set(cell.id, { ...cell.node, x: left, y: cell.y, height: cell.height });
  }
  const routes = new Map<string, Route>();
  const linksOf = groupBy(links, (link) => link.edge);
  for (const edge of edges) {
    const own = linksOf.get(edge) ?? [];
    if (own.length > 0) routes.set(edge.id, toRoute(edge, own, { boxes, ports, lanes, requireColumn }));
  }
  const last = columns.at(-1);
  const height = findMost(layers.flat(), (cell) => cell.y + cell.height);
  const lanesEnd = findMost([...lanes.values()], (lane) => (last?.bendsFrom ?? 0) + toLaneX(lane) + 16);
  return { width: Math.max(lanesEnd, last?.bendsFrom ?? 0), height, boxes, routes };
}

/** Each gap has room for the labels that begin on its left, the bends, and the labels that end on its right. */
function placeColumns(
  layers: readonly Cell[][],
  edges: readonly LayoutEdge[],
  links: readonly Link[],
): readonly Column[] {
  const layerOf = new Map(layers.flatMap((layer, index) => layer.map((cell) => [cell.id, index] as const)));
  const rightLabels: number[] = layers.map(() => 0);
  const leftLabels: number[] = layers.map(() => 0);
  const bends = layers.map(() => 0);
  const levels = layers.map(() => 0);
  for (const { edge, from } of links) {
    const index = layerOf.get(from.id) ?? 0;
    bends[index] = (bends[index] ?? 0) + 1;
    if (layerOf.get(edge.from) === layerOf.get(edge.to)) levels[index] = (levels[index] ?? 0) + 1;
  }
  for (const { from, to, labelWidth } of edges) {
    const source = layerOf.get(from) ?? 0;
    const isBack = (layerOf.get(to) ?? 0) < source;
    const labels = isBack ? leftLabels : rightLabels;
    labels[source] = Math.max(labels[source] ?? 0, labelWidth + labelGap);
  }
  let x = 0;
  return layers.map((layer, index) => {
    const width = findMost(layer, ({ node }) => node?.width ?? 0);
    const bendsFrom = x + width + (rightLabels[index] ?? 0);
    const column = { x, width, bendsFrom, bendsTo: x - (leftLabels[index] ?? 0) };
    const isLast = index === layers.length - 1;
    const room = isLast ? 0 : channel + Math.min(64, (bends[index] ?? 0) * 4) + toLaneX(levels[index] ?? 0);
    x = bendsFrom + room + (leftLabels[index + 1] ?? 0);
    return column;
  });
}

/** How far a lane is from where the labels end. */
function toLaneX(lane: number): number {
  return 12 + lane * 10;
}

/** Connections within a layer run beside it, each in a lane of its own where they would meet; short ones stay near. */
function assignLanes(links: readonly Link[], ports: Ports): ReadonlyMap<Link, number> {
  const lanes = new Map<Link, number>();
  const taken: {
    readonly layer: number;
    readonly top: number;
    readonly bottom: number;
    readonly lane: number;
  }[] = [];
  const spans = links
    .filter(({ from, to }) => from.layer === to.layer)
    .map((link) => {
      const ends = [ports.get(link, "from"), ports.get(link, "to")];
      return { link, layer: link.from.layer, top: Math.min(...ends), bottom: Math.max(...ends) };
    })
    .sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
  if (spans.length > mostApart) {
    // No eye tells these apart, and comparing each with each would take for ever.
    spans.forEach(({ link }, index) => void lanes.set(link, index % mostLanes));
    return lanes;
  }
  for (const { link, layer, top, bottom } of spans) {
    const met = taken.filter((other) => other.layer === layer && other.top <= bottom && top <= other.bottom);
    const used = new Set(met.map(({ lane }) => lane));
    let lane = 0;
    while (used.has(lane)) lane++;
    taken.push({ layer, top, bottom, lane });
    lanes.set(link, lane);
  }
  return lanes;
}

interface Ports {
  get(link: Link, end: "from" | "to"): number;
}

/** Connections touch a side one below the other, in the order of where they go. */
function placePorts(links: readonly Link[]): Ports {
  const sides = new Map<Cell, { readonly right: Touch[]; readonly left: Touch[] }>();
  const sideOf = (cell: Cell) => {
    const known = sides.get(cell);
    if (known) return known;
    const fresh = { right: [], left: [] };
    sides.set(cell, fresh);
    return fresh;
  };
  const centre = ({ y, height }: Cell) => y + height / 2;
  for (const link of links) {
    const isLevel = link.from.layer === link.to.layer;
    sideOf(link.from).right.push({ link, end: "from", towards: centre(link.to) });
    sideOf(link.to)[isLevel ? "right" : "left"].push({ link, end: "to", towards: centre(link.from) });
  }
  const heights = new Map<string, number>();
  const indexOf = new Map(links.map((link, index) => [link, index]));
  for (const [cell, { left, right }] of sides) {
    for (const touches of [left, right]) {
      touches.sort((a, b) => a.towards - b.towards);
      touches.forEach(({ link, end }, index) => {
        const y = cell.y + Math.round((cell.height * (index + 1)) / (touches.length + 1));
        heights.set(`${indexOf.get(link)} ${end}`, y);
      });
    }
  }
  return { get: (link, end) => heights.get(`${indexOf.get(link)} ${end}`) ?? 0 };
}

interface Touch {
  readonly link: Link;
  readonly end: "from" | "to";
  readonly towards: number;
}

interface Placed {
  readonly boxes: ReadonlyMap<string, Point & LayoutNode>;
  readonly ports: Ports;
  readonly lanes: ReadonlyMap<Link, number>;
  readonly requireColumn: (cell: Cell) => Column;
}

/** Points in the direction of the connection: level along boxes and labels, bent in between. */
function toRoute(edge: LayoutEdge, links: readonly Link[], placed: Placed): Route {
  const { boxes, ports, lanes, requireColumn } = placed;
  const points = links.flatMap((link): readonly Point[] => {
    const { from, to } = link;
    const y = ports.get(link, "from");
    const endY = ports.get(link, "to");
    const start = requireColumn(from);
    const end = requireColumn(to);
    const box = boxes.get(from.id);
    const startX = box === undefined ? start.x : box.x + box.width;
    if (from.layer === to.layer) {
      const target = boxes.get(to.id);
      const backX = target === undefined ? end.x : target.x + target.width;
      const laneX = start.bendsFrom + toLaneX(lanes.get(link) ?? 0);
      return [
        { x: startX, y },
        { x: laneX, y },
        { x: laneX, y: endY },
        { x: backX, y: endY },
      ];
    }
    const endX = boxes.get(to.id)?.x ?? end.x;
    return [
      { x: startX, y },
      { x: start.bendsFrom, y },
      { x: end.bendsTo, y: endY },
      { x: endX, y: endY },
    ];
  });
  const isBack = links[0]?.from.id !== edge.from;
  const directed = isBack ? points.toReversed() : points;
  const [first = { x: 0, y: 0 }] = directed;
  const isLevel = links[0]?.from.layer === links[0]?.to.layer;
  return {
    points: directed,
    label: isBack
      ? { x: first.x - 8, y: first.y - 6, anchor: "end" }
      : { x: first.x + 8, y: first.y - 6, anchor: "start" },
    leaves: isBack ? "left" : "right",
    arrives: isBack || isLevel ? "right" : "left",
  };
}
