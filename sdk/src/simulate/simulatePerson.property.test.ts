import fc from "fast-check";
import { expect, test } from "vitest";
import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { Run } from "../run/Run.js";
import { replayAll } from "../run/replay.js";
import type { SimulatedPerson, StoryLine } from "./SimulatedPerson.js";
import { simulatePerson } from "./simulatePerson.js";
import { arbitrarySimulatedDocument, shortSimulation } from "./testing/arbitrarySimulation.js";

const until = shortSimulation.from + shortSimulation.days * 86_400_000;

function requireJourney(document: JourneyDocument): Journey {
  const compiled = compileJourney(document);
  if (!compiled.ok) throw new Error("generated journeys are sound");
  return compiled.value;
}

function requirePerson(document: JourneyDocument, seed: number, index: number): SimulatedPerson {
  const person = simulatePerson(document, { ...shortSimulation, seed }, { index });
  if (!person.ok) throw new Error(JSON.stringify(person.error));
  return person.value;
}

/** Moves, goals and ends of all runs as a story tells them. */
function listFolded(runs: readonly Run[]) {
  return runs.flatMap(({ trace, startedAt, status, endedAt, exit }) => [
    { at: startedAt, kind: "started" },
    ...trace.flatMap(({ at, moves, goals }) => [
      ...moves.flatMap(({ by }) =>
        by.kind === "transition" ? [{ at, kind: "taken", transition: by.id }] : [],
      ),
      ...goals.map(({ id }) => ({ at, kind: "reached", goal: id })),
    ]),
    ...(endedAt === undefined ? [] : [{ at: endedAt, kind: "ended", status, exit }]),
  ]);
}

/** An end that comes with a goal is told before it, and a run that ends by completing before its goals. */
function sortAlike<Line extends { readonly at: number | undefined; readonly kind: string }>(
  lines: readonly Line[],
) {
  const rank = (kind: string) => ["started", "taken", "reached", "ended"].indexOf(kind);
  let run = 0;
  return lines
    .map((line) => ({ line, run: line.kind === "started" ? ++run : run }))
    .toSorted(
      (a, b) =>
        a.run - b.run ||
        (a.line.at ?? 0) - (b.line.at ?? 0) ||
        Number(rank(a.line.kind) === 3) - Number(rank(b.line.kind) === 3),
    )
    .map(({ line }) => line);
}

function listTold(story: readonly StoryLine[]) {
  return story.filter(
    ({ kind }) => kind === "started" || kind === "taken" || kind === "reached" || kind === "ended",
  );
}

test("a simulated person's ledger folds to the path they were told to take, in both engines [semantics 3, 4, 27, 30]", () => {
  fc.assert(
    fc.property(arbitrarySimulatedDocument, fc.nat(), (document, seed) => {
      const journey = requireJourney(document);
      for (let index = 0; index < 3; index++) {
        const { ledger, story } = requirePerson(document, seed, index);
        const runs = replayAll(journey, ledger, until);
        if (runs.some(({ trace }) => trace.length > 400)) continue;
        const entered = runs.filter(({ status }) => status !== "notEntered");
        expect(sortAlike(listTold(story))).toEqual(sortAlike(listFolded(entered)));
        if (index === 0) expect(replayAll(journey, ledger, until, { engine: "xstate" })).toEqual(runs);
      }
    }),
    { numRuns: 120 },
  );
}, 600_000);
