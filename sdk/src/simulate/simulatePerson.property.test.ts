import fc from "fast-check";
import { expect, test } from "vitest";
import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { checkTouchpoint } from "../run/gates/checkTouchpoint.js";
import { planTouchpoints } from "../run/gates/planTouchpoints.js";
import type { Run } from "../run/Run.js";
import { replayAll } from "../run/replay.js";
import { standAt } from "../run/standAt.js";
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

/** A touchpoint that came due, with what the gates said and how much of the ledger there was then. */
interface Asked {
  readonly at: number;
  readonly touchpoint: string;
  readonly before: number;
  readonly said: string;
}

function listAsked({ ledger, story }: SimulatedPerson): readonly Asked[] {
  let known = ledger.entries.findIndex(({ kind }) => kind === "event" || kind === "send");
  if (known < 0) known = ledger.entries.length;
  return story.flatMap((line): readonly Asked[] => {
    const before = known;
    if (line.kind === "event" || line.kind === "sent") known++;
    switch (line.kind) {
      case "sent":
      case "deferred":
        return [
          {
            at: line.at,
            touchpoint: line.touchpoint,
            before,
            said: line.kind === "sent" ? "allowed" : line.kind,
          },
        ];
      case "refused":
        // Refused by its stage being left while it waited for hours, it was not asked.
        return /stageLeft|ended/.test(line.code)
          ? []
          : [{ at: line.at, touchpoint: line.touchpoint, before, said: line.code }];
      default:
        return [];
    }
  });
}

test("of a touchpoint that comes due, gates and plan say what the simulator makes of it, with waits of that instant too [semantics 3, 26]", () => {
  let tied = 0;
  fc.assert(
    fc.property(arbitrarySimulatedDocument, fc.nat(), (document, seed) => {
      const journey = requireJourney(document);
      for (let index = 0; index < 3; index++) {
        const person = requirePerson(document, seed, index);
        for (const { at, touchpoint, before, said } of listAsked(person).slice(0, 12)) {
          const ledger = { ...person.ledger, entries: person.ledger.entries.slice(0, before) };
          const standing = standAt(journey, ledger, at);
          const answer = checkTouchpoint(standing, touchpoint);
          expect([at, touchpoint, answer.kind === "refused" ? answer.code : answer.kind]).toEqual([
            at,
            touchpoint,
            said,
          ]);
          if (standing.run.trace.some(({ at: when, trigger }) => when === at && trigger.kind === "wait"))
            tied++;
          if (said === "allowed" && !document.channels.some(({ hours }) => hours.length > 0))
            expect(planTouchpoints(standing)).toContainEqual(expect.objectContaining({ touchpoint }));
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(tied).toBeGreaterThan(5);
}, 600_000);
