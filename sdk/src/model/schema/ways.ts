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
  probability,
  text,
} from "./primitives.js";
import { effectSchema, payloadValuesSchema } from "./stages.js";

export const entrySchema = described(
  "How a run starts: by an event or on a date.",
  v.strictObject({
    id,
    event: v.optional(eventType),
    date: described("A day, or an instant.", v.optional(v.union([date, instant]))),
    when: v.optional(guardText),
  }),
);

export const afterSchema = described(
  "Time that passes while a stage is active.",
  v.union([
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
  ]),
);

export const transitionSchema = described(
  "A way from one stage to another: exactly one of `event`, `after`, `always` and `done`.",
  v.strictObject({
    id,
    from: id,
    to: v.optional(described("Absent: the run stays and only the effects happen.", id)),
    label: v.optional(label),
    event: v.optional(eventPattern),
    after: v.optional(afterSchema),
    always: v.optional(v.literal(true)),
    done: v.optional(
      described("When the stage it leaves has reached a final stage inside.", v.literal(true)),
    ),
    when: v.optional(guardText),
    order: v.optional(described("Smaller is tried first; the document decides between equals.", integer)),
    internal: v.optional(
      described("To a stage inside `from`: `from` itself is not left, so its waits go on.", v.boolean()),
    ),
    effects: described("What taking it changes.", v.optional(list(effectSchema, 100), [])),
  }),
);

export const exitSchema = described(
  "What ends a run at once, wherever it stands (semantics 22).",
  v.strictObject({
    id,
    label,
    event: v.optional(eventPattern),
    when: v.optional(guardText),
  }),
);

export const reentrySchema = described(
  "Whether an HCP whose run has ended may start another by a declared entry.",
  v.strictObject({
    allowed: described("Whether at all.", v.boolean()),
    after: v.optional(described("Earliest, from the end of the run before.", duration)),
    most: v.optional(described("Runs of one HCP in all.", v.pipe(integer, v.minValue(1, "count")))),
  }),
);

export const objectiveSchema = described(
  "What the brand plan wants to reach.",
  v.strictObject({ id, label, description: v.optional(text) }),
);

export const goalSchema = described(
  "What a run is to reach; recorded once a run, ending nothing (semantics 24).",
  v.strictObject({
    id,
    label,
    description: v.optional(text),
    objective: v.optional(id),
    indicator: described(
      "`leading` tells early, `lagging` tells the outcome.",
      v.optional(v.picklist(["leading", "lagging"])),
    ),
    when: guardText,
    target: v.optional(
      described(
        "How many HCPs, within which time from the start of the campaign.",
        v.strictObject({
          count: described("HCPs.", v.pipe(integer, v.minValue(1, "count"))),
          within: duration,
          probability: described(
            "How likely the plan needs it to be; a simulation that cannot show it fails. Absent: nothing is held to it.",
            v.optional(probability),
          ),
        }),
      ),
    ),
  }),
);

export const policySchema = described(
  "A rule that every touchpoint obeys: where it does not hold, the touchpoint is refused.",
  v.strictObject({
    id,
    label,
    description: v.optional(text),
    channel: v.optional(described("Applies to touchpoints on this channel; absent: to all.", id)),
    when: described("Holds where the touchpoint may be made.", guardText),
  }),
);

export const behaviourSchema = described(
  "Events that happen by themselves in the simulator.",
  v.strictObject({
    id,
    event: eventType,
    stage: v.optional(described("While this stage is active; absent: always.", id)),
    persona: v.optional(id),
    perDay: described("Expected number a day, while it applies.", positive),
    payload: v.optional(payloadValuesSchema),
    source: described("Where the figure came from.", v.optional(text)),
  }),
);
