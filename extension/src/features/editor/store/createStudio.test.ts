import { type JourneyDocument, openJourney } from "@waypost/sdk";
import { addStage, connect, removeStages } from "@waypost/sdk/edit";
import { createRenderer } from "@waypost/sdk/sentences";
import { expect, test } from "vitest";
import type { LayoutClient } from "../layout/createLayoutClient";
import { routeAll } from "../layout/routing/routeAll";
import type { CanvasModel } from "../model/CanvasModel";
import { createStudio, type Studio } from "./createStudio";

const opened = openJourney({
  format: 1,
  id: "j",
  title: "J",
  events: [{ type: "email.sent", label: "E-mail sent" }],
  entry: [{ id: "e", event: "email.sent" }],
  initial: "phase",
  stages: [
    { id: "phase", label: "Phase", kind: "compound", initial: "a" },
    { id: "a", label: "A", kind: "atomic", parent: "phase" },
    { id: "b", label: "B", kind: "atomic", parent: "phase" },
    { id: "end", label: "End", kind: "final" },
  ],
  transitions: [
    { id: "go", from: "a", to: "b", event: "email.sent" },
    { id: "stop", from: "phase", to: "end", event: "email.sent" },
  ],
});
if (!opened.ok) throw new Error("opens");
const document: JourneyDocument = opened.value;

/** One below the other, inside their containers: enough to see what stays. */
const layout: LayoutClient = {
  async layOut(model: CanvasModel) {
    const boxes = new Map(
      model.stages.map(({ id, kind }, index) => [
        id,
        kind === "compound"
          ? { x: 0, y: 0, width: 300, height: 400 }
          : { x: 40, y: 80 + index * 100, width: 128, height: 44 },
      ]),
    );
    for (const { id } of model.markers) boxes.set(id, { x: 50, y: 60, width: 14, height: 14 });
    return { boxes, routes: new Map() };
  },
  async route(scene) {
    return routeAll(scene);
  },
  close: () => undefined,
};

async function open(client = layout): Promise<Studio> {
  const studio = createStudio({
    document,
    layout: client,
    renderer: createRenderer({ locale: "en", timeZone: "UTC" }),
    describeRefusal: ({ code }) => code,
    layoutFailed: "not laid out",
  });
  await expect.poll(() => studio.store.get().drawing).toBe("ready");
  return studio;
}

const boxesOf = ({ store }: Studio) => {
  const { boxes } = store.get().geometry;
  return {
    phase: boxes.get("phase"),
    a: boxes.get("a"),
    b: boxes.get("b"),
    c: boxes.get("c"),
    end: boxes.get("end"),
  };
};

test("adding one stage moves no other, and the drawing is kept with the journey from then on", async () => {
  const studio = await open();
  const before = boxesOf(studio);
  studio.edit({ code: "step.addStage", name: "C" }, addStage, { label: "C", id: "c", parent: "phase" });
  const after = boxesOf(studio);
  for (const id of ["phase", "a", "b", "end"] as const)
    expect(after[id]).toMatchObject({ x: before[id]?.x, y: before[id]?.y });
  expect(after.c).toBeDefined();
  const { layout: places } = studio.store.get().document;
  expect(places.map(({ stage }) => stage).sort()).toEqual(["a", "b", "c", "end", "phase"]);
});

test("a container that was moved takes its inside along, and undo gives back the very document", async () => {
  const studio = await open();
  const { document: first } = studio.store.get();
  const before = boxesOf(studio);
  studio.place({ code: "step.moveStages" }, new Map([["phase", { x: 500, y: 100 }]]));
  expect(boxesOf(studio).a).toMatchObject({
    x: (before.a?.x ?? 0) + 500,
    y: (before.a?.y ?? 0) + 100,
  });
  expect(boxesOf(studio).end).toEqual(before.end);
  studio.undo();
  expect(studio.store.get().document).toBe(first);
  studio.redo();
  expect(boxesOf(studio).phase).toMatchObject({ x: 500, y: 100 });
});

test("steps of one gesture are one, and each has its name", async () => {
  const studio = await open();
  for (const x of [10, 20, 30])
    studio.place({ code: "step.moveStages", gesture: "drag 1" }, new Map([["end", { x, y: 700 }]]));
  expect(studio.store.get().history.entries).toHaveLength(2);
  expect(studio.store.get().history.entries[1]?.label).toMatchObject({ code: "step.moveStages" });
});

test("what is refused is said, and nothing changes", async () => {
  const studio = await open();
  const { document: before } = studio.store.get();
  expect(studio.edit({ code: "step.connect" }, connect, { from: "end", to: "a" })).toBe(false);
  expect(studio.store.get()).toMatchObject({ message: "edit.noWayOut", document: before });
});

test("a folded phase hides its inside, and finds it again where it was", async () => {
  const studio = await open();
  const before = boxesOf(studio);
  studio.fold(["phase"], true);
  expect(boxesOf(studio).a).toBeUndefined();
  expect(studio.store.get().model.stages.find(({ id }) => id === "phase")?.folded).toEqual({
    stages: 2,
    transitions: 1,
  });
  studio.fold(["phase"], false);
  expect(boxesOf(studio).a).toEqual(before.a);
});

test("what was deleted is chosen no longer", async () => {
  const studio = await open();
  studio.select({ stages: new Set(["b", "end"]) });
  studio.edit({ code: "step.removeStages" }, removeStages, { stages: ["b"] });
  expect([...studio.store.get().selection.stages]).toEqual(["end"]);
});

test("without a layout every stage has a place all the same, and can be worked on", async () => {
  const gone = async () => {
    throw new Error("The worker is gone");
  };
  const studio = await open({ layOut: gone, route: gone, close: () => undefined });
  expect(studio.store.get().message).toBe("not laid out");
  const { boxes, routes } = studio.store.get().geometry;
  expect([...boxes.keys()]).toEqual(expect.arrayContaining(["phase", "a", "b", "end"]));
  expect([...routes.keys()]).toEqual(expect.arrayContaining(["go", "stop"]));
  expect(studio.edit({ code: "step.addStage" }, addStage, { label: "C", id: "c" })).toBe(true);
  await studio.layOut("down");
  expect(studio.store.get().isArranging).toBe(false);
  expect(studio.store.get().geometry.boxes.has("c")).toBe(true);
});
