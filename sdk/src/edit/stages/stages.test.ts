import { describe, expect, test } from "vitest";
import { openJourney } from "../../migrate/openJourney.js";
import { createStageTree } from "../../model/stageTree.js";
import { toPlainJourney } from "../../model/toPlainJourney.js";
import { checkJourney } from "../../rules/checkJourney.js";
import type { Draft, EditResult } from "../EditIssue.js";
import { getOrigin, getPlaces } from "../layout/places.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { connect } from "../transitions/connect.js";
import { addStage } from "./addStage.js";
import { changeStage, renameStage } from "./changeStage.js";
import { mergeStages } from "./mergeStages.js";
import { extract, moveStage } from "./moveStage.js";
import { removeStages } from "./removeStages.js";
import { setInitial, setKind } from "./setKind.js";
import { splitStage } from "./splitStage.js";
import { unwrap } from "./unwrap.js";
import { wrapInPhase } from "./wrapInPhase.js";

const draft = smallDraft();
const stageOf = (document: Draft, id: string) => document.stages.find((stage) => stage.id === id);
const ways = (document: Draft) => document.transitions.map(({ id, from, to }) => `${id}: ${from} > ${to}`);
const errors = (document: Draft) =>
  checkJourney(document)
    .filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
const refusal = (result: EditResult) => (result.ok ? undefined : result.error);
const seenAt = (document: Draft, id: string) => getOrigin(createStageTree(document), getPlaces(document), id);

test("the journey that the commands are tried on is sound", () => {
  expect(errors(draft)).toEqual([]);
});

describe("adding a stage", () => {
  test("makes a name of its label, puts it in its place and leaves the rest alone", () => {
    const added = requireOk(addStage(draft, { label: "Überzeugt 2", at: { x: 10.4, y: -3 } }));
    expect(added.stages.at(-1)).toMatchObject({ id: "uberzeugt-2", label: "Überzeugt 2", kind: "atomic" });
    expect(added.layout.at(-1)).toEqual({ stage: "uberzeugt-2", x: 10, y: -3, collapsed: false });
    expect(added.transitions).toBe(draft.transitions);
    expect(added.stages[0]).toBe(draft.stages[0]);
  });

  test("turns an ordinary stage into one that begins with it", () => {
    const added = requireOk(addStage(draft, { label: "Sample", parent: "trial" }));
    expect(stageOf(added, "trial")).toMatchObject({ kind: "compound", initial: "sample" });
    expect(errors(added)).toEqual([]);
  });

  test("is refused where nothing can be inside, for a name that is taken, and for a label that is none", () => {
    expect(refusal(addStage(draft, { label: "x", parent: "left" }))?.code).toBe("edit.noInside");
    expect(refusal(addStage(draft, { label: "x", id: "trial" }))?.code).toBe("edit.taken");
    expect(refusal(addStage(draft, { label: "  " }))?.code).toBe("edit.form");
    expect(refusal(addStage(draft, { label: "x", parent: "nowhere" }))).toEqual({
      code: "edit.unknown",
      parameters: { list: "stages", id: "nowhere" },
    });
  });

  test("a label in another script gets a name as well", () => {
    const twice = requireOk(addStage(requireOk(addStage(draft, { label: "认知" })), { label: "试用" }));
    expect(twice.stages.slice(-2).map(({ id }) => id)).toEqual(["stage", "stage-2"]);
  });
});

test("what changes nothing answers the document itself", () => {
  expect(requireOk(renameStage(draft, { stage: "trial", label: "Trial" }))).toBe(draft);
  expect(requireOk(changeStage(draft, { stage: "trial", change: { tags: [] } }))).toBe(draft);
  expect(requireOk(moveStage(draft, { stage: "trial" }))).toBe(draft);
  expect(requireOk(setKind(draft, { stage: "trial", kind: "atomic" }))).toBe(draft);
  expect(requireOk(setInitial(draft, { stage: "told" }))).toBe(draft);
});

