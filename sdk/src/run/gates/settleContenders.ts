import type { JourneyDocument } from "../../model/journeySchema.js";
import { compareCodePoints } from "../orderEntries.js";
import type { Standing } from "../standAt.js";
import { checkTouchpoint, type GateOptions } from "./checkTouchpoint.js";
import type { AssumedSend } from "./findCapRefusal.js";
import type { GateAnswer } from "./GateAnswer.js";

/** A touchpoint that wants to be made where its HCP stands. */
export interface Contender {
  readonly standing: Standing;
  readonly touchpoint: string;
}

/** What the gates say to a contender once those before it have been made. */
export type SettledContender = Contender & { readonly answer: GateAnswer };

/**
 * Asks the gates for touchpoints of one HCP at one instant that are to be made together: who comes first takes the room that a
 * cap leaves, by journey priority, then the journey's id, then the document's order (semantics 28).
 */
export function settleContenders(
  contenders: readonly Contender[],
  options: GateOptions = {},
): readonly SettledContender[] {
  const documents = new Map(
    [...contenders.map(({ standing }) => standing.journey.document), ...(options.others ?? [])].map(
      (document) => [document.id, document],
    ),
  );
  const assumed: AssumedSend[] = [...(options.assumed ?? [])];
  return [...contenders].sort(compareContenders).map((contender) => {
    const { standing, touchpoint } = contender;
    const { document } = standing.journey;
    const others = [...documents.values()].filter(({ id }) => id !== document.id);
    const answer = checkTouchpoint(standing, touchpoint, { others, assumed });
    if (answer.kind === "allowed")
      assumed.push({ channel: findChannel(document, touchpoint), at: standing.now });
    return { ...contender, answer };
  });
}

function compareContenders(a: Contender, b: Contender): number {
  const [one, other] = [a.standing.journey.document, b.standing.journey.document];
  const position = (document: JourneyDocument, touchpoint: string) =>
    document.touchpoints.findIndex(({ id }) => id === touchpoint);
  return (
    one.priority - other.priority ||
    compareCodePoints(one.id, other.id) ||
    position(one, a.touchpoint) - position(other, b.touchpoint)
  );
}

function findChannel({ touchpoints }: JourneyDocument, touchpoint: string): string {
  return touchpoints.find(({ id }) => id === touchpoint)?.channel ?? "";
}
