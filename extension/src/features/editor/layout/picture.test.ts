import { readFileSync } from "node:fs";
import { type JourneyDocument, openJourneyText } from "@waypost/sdk";
import { createRenderer } from "@waypost/sdk/sentences";
import { expect, test } from "vitest";
import { createDescribeWay } from "../model/describeTransition";
import { toCanvas } from "../model/toCanvas";
import { createLayoutClient } from "./createLayoutClient";
import { findBackWays } from "./findBackWays";
import { createDirectWorker } from "./testing/createDirectWorker";
import { createPhasedJourney } from "./testing/createPhasedJourney";
import { measurePicture } from "./testing/measurePicture";

const client = createLayoutClient(createDirectWorker);

function toModel(document: JourneyDocument) {
  const describe = createDescribeWay(document, createRenderer({ locale: "en", timeZone: "UTC" }));
  return toCanvas(document, { folded: new Set(), describe });
}

function readExample(name: string): JourneyDocument {
  const url = new URL(`../../../../../examples/${name}/journey.json`, import.meta.url);
  const opened = openJourneyText(readFileSync(url, "utf8"));
  if (!opened.ok) throw new Error("the example opens");
  return opened.value;
}

// Crossings are what they are now, with a little room: fewer are better, more are a step back.
test.each([
  ["12 stages", () => createPhasedJourney(2, 5), { crossings: 1, labelsOnLines: 0 }],
  ["60 stages", () => createPhasedJourney(9, 6), { crossings: 10, labelsOnLines: 0 }],
  ["200 stages", () => createPhasedJourney(15, 12), { crossings: 25, labelsOnLines: 0 }],
  ["parallel tracks", () => readExample("oncology-launch"), { crossings: 5, labelsOnLines: 0 }],
  ["a loop of phases", () => readExample("customer-life-cycle"), { crossings: 80, labelsOnLines: 3 }],
  [
    "101 transitions among 27 stages",
    () => readExample("cardiology-portal"),
    { crossings: 140, labelsOnLines: 3 },
  ],
])("%s: no stage or label lies upon another, no line runs through a stage", async (_what, create, most) => {
  const model = toModel(create());
  const picture = measurePicture(model, await client.layOut(model, "down"));
  const { crossings, labelsOnLines, ...rest } = picture;
  expect(rest).toEqual({
    stagesOnStages: [],
    labelsOnStages: [],
    labelsOnLabels: [],
    linesThroughStages: [],
  });
  expect(crossings).toBeLessThanOrEqual(most.crossings);
  expect(labelsOnLines.length).toBeLessThanOrEqual(most.labelsOnLines);
});

test("in every phase reading begins with the stage that is entered first", async () => {
  const document = createPhasedJourney(9, 6);
  const model = toModel(document);
  const { boxes } = await client.layOut(model, "down");
  for (const { id, initial } of document.stages.flatMap((stage) =>
    stage.kind === "compound" ? [stage] : [],
  )) {
    const inside = document.stages.filter(({ parent }) => parent === id);
    const tops = inside.map((stage) => boxes.get(stage.id)?.y ?? 0);
    expect([id, boxes.get(initial ?? "")?.y]).toEqual([id, Math.min(...tops)]);
  }
});

test("a way is back where it leads to what one came through, at its own level", () => {
  const document = createPhasedJourney(4, 3);
  const byId = new Map(document.transitions.map(({ id, from, to }) => [id, `${from} > ${to}`]));
  const back = [...findBackWays(toModel(document))].map((id) => byId.get(id));
  expect(back).toContain("p3 > p1");
  for (const way of back) {
    const [from = "", to = ""] = (way ?? "").split(" > ");
    expect(from > to, way).toBe(true);
  }
});
