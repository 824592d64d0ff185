import * as v from "valibot";
import {
  date,
  described,
  duration,
  eventPattern,
  eventType,
  guardText,
  id,
  instant,
  integer,
  label,
  list,
  positive,
  text,
} from "./primitives.js";
import { effectSchema } from "./stages.js";

/** How a run starts: by an event or on a date. */
export const entrySchema = v.strictObject({
  id,
  event: v.optional(eventType),
  date: v.optional(v.union([date, instant])),
  when: v.optional(guardText),
});

/** Time that passes while a stage is active. */
export const afterSchema = v.union([
  duration,
  v.strictObject({
    date: described(
      "An instant, or a day that begins at 00:00 where the HCP is (semantics 25).",
      v.union([date, instant]),
    ),
  }),
  v.strictObject({
    workingHour: described("The next hour in which this channel may be used; it may be now.", id),
    after: v.optional(duration, "PT0S"),
  }),
]);

/** A way from one stage to another: exactly one of `event`, `after`, `always` and `done`. */
export const transitionSchema = v.strictObject({
  id,
  from: id,
  to: v.optional(described("Absent: the run stays and only the effects happen.", id)),
  label: v.optional(label),
  event: v.optional(eventPattern),
  after: v.optional(afterSchema),
  always: v.optional(v.literal(true)),
  done: v.optional(described("When the stage it leaves has reached a final stage inside.", v.literal(true))),
  when: v.optional(guardText),
  order: v.optional(described("Smaller is tried first; the document decides between equals.", integer)),
  internal: v.optional(
    described("To a stage inside `from`: `from` itself is not left, so its waits go on.", v.boolean()),
  ),
  effects: v.optional(list(effectSchema, 100), []),
});

/** What ends a run at once, wherever it stands (semantics 22). */
export const exitSchema = v.strictObject({
  id,
  label,
  event: v.optional(eventPattern),
  when: v.optional(guardText),
});

/** Whether an HCP whose run has ended may start another by a declared entry. */
export const reentrySchema = v.strictObject({
  allowed: v.boolean(),
  after: v.optional(described("Earliest, from the end of the run before.", duration)),
  most: v.optional(described("Runs of one HCP in all.", v.pipe(integer, v.minValue(1, "count")))),
});

/** What the brand plan wants to reach. */
export const objectiveSchema = v.strictObject({ id, label, description: v.optional(text) });

/** What a run is to reach; recorded once a run, ending nothing (semantics 24). */
export const goalSchema = v.strictObject({
  id,
  label,
  description: v.optional(text),
  objective: v.optional(id),
  indicator: v.optional(v.picklist(["leading", "lagging"])),
  when: guardText,
  target: v.optional(
    described(
      "How many HCPs, within which time from the start of the campaign.",
      v.strictObject({ count: v.pipe(integer, v.minValue(1, "count")), within: duration }),
    ),
  ),
});

/** A rule that every touchpoint obeys: where it does not hold, the touchpoint is refused. */
export const policySchema = v.strictObject({
  id,
  label,
  description: v.optional(text),
  channel: v.optional(described("Applies to touchpoints on this channel; absent: to all.", id)),
  when: described("Holds where the touchpoint may be made.", guardText),
});

/** Events that happen by themselves in the simulator. */
export const behaviourSchema = v.strictObject({
  id,
  event: eventType,
  stage: v.optional(described("While this stage is active; absent: always.", id)),
  persona: v.optional(id),
  perDay: described("Expected number a day, while it applies.", positive),
  source: described("Where the figure came from.", v.optional(text)),
});
