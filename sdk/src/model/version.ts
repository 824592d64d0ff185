import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { JourneyDocument } from "./journeySchema.js";
import { toPlainJourney } from "./toPlainJourney.js";

/** The number of the rules in docs/semantics.md that this SDK folds by; caches carry it (semantics 5). */
export const semanticsVersion = 0;

/** JSON with the keys of every object in code unit order and no white space: equal values give equal text. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

/** What people keep with a journey and no run ever reads. */
const outsideVersion = [
  "$schema",
  "tags",
  "direction",
  "layout",
  "comments",
] as const satisfies readonly (keyof JourneyDocument)[];

/**
 * The version of a document: SHA-256 of its canonical JSON, as 64 hexadecimal digits.
 *
 * Where boxes stand, what was noted beside them and how the library files the journey are left out. Runs are pinned to
 * versions (semantics 29) and approvals and proofs hold for one: moving a box must not void them, nor make a version that
 * differs from its predecessor in nothing.
 *
 * @example
 * ```ts
 * console.log(hashJourney(document) === journey.version); // true
 * ```
 */
export function hashJourney(document: JourneyDocument): string {
  const left: ReadonlySet<string> = new Set(outsideVersion);
  const said = Object.entries(toPlainJourney(document)).filter(([key]) => !left.has(key));
  return bytesToHex(sha256(utf8ToBytes(toCanonicalJson(Object.fromEntries(said)))));
}
