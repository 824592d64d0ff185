/** A box to be placed: a stage, or a container with all that is inside it. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A connection of two boxes of one container. */
export interface LayoutEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly labelWidth: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a connection runs: curves from point to point, straight along `isLevel` parts. */
export interface Route {
  readonly points: readonly Point[];
  /** Where its label begins, or for `end` where it ends. */
  readonly label: Point & { readonly anchor: "start" | "end" };
  /** The side of either box that it touches. */
  readonly leaves: "left" | "right";
  readonly arrives: "left" | "right";
}

/** A container laid out, from its own corner. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Point & LayoutNode>;
  readonly routes: ReadonlyMap<string, Route>;
}

/** What is laid out by layers: boxes and, where a connection passes a layer, a place for it. */
export interface Cell {
  readonly id: string;
  readonly node: LayoutNode | undefined;
  readonly layer: number;
  height: number;
  y: number;
}

/** A connection from one layer to the next, or within one. */
export interface Link {
  readonly edge: LayoutEdge;
  readonly from: Cell;
  readonly to: Cell;
}
