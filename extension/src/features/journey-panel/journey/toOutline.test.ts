import { expect, test } from "vitest";
import { createRun, createStep, smallJourney } from "../testing/smallJourney";
import { toOutline } from "./toOutline";

test("phases hold their stages, with where the person is and has been", () => {
  const run = createRun({
    stages: ["invitation", "reminded"],
    trace: [
      createStep(1, { kind: "entry", entry: "e1", type: "visit.held" }, ["invitation", "invited"]),
      createStep(2, { kind: "wait", transition: "remind" }, ["reminded"]),
    ],
  });
  const [invitation, use, done] = toOutline(smallJourney, run);
  expect(invitation).toMatchObject({ label: "Invitation", isCurrent: true });
  expect(invitation?.stages.map(({ id, isCurrent, isVisited }) => [id, isCurrent, isVisited])).toEqual([
    ["invited", false, true],
    ["reminded", true, true],
  ]);
  expect(use).toMatchObject({ isCurrent: false, isVisited: false });
  expect(done?.stages).toEqual([]);
});
