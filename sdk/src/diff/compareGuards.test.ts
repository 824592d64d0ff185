import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import { type Guard, openGuard } from "../guards/openGuard.js";
import { printGuard } from "../guards/printGuard.js";
import { arbitraryExpression, arbitraryKnown } from "../guards/testing/arbitraryGuard.js";
import { createFrame, widestScope } from "../guards/testing/exampleScope.js";
import { requireGuard } from "../guards/testing/requireGuard.js";
import { compareGuards } from "./compareGuards.js";

function compare(before: string, after: string) {
  return compareGuards(requireGuard(before).expression, requireGuard(after).expression);
}

describe("a guard is", () => {
  test("tightened by one more part, a higher bound, or fewer values; loosened the other way round", () => {
    for (const [wide, tight] of [
      ["consent.email", 'consent.email && persona == "trailblazer"'],
      ['consent.email || persona == "trailblazer"', "consent.email"],
      ["hcp.digitalAffinity > 0.6", "hcp.digitalAffinity > 0.7"],
      ["hcp.digitalAffinity >= 0.6", "hcp.digitalAffinity > 0.6"],
      ["hcp.digitalAffinity < 0.6", "hcp.digitalAffinity <= 0.5"],
      ["hcp.digitalAffinity != 0.6", "hcp.digitalAffinity > 0.6"],
      ['hcp.specialty in ["cardiology", "geriatrics"]', 'hcp.specialty in ["cardiology"]'],
      ['hcp.specialty in ["cardiology", "geriatrics"]', 'hcp.specialty == "geriatrics"'],
      ['hcp.specialty != "cardiology"', 'hcp.specialty == "geriatrics"'],
      [
        'count("email.opened", "P30D") >= 1 && consent.email',
        'consent.email && count("email.opened", "P30D") >= 2',
      ],
    ] as const) {
      expect([wide, tight, compare(wide, tight)]).toEqual([wide, tight, "tightened"]);
      expect([tight, wide, compare(tight, wide)]).toEqual([tight, wide, "loosened"]);
    }
  });

  test("reworded where it holds in the same places", () => {
    expect(
      compare('consent.email && persona == "trailblazer"', '(persona == "trailblazer") && consent.email'),
    ).toBe("reworded");
    expect(compare('hcp.specialty == "cardiology"', 'hcp.specialty in ["cardiology"]')).toBe("reworded");
  });

  test("changed, without a claim, where its form proves nothing", () => {
    for (const [before, after] of [
      ["consent.email", "consent.sms"],
      ["hcp.digitalAffinity > 0.6", "hcp.digitalAffinity < 0.7"],
      // Of what cannot be read neither the one nor the other holds.
      ["!(hcp.digitalAffinity > 0.6)", "!(hcp.digitalAffinity > 0.7)"],
      ['count("email.opened", "P30D") >= 1', 'count("email.opened", "P7D") >= 1'],
    ] as const) {
      expect(compare(before, after)).toBeUndefined();
    }
  });
});

const guards: fc.Arbitrary<string> = fc.oneof(
  arbitraryExpression.map(printGuard),
  fc
    .tuple(
      fc.constantFrom("hcp.digitalAffinity"),
      fc.constantFrom(">", ">=", "<", "<=", "==", "!="),
      fc.constantFrom("0.0", "0.25", "0.5", "1.0"),
    )
    .map((parts) => parts.join(" ")),
  fc
    .subarray(["cardiology", "geriatrics", "primary care"], { minLength: 1 })
    .map((values) => `hcp.specialty in ${JSON.stringify(values)}`),
);

const pairs = fc
  .tuple(guards, guards, guards, fc.nat(5))
  .map(([a, b, c, form]): readonly [string, string] => {
    switch (form) {
      case 0:
        return [`(${a}) && (${b})`, `(${b}) && (${a}) && (${c})`];
      case 1:
        return [`(${a}) || (${b})`, `(${a})`];
      case 2:
        return [`(${a}) && (${b})`, `(${a}) || (${c})`];
      case 3:
        return [`(${a}) || (${b}) && (${c})`, `(${c}) && (${b})`];
      default:
        return [a, b];
    }
  });

test("what is said of two guards holds for every HCP", () => {
  const claims = { tightened: 0, loosened: 0, reworded: 0 };
  const open = (text: string): Guard | undefined => {
    const opened = openGuard(text, widestScope);
    return opened.ok ? opened.value : undefined;
  };
  fc.assert(
    fc.property(
      pairs,
      fc.array(arbitraryKnown, { minLength: 3, maxLength: 6 }),
      ([before, after], people) => {
        const [old, now] = [open(before), open(after)];
        if (old === undefined || now === undefined) return;
        const claim = compareGuards(old.expression, now.expression);
        if (claim === undefined) return;
        claims[claim] += 1;
        for (const known of people) {
          const held = evaluateGuard(old, createFrame(known)) === "holds";
          const holds = evaluateGuard(now, createFrame(known)) === "holds";
          if (claim !== "loosened" && holds) expect(held).toBe(true);
          if (claim !== "tightened" && held) expect(holds).toBe(true);
        }
      },
    ),
    { numRuns: 1_500 },
  );
  expect(Math.min(claims.tightened, claims.loosened)).toBeGreaterThan(50);
});
