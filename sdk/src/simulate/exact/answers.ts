import type { Journey } from "../../compile/Journey.js";
import { requireDurationMs } from "../../model/duration.js";
import type { JourneyDocument, Touchpoint } from "../../model/journeySchema.js";
import { createObstacle, type ExactObstacle } from "./ExactObstacle.js";

type Response = Touchpoint["responses"][number];

/** How likely somebody of a persona answers so; undefined where affinities would move it. */
export function findAnswerProbability(
  { personas }: JourneyDocument,
  { probability, byPersona }: Response,
  persona: string | undefined,
): number | undefined {
  const own = byPersona.find((entry) => entry.persona === persona)?.probability;
  if (own !== undefined) return own;
  return personas.some(({ affinities }) => affinities.length > 0) ? undefined : probability;
}

/** When a touchpoint is made, ms after its stage is entered; none later than the stay can last. */
export function listTouchTimes({ cadence }: Touchpoint, latestMs: number): readonly number[] {
  const firstMs = requireDurationMs(cadence.first);
  const everyMs = cadence.every === undefined ? 0 : requireDurationMs(cadence.every);
  const most = everyMs === 0 ? 1 : cadence.most;
  const times: number[] = [];
  for (let at = firstMs; times.length < most && at <= latestMs; at += everyMs) times.push(at);
  return times;
}

/** The first gate that may stand in a touchpoint's way (semantics 26). */
export function findGate(journey: Journey, position: number): ExactObstacle | undefined {
  const { document } = journey;
  const touchpoint = document.touchpoints[position];
  if (touchpoint === undefined) return undefined;
  const channel = document.channels.find(({ id }) => id === touchpoint.channel);
  const content = document.contents.find(({ id }) => id === touchpoint.content);
  const isBound = document.policies.some(
    ({ channel: bound }) => bound === undefined || bound === touchpoint.channel,
  );
  const gates = [
    ["consent", channel?.consent === "required"],
    ["approval", content?.approval?.from !== undefined || content?.approval?.until !== undefined],
    ["cap", channel?.cap !== undefined],
    ["hours", (channel?.hours.length ?? 0) > 0],
    ["policy", isBound],
  ] as const;
  const gate = gates.find(([, stands]) => stands)?.[0];
  return gate && createObstacle("exact.gate", ["touchpoints", position], { touchpoint: touchpoint.id, gate });
}
