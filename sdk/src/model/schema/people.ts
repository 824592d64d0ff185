import * as v from "valibot";
import {
  date,
  described,
  duration,
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

const weight = described("Relative to the others.", v.pipe(finite, v.minValue(0, "weight")));
const least = described("The least value.", finite);
const greatest = described("The greatest value.", finite);

export const distributionSchema = described(
  "How an attribute’s values are spread over the HCPs of a persona. `missing` is the share without any value.",
  v.variant("kind", [
    v.strictObject({
      kind: v.literal("weights"),
      attribute: guardName,
      weights: described(
        "Each value with its weight.",
        v.pipe(
          list(
            v.strictObject({
              value: described("One the attribute declares.", v.union([v.string(), v.boolean(), integer])),
              weight,
            }),
            500,
          ),
          v.minLength(1, "weights"),
        ),
      ),
      missing: v.optional(probability, 0),
    }),
    v.strictObject({
      kind: v.literal("uniform"),
      attribute: guardName,
      min: least,
      max: greatest,
      missing: v.optional(probability, 0),
    }),
    v.strictObject({
      kind: v.literal("triangular"),
      attribute: guardName,
      min: least,
      mode: described("The likeliest value.", finite),
      max: greatest,
      missing: v.optional(probability, 0),
    }),
  ]),
);

export const segmentSchema = described(
  "A part of the market. One that is not a target is left aside on purpose, for the reason given.",
  v.strictObject({
    id,
    label,
    description: v.optional(text),
    target: described("Whether the journey is for it.", v.boolean()),
    reason: v.optional(text),
  }),
);

/** Pictures alone: no other kind of address, so that opening a journey never asks anything of anybody. */
const picture = described(
  "A PNG, JPEG or WebP as a data URL.",
  v.pipe(
    v.string(),
    v.maxLength(200_000, "picture"),
    v.regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/, "picture"),
  ),
);

export const personaSchema = described(
  "A fictional HCP that stands for a targeted segment.",
  v.strictObject({
    id,
    label,
    description: v.optional(text),
    narrative: described("Needs, barriers, style of communication; who this is.", v.optional(text)),
    picture: described(
      "A face to remember it by: drawn or made up, never a real HCP’s.",
      v.optional(picture),
    ),
    segment: v.optional(id),
    share: described(
      "Share of the population; the shares of all personas sum to 1.",
      v.optional(probability),
    ),
    distributions: v.optional(list(distributionSchema, 1_000), []),
    affinities: described(
      "How gladly each channel is used, relative to the others.",
      v.optional(list(v.strictObject({ channel: guardName, weight }), 200), []),
    ),
    consent: v.optional(
      described(
        "Who of this persona’s simulated HCPs has agreed to be reached, by channel. Nobody has where nothing is said.",
        list(
          v.strictObject({
            channel: guardName,
            purpose: described("Absent: for the channel as a whole.", v.optional(guardName)),
            share: described("Share of the persona’s HCPs.", probability),
          }),
          500,
        ),
      ),
    ),
    fatigue: v.optional(
      described(
        "How simulated responses fall with touches: each is halved for every so many touches before it, on any channel.",
        v.strictObject({
          window: described("How far back touches weigh.", duration),
          halvedBy: described("Touches that halve the probability of a response.", positive),
        }),
      ),
    ),
    assign: v.optional(
      described(
        "The rule that gives an HCP this persona, from its day on (semantics 9).",
        v.strictObject({ from: date, when: guardText }),
      ),
    ),
  }),
);

export const patientSchema = described(
  "A fictional patient whose journey the map’s horizontal axis shows. Never an individual.",
  v.strictObject({
    id,
    label,
    narrative: v.optional(text),
    stages: described(
      "The stages of the patient’s own journey, in order.",
      v.optional(list(v.strictObject({ id, label, description: v.optional(text) }), 100), []),
    ),
  }),
);
