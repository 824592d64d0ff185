import fc from "fast-check";
import { expect, test } from "vitest";
import type { EventEntry } from "../../model/Ledger.js";
import type { Run } from "../Run.js";
import { replay } from "../replay.js";
import { arbitraryJourney } from "../testing/arbitraryJourney.js";
import { arbitraryLedger } from "../testing/arbitraryLedger.js";
import { day, event } from "../testing/journeys.js";
import { explain } from "./explain.js";
import type { Way } from "./Outlook.js";
import { whatNext } from "./whatNext.js";

const halfDay = fc.integer({ min: 0, max: 24 }).map((half) => day(0) + half * 43_200_000);

test("a chain of causes replays: each link leaves the stage that the one before led to [semantics 5]", () => {
  let links = 0;
  fc.assert(
    fc.property(arbitraryJourney, arbitraryLedger, halfDay, (journey, ledger, now) => {
      const { run, stages } = explain(journey, ledger, now);
      expect(stages.map(({ stage }) => stage)).toEqual(run.leaves);
      for (const { stage, since, links: chain } of stages) {
        links += chain.length;
        expect(chain[0]?.from).toBeUndefined();
        expect(chain.at(-1)).toMatchObject({ to: stage, at: since });
        chain.forEach((link, index) => {
          expect(link.from).toBe(chain[index - 1]?.to);
          expect(link.move.entered).toContain(link.to);
          expect(link.version).toBe(journey.version);
          if (link.trigger.kind === "entry") expect(link.entry?.id).toBe(link.trigger.entry);
        });
        expectUndisturbed(
          run,
          chain.map(({ move, from, to }) => ({ move, from, to })),
        );
      }
    }),
    { numRuns: 400 },
  );
  expect(links).toBeGreaterThan(400);
}, 60_000);

/** From one link to the next, no other move leaves the stage that the first led to. */
function expectUndisturbed(
  run: Run,
  chain: readonly { readonly move: unknown; readonly from: string | undefined; readonly to: string }[],
): void {
  let index = 0;
  let stage: string | undefined;
  for (const move of run.trace.flatMap(({ moves }) => moves)) {
    const link = chain[index];
    if (link?.move === move) {
      expect(link.from).toBe(stage);
      stage = link.to;
      index++;
    } else if (stage !== undefined) expect(move.left).not.toContain(stage);
  }
  expect(index).toBe(chain.length);
}

/** The trace of appending an event as the next thing that happens. */
function append(type: string, now: number, context: Parameters<typeof replay>): Run {
  const [journey, ledger] = context;
  const next: EventEntry = event(type, now, { id: "next", key: "next", sequence: Number.MAX_SAFE_INTEGER });
  return replay(journey, { ...ledger, entries: [...ledger.entries, next] }, now);
}

test("a way that holds and that nothing shadows is taken when its event comes, and no other [semantics 16, 17, 22]", () => {
  let taken = 0;
  fc.assert(
    fc.property(arbitraryJourney, arbitraryLedger, halfDay, (journey, ledger, start) => {
      // Off the hour, so that nothing else happens at this instant.
      const now = start + 7 * 60_000 + 1;
      const { run, ways } = whatNext(journey, ledger, now);
      const told = (way: Way, type: string) =>
        way.trigger.kind === "event" && way.trigger.types.some((one) => one.type === type);
      for (const { type } of journey.document.events) {
        const mine = ways.filter((way) => told(way, type));
        const after = append(type, now, [journey, ledger, now]);
        const step = after.trace.find(({ trigger }) => trigger.kind === "entry" && trigger.entry === "next");
        if (after.status === "stuck" || mine.some(({ outcome }) => outcome === "open")) continue;
        const expected = mine.filter(({ outcome, shadowedBy, notBefore = now }) => {
          return outcome === "holds" && !shadowedBy && notBefore <= now;
        });
        const happened = step?.moves.map(({ by }) => by.id) ?? [];
        for (const way of expected) {
          taken++;
          if (way.by.kind === "exit") expect(after.exit).toBe(way.by.id);
          else expect(happened).toContain(way.by.id);
        }
        if (run.status !== "active") continue;
        const others = mine.filter((way) => !expected.includes(way) && way.by.kind === "transition");
        for (const { by } of others) expect(happened).not.toContain(by.id);
      }
    }),
    { numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(300);
}, 60_000);
