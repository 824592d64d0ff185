import type { Journey } from "../../compile/Journey.js";
import type { EventEntry, Ledger } from "../../model/Ledger.js";
import { ancestry } from "../../model/stageTree.js";
import type { TouchpointOutlook, Way } from "../explain/Outlook.js";
import { whatNext } from "../explain/whatNext.js";
import { type CapOptions, findCapRefusal } from "../gates/findCapRefusal.js";
import { findConsentRefusal } from "../gates/findConsentRefusal.js";
import { findHold } from "../gates/findHold.js";
import type { ReplayOptions } from "../replay.js";
import { type Standing, standAt } from "../standAt.js";
import { listRequests } from "./listRequests.js";
import type { SetAside, Suggestion } from "./Suggestion.js";
import { settleFeedback } from "./settleFeedback.js";

/** More than these nobody reads before a visit. */
const mostSuggested = 3;

/** What to do now for an HCP, and what not. */
export interface NextSteps {
  /** At most three: what the HCP asked for, then what is due, then what leads on. None where there is nothing to do now. */
  readonly suggestions: readonly Suggestion[];
  /** Put off or dismissed, with the answer. */
  readonly aside: readonly SetAside[];
  /** Due, but refused or outside its hours, with the gate that says so. */
  readonly held: readonly TouchpointOutlook[];
  /** Due later, the first due first. What the gates will say then is known as far as it can be now. */
  readonly ahead: readonly TouchpointOutlook[];
}

/**
 * What to do now, ms, for an HCP in a journey that is under way; nothing in any other.
 *
 * Each suggestion is allowed by itself: once one is made, ask again. Nothing is suggested that a gate refuses; nor an event on a
 * channel without consent or with its cap used up, nor anything but an answer to the HCP's own request while they are held back. `others` are documents of other journeys whose caps hold as well (semantics 28).
 *
 * @example
 * ```ts
 * const { suggestions } = suggestNext(journey, ledger, now);
 * console.log(suggestions.map(({ key }) => key).join(", ")); // event:question.asked, event:visit.planned, event:visit.held
 * ```
 */
export function suggestNext(
  journey: Journey,
  ledger: Ledger,
  now: number,
  { others, ...options }: ReplayOptions & Pick<CapOptions, "others"> = {},
): NextSteps {
  const standing = standAt(journey, ledger, now, options);
  if (standing.run.status !== "active") return { suggestions: [], aside: [], held: [], ahead: [] };
  const caps = { ...(others && { others }) };
  const { touchpoints, ways } = whatNext(journey, ledger, now, { ...options, ...caps });
  const inOrder = [...touchpoints].sort((a, b) => a.dueAt - b.dueAt);
  const due = inOrder.filter(({ dueAt }) => dueAt <= now);
  const allowed = due.filter(({ answer }) => answer.kind === "allowed");
  const isHeld = findHold(ledger.entries, journey.document.id, now, options.recordedBy) !== undefined;
  const { open, aside } = settleFeedback(standing, [
    ...listRequests(journey.document, standing.items).map(toRequest),
    ...allowed.map(toTouchpoint),
    ...(isHeld ? [] : listEvents(standing, ways, caps)),
  ]);
  return {
    suggestions: open.slice(0, mostSuggested),
    aside,
    held: due.filter(({ answer }) => answer.kind !== "allowed"),
    ahead: inOrder.filter(({ dueAt }) => dueAt > now),
  };
}

function toRequest(request: EventEntry): Suggestion {
  return { kind: "request", key: `request:${request.id}`, acceptedAt: undefined, request };
}

function toTouchpoint(touchpoint: TouchpointOutlook): Suggestion {
  return {
    kind: "touchpoint",
    key: `touchpoint:${touchpoint.touchpoint}`,
    acceptedAt: undefined,
    touchpoint,
  };
}

/** Each event once, with the first way that it takes. */
function listEvents(standing: Standing, ways: readonly Way[], caps: CapOptions): readonly Suggestion[] {
  const byType = new Map<string, Suggestion>();
  for (const way of ways) {
    if (way.trigger.kind !== "event" || !isOpen(way) || !leadsOn(standing.journey, way)) continue;
    for (const { type } of way.trigger.types) {
      if (byType.has(type) || !mayBeBroughtAbout(standing, type, caps)) continue;
      byType.set(type, { kind: "event", key: `event:${type}`, acceptedAt: undefined, type, way });
    }
  }
  return [...byType.values()];
}

function isOpen({ outcome, shadowedBy }: Way): boolean {
  return (outcome === "holds" || outcome === "open") && shadowedBy === undefined;
}

/** Phases stand in the document in the order of the journey: a way back, or to an end, is nothing to work towards. */
function leadsOn({ document, tree }: Journey, { from, to }: Way): boolean {
  if (from === undefined || to === undefined) return false;
  const target = document.stages.find(({ id }) => id === to);
  if (target === undefined || target.kind === "final") return false;
  const toPhase = (stage: string) =>
    document.stages.findIndex(({ id }) => id === ancestry(tree, stage).at(-1)?.id);
  return toPhase(to) > toPhase(from);
}

function mayBeBroughtAbout(standing: Standing, type: string, caps: CapOptions): boolean {
  const { document } = standing.journey;
  const event = document.events.find((each) => each.type === type);
  if (event === undefined || !event.loggable) return false;
  const channel = document.channels.find(({ id }) => id === event.channel);
  if (channel === undefined) return event.channel === undefined;
  return (
    findConsentRefusal(standing, channel, undefined) === undefined &&
    findCapRefusal(standing, channel.id, caps) === undefined
  );
}
