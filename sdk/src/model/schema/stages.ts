import * as v from "valibot";
import {
  described,
  duration,
  eventType,
  finite,
  guardName,
  guardText,
  id,
  integer,
  label,
  list,
  positive,
  probability,
  text,
} from "./primitives.js";

const scalar = described("A text, a number, or true or false.", v.union([v.string(), v.boolean(), finite]));

export const effectSchema = described(
  "What a transition, or entering or leaving a stage, changes (semantics 18).",
  v.variant("kind", [
    v.strictObject({
      kind: v.literal("set"),
      counter: guardName,
      value: described("What it becomes.", integer),
    }),
    v.strictObject({
      kind: v.literal("increment"),
      counter: guardName,
      by: described("May be negative.", v.optional(integer, 1)),
    }),
    v.strictObject({ kind: v.literal("clear"), counter: guardName }),
    v.strictObject({ kind: v.literal("tag"), tag: id }),
    v.strictObject({ kind: v.literal("untag"), tag: id }),
    v.strictObject({
      kind: v.literal("emit"),
      type: described(
        "Told to whoever listens outside; never an event of the journey itself (semantics 19).",
        eventType,
      ),
      payload: described(
        "What is told with it.",
        v.optional(list(v.strictObject({ name: id, value: scalar }), 100), []),
      ),
    }),
  ]),
);

export const mindsetSchema = described(
  "Steps of belief, each bought by particular communications.",
  v.picklist(["unaware", "aware", "interested", "convinced", "acting", "advocating"]),
);

const mapEntries = v.optional(list(text, 100), []);

export const mapSchema = described(
  "What the customer experience map says of a stage.",
  v.strictObject({
    patient: v.optional(id),
    patientStage: v.optional(id),
    stakeholders: mapEntries,
    actions: mapEntries,
    questions: mapEntries,
    emotion: v.optional(
      described(
        "From -2 (despair) to +2 (delight).",
        v.pipe(integer, v.minValue(-2, "emotion"), v.maxValue(2, "emotion")),
      ),
    ),
    perspective: described(
      "What the stakeholder knows, and what they feel.",
      v.optional(v.strictObject({ logical: v.optional(text), emotional: v.optional(text) })),
    ),
    objective: described(
      "The behaviour to change: from, to.",
      v.optional(v.strictObject({ asIs: text, toBe: text })),
    ),
    painPoints: mapEntries,
    solutions: mapEntries,
    message: v.optional(text),
    owner: v.optional(label),
    momentThatMatters: described(
      "One of the few places that change the outcome most.",
      v.optional(v.boolean(), false),
    ),
  }),
);

export const stageSchema = described(
  "A state of the journey. Top-level stages are its phases.",
  v.strictObject({
    id,
    label,
    kind: described(
      "`history` is a way back into its parent, to where the run last was there.",
      v.picklist(["atomic", "compound", "parallel", "final", "history"]),
    ),
    parent: v.optional(id),
    initial: v.optional(
      described(
        "For a compound stage the child entered first; for history the stage entered where there is none.",
        id,
      ),
    ),
    history: v.optional(
      described("`shallow` remembers the child, `deep` everything inside.", v.picklist(["shallow", "deep"])),
    ),
    description: v.optional(text),
    entry: described("What entering it changes.", v.optional(list(effectSchema, 100), [])),
    exit: described("What leaving it changes.", v.optional(list(effectSchema, 100), [])),
    tags: v.optional(list(id, 100), []),
    mindset: v.optional(mindsetSchema),
    map: v.optional(mapSchema),
  }),
);

export const delaySchema = described(
  "How long something takes. Means and medians are durations.",
  v.variant("kind", [
    v.strictObject({ kind: v.literal("fixed"), after: duration }),
    v.strictObject({ kind: v.literal("exponential"), mean: duration }),
    v.strictObject({
      kind: v.literal("logNormal"),
      median: duration,
      spread: described("Standard deviation of the logarithm.", positive),
    }),
    v.strictObject({
      kind: v.literal("weibull"),
      scale: duration,
      shape: described("Below 1 ever less likely, above 1 ever more.", positive),
    }),
    v.strictObject({
      kind: v.literal("empirical"),
      quantiles: described(
        "Durations at equal steps of probability, the least first.",
        v.pipe(list(duration, 1_000), v.minLength(2, "quantiles")),
      ),
    }),
  ]),
);

/** What an event in the simulator carries. */
export const payloadValuesSchema = described(
  "What the event carries; fields that its type declares.",
  list(v.strictObject({ name: guardName, value: scalar }), 100),
);

export const responseSchema = described(
  "What an HCP may do after a touchpoint.",
  v.strictObject({
    event: eventType,
    probability: described(
      "For personas not named in `byPersona`: their average, which their affinities to the channel move up and down.",
      probability,
    ),
    byPersona: described(
      "For the personas named here, instead.",
      v.optional(list(v.strictObject({ persona: id, probability }), 200), []),
    ),
    delay: delaySchema,
    payload: v.optional(payloadValuesSchema),
    source: described("Where the figure came from.", v.optional(text)),
  }),
);

export const touchpointSchema = described(
  "A planned contact while a stage is active (semantics 26).",
  v.strictObject({
    id,
    label,
    stage: id,
    channel: guardName,
    content: v.optional(id),
    purpose: v.optional(guardName),
    when: v.optional(guardText),
    cadence: described(
      "When it is made, and how often.",
      v.strictObject({
        first: described("After the stage is entered.", v.optional(duration, "PT0S")),
        every: v.optional(duration),
        most: described(
          "Times in one stay in the stage.",
          v.optional(v.pipe(integer, v.minValue(1, "count")), 1),
        ),
      }),
    ),
    responses: described(
      "What the HCP may do after it; at most one of these.",
      v.optional(list(responseSchema, 100), []),
    ),
  }),
);
