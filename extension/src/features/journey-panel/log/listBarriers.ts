import { type Journey, type JourneyEvent, type Ledger, type Way, whatNext } from "@waypost/sdk";

/** Of the ways into a journey by these events, those that are shut as things stand; none where one of the events opens it. */
export function listBarriers(
  journey: Journey,
  ledger: Ledger,
  now: number,
  enrolling: readonly JourneyEvent[],
): readonly Way[] {
  const { ways } = whatNext(journey, ledger, now);
  return enrolling.flatMap(({ type }) => {
    const own = ways.filter(
      ({ trigger }) => trigger.kind === "event" && trigger.types.some((each) => each.type === type),
    );
    return own.every(({ outcome }) => outcome === "fails" || outcome === "error") ? own : [];
  });
}
