import type { Box, Route, Size } from "../Geometry";

/** A way that wants a line. */
export type RoutedWay = {
  id: string;
  from: string;
  to: string;
  label: Size | undefined;
};

/** What a router may see of a drawing. */
export type Scene = {
  boxes: ReadonlyMap<string, Box>;
  /** The container around each stage or marker. */
  parentOf: ReadonlyMap<string, string | undefined>;
  /** What is drawn around others: lines may pass through it. */
  containers: ReadonlySet<string>;
  /** Where the headings of containers stand: lines may not pass through them. */
  headings: readonly Box[];
  /** Lines that stay as they are. */
  fixed: ReadonlyMap<string, Route>;
  ways: readonly RoutedWay[];
};

/** Whether a stage lies in a container, however deep. */
export function liesIn(scene: Pick<Scene, "parentOf">, inner: string, outer: string): boolean {
  let parent = scene.parentOf.get(inner);
  for (let depth = 0; parent !== undefined && depth < 64; depth += 1) {
    if (parent === outer) return true;
    parent = scene.parentOf.get(parent);
  }
  return false;
}
