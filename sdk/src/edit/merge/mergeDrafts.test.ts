import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openJourney } from "../../migrate/openJourney.js";
import { toPlainJourney } from "../../model/toPlainJourney.js";
import type { Draft } from "../EditIssue.js";
import { changeItem } from "../items/changeItems.js";
import { changeJourney } from "../items/changeJourney.js";
import { moveStages } from "../layout/moveStages.js";
import { addStage } from "../stages/addStage.js";
import { changeStage, renameStage } from "../stages/changeStage.js";
import { moveStage } from "../stages/moveStage.js";
import { removeStages } from "../stages/removeStages.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { changeTransition } from "../transitions/changeTransition.js";
import { mergeDrafts } from "./mergeDrafts.js";

const base = smallDraft();
const rename = (document: Draft, label: string) =>
  requireOk(renameStage(document, { stage: "trial", label }));

test("what only one side changed is taken, and what both changed alike is no collision", () => {
  const described = requireOk(changeStage(base, { stage: "trial", change: { description: "First use" } }));
  const mine = requireOk(addStage(rename(base, "Sampling"), { label: "Loyal" }));
  const theirs = requireOk(
    changeTransition(rename(described, "Sampling"), { transition: "adopt", change: { order: 1 } }),
  );
  const { document, choices } = mergeDrafts(base, mine, theirs);
  expect(choices).toEqual([]);
  expect(document.stages.find(({ id }) => id === "trial")).toMatchObject({
    label: "Sampling",
    description: "First use",
  });
  expect(document.stages.at(-1)?.id).toBe("loyal");
  expect(document.transitions.find(({ id }) => id === "adopt")?.order).toBe(1);
  expect(document.channels).toBe(base.channels);
});

describe("a collision", () => {
  const mine = requireOk(changeJourney(rename(base, "Sampling"), { change: { title: "Mine" } }));
  const theirs = requireOk(changeJourney(rename(base, "Tasting"), { change: { title: "Theirs" } }));

  test("is listed by item and field with what each side has; mine stands until something is picked", () => {
    const { document, choices } = mergeDrafts(base, mine, theirs);
    expect(choices).toEqual([
      {
        key: "//title",
        list: undefined,
        id: "",
        field: "title",
        base: "Small",
        mine: "Mine",
        theirs: "Theirs",
      },
      {
        key: "stages/trial/label",
        list: "stages",
        id: "trial",
        field: "label",
        base: "Trial",
        mine: "Sampling",
        theirs: "Tasting",
      },
    ]);
    expect(document).toBe(mine);
    const picked = mergeDrafts(base, mine, theirs, new Map([["stages/trial/label", "theirs"]]));
    expect(picked.document).toMatchObject({ title: "Mine" });
    expect(picked.document.stages.find(({ id }) => id === "trial")?.label).toBe("Tasting");
  });

  test("of a removal and a change is one of the whole item", () => {
    const removed = requireOk(removeStages(base, { stages: ["adopted"] }));
    const changed = requireOk(renameStage(base, { stage: "adopted", label: "Loyal" }));
    const { choices, document } = mergeDrafts(base, removed, changed);
    expect(choices).toMatchObject([{ key: "stages/adopted/", field: undefined, mine: undefined }]);
    expect(document.stages.some(({ id }) => id === "adopted")).toBe(false);
    const kept = mergeDrafts(base, removed, changed, new Map([["stages/adopted/", "theirs"]]));
    expect(kept.document.stages.some(({ id }) => id === "adopted")).toBe(true);
  });

  test("of fields that do not go together is one of the whole item", () => {
    const enumerated = { type: "enum", values: ["low"] } as never;
    const left = requireOk(changeItem(base, { list: "attributes", id: "score", change: enumerated }));
    const right = requireOk(
      changeItem(base, { list: "attributes", id: "score", change: { max: 2 } as never }),
    );
    expect(mergeDrafts(base, left, right).choices).toMatchObject([
      { key: "attributes/score/", field: undefined },
    ]);
  });

  test("of two moves of one box is one choice", () => {
    const to = (x: number) => requireOk(moveStages(base, { places: [{ stage: "trial", x, y: x }] }));
    expect(mergeDrafts(base, to(1), to(2)).choices.map(({ key }) => key)).toEqual(["layout/trial/"]);
  });
});

test("the side that reordered gives the order, and additions keep their neighbours", () => {
  const mine = requireOk(addStage(base, { label: "Loyal", before: "left" }));
  const theirs = requireOk(moveStage(base, { stage: "adopted", before: "trial" }));
  expect(mergeDrafts(base, mine, theirs).document.stages.map(({ id }) => id)).toEqual([
    "aware",
    "told",
    "reminded",
    "adopted",
    "loyal",
    "trial",
    "left",
  ]);
});

test("merging with oneself or with the base changes nothing, and any merge opens again", () => {
  const edit = fc.constantFrom(
    (document: Draft) => renameStage(document, { stage: "trial", label: "A" }),
    (document: Draft) => renameStage(document, { stage: "trial", label: "B" }),
    (document: Draft) => removeStages(document, { stages: ["adopted"], heal: true }),
    (document: Draft) => addStage(document, { label: "New", parent: "trial" }),
    (document: Draft) => moveStage(document, { stage: "left", before: "aware" }),
    (document: Draft) =>
      changeTransition(document, { transition: "try", change: { trigger: { always: true } } }),
    (document: Draft) =>
      changeTransition(document, { transition: "try", change: { trigger: { after: "P1D" } } }),
    (document: Draft) => removeStages(document, { stages: ["aware"] }),
  );
  const edits = fc.array(edit, { maxLength: 5 }).map((steps) =>
    steps.reduce((document, step) => {
      const result = step(document);
      return result.ok ? result.value : document;
    }, base),
  );
  fc.assert(
    fc.property(edits, edits, (mine, theirs) => {
      expect(mergeDrafts(base, mine, base).document).toBe(mine);
      expect(mergeDrafts(base, base, theirs).document).toEqual(theirs);
      expect(mergeDrafts(base, mine, mine)).toEqual({ document: mine, choices: [] });
      const { document } = mergeDrafts(base, mine, theirs);
      expect(openJourney(JSON.parse(JSON.stringify(toPlainJourney(document))))).toEqual({
        ok: true,
        value: document,
      });
    }),
  );
});
