import type { Journey } from "../compile/Journey.js";
import { requireDurationMs } from "../model/duration.js";
import type { Channel, Touchpoint } from "../model/journeySchema.js";
import { askTimes, findStay } from "./askTimes.js";
import type { GateProof, GateRefusal } from "./JourneyProof.js";

/** Times of one stage's plan that are looked at; a cap that allows more is not broken by any plan. */
const mostPlanned = 1_000;

/**
 * What the gates beside consent would refuse of the plan as it is written (semantics 37): content whose approval is missing, a
 * channel's cap that the plan of one stage breaks by itself, and what its time comes too late for. Between `approvedFrom` and
 * `approvedUntil`, approval refuses nothing else.
 *
 * @param isReached whether anybody of whom is asked may come into a stage.
 */
export function askGates(journey: Journey, isReached: (stage: string) => boolean): GateProof {
  const { touchpoints, contents } = journey.document;
  const planned = touchpoints.filter(({ stage }) => isReached(stage));
  const used = new Set(planned.flatMap(({ content }) => content ?? []));
  const approvals = contents.filter(({ id }) => used.has(id)).flatMap(({ approval }) => approval ?? []);
  const froms = approvals.flatMap(({ from }) => from ?? []).sort();
  const untils = approvals.flatMap(({ until }) => until ?? []).sort();
  return {
    approvedFrom: froms.at(-1),
    approvedUntil: untils[0],
    refusals: [
      ...listUnapproved(journey, planned),
      ...askTimes(journey, planned),
      ...listCapped(journey, planned),
    ],
  };
}

function listUnapproved({ document }: Journey, planned: readonly Touchpoint[]): readonly GateRefusal[] {
  const unapproved = new Set(
    document.contents.filter(({ approval }) => approval === undefined).map(({ id }) => id),
  );
  return planned.flatMap((touchpoint): GateRefusal[] => {
    const { id, stage, content } = touchpoint;
    if (content === undefined || !unapproved.has(content)) return [];
    const path = ["touchpoints", document.touchpoints.indexOf(touchpoint)];
    return [{ kind: "unapproved", path, stage, touchpoint: id, content }];
  });
}

function listCapped(journey: Journey, planned: readonly Touchpoint[]): readonly GateRefusal[] {
  return journey.document.channels.flatMap((channel) => {
    // Hours put times off, so that the plan does not say when its touchpoints are made.
    if (channel.cap === undefined || channel.hours.length > 0) return [];
    const onChannel = planned.filter((each) => each.channel === channel.id);
    return [...new Set(onChannel.map(({ stage }) => stage))].flatMap((stage) =>
      findCapped(journey, channel, stage, onChannel),
    );
  });
}

interface PlannedTime {
  readonly touchpoint: Touchpoint;
  readonly occurrence: number;
  readonly afterMs: number;
}

/** The first time of a stage's plan that the cap refuses, where each before it was made when it was due. */
function findCapped(
  journey: Journey,
  { id: channel, cap }: Channel,
  stage: string,
  touchpoints: readonly Touchpoint[],
): readonly GateRefusal[] {
  if (cap === undefined) return [];
  const windowMs = requireDurationMs(cap.window);
  const leftAfterMs = findStay(journey, stage);
  const times = touchpoints
    .filter((each) => each.stage === stage && each.when === undefined)
    .flatMap(listTimes)
    .filter(({ afterMs }) => afterMs < leftAfterMs)
    .sort((a, b) => a.afterMs - b.afterMs);
  const refused = times.find(
    ({ afterMs }, index) =>
      times.slice(0, index).filter((before) => before.afterMs > afterMs - windowMs).length >= cap.most,
  );
  if (refused === undefined) return [];
  const { touchpoint, occurrence } = refused;
  const path = ["touchpoints", journey.document.touchpoints.indexOf(touchpoint)];
  const { most } = cap;
  return [{ kind: "cap", path, stage, touchpoint: touchpoint.id, channel, occurrence, most, windowMs }];
}

function listTimes(touchpoint: Touchpoint): readonly PlannedTime[] {
  const { first, every, most } = touchpoint.cadence;
  const everyMs = every === undefined ? 0 : requireDurationMs(every);
  const count = everyMs === 0 ? 1 : Math.min(most, mostPlanned);
  return Array.from({ length: count }, (_none, index) => ({
    touchpoint,
    occurrence: index + 1,
    afterMs: requireDurationMs(first) + index * everyMs,
  }));
}
