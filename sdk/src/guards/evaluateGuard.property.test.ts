import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invariant } from "../model/invariant.js";
import { checkConstant } from "./checkConstant.js";
import { collectReads } from "./collectReads.js";
import { evaluateGuard, type GuardOutcome } from "./evaluateGuard.js";
import type { GuardExpression } from "./GuardExpression.js";
import { type Guard, openGuard } from "./openGuard.js";
import { printGuard } from "./printGuard.js";
import { readGuard } from "./readGuard.js";
import { arbitraryExpression, arbitraryKnown } from "./testing/arbitraryGuard.js";
import { evaluateWithCel } from "./testing/evaluateWithCel.js";
import { createFrame, widestScope } from "./testing/exampleScope.js";
import { timeAloneCanSatisfy } from "./timeAloneCanSatisfy.js";

type Numbers = Readonly<Record<string, number | undefined>>;

function withoutRanges(expression: unknown): unknown {
  return JSON.parse(
    JSON.stringify(expression, (key, value: unknown) => (key === "range" ? undefined : value)),
  );
}

/** A generated expression and the guard that its text opens as; products may grow too large, which is all that may be wrong. */
const arbitraryPair: fc.Arbitrary<{ readonly expression: GuardExpression; readonly guard: Guard }> =
  arbitraryExpression
    .map((expression) => ({ expression, opened: openGuard(printGuard(expression), widestScope) }))
    .filter(({ opened }) => {
      if (opened.ok) return true;
      for (const { code } of opened.error) {
        const isSize =
          code === "guard.arithmeticRange" || code === "guard.tooLong" || code === "guard.tooComplex";
        invariant(isSize, `a well-typed guard is refused as ${code}`);
      }
      return false;
    })
    .map(({ expression, opened }) => {
      invariant(opened.ok, "filtered");
      return { expression, guard: opened.value };
    });

const arbitraryGuard: fc.Arbitrary<Guard> = arbitraryPair.map(({ guard }) => guard);

describe("generated guards", () => {
  it("come to what CEL's own evaluation comes to, errors and their absorption included [semantics 10, 13]", () => {
    const seen = new Map<GuardOutcome, number>();
    fc.assert(
      fc.property(arbitraryGuard, arbitraryKnown, (guard, known) => {
        const outcome = evaluateGuard(guard, createFrame(known));
        seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        expect(outcome).toBe(evaluateWithCel(guard.text, known));
      }),
      { seed: 10, numRuns: 2_000 },
    );
    for (const outcome of ["holds", "fails", "error"] as const)
      expect(seen.get(outcome)).toBeGreaterThan(200);
  });

  it("are the same expression once printed and opened again [semantics 14]", () => {
    fc.assert(
      fc.property(arbitraryPair, ({ expression, guard }) => {
        expect(withoutRanges(guard.expression)).toEqual(withoutRanges(expression));
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  it("read alike with and without explanation, and never throw [semantics 10]", () => {
    fc.assert(
      fc.property(arbitraryGuard, arbitraryKnown, (guard, known) => {
        const frame = createFrame(known);
        expect(readGuard(guard, frame).outcome).toBe(evaluateGuard(guard, frame));
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it("that are called constant are so for everybody", () => {
    let constants = 0;
    fc.assert(
      fc.property(arbitraryGuard, arbitraryKnown, (guard, known) => {
        const [issue] = checkConstant(guard);
        if (issue?.code !== "guard.constant") return;
        constants++;
        const holds = evaluateGuard(guard, createFrame(known)) === "holds";
        expect(holds).toBe(issue.parameters.outcome === "always");
      }),
      { seed: 12, numRuns: 2_000 },
    );
    expect(constants).toBeGreaterThan(100);
  });

  it("never come to hold by time alone where that was ruled out [semantics 11]", () => {
    const later = fc.record({
      elapsedMs: fc.nat({ max: 50 * 365 * 86_400_000 }),
      lost: fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 }),
      sums: arbitraryKnown.map(({ sums }) => sums),
    });
    const timely = arbitraryGuard.filter((guard) => {
      const { now, counts, sums, touches, lastEvents, stageTimes } = collectReads(guard);
      return now || [counts, sums, touches, lastEvents, stageTimes].some((list) => list.length > 0);
    });
    let ruledOut = 0;
    let satisfied = 0;
    fc.assert(
      fc.property(timely, arbitraryKnown, later, (guard, known, { elapsedMs, lost, sums }) => {
        const shift = (values: Numbers, change: (value: number, index: number) => number) =>
          Object.fromEntries(
            Object.entries(values).map(([key, value], index) => [key, value && change(value, index)]),
          );
        const lose = (values: Numbers) =>
          shift(values, (value, index) => Math.max(0, value - (lost[index] ?? 0)));
        const grow = (values: Numbers) => shift(values, (value) => value + elapsedMs);
        const isLater = {
          ...known,
          now: known.now + elapsedMs,
          counts: lose(known.counts),
          touches: lose(known.touches),
          sums,
          sinceMs: grow(known.sinceMs),
          inStageMs: grow(known.inStageMs),
        };
        const before = evaluateGuard(guard, createFrame(known));
        const after = evaluateGuard(guard, createFrame(isLater));
        const turned = before !== "holds" && after === "holds";
        if (turned) satisfied++;
        if (timeAloneCanSatisfy(guard)) return;
        ruledOut++;
        expect(turned).toBe(false);
      }),
      { seed: 13, numRuns: 2_000 },
    );
    expect(ruledOut).toBeGreaterThan(100);
    expect(satisfied).toBeGreaterThan(30);
  });
});

describe("any text at all", () => {
  const pieces = fc.constantFrom(
    ..."hcp. consent. event. counter. touchpoint. persona segment now visits email ( ) [ ] { } , . ? : && || ! - + * / % == != < <= > >= in".split(
      " ",
    ),
    ...'1 1.0 "a" true null has( count( sum( timestamp( duration( "P1D" "*" cel.bind( .exists(x, __proto__ constructor \\ // é “ 9007199254740993 '.split(
      " ",
    ),
  );

  it("opens or is refused with issues that lie within it, and never throws", () => {
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 40 }).map((words) => words.join(" ")),
      fc.array(pieces, { maxLength: 40 }).map((words) => words.join("")),
      fc.string({ unit: "binary", maxLength: 100 }),
    );
    fc.assert(
      fc.property(text, (input) => {
        const opened = openGuard(input, widestScope);
        if (opened.ok) return;
        expect(opened.error.length).toBeGreaterThan(0);
        for (const { range } of opened.error) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(input.length);
        }
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it.each([
    ["brackets", "(".repeat(2_000)],
    ["negations", `${"!".repeat(1_999)}x`],
    ["sums", `1${"+1".repeat(999)}`],
    ["conjunctions", `a${"&&a".repeat(666)}`],
    ["unknown names", "hcp.abcdef ".repeat(180).trim().replaceAll(" ", "||").slice(0, 1_998)],
    ["members", `a${".a".repeat(999)}`],
    ["choices", `${"a?".repeat(999)}`],
    ["minus signs", `${"-".repeat(1_990)}1 == 1`],
  ])("of nothing but %s is refused without harm", (_name, text) => {
    expect(openGuard(text, widestScope).ok).toBe(false);
  });
});
