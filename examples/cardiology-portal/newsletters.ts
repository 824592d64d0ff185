import { dayMs, minuteMs } from "./calendar.ts";
import { createRandom } from "./createRandom.ts";
import type { Biography, Happening } from "./Hcp.ts";

/** The last newsletter before the pilot, long enough ago that no guard counts it. */
const lastIssue = Date.parse("2026-07-14T08:00:00Z");
const weekMs = 7 * dayMs;
/** Between the newsletters of one sender and those of the next: whoever has so much post has it from more than one. */
const senderMs = 17 * 60 * minuteMs;

/** Adds older newsletters until there are `wanted` events: only for people who had agreed to e-mail by then. */
export function addNewsletters(
  people: readonly Biography[],
  wanted: number,
  seed: number,
): readonly Biography[] {
  const added: Happening[][] = people.map(() => []);
  let missing = Math.max(0, wanted - people.reduce((sum, { happenings }) => sum + happenings.length, 0));
  let firstOfSender = 0;
  let newest = lastIssue;
  for (let issue = 0; missing > 0; issue += 1) {
    const at = newest - (issue - firstOfSender) * weekMs;
    const readers = people.flatMap(({ consent }, index) =>
      consent.some((change) => change.channel === "email" && change.at < at) ? [index] : [],
    );
    if (readers.length === 0) {
      if (issue === firstOfSender) throw new Error(`No one is left to send ${missing} newsletters to.`);
      firstOfSender = issue + 1;
      newest -= senderMs;
      continue;
    }
    for (const index of readers) {
      if (missing === 0) break;
      added[index]?.push({ type: "email.sent", at });
      missing -= 1;
      const random = createRandom(seed, index);
      if (missing > 0 && random.chance("newsletter", 0.3, issue)) {
        added[index]?.push({
          type: "email.opened",
          at: at + random.integer("opened", 10, 1_800, issue) * minuteMs,
        });
        missing -= 1;
      }
    }
  }
  return people.map((person, index) => {
    const older = added[index] ?? [];
    if (older.length === 0) return person;
    return { ...person, happenings: [...older, ...person.happenings].sort((a, b) => a.at - b.at) };
  });
}