describe("moving a stage", () => {
  test("into another keeps it where it is seen, and the stages around begin with one of their own", () => {
    const moved = requireOk(moveStage(draft, { stage: "trial", parent: "aware" }));
    expect(stageOf(moved, "trial")?.parent).toBe("aware");
    expect(seenAt(moved, "trial")).toEqual(seenAt(draft, "trial"));
    const emptied = requireOk(extract(draft, { stages: ["told", "reminded"] }));
    expect(stageOf(emptied, "aware")).toMatchObject({ kind: "atomic" });
    expect(seenAt(emptied, "told")).toEqual(seenAt(draft, "told"));
    expect(errors(emptied)).toEqual([]);
  });

  test("takes along what leads inside no longer: ways back and internal ways", () => {
    const back = requireOk(addStage(draft, { label: "Back", kind: "history", parent: "aware" }));
    const inner = requireOk(
      connect(back, {
        from: "aware",
        to: "told",
        internal: true,
        id: "again",
        trigger: { event: "visit.held" },
      }),
    );
    const moved = requireOk(extract(inner, { stages: ["told"] }));
    expect(stageOf(moved, "back")?.initial).toBe("reminded");
    expect(moved.transitions.find(({ id }) => id === "again")).not.toHaveProperty("internal");
    expect(errors(moved)).toEqual([]);
  });

  test("is refused into itself, its own inside, an end, and out of the journey", () => {
    expect(refusal(moveStage(draft, { stage: "aware", parent: "told" }))?.code).toBe("edit.intoItself");
    expect(refusal(moveStage(draft, { stage: "aware", parent: "aware" }))?.code).toBe("edit.intoItself");
    expect(refusal(moveStage(draft, { stage: "trial", parent: "left" }))?.code).toBe("edit.noInside");
    expect(refusal(extract(draft, { stages: ["trial"] }))?.code).toBe("edit.outermost");
  });

  test("within its level changes the order alone", () => {
    const moved = requireOk(moveStage(draft, { stage: "adopted", before: "trial" }));
    expect(moved.stages.map(({ id }) => id)).toEqual([
      "aware",
      "told",
      "reminded",
      "adopted",
      "trial",
      "left",
    ]);
    expect(moved.layout).toBe(draft.layout);
  });
});

describe("wrapping and unwrapping", () => {
  test("wrapping moves nothing on the canvas, and unwrapping leads every way to what it meant", () => {
    const wrapped = requireOk(wrapInPhase(draft, { stages: ["trial", "adopted"], label: "Use" }));
    expect(stageOf(wrapped, "use")).toMatchObject({ kind: "compound", initial: "trial" });
    expect(seenAt(wrapped, "adopted")).toEqual(seenAt(draft, "adopted"));
    expect(errors(wrapped)).toEqual([]);
    const unwrapped = requireOk(unwrap(wrapped, { stage: "use" }));
    expect(ways(unwrapped)).toEqual(ways(draft));
    expect(seenAt(unwrapped, "adopted")).toEqual(seenAt(draft, "adopted"));
  });

  test("what led out of a container leads out of each stage inside", () => {
    const unwrapped = requireOk(unwrap(draft, { stage: "aware" }));
    expect(unwrapped.initial).toBe("told");
    expect(ways(unwrapped).filter((way) => way.includes("try"))).toEqual([
      "try: told > trial",
      "try-2: reminded > trial",
      "tryByVisit: told > trial",
      "trybyvisit: reminded > trial",
    ]);
    expect(errors(unwrapped)).toEqual([]);
  });

  test("a guard that asks for the container is left for people to decide", () => {
    const asking = smallDraft({ goals: [{ id: "known", label: "Known", when: 'inStage("aware")' }] });
    const unwrapped = requireOk(unwrap(asking, { stage: "aware" }));
    expect(unwrapped.goals[0]?.when).toBe('inStage("aware")');
    expect(errors(unwrapped)).toEqual(["guard.unknownStage"]);
  });

  test("the end of a container is passed through once the container is gone", () => {
    const nested = smallDraft({
      stages: [
        { id: "aware", label: "Aware", kind: "compound", initial: "told" },
        { id: "told", label: "Told", kind: "atomic", parent: "aware" },
        { id: "reminded", label: "Reminded", kind: "atomic", parent: "aware" },
        { id: "known", label: "Known", kind: "final", parent: "aware" },
        { id: "trial", label: "Trial", kind: "atomic" },
        { id: "adopted", label: "Adopted", kind: "atomic" },
        { id: "left", label: "Left", kind: "final" },
      ],
      transitions: [
        { id: "know", from: "told", to: "known", event: "visit.held" },
        { id: "on", from: "aware", to: "trial", done: true },
        { id: "remind", from: "told", to: "reminded", after: "P7D" },
        { id: "leave", from: "adopted", to: "left", event: "email.clicked" },
      ],
      comments: [],
    });
    const unwrapped = requireOk(unwrap(nested, { stage: "aware" }));
    expect(stageOf(unwrapped, "known")?.kind).toBe("atomic");
    expect(unwrapped.transitions.find(({ id }) => id === "on")).toMatchObject({
      from: "known",
      always: true,
    });
    expect(errors(unwrapped)).toEqual([]);
  });

  test("only stages of one parent are wrapped, and only containers unwrapped", () => {
    expect(refusal(wrapInPhase(draft, { stages: ["told", "trial"], label: "x" }))?.code).toBe(
      "edit.notSiblings",
    );
    expect(refusal(wrapInPhase(draft, { stages: [], label: "x" }))?.code).toBe("edit.emptySelection");
    expect(refusal(unwrap(draft, { stage: "trial" }))?.code).toBe("edit.notContainer");
  });
});

