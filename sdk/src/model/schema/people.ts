import * as v from "valibot";
import {
  date,
  described,
  finite,
  guardName,
  guardText,
  id,
  integer,
  label,
  list,
  probability,
  text,
} from "./primitives.js";

const weight = v.pipe(finite, v.minValue(0, "weight"));

/** How an attribute's values are spread over the HCPs of a persona. `missing` is the share without any value. */
export const distributionSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("weights"),
    attribute: guardName,
    weights: v.pipe(
      list(v.strictObject({ value: v.union([v.string(), v.boolean(), integer]), weight }), 500),
      v.minLength(1, "weights"),
    ),
    missing: v.optional(probability, 0),
  }),
  v.strictObject({
    kind: v.literal("uniform"),
    attribute: guardName,
    min: finite,
    max: finite,
    missing: v.optional(probability, 0),
  }),
  v.strictObject({
    kind: v.literal("triangular"),
    attribute: guardName,
    min: finite,
    mode: finite,
    max: finite,
    missing: v.optional(probability, 0),
  }),
]);

/** A part of the market. One that is not a target is left aside on purpose, for the reason given. */
export const segmentSchema = v.strictObject({
  id,
  label,
  description: v.optional(text),
  target: v.boolean(),
  reason: v.optional(text),
});

/** A fictional HCP that stands for a targeted segment. */
export const personaSchema = v.strictObject({
  id,
  label,
  description: v.optional(text),
  narrative: described("Needs, barriers, style of communication; who this is.", v.optional(text)),
  segment: v.optional(id),
  share: described("Share of the population; the shares of all personas sum to 1.", v.optional(probability)),
  distributions: v.optional(list(distributionSchema, 1_000), []),
  affinities: described(
    "How gladly each channel is used, relative to the others.",
    v.optional(list(v.strictObject({ channel: guardName, weight }), 200), []),
  ),
  assign: v.optional(
    described(
      "The rule that gives an HCP this persona, from its day on (semantics 9).",
      v.strictObject({ from: date, when: guardText }),
    ),
  ),
});

/** A fictional patient whose journey the map's horizontal axis shows. Never an individual. */
export const patientSchema = v.strictObject({
  id,
  label,
  narrative: v.optional(text),
  stages: v.optional(list(v.strictObject({ id, label, description: v.optional(text) }), 100), []),
});
