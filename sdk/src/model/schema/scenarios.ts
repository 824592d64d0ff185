import * as v from "valibot";
import {
  described,
  duration,
  eventType,
  guardName,
  id,
  instant,
  integer,
  label,
  list,
  text,
} from "./primitives.js";
import { payloadValuesSchema, scalar } from "./stages.js";

const change = described("Whether it is given or taken back.", v.picklist(["granted", "withdrawn"]));

const expectation = v.strictObject({
  kind: v.literal("expect"),
  status: described(
    "How the run stands.",
    v.optional(v.picklist(["notEntered", "active", "completed", "exited", "stuck"])),
  ),
  stages: described("Stages that are active, among others.", v.optional(list(id, 100))),
  exit: described("The exit that ended the run.", v.optional(id)),
  goals: described("Goals that have been reached, among others.", v.optional(list(id, 200))),
  told: described("What has been told outward by `emit`, among others.", v.optional(list(eventType, 200))),
  counters: described(
    "What counters stand at.",
    v.optional(
      list(v.strictObject({ counter: guardName, value: described("What it stands at.", integer) }), 200),
    ),
  ),
  touchpoints: described(
    "What the gates say of touchpoints here (semantics 26).",
    v.optional(
      list(
        v.strictObject({
          touchpoint: id,
          answer: described(
            "Whether it may be made, and if not, whether later.",
            v.picklist(["allowed", "refused", "deferred"]),
          ),
        }),
        200,
      ),
    ),
  ),
});

export const scenarioStepSchema = described(
  "What happens in a scenario, a millisecond after what was before it; time passes by `advance` alone.",
  v.variant("kind", [
    v.strictObject({ kind: v.literal("event"), type: eventType, payload: v.optional(payloadValuesSchema) }),
    v.strictObject({
      kind: v.literal("consent"),
      channel: guardName,
      purpose: described("Absent: for the channel as a whole.", v.optional(guardName)),
      change,
    }),
    v.strictObject({ kind: v.literal("attribute"), attribute: guardName, value: scalar }),
    v.strictObject({ kind: v.literal("persona"), persona: id }),
    v.strictObject({ kind: v.literal("segment"), segment: id }),
    v.strictObject({
      kind: v.literal("send"),
      touchpoint: described("The one that is made, whatever the gates say.", id),
    }),
    v.strictObject({
      kind: v.literal("advance"),
      by: described("Time that passes.", v.optional(duration)),
      until: described("The instant up to which it passes.", v.optional(instant)),
      toNext: described(
        "Up to the next wait, dated entry or expiry, whenever it is due.",
        v.optional(v.literal(true)),
      ),
    }),
    expectation,
  ]),
);

export const scenarioSchema = described(
  "One made-up HCP taken through the journey step by step, with what is expected of it. No part of the version.",
  v.strictObject({
    id,
    label,
    description: v.optional(text),
    from: described("When it begins.", instant),
    persona: v.optional(id),
    segment: v.optional(id),
    attributes: described(
      "Facts that hold from the beginning; `timeZone` says where the HCP is.",
      v.optional(list(v.strictObject({ attribute: guardName, value: scalar }), 1_000), []),
    ),
    consent: described(
      "What the HCP has agreed to when it begins.",
      v.optional(
        list(
          v.strictObject({
            channel: guardName,
            purpose: described("Absent: for the channel as a whole.", v.optional(guardName)),
          }),
          500,
        ),
        [],
      ),
    ),
    steps: described("In order.", v.pipe(list(scenarioStepSchema, 1_000), v.minLength(1, "steps"))),
  }),
);
