import type { JourneyDocument } from "@waypost/sdk";

/** True where two states of a journey share everything but the named parts; commands keep what they do not change. */
export function isSameBut(
  a: JourneyDocument,
  b: JourneyDocument,
  parts: readonly (keyof JourneyDocument)[],
): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof JourneyDocument)[]);
  return [...names].every((name) => a[name] === b[name] || parts.includes(name));
}
