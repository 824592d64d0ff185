export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** The example's today. */
export const exampleNow = "2026-11-20T09:00:00Z";

/** When each wave was invited: two growing pilots, the launch two weeks before the example's today, and names that reps added. */
export const waves = {
  1: Date.parse("2026-08-31T07:00:00Z"),
  2: Date.parse("2026-10-05T07:00:00Z"),
  3: Date.parse("2026-11-06T07:00:00Z"),
  4: Date.parse("2026-11-18T14:00:00Z"),
} as const;

export type Wave = keyof typeof waves;

/** The same instant, or the next morning where it falls in the night (21 to 6 o'clock UTC). */
export function toWaking(at: number): number {
  const hour = new Date(at).getUTCHours();
  if (hour < 6) return at + (6 - hour) * hourMs;
  return hour >= 21 ? at + (30 - hour) * hourMs : at;
}

/** The same instant, or a later one when surgeries are open: Monday to Friday, 8 to 17 o'clock UTC. */
export function toOfficeHours(at: number): number {
  const hour = new Date(at).getUTCHours();
  let moved = at;
  if (hour < 8) moved += (8 - hour) * hourMs;
  if (hour >= 17) moved += (32 - hour) * hourMs;
  const weekday = new Date(moved).getUTCDay();
  if (weekday === 6) moved += 2 * dayMs;
  if (weekday === 0) moved += dayMs;
  return moved;
}

/** `2026-11-20T09:00:00Z`: whole seconds. */
export function toInstantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
