import { createRandom } from "../../examples/cardiology-portal/createRandom.ts";

/** Records to visit, seeded: always the same, and nobody twice. */
export function pickRecords(count: number, among: number): readonly number[] {
  const random = createRandom(1, 0);
  const picked = new Set<number>();
  for (let draw = 0; picked.size < Math.min(count, among); draw++) {
    picked.add(random.integer("record", 0, among - 1, draw));
  }
  return [...picked];
}
