import { expect, test } from "vitest";
import { requireJourney } from "../testing/smallJourney";
import { listInnerStages } from "./listInnerStages";
import { listTracks } from "./listTracks";

const document = requireJourney({
  format: 1,
  id: "tracks",
  title: "Tracks",
  events: [{ type: "start", label: "Start" }],
  entry: [{ id: "enter", event: "start" }],
  initial: "launch",
  stages: [
    { id: "launch", label: "Launch", kind: "parallel" },
    { id: "belief", label: "Belief", kind: "compound", parent: "launch", initial: "aware" },
    { id: "aware", label: "Aware", kind: "atomic", parent: "belief" },
    { id: "access", label: "Access", kind: "atomic", parent: "launch" },
  ],
  transitions: [],
});
const run = {
  leaves: ["aware", "access"],
  stage: "aware",
  stages: ["launch", "belief", "aware", "access"],
  sinceByStage: { launch: 1, belief: 1, aware: 5, access: 1 },
};

test("each parallel track is told by its name, with the stages inside it and since when", () => {
  expect(listTracks(document, run)).toEqual([
    { id: "aware", label: "Belief", stages: ["Aware"], since: 5 },
    { id: "access", label: "Access", stages: ["Access"], since: 1 },
  ]);
});

test("the stages of one track are not mixed with those of another", () => {
  expect(listInnerStages(document, run)).toEqual(["Belief", "Aware"]);
});
