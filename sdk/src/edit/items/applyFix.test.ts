import { expect, test } from "vitest";
import { checkJourney } from "../../rules/checkJourney.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { applyFix } from "./applyFix.js";

test("a finding with a fix is settled by it, in the guard alone", () => {
  const draft = smallDraft({ goals: [{ id: "g", label: "G", when: "consent.email && hcp.scor > 0.5" }] });
  const [diagnostic] = checkJourney(draft);
  const fixed = requireOk(applyFix(draft, { diagnostic: diagnostic ?? { path: [] } }));
  expect(fixed.goals[0]?.when).toBe("consent.email && hcp.score > 0.5");
  expect(checkJourney(fixed).filter(({ severity }) => severity === "error")).toEqual([]);
  expect(fixed.transitions).toBe(draft.transitions);
});

test("a finding without one, or of another document, is refused", () => {
  const draft = smallDraft();
  const noFix = { ok: false, error: { code: "edit.noFix", parameters: {} } };
  expect(applyFix(draft, { diagnostic: { path: ["stages", 0] } })).toEqual(noFix);
  const path = ["goals", 0, "when"];
  expect(applyFix(draft, { diagnostic: { path, range: { start: 0, end: 999 }, fix: "x" } })).toEqual(noFix);
});
