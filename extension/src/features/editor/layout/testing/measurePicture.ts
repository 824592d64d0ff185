import { type CanvasModel, isContainer } from "../../model/CanvasModel";
import { type Box, type Geometry, overlaps, type Point } from "../Geometry";

/** What is wrong with a picture, each as the ids of the two that are in each other's way. */
export type Picture = {
  stagesOnStages: string[];
  labelsOnStages: string[];
  labelsOnLabels: string[];
  labelsOnLines: string[];
  linesThroughStages: string[];
  /** How often two lines cross. */
  crossings: number;
};

type Line = { way: string; from: Point; to: Point };

/** Takes a picture's measure, as somebody who looks at it would: to half a pixel. */
export function measurePicture({ stages, ways }: CanvasModel, { boxes, routes }: Geometry): Picture {
  const solid = stages
    .filter((stage) => !isContainer(stage))
    .map(({ id }) => [id, shrink(boxes.get(id))] as const);
  const labels = ways.flatMap(({ id }) => {
    const label = routes.get(id)?.label;
    return label === undefined ? [] : [[id, shrink(label)] as const];
  });
  const lines = ways.flatMap(({ id }) => toLines(id, routes.get(id)?.points ?? []));
  const ends = new Map(ways.map(({ id, from, to }) => [id, [from, to]]));
  return {
    stagesOnStages: listPairs(solid, solid, (a, b) => a < b),
    labelsOnStages: listPairs(labels, solid),
    labelsOnLabels: listPairs(labels, labels, (a, b) => a < b),
    labelsOnLines: listPairs(
      labels,
      lines.map(({ way, from, to }) => [way, around(from, to)]),
      (a, b) => a !== b,
    ),
    linesThroughStages: listPairs(
      lines.map(({ way, from, to }) => [way, around(from, to)]),
      solid,
      (way, stage) => !ends.get(way)?.includes(stage),
    ),
    crossings: countCrossings(lines),
  };
}

function shrink(box: Box | undefined): Box {
  if (box === undefined) throw new Error("Not everything was laid out");
  return { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 };
}

function around(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function toLines(way: string, points: readonly Point[]): Line[] {
  return points.slice(1).map((to, index) => ({ way, from: points[index] as Point, to }));
}

type Placed = readonly (readonly [id: string, box: Box])[];

function listPairs(some: Placed, others: Placed, isMeant = (_a: string, _b: string) => true): string[] {
  const pairs = some.flatMap(([a, box]) =>
    others.flatMap(([b, other]) => (isMeant(a, b) && overlaps(box, other) ? [`${a} / ${b}`] : [])),
  );
  return [...new Set(pairs)];
}

function countCrossings(lines: readonly Line[]): number {
  const across = lines.filter(({ from, to }) => from.y === to.y && from.x !== to.x);
  const down = lines.filter(({ from, to }) => from.x === to.x && from.y !== to.y);
  const isWithin = (at: number, a: number, b: number) =>
    at > Math.min(a, b) + 0.5 && at < Math.max(a, b) - 0.5;
  return across.reduce(
    (sum, { way, from, to }) =>
      sum +
      down.filter(
        (other) =>
          other.way !== way &&
          isWithin(other.from.x, from.x, to.x) &&
          isWithin(from.y, other.from.y, other.to.y),
      ).length,
    0,
  );
}
