import { expect, test } from "vitest";
import { changeJourney } from "../items/changeJourney.js";
import { moveStages } from "../layout/moveStages.js";
import { addStage } from "../stages/addStage.js";
import { removeStages } from "../stages/removeStages.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { changeTransition } from "../transitions/changeTransition.js";
import { compareDrafts } from "./compareDrafts.js";

const draft = smallDraft();

test("says what was added, removed and changed, by name and field", () => {
  const titled = requireOk(changeJourney(draft, { change: { outlook: "toBe" } }));
  const added = requireOk(addStage(titled, { label: "Loyal" }));
  const changed = requireOk(
    changeTransition(added, { transition: "adopt", change: { when: undefined, trigger: { after: "P1D" } } }),
  );
  const after = requireOk(removeStages(changed, { stages: ["left"] }));
  expect(compareDrafts(draft, after)).toEqual([
    {
      kind: "changed",
      list: undefined,
      id: "small",
      label: "Small",
      fields: [{ field: "outlook", before: undefined, after: "toBe" }],
    },
    { kind: "removed", list: "stages", id: "left", label: "Left", fields: [] },
    { kind: "added", list: "stages", id: "loyal", label: "Loyal", fields: [] },
    { kind: "removed", list: "transitions", id: "leave", label: "leave", fields: [] },
    {
      kind: "changed",
      list: "transitions",
      id: "adopt",
      label: "adopt",
      fields: [
        { field: "after", before: undefined, after: "P1D" },
        { field: "event", before: "visit.held", after: undefined },
        { field: "when", before: "consent.email", after: undefined },
      ],
    },
  ]);
});

test("the same journey written twice differs in nothing, nor does one drawn otherwise", () => {
  expect(compareDrafts(draft, smallDraft())).toEqual([]);
  expect(
    compareDrafts(draft, requireOk(moveStages(draft, { places: [{ stage: "trial", x: 0, y: 0 }] }))),
  ).toEqual([]);
});