test("splitting keeps the ways in at the first half and the ways out at the second", () => {
  const split = requireOk(
    splitStage(draft, { stage: "adopted", label: "Advocating", trigger: { event: "visit.held" } }),
  );
  expect(ways(split)).toEqual(
    expect.arrayContaining([
      "adopt: trial > adopted",
      "lapse: advocating > trial",
      "adopted-advocating: adopted > advocating",
    ]),
  );
  expect(errors(split)).toEqual([]);
  expect(refusal(splitStage(draft, { stage: "aware", label: "x" }))?.code).toBe("edit.stageKind");
});

test("merging gathers ways, plans and what guards say in the first", () => {
  const merged = requireOk(mergeStages(draft, { stages: ["trial", "adopted"], label: "In use" }));
  expect(stageOf(merged, "trial")?.label).toBe("In use");
  expect(ways(merged)).toEqual([
    "remind: told > reminded",
    "try: aware > trial",
    "tryByVisit: aware > trial",
    "leave: trial > left",
  ]);
  expect(merged.goals[0]?.when).toBe('inStage("trial")');
  expect(errors(merged)).toEqual([]);
  expect(refusal(mergeStages(draft, { stages: ["trial"] }))?.code).toBe("edit.tooFew");
  expect(refusal(mergeStages(draft, { stages: ["trial", "aware"] }))?.code).toBe("edit.stageKind");
});

describe("removing stages", () => {
  test("takes their inside, plans, places and the ways at them along", () => {
    const removed = requireOk(removeStages(draft, { stages: ["aware"] }));
    expect(removed.stages.map(({ id }) => id)).toEqual(["trial", "adopted", "left"]);
    expect(removed.touchpoints).toEqual([]);
    expect(removed.comments).toEqual([]);
    expect(removed.layout.map(({ stage }) => stage)).toEqual(["trial", "adopted", "left"]);
    expect(removed.initial).toBe("trial");
  });

  test("with healing the path goes on to where the first way out led", () => {
    const removed = requireOk(removeStages(draft, { stages: ["trial"], heal: true }));
    expect(ways(removed)).toEqual(
      expect.arrayContaining([
        "try: aware > adopted",
        "tryByVisit: aware > adopted",
        "lapse: adopted > adopted",
      ]),
    );
    expect(errors(removed)).toEqual([]);
    const begun = requireOk(removeStages(draft, { stages: ["aware"], heal: true }));
    expect(begun.initial).toBe("trial");
  });

  test("the last stages of a journey stay", () => {
    const all = draft.stages.map(({ id }) => id);
    expect(refusal(removeStages(draft, { stages: all }))).toEqual({
      code: "edit.last",
      parameters: { list: "stages" },
    });
  });
});

describe("the kind of a stage", () => {
  test("an end loses the ways out of it and what is planned in it", () => {
    const ended = requireOk(setKind(draft, { stage: "adopted", kind: "final" }));
    expect(ways(ended).some((way) => way.includes("adopted >"))).toBe(false);
    expect(errors(ended)).toEqual([]);
  });

  test("a way back knows where to lead while nothing is remembered", () => {
    const changed = requireOk(setKind(draft, { stage: "reminded", kind: "history", history: "deep" }));
    expect(stageOf(changed, "reminded")).toMatchObject({ kind: "history", history: "deep", initial: "told" });
    expect(changed.touchpoints).toEqual([]);
    const back = requireOk(setKind(changed, { stage: "reminded", kind: "atomic" }));
    expect(stageOf(back, "reminded")).not.toHaveProperty("initial");
    expect(refusal(setInitial(changed, { stage: "reminded" }))?.code).toBe("edit.stageKind");
  });

  test("a container becomes parallel and back, and nothing else while it has an inside", () => {
    const parallel = requireOk(setKind(draft, { stage: "aware", kind: "parallel" }));
    expect(stageOf(parallel, "aware")).not.toHaveProperty("initial");
    const compound = requireOk(setKind(parallel, { stage: "aware", kind: "compound" }));
    expect(stageOf(compound, "aware")?.initial).toBe("told");
    expect(refusal(setKind(draft, { stage: "aware", kind: "final" }))?.code).toBe("edit.hasInside");
  });
});

test("a change that the schema refuses is refused with the place and the form", () => {
  const change = { map: { emotion: 3 } };
  expect(refusal(changeStage(draft, { stage: "trial", change }))).toEqual({
    code: "edit.form",
    parameters: { key: "map.emotion", form: "emotion", found: "3" },
  });
});

test("every result opens again as it is", () => {
  const merged = requireOk(mergeStages(draft, { stages: ["trial", "adopted"] }));
  expect(requireOk(openJourney(toPlainJourney(merged)))).toEqual(merged);
});
