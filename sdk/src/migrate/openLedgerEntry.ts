import * as v from "valibot";
import type { Diagnostic } from "../model/Diagnostic.js";
import type { LedgerEntry } from "../model/Ledger.js";
import { enrolReasons } from "../model/reasons.js";
import { fail, type Result, succeed } from "../model/result.js";
import { eventType, finite, guardName, id, integer, text } from "../model/schema/primitives.js";
import { toShapeDiagnostic } from "./toShapeDiagnostic.js";

const mostFields = 100;
/** The last instant that a date can hold, ms. */
const lastInstant = 8.64e15;

const token = v.pipe(v.string(), v.minLength(1, "value"), v.maxLength(200, "value"), text);
const ms = v.pipe(integer, v.minValue(-lastInstant, "ms"), v.maxValue(lastInstant, "ms"));
const scalar = v.union([text, finite, v.boolean()]);
const payload = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((fields) => Object.keys(fields).length <= mostFields, "most"),
  v.record(guardName, scalar),
);

const base = { id: token, recordedAt: ms, source: token, sequence: integer, actor: token, key: token };
const dated = { ...base, occurredAt: ms };
const datable = { ...base, occurredAt: v.exactOptional(ms) };

const entrySchema = v.variant("kind", [
  v.strictObject({
    ...dated,
    kind: v.literal("event"),
    type: eventType,
    payload: v.exactOptional(payload),
    reason: v.exactOptional(v.picklist(enrolReasons)),
  }),
  v.strictObject({
    ...dated,
    kind: v.literal("send"),
    channel: id,
    journey: v.exactOptional(id),
    touchpoint: v.exactOptional(id),
    content: v.exactOptional(id),
  }),
  v.strictObject({ ...datable, kind: v.literal("attribute"), attribute: guardName, value: scalar }),
  v.strictObject({
    ...datable,
    kind: v.literal("consent"),
    channel: id,
    purpose: v.exactOptional(id),
    change: v.picklist(["granted", "withdrawn"]),
    expiresAt: v.exactOptional(ms),
  }),
  v.strictObject({ ...datable, kind: v.literal("persona"), persona: id }),
  v.strictObject({ ...datable, kind: v.literal("segment"), segment: id }),
  v.strictObject({ ...dated, kind: v.literal("version"), journey: id, version: token }),
  v.strictObject({ ...dated, kind: v.literal("retraction"), retracts: token }),
]) satisfies v.GenericSchema<unknown, LedgerEntry>;

/**
 * Opens a ledger entry from a parsed value that nothing is known about: a request's body, a line of a file.
 *
 * Looks at form only. An event type or attribute that no journey declares is legal: a ledger is for all journeys, and what a
 * fold does not know it counts as `undeclared`.
 *
 * @example
 * ```ts
 * const opened = openLedgerEntry({ ...ledger.entries.at(-1), occurredAt: "yesterday" });
 * if (!opened.ok) console.log(opened.error.map(({ code, path }) => `${path.join(".")}: ${code}`).join(", ")); // occurredAt: open.type
 * ```
 */
export function openLedgerEntry(input: unknown): Result<LedgerEntry, readonly Diagnostic[]> {
  const parsed = v.safeParse(entrySchema, input);
  return parsed.success ? succeed(parsed.output) : fail(parsed.issues.map(toShapeDiagnostic));
}
