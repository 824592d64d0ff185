import type { JourneyDocument } from "@waypost/sdk";
import { labelOf } from "../report/ReportPart";

/** A transition by its own label, else by where it leads from and to; its id where it is not there. */
export function labelTransition(document: JourneyDocument, id: string): string {
  const transition = document.transitions.find((each) => each.id === id);
  if (transition === undefined) return id;
  const to = transition.to ?? transition.from;
  return transition.label ?? `${labelOf(document.stages, transition.from)} → ${labelOf(document.stages, to)}`;
}
