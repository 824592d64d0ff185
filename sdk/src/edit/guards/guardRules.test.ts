import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createGuardScope } from "../../guards/GuardScope.js";
import { openGuard } from "../../guards/openGuard.js";
import { printGuard } from "../../guards/printGuard.js";
import { arbitraryExpression } from "../../guards/testing/arbitraryGuard.js";
import { exampleDocument, widestScope } from "../../guards/testing/exampleScope.js";
import { getGuardScope } from "../../rules/listGuards.js";
import { smallDraft } from "../testing/smallDraft.js";
import { completeGuard } from "./completeGuard.js";
import { fromGuardRules } from "./fromGuardRules.js";
import type { GuardRule } from "./GuardRule.js";
import { listGuardFields } from "./listGuardFields.js";
import { toGuardRules } from "./toGuardRules.js";

const draft = smallDraft();
const scope = createGuardScope(draft);

describe("rules and text", () => {
  test.each([
    'persona == "trailblazer" && hcp.score > 0.5 && consent.email && count("email.opened", "P30D") >= 2',
    'persona == "trailblazer" || hcp.score > 1.0 && !consent.email.product',
    '(persona in ["trailblazer", "traditional"] || !has(hcp.region)) && !inStage("told")',
    'timeInStage("trial") >= duration("P7D") && sinceEvent("visit.held") < duration("P1DT12H")',
    'consent.email && (consent.email.product && touches("*", "P7D") == 0)',
    '!(hcp.region == "north" || counter.reminders != 3)',
    'now < timestamp("2027-01-01T00:00:00.000Z")',
    "true",
  ])("%s is the same guard after the way to menus and back [semantics 14]", (text) => {
    const reading = toGuardRules(text, scope);
    expect(reading.kind).toBe("rules");
    if (reading.kind !== "rules") return;
    const [before, after] = [openGuard(text, scope), openGuard(fromGuardRules(reading.rules), scope)];
    expect(
      before.ok && after.ok && printGuard(after.value.expression) === printGuard(before.value.expression),
    ).toBe(true);
  });

  test.each([
    "hcp.score * 2.0 > 1.0",
    "0.5 < hcp.score",
    'hcp.score > 0.5 ? consent.email : inStage("told")',
    "consent.email == true ? hcp.score > 0.1 : false",
  ])("%s stays text, and says so [semantics 14]", (text) => {
    expect(toGuardRules(text, scope).kind).toBe("text");
  });

  test("a guard with mistakes says which", () => {
    const reading = toGuardRules("hcp.scor > 0.5", scope);
    expect(reading).toMatchObject({
      kind: "mistakes",
      issues: [{ code: "guard.unknownAttribute", fix: "hcp.score" }],
    });
  });

  test("whatever the guard, menus that take it give it back unchanged [semantics 14]", () => {
    let taken = 0;
    fc.assert(
      fc.property(arbitraryExpression.map(printGuard), (text) => {
        const reading = toGuardRules(text, widestScope);
        if (reading.kind !== "rules") return;
        taken++;
        const [before, after] = [
          openGuard(text, widestScope),
          openGuard(fromGuardRules(reading.rules), widestScope),
        ];
        expect(after.ok && printGuard(after.value.expression)).toBe(
          before.ok && printGuard(before.value.expression),
        );
      }),
    );
    expect(taken).toBeGreaterThan(5);
  });
});

describe("menus", () => {
  const fields = listGuardFields(draft);

  test("offer what the journey declares, with values, bounds and units", () => {
    expect(fields.map(({ subject }) => subject.kind)).toEqual([
      "persona",
      "segment",
      "attribute",
      "attribute",
      "consent",
      "consent",
      "count",
      "sinceEvent",
      "touches",
      "counter",
      "inStage",
      "timeInStage",
      "now",
    ]);
    expect(fields.find(({ label }) => label === "Score")?.editor).toEqual({
      kind: "number",
      type: "double",
      min: 0,
      max: 1,
    });
    expect(fields.find(({ label }) => label === "Region")?.editor).toMatchObject({
      choices: [{ value: "north" }, { value: "south" }],
    });
  });

  test("offer nothing that the guard could not read at its place", () => {
    const place = { kind: "transition", event: "email.clicked" } as const;
    for (const document of [draft, exampleDocument]) {
      const placed = getGuardScope(document, createGuardScope(document), place);
      const offered = [
        ...listGuardFields(document, place),
        ...listGuardFields(document, { kind: "policy", event: undefined }),
      ];
      for (const field of offered) {
        const there =
          field.group === "touchpoint"
            ? getGuardScope(document, createGuardScope(document), { kind: "policy", event: undefined })
            : placed;
        for (const test of field.tests) {
          const text = fromGuardRules(toRule(field, test));
          expect(openGuard(text, there), text).toMatchObject({ ok: true });
          expect(toGuardRules(text, there).kind, text).toBe("rules");
        }
      }
    }
  });

  function toRule(
    { subject, operators, usual }: ReturnType<typeof listGuardFields>[number],
    kind: string,
  ): GuardRule {
    if (kind === "known") return { kind, subject, known: true };
    if (kind === "holds") return { kind, subject, holds: true };
    if (kind === "oneOf") return { kind, subject, values: [usual] };
    return { kind: "compare", subject, operator: operators[0] ?? "==", value: usual };
  }
});

describe("completion", () => {
  const complete = (text: string) => {
    const at = text.indexOf("|");
    const { range, items } = completeGuard(text.replace("|", ""), at, draft, {
      kind: "policy",
      event: undefined,
    });
    return { range, texts: items.map((item) => item.text) };
  };

  test.each([
    ["hcp.|", ["score", "region"], [4, 4]],
    ["hcp.re|", ["region", "score"], [4, 6]],
    ["consent.email.|", ["product"], [14, 14]],
    ['persona == "tra|', ['"trailblazer"', '"traditional"'], [11, 15]],
    ['hcp.region in ["north", "|', ['"north"', '"south"'], [24, 25]],
    ['count("email|"', ['"email.opened"', '"email.clicked"', '"email.*"'], [6, 13]],
    ['count("email.opened", "P3|', ['"P30D"', '"P365D"'], [22, 25]],
    ['inStage("rem|', ['"reminded"'], [8, 12]],
    ["consent.email |", ["&&", "||", "==", "!=", "<", "<=", ">", ">=", "in"], [14, 14]],
    ["per|", ["persona"], [0, 3]],
    ["touchpoint.|", ["channel", "content", "purpose"], [11, 11]],
  ])("%s", (text, texts, [start, end]) => {
    expect(complete(text)).toEqual({ range: { start, end }, texts });
  });

  test("looks among labels as well, and never fails", () => {
    expect(complete("hcp.Reg|").texts).toEqual(["region"]);
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, position) => {
        const { range } = completeGuard(text, position, draft);
        expect(range.start).toBeLessThanOrEqual(range.end);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
