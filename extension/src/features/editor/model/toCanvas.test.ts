import { readFileSync } from "node:fs";
import { openJourney, openJourneyText } from "@waypost/sdk";
import { createRenderer } from "@waypost/sdk/sentences";
import { expect, test } from "vitest";
import { createDescribeWay } from "./describeTransition";
import { toCanvas } from "./toCanvas";

const example = new URL("../../../../../examples/cardiology-portal/journey.json", import.meta.url);
const opened = openJourneyText(readFileSync(example, "utf8"));
if (!opened.ok) throw new Error("the example opens");
const document = opened.value;
const describe = createDescribeWay(document, createRenderer({ locale: "en", timeZone: "UTC" }));
const draw = (...folded: string[]) => toCanvas(document, { folded: new Set(folded), describe });

test("every stage, and every transition, is drawn once; parents before their children", () => {
  const { stages, ways } = draw();
  expect(stages).toHaveLength(document.stages.length);
  const at = new Map(stages.map(({ id }, index) => [id, index]));
  for (const { id, parent } of stages)
    if (parent !== undefined) expect(at.get(parent)).toBeLessThan(at.get(id) ?? 0);
  expect(ways.filter(({ kind }) => kind !== "initial")).toHaveLength(document.transitions.length);
});

test("each container with a beginning has a marker that leads to it, and so has the journey", () => {
  const { markers, ways } = draw();
  const containers = document.stages.filter(({ kind }) => kind === "compound");
  expect(markers).toHaveLength(containers.length + 1);
  expect(ways.find(({ from }) => from === "initial:")).toMatchObject({ kind: "initial", to: "permission" });
});

test("ways say what sets them off and whom they take, in words", () => {
  const way = draw().ways.find(({ id }) => id === "inviteBySms");
  expect(way).toMatchObject({ kind: "always", trigger: "at once" });
  expect(way?.guard).toBe("if Trailblazer, consent for SMS and digital affinity more than 0.6");
  expect(draw().ways.find(({ id }) => id === "remindTrailblazerBySms")).toMatchObject({
    kind: "after",
    trigger: "after 3 days",
  });
});

test("a folded phase tells what it hides, and ways across its rim end there, those between two in one", () => {
  const { stages, ways, markers } = draw("invitation", "interest");
  expect(stages.some(({ id }) => id === "emailInvited")).toBe(false);
  expect(stages.find(({ id }) => id === "invitation")?.folded).toMatchObject({ stages: 6 });
  const between = ways.filter(({ from, to }) => from === "invitation" && to === "interest");
  expect(between).toHaveLength(1);
  expect(between[0]?.transitions.length).toBeGreaterThan(3);
  expect(markers.some(({ parent }) => parent === "invitation")).toBe(false);
});

test("names that lead nowhere, and parents in a circle, are drawn as far as they go", () => {
  const odd = openJourney({
    format: 1,
    id: "odd",
    title: "Odd",
    events: [],
    entry: [{ id: "e", date: "2026-01-01" }],
    initial: "nowhere",
    stages: [
      { id: "a", label: "A", kind: "compound", parent: "b" },
      { id: "b", label: "B", kind: "compound", parent: "a" },
      { id: "c", label: "C", kind: "atomic", parent: "gone" },
    ],
    transitions: [{ id: "t", from: "c", to: "nowhere" }],
  });
  if (!odd.ok) throw new Error("opens");
  const { stages, ways } = toCanvas(odd.value, { folded: new Set(), describe });
  expect(stages.map(({ id }) => id).sort()).toEqual(["a", "b", "c"]);
  expect(ways).toEqual([]);
});
