import { describe, expect, test } from "vitest";
import { checkJourney } from "../../rules/checkJourney.js";
import type { EditResult } from "../EditIssue.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { canConnect } from "./canConnect.js";
import { changeTransition, retarget } from "./changeTransition.js";
import { connect } from "./connect.js";
import { insertStageOnTransition } from "./insertStageOnTransition.js";
import { removeTransitions } from "./removeTransitions.js";

const draft = smallDraft();
const code = (result: EditResult<unknown>) => (result.ok ? undefined : result.error.code);

describe("connecting", () => {
  test("adds a way with its trigger, and one without a trigger for the rules to mark", () => {
    const connected = requireOk(
      connect(draft, { from: "told", to: "trial", trigger: { event: "visit.held" } }),
    );
    expect(connected.transitions.at(-1)).toMatchObject({
      id: "told-trial",
      event: "visit.held",
      effects: [],
    });
    const open = requireOk(connect(draft, { from: "told", to: "trial" }));
    expect(checkJourney(open).map((finding) => finding.code)).toEqual(["journey.trigger"]);
  });

  test.each([
    ["left", "trial", undefined, "edit.noWayOut"],
    ["trial", "left", { done: true } as const, "edit.doneWithoutInside"],
    ["trial", "nowhere", undefined, "edit.unknown"],
    ["aware", "trial", { done: true } as const, undefined],
    ["trial", "trial", undefined, undefined],
  ])(
    "%s to %s by %j is asked before the gesture and answered alike inside the command",
    (from, to, trigger, expected) => {
      expect(code(canConnect(draft, from, to, trigger))).toBe(expected);
      expect(code(connect(draft, { from, to, ...(trigger && { trigger }) }))).toBe(expected);
    },
  );

  test("a way that stays inside its source has to lead inside", () => {
    expect(code(connect(draft, { from: "aware", to: "trial", internal: true }))).toBe("edit.internalOutside");
    expect(code(connect(draft, { from: "aware", to: "told", internal: true }))).toBeUndefined();
  });
});

test("a changed trigger takes the place of the old one", () => {
  const change = { trigger: { after: "P3D" }, label: "Too long", when: undefined };
  const changed = requireOk(changeTransition(draft, { transition: "try", change }));
  const transition = changed.transitions.find(({ id }) => id === "try");
  expect(transition).toMatchObject({ after: "P3D", label: "Too long" });
  expect(transition).not.toHaveProperty("event");
  expect(transition).not.toHaveProperty("when");
  expect(code(changeTransition(draft, { transition: "try", change: { trigger: { after: "P1M" } } }))).toBe(
    "edit.form",
  );
});

test("a way led out of its source is internal no longer", () => {
  const inside = requireOk(connect(draft, { from: "aware", to: "told", internal: true, id: "again" }));
  const led = requireOk(retarget(inside, { transition: "again", to: "trial" }));
  expect(led.transitions.at(-1)).not.toHaveProperty("internal");
  expect(code(retarget(draft, { transition: "leave", from: "left" }))).toBe("edit.noWayOut");
});

test("a stage put on a way stands in the middle of it, and the path goes on", () => {
  const inserted = requireOk(
    insertStageOnTransition(draft, {
      transition: "adopt",
      label: "Second visit",
      trigger: { after: "P14D" },
    }),
  );
  expect(inserted.stages.map(({ id }) => id)).toEqual([
    "aware",
    "told",
    "reminded",
    "trial",
    "second-visit",
    "adopted",
    "left",
  ]);
  expect(inserted.layout.at(-1)).toMatchObject({ stage: "second-visit", x: 750, y: 104 });
  expect(inserted.transitions.find(({ id }) => id === "adopt")?.to).toBe("second-visit");
  expect(inserted.transitions.at(-1)).toMatchObject({ from: "second-visit", to: "adopted", after: "P14D" });
  expect(checkJourney(inserted).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("transitions go with what was noted at them", () => {
  const removed = requireOk(removeTransitions(draft, { transitions: ["try"] }));
  expect(removed.comments).toEqual([]);
  expect(removed.stages).toBe(draft.stages);
  expect(code(removeTransitions(draft, { transitions: ["gone"] }))).toBe("edit.unknown");
});
