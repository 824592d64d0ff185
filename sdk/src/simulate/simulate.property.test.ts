import fc from "fast-check";
import { expect, test } from "vitest";
import { requireDurationMs } from "../model/duration.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { ConsentEntry, LedgerEntry, SendEntry } from "../model/Ledger.js";
import { findZone } from "../zones/findZone.js";
import { nextWithinHours } from "../zones/nextWithinHours.js";
import { createSimulation, type Simulation } from "./createSimulation.js";
import type { SimulatedPerson } from "./SimulatedPerson.js";
import type { SimulationResult } from "./SimulationResult.js";
import { simulate } from "./simulate.js";
import { simulatePerson } from "./simulatePerson.js";
import { arbitrarySimulatedDocument, shortSimulation } from "./testing/arbitrarySimulation.js";

function listPeople(document: JourneyDocument, seed: number): readonly SimulatedPerson[] {
  return Array.from({ length: shortSimulation.population }, (_none, index) => {
    const person = simulatePerson(document, { ...shortSimulation, seed }, { index });
    if (!person.ok) throw new Error(JSON.stringify(person.error));
    return person.value;
  });
}

function listSends({ ledger }: SimulatedPerson): readonly SendEntry[] {
  return ledger.entries.filter((entry) => entry.kind === "send");
}

function hasConsent(entries: readonly LedgerEntry[], channel: string, purpose: string | undefined): boolean {
  return entries.some(
    (entry): entry is ConsentEntry =>
      entry.kind === "consent" && entry.channel === channel && entry.purpose === purpose,
  );
}

test("nobody is touched without consent, over a cap, in quiet hours or after an end [semantics 22, 26, 28]", () => {
  fc.assert(
    fc.property(arbitrarySimulatedDocument, fc.nat(), (document, seed) => {
      for (const person of listPeople(document, seed)) {
        const sends = listSends(person);
        const ended = person.story.findLast(({ kind }) => kind === "ended")?.at;
        const restarted = person.story.findLast(({ kind }) => kind === "started")?.at ?? 0;
        for (const { channel: id, content, occurredAt } of sends) {
          const channel = document.channels.find((declared) => declared.id === id);
          const wanted = document.contents.find((declared) => declared.id === content)?.purpose;
          const purpose = channel?.purposes.find((declared) => declared === wanted);
          if (channel?.consent === "required")
            expect(hasConsent(person.ledger.entries, id, purpose)).toBe(true);
          if (channel?.cap !== undefined) {
            const start = occurredAt - requireDurationMs(channel.cap.window);
            const inWindow = sends.filter(
              (other) => other.channel === id && other.occurredAt > start && other.occurredAt <= occurredAt,
            );
            expect(inWindow.length).toBeLessThanOrEqual(channel.cap.most);
          }
          const where = person.ledger.entries.find(
            (entry) => entry.kind === "attribute" && entry.attribute === "timeZone",
          );
          const zone = findZone(where?.kind === "attribute" ? String(where.value) : "UTC");
          if (zone === undefined) throw new Error("generated zones exist");
          expect(nextWithinHours(zone, channel?.hours ?? [], occurredAt)).toBe(occurredAt);
          if (ended !== undefined && ended > restarted) expect(occurredAt).toBeLessThanOrEqual(ended);
        }
      }
    }),
    { numRuns: 150 },
  );
}, 600_000);

function requireSimulation(document: JourneyDocument, seed: number): Simulation {
  const created = createSimulation(document, { ...shortSimulation, population: 40, seed, replications: 5 });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  return created.value;
}

/** Shares blocks out as so many workers would, the last one first. */
function runShared(document: JourneyDocument, seed: number, workers: number): SimulationResult {
  const simulations = Array.from({ length: workers }, () => requireSimulation(document, seed));
  const sum = simulations[0]?.createSum();
  if (sum === undefined) throw new Error("there are workers");
  const { blockCount } = requireSimulation(document, seed);
  for (let block = blockCount - 1; block >= 0; block--) {
    const posted = simulations[block % workers]?.runBlock(block);
    if (posted !== undefined) sum.add(structuredClone(posted));
  }
  return sum.toResult();
}

test("1, 2 and 7 workers come to the same bytes, in any order [semantics 30]", () => {
  fc.assert(
    fc.property(arbitrarySimulatedDocument, fc.nat(), (document, seed) => {
      const [one, ...others] = [1, 2, 7].map((workers) => JSON.stringify(runShared(document, seed, workers)));
      for (const other of others) expect(other).toBe(one);
      const whole = simulate(document, { ...shortSimulation, population: 40, seed, replications: 5 });
      expect(JSON.stringify(whole.ok && whole.value)).toBe(one);
    }),
    { numRuns: 30 },
  );
}, 600_000);

test("people are conserved, and are as many as their stories say", () => {
  fc.assert(
    fc.property(arbitrarySimulatedDocument, fc.nat(), (document, seed) => {
      const simulated = simulate(document, { ...shortSimulation, seed });
      if (!simulated.ok) throw new Error(JSON.stringify(simulated.error));
      const result = simulated.value;
      const { notEntered, active, completed, exited, stuck } = result.statuses;
      const phases = document.stages.filter(({ parent }) => parent === undefined).map(({ id }) => id);
      result.times.forEach((_time, time) => {
        const all = [notEntered, active, completed, exited, stuck].map((counts) => counts[time] ?? 0);
        expect(all.reduce((sum, count) => sum + count, 0)).toBe(result.people);
        const standing = result.stages
          .filter(({ id }) => phases.includes(id))
          .reduce((sum, { people }) => sum + (people[time] ?? 0), 0);
        expect(standing).toBe((active[time] ?? 0) + (completed[time] ?? 0));
      });
      for (const phase of phases) {
        let standing = 0;
        result.moves?.ends.forEach((end, period) => {
          for (const { from, to, moves } of result.moves?.between ?? []) {
            if (to === phase) standing += moves[period] ?? 0;
            if (from === phase) standing -= moves[period] ?? 0;
          }
          const { people } = result.stages.find(({ id }) => id === phase) ?? { people: [] };
          expect(people[result.times.indexOf(end)] ?? 0).toBe(standing);
        });
      }
      const stories = listPeople(document, seed).flatMap(({ story }) => story);
      const count = (isMeant: (line: (typeof stories)[number]) => boolean) => stories.filter(isMeant).length;
      for (const { id, taken } of result.transitions)
        expect(taken).toBe(count((line) => line.kind === "taken" && line.transition === id));
      for (const { id, sent, refusals } of result.touchpoints) {
        expect(sent).toBe(count((line) => line.kind === "sent" && line.touchpoint === id));
        for (const refusal of refusals) {
          expect(refusal.count).toBe(
            count((line) => line.kind === "refused" && line.touchpoint === id && line.code === refusal.code),
          );
        }
      }
    }),
    { numRuns: 100 },
  );
}, 600_000);
