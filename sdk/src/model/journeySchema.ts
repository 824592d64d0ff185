import * as v from "valibot";
import { commentSchema, directionSchema, placeSchema } from "./schema/drawing.js";
import {
  attributeSchema,
  channelSchema,
  contentSchema,
  counterSchema,
  eventSchema,
  type facts,
  purposeSchema,
} from "./schema/facts.js";
import { patientSchema, personaSchema, segmentSchema } from "./schema/people.js";
import { described, id, integer, label, list, text } from "./schema/primitives.js";
import { type effectSchema, stageSchema, touchpointSchema } from "./schema/stages.js";
import {
  behaviourSchema,
  entrySchema,
  exitSchema,
  goalSchema,
  objectiveSchema,
  policySchema,
  reentrySchema,
  transitionSchema,
} from "./schema/ways.js";

/** The format that this version writes; older ones are migrated when opened. */
export const journeyFormat = 1;

/** The whole journey document: the one description from which types, JSON Schema and reference are made. */
export const journeySchema = v.strictObject({
  $schema: v.optional(described("Where editors find the JSON Schema; means nothing to Waypost.", v.string())),
  format: described("The version of this language.", v.literal(journeyFormat)),
  id,
  title: label,
  description: v.optional(text),
  indication: described("The disease or use that the journey is about.", v.optional(label)),
  outlook: described(
    "`asIs` for the journey as observed, `toBe` for the one intended; those of one indication are kept side by side.",
    v.optional(v.picklist(["asIs", "toBe"])),
  ),
  tags: described("How the library files it; no part of its version.", v.optional(list(label, 50), [])),
  facts: described(
    "The side this journey belongs to; its guards read no facts of the other.",
    v.optional(v.picklist(["commercial", "medical"]), "commercial"),
  ),
  priority: described(
    "Who goes first where journeys contend for a channel's cap; smaller first.",
    v.optional(integer, 0),
  ),
  holds: described(
    "Whether reps may hold an HCP back in this journey; absent: they may.",
    v.optional(v.picklist(["allowed", "notAllowed"])),
  ),
  attributes: v.optional(list(attributeSchema, 1_000), []),
  counters: v.optional(list(counterSchema, 200), []),
  purposes: v.optional(list(purposeSchema, 100), []),
  channels: v.optional(list(channelSchema, 200), []),
  events: list(eventSchema, 2_000),
  contents: v.optional(list(contentSchema, 5_000), []),
  segments: v.optional(list(segmentSchema, 200), []),
  personas: v.optional(list(personaSchema, 200), []),
  patients: v.optional(list(patientSchema, 50), []),
  entry: v.pipe(list(entrySchema, 50), v.minLength(1, "entry")),
  reentry: v.optional(reentrySchema, { allowed: false }),
  initial: described("The phase in which a run begins.", id),
  stages: v.pipe(list(stageSchema, 20_000), v.minLength(1, "stages")),
  touchpoints: v.optional(list(touchpointSchema, 20_000), []),
  transitions: list(transitionSchema, 50_000),
  exits: v.optional(list(exitSchema, 200), []),
  objectives: v.optional(list(objectiveSchema, 200), []),
  goals: v.optional(list(goalSchema, 200), []),
  policies: v.optional(list(policySchema, 200), []),
  behaviour: v.optional(list(behaviourSchema, 5_000), []),
  direction: described(
    "Which way it runs on the canvas; no part of its version.",
    v.optional(directionSchema, "right"),
  ),
  layout: described(
    "Where stages stand on the canvas; no part of its version.",
    v.optional(list(placeSchema, 20_000), []),
  ),
  comments: described(
    "What people noted; no part of its version.",
    v.optional(list(commentSchema, 5_000), []),
  ),
});

/** A journey as it is kept and exchanged. */
export type JourneyDocument = v.InferOutput<typeof journeySchema>;
/** A typed fact of HCPs that guards may read. */
export type Attribute = v.InferOutput<typeof attributeSchema>;
/** A number that effects set and guards read, one for each run. */
export type Counter = v.InferOutput<typeof counterSchema>;
/** A way of reaching HCPs, with its consent, cap, hours and cost. */
export type Channel = v.InferOutput<typeof channelSchema>;
/** An event that the journey declares, with the fields of its payload. */
export type JourneyEvent = v.InferOutput<typeof eventSchema>;
/** A typed field of an event’s payload. */
export type PayloadField = JourneyEvent["payload"][number];
/** What a touchpoint brings, with its approval. */
export type Content = v.InferOutput<typeof contentSchema>;
/** A part of the market that HCPs may be targeted in. */
export type Segment = v.InferOutput<typeof segmentSchema>;
/** An archetype of HCPs, which guards tell ways by. */
export type Persona = v.InferOutput<typeof personaSchema>;
/** A persona of patients, whose way the journey’s map runs along. */
export type Patient = v.InferOutput<typeof patientSchema>;
/** A way into the journey: by an event, or on a date. */
export type Entry = v.InferOutput<typeof entrySchema>;
/** What entering or leaving a stage, or taking a transition, changes or tells outward. */
export type Effect = v.InferOutput<typeof effectSchema>;
/** A state of the journey; those at the top level are its phases. */
export type Stage = v.InferOutput<typeof stageSchema>;
/** A planned contact of a stage: channel, content, cadence and the responses it may get. */
export type Touchpoint = v.InferOutput<typeof touchpointSchema>;
/** A way from a stage, with what sets it off, its condition and its effects. */
export type Transition = v.InferOutput<typeof transitionSchema>;
/** A way out that takes effect at once, wherever the run stands (semantics 22). */
export type Exit = v.InferOutput<typeof exitSchema>;
/** An aim of the brand plan, which goals hang on. */
export type Objective = v.InferOutput<typeof objectiveSchema>;
/** What the journey wants HCPs to reach; recorded once a run (semantics 24). */
export type Goal = v.InferOutput<typeof goalSchema>;
/** A rule that every touchpoint must obey, as a condition. */
export type Policy = v.InferOutput<typeof policySchema>;
/** A stage's place on the canvas. */
export type Place = v.InferOutput<typeof placeSchema>;
/** What somebody noted at a stage or a transition. */
export type Comment = v.InferOutput<typeof commentSchema>;
/** What HCPs do by themselves in a stage, and how often; chance draws from it. */
export type Behaviour = v.InferOutput<typeof behaviourSchema>;
/** Who may read a fact: commercial people, medical people, or both. */
export type Facts = v.InferOutput<typeof facts>;
