import fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerEntry } from "../../model/Ledger.js";
import { standAt } from "../standAt.js";
import { consent, day, event, ledgerOf } from "../testing/journeys.js";
import { send, touchpointJourney } from "../testing/touchpointJourneys.js";
import { checkTouchpoint } from "./checkTouchpoint.js";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const instant = fc.integer({ min: 1, max: 34 * 8 }).map((part) => day(0) + part * 3 * hourMs);

const entry: fc.Arbitrary<LedgerEntry> = fc.oneof(
  { weight: 4, arbitrary: instant.map((at) => consent("email", "granted", at)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(instant, fc.integer({ min: 0, max: 9 }))
      .map(([at, days]) => consent("email", "granted", at, { expiresAt: at + days * dayMs })),
  },
  { weight: 1, arbitrary: instant.map((at) => consent("email", "withdrawn", at)) },
  { weight: 3, arbitrary: instant.map((at) => send("email", at)) },
  { weight: 1, arbitrary: instant.map((at) => event("left", at)) },
  { weight: 1, arbitrary: instant.map((at) => event("x", at)) },
);

const journey = touchpointJourney({ exits: [{ id: "out", label: "Out", event: "left" }] });

/** What forbids the touchpoint, told from the entries alone and without the fold. */
function listObstacles(entries: readonly LedgerEntry[], now: number): readonly string[] {
  const past = entries.filter((one) => (one.occurredAt ?? 0) <= now);
  const started = day(0);
  const after = (type: string) =>
    past.some((one) => one.kind === "event" && one.type === type && one.occurredAt >= started);
  const consents = past.flatMap((one) => (one.kind === "consent" ? [one] : []));
  // The latest grant is the one that counts, even where one before it would have lasted longer.
  const granted = consents
    .filter(({ change }) => change === "granted")
    .map(({ occurredAt = 0 }) => occurredAt);
  const latest = Math.max(...granted);
  const isGiven = consents.some(({ change, occurredAt = 0, expiresAt = Number.POSITIVE_INFINITY }) => {
    // At one instant a grant comes before a withdrawal.
    const isWithdrawn = consents.some(
      (other) => other.change === "withdrawn" && (other.occurredAt ?? 0) >= latest,
    );
    return change === "granted" && occurredAt === latest && expiresAt > now && !isWithdrawn;
  });
  const sends = past.filter((one) => one.kind === "send" && (one.occurredAt ?? 0) > now - 7 * dayMs);
  const local = new Date(now);
  const isWorkday = local.getUTCDay() >= 1 && local.getUTCDay() <= 5;
  const isApproved = now >= Date.parse("2026-09-02") && now < Date.parse("2026-09-30");
  return [
    ...(after("left") ? ["ended"] : []),
    ...(after("x") ? ["stage"] : []),
    ...(isGiven ? [] : ["consent"]),
    ...(isApproved ? [] : ["approval"]),
    ...(sends.length >= 2 ? ["cap"] : []),
    ...(isWorkday && local.getUTCHours() >= 9 && local.getUTCHours() < 17 ? [] : ["hours"]),
  ];
}

test("what is allowed violates no gate, and what is not does [semantics 26, 28]", () => {
  const kinds = { allowed: 0, deferred: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 7 }), instant, (drafted, now) => {
      // Two grants alike but for their expiry would be one thing said twice.
      const entries = [...new Map(drafted.map((one) => [one.id, one])).values()];
      const ledger = ledgerOf([event("start", day(0)), ...entries]);
      const answer = checkTouchpoint(standAt(journey, ledger, now), "write");
      const obstacles = listObstacles(entries, now);
      kinds[answer.kind]++;
      if (answer.kind === "allowed") expect(obstacles).toEqual([]);
      else if (answer.kind === "deferred") expect(obstacles).toEqual(["hours"]);
      else expect(obstacles.filter((obstacle) => obstacle !== "hours")).not.toEqual([]);
    }),
    { numRuns: 1_000 },
  );
  expect(Math.min(...Object.values(kinds))).toBeGreaterThan(10);
});
