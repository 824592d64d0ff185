import type { JourneyDocument, Transition } from "../../model/journeySchema.js";

/** A transition's label; without one as UML tells it, `event [guard]`, the event by its label where a document is given. */
export function tellTransition(transition: Transition, document?: JourneyDocument): string {
  const { label, when } = transition;
  if (label !== undefined) return label;
  const trigger = tellTrigger(transition, document);
  return when === undefined ? trigger : `${trigger} [${when}]`;
}

function tellTrigger(
  { event, after, always, done }: Transition,
  document: JourneyDocument | undefined,
): string {
  if (event !== undefined) return document?.events.find(({ type }) => type === event)?.label ?? event;
  if (always) return "always";
  if (done) return "done";
  if (typeof after === "string") return `after ${after}`;
  if (after === undefined) return "?";
  return "date" in after ? `on ${after.date}` : `after ${after.after}, working hour of ${after.workingHour}`;
}
