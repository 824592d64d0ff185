/** The beginning of a day some days ahead, by the reader's clock, ms. */
export function toMorning(nowMs: number, daysAhead: number): number {
  const morning = new Date(nowMs);
  morning.setHours(0, 0, 0, 0);
  morning.setDate(morning.getDate() + daysAhead);
  return morning.getTime();
}
