import {
  checkTouchpoint,
  findNextTouchpoints,
  type Journey,
  type Ledger,
  type SettledContender,
  settleContenders,
  standAt,
} from "@waypost/sdk";

/** A touchpoint that could be made if another journey did not take the room that a cap leaves. */
export type JourneyConflict = {
  channel: string;
  /** What has to wait. */
  waiting: { journey: Journey; touchpoint: string };
  /** What goes first. */
  first: { journey: Journey; touchpoint: string };
};

/** Where journeys of one HCP want the same channel now and a cap leaves room for one of them only (semantics 28). */
export function listConflicts(
  journeys: readonly Journey[],
  ledger: Ledger,
  now: number,
): readonly JourneyConflict[] {
  const contenders = journeys.flatMap((journey) => {
    const standing = standAt(journey, ledger, now);
    return standing.run.status !== "active"
      ? []
      : findNextTouchpoints(standing)
          .filter(({ dueAt }) => dueAt <= now)
          .map(({ touchpoint }) => ({ standing, touchpoint }));
  });
  const documents = journeys.map(({ document }) => document);
  const settled = settleContenders(contenders, { others: documents });
  return settled.flatMap((each) => {
    if (each.answer.kind === "allowed") return [];
    const { journey } = each.standing;
    const others = documents.filter(({ id }) => id !== journey.document.id);
    if (checkTouchpoint(each.standing, each.touchpoint, { others }).kind !== "allowed") return [];
    const channel = findChannel(each);
    const first = settled.findLast(
      (other) =>
        other.answer.kind === "allowed" &&
        findChannel(other) === channel &&
        other.standing.journey.document.id !== journey.document.id,
    );
    if (first === undefined) return [];
    return [{ channel, waiting: toSide(each), first: toSide(first) }];
  });
}

function toSide({ standing, touchpoint }: SettledContender): JourneyConflict["first"] {
  return { journey: standing.journey, touchpoint };
}

function findChannel({ standing, touchpoint }: SettledContender): string {
  return standing.journey.document.touchpoints.find(({ id }) => id === touchpoint)?.channel ?? "";
}
