import type { FlowEdge } from "./flowTypes";

/** The classes of a way, whose meaning `canvas.css` gives to its line and to its label. */
export function toWayLook(
  { way, emphasis, problem, lens }: NonNullable<FlowEdge["data"]>,
  isSelected: boolean,
): string {
  return `way way-${way.kind} way-${emphasis}${way.isStay ? " way-stay" : ""}${isSelected ? " way-selected" : ""}${problem === undefined ? "" : ` way-${problem}`}${lens?.isClosed ? " way-closed" : ""}`;
}
