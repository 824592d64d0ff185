import { requireDurationMs } from "../../model/duration.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import type { Standing } from "../standAt.js";
import { type Refusal, refuse } from "./GateAnswer.js";

/** A send that is not in the ledger, taken as made. */
export interface AssumedSend {
  readonly channel: string;
  /** ms. */
  readonly at: number;
}

export interface CapOptions {
  /** Other journeys this HCP may be in: their limits on a channel hold here too, and the strictest wins (semantics 28). */
  readonly others?: readonly JourneyDocument[];
  readonly assumed?: readonly AssumedSend[];
}

/** Why a channel's cap forbids one more touch; of several limits the one that gives room last (semantics 28). */
export function findCapRefusal(
  { journey, items, now }: Standing,
  channel: string,
  { others = [], assumed = [] }: CapOptions,
): Refusal | undefined {
  const sent = items.flatMap((item) =>
    item.kind === "entry" && item.entry.kind === "send" && item.entry.channel === channel ? [item.at] : [],
  );
  const planned = assumed.flatMap((send) => (send.channel === channel ? [send.at] : []));
  const times = [...sent, ...planned].sort((a, b) => a - b);
  const reached = [journey.document, ...others]
    .flatMap((document) => findLimit(document, channel, times, now))
    .sort((a, b) => toRoom(b) - toRoom(a));
  const [strictest] = reached;
  return strictest && refuse("gate.capReached", strictest);
}

type ReachedLimit = Extract<Refusal, { code: "gate.capReached" }>["parameters"];

function toRoom({ until = Number.POSITIVE_INFINITY }: ReachedLimit): number {
  return until;
}

/** The document's limit on a channel, if it is reached by the touches in (now − W, now]. */
function findLimit(
  document: JourneyDocument,
  channel: string,
  times: readonly number[],
  now: number,
): readonly ReachedLimit[] {
  const cap = document.channels.find(({ id }) => id === channel)?.cap;
  if (cap === undefined) return [];
  const windowMs = requireDurationMs(cap.window);
  const counted = times.filter((at) => at > now - windowMs && at <= now);
  const excess = counted.length - cap.most;
  if (excess < 0) return [];
  // There is room again when all but one less than the limit have left the window.
  const last = cap.most === 0 ? undefined : counted[excess];
  const until = last === undefined ? undefined : last + windowMs;
  return [{ channel, journey: document.id, most: cap.most, windowMs, count: counted.length, until }];
}
