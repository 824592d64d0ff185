import type { EnrolReason } from "@waypost/sdk";
import * as v from "valibot";
import type { Note } from "./noteMessages";

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const maybe = v.exactOptional(token);
/** The worker holds a reason against the SDK's lists. */
const code = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/));

/** Why an HCP is brought into a journey. */
export const enrolReasonSchema = code as v.GenericSchema<unknown, EnrolReason>;

const consent = { channel: token, purpose: maybe };

/** What a note must look like. */
export const noteSchema = v.variant("kind", [
  v.strictObject({
    kind: v.literal("report"),
    about: v.picklist(["person", "persona", "stage"]),
    journey: maybe,
    shown: maybe,
    reason: code,
  }),
  v.strictObject({
    kind: v.literal("feedback"),
    journey: token,
    suggestion: v.pipe(v.string(), v.regex(/^(touchpoint|event|request):/), v.maxLength(300)),
    answer: v.picklist(["accepted", "later", "dismissed"]),
    reason: v.exactOptional(code),
    until: v.exactOptional(v.pipe(v.number(), v.safeInteger())),
  }),
  v.strictObject({
    kind: v.literal("hold"),
    journey: token,
    change: v.picklist(["held", "released"]),
    reason: v.exactOptional(code),
  }),
  v.strictObject({ kind: v.literal("optOut"), ...consent }),
  v.strictObject({ kind: v.literal("optIn"), ...consent }),
]) as v.GenericSchema<unknown, Note>;

/** Which entries of whom a file carries. */
export const handoverSchema = v.strictObject({
  people: v.pipe(
    v.array(
      v.strictObject({ hcp: token, entries: v.pipe(v.array(token), v.minLength(1), v.maxLength(10_000)) }),
    ),
    v.maxLength(10_000),
  ),
});
