import type { Transition } from "../../model/journeySchema.js";

/** What sets a transition off, as the document writes it. */
export type TransitionTrigger =
  | { readonly event: string }
  | { readonly after: NonNullable<Transition["after"]> }
  | { readonly always: true }
  | { readonly done: true };

/** The keys of a transition for one trigger, the others cleared; all cleared where there is none. */
export function toTriggerKeys(trigger: TransitionTrigger | undefined): Readonly<Record<string, unknown>> {
  return { event: undefined, after: undefined, always: undefined, done: undefined, ...trigger };
}

/** The trigger of a transition; undefined for a draft's that has none yet. */
export function findTrigger({ event, after, always, done }: Transition): TransitionTrigger | undefined {
  if (event !== undefined) return { event };
  if (after !== undefined) return { after };
  if (always) return { always };
  return done ? { done } : undefined;
}
