import { type JourneyDocument, openJourney } from "@waypost/sdk";
import { changeTransition, renameStage } from "@waypost/sdk/edit";
import { createRenderer } from "@waypost/sdk/sentences";
import { beforeEach, expect, test, vi } from "vitest";
import type { Route } from "../layout/Geometry";
import { routeAll } from "../layout/routing/routeAll";
import type { Scene } from "../layout/routing/Scene";
import { createStudio, type Studio } from "../store/createStudio";
import type { FlowEdge, FlowNode } from "./flowTypes";
import { type FarSquare, toFarSquares } from "./toFarWays";
import { toFlowEdges } from "./toFlowEdges";
import { toFlowNodes } from "./toFlowNodes";

const names = Array.from({ length: 40 }, (_, index) => `s${index}`);
const phases = ["p0", "p1", "p2", "p3"];

/** Four phases of ten stages, each with a way on and a way back, as hands placed them. */
function createJourney(): JourneyDocument {
  const opened = openJourney({
    format: 1,
    id: "j",
    title: "J",
    events: [{ type: "email.sent", label: "E-mail sent" }],
    entry: [{ id: "e", event: "email.sent" }],
    initial: "p0",
    stages: [
      ...phases.map((id, at) => ({ id, label: id, kind: "compound", initial: `s${at * 10}` })),
      ...names.map((id, at) => ({ id, label: id, kind: "atomic", parent: `p${Math.floor(at / 10)}` })),
    ],
    transitions: names.flatMap((id, at) => [
      { id: `on-${id}`, from: id, to: names[(at + 1) % 40], event: "email.sent" },
      { id: `back-${id}`, from: id, to: names[(at + 37) % 40], after: "P3D" },
    ]),
    layout: [
      ...phases.map((stage, at) => ({ stage, x: at * 1_000, y: 0, width: 700, height: 1_500 })),
      ...names.map((stage, at) => ({ stage, x: 80 + (at % 2) * 300, y: 100 + (at % 10) * 130 })),
    ],
    direction: "down",
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** The canvas as `useFlow` and `FarWays` keep it from one state to the next. */
type Drawn = { nodes: FlowNode[]; edges: FlowEdge[]; squares: readonly FarSquare[] };

function draw(studio: Studio, before?: Drawn): Drawn {
  const { model, geometry, selection, marks, lens } = studio.store.get();
  const nodes = toFlowNodes(model, geometry, selection.stages, before?.nodes ?? []);
  const known = new Map(before?.edges.map((edge) => [edge.id, edge]));
  const edges = toFlowEdges(model, geometry, selection, marks, lens, known);
  return { nodes, edges, squares: toFarSquares(edges, before?.squares) };
}

const listNew = <Item extends object>(items: readonly Item[], before: readonly Item[]) =>
  items.filter((item) => !before.includes(item));

/** However busy the machine is. */
const until = <Answer>(check: () => Answer) => vi.waitFor(check, { timeout: 10_000 });

let asked: Scene[] = [];
let answer: (scene: Scene) => Promise<ReadonlyMap<string, Route>>;
let studio: Studio;

beforeEach(async () => {
  asked = [];
  answer = async (scene) => routeAll(scene);
  studio = createStudio({
    document: createJourney(),
    layout: {
      layOut: () => Promise.reject(new Error("Hands placed everything")),
      route(scene) {
        asked.push(scene);
        return answer(scene);
      },
      close: () => undefined,
    },
    renderer: createRenderer({ locale: "en", timeZone: "UTC" }),
    describeRefusal: ({ code }) => code,
    layoutFailed: "not laid out",
  });
  await until(() => expect(asked).toHaveLength(1));
  const { geometry } = studio.store.get();
  await until(() => expect(studio.store.get().geometry).not.toBe(geometry));
  asked = [];
});

const nudge = () => {
  const box = studio.store.get().geometry.boxes.get("s5");
  if (box === undefined) throw new Error("s5 stands somewhere");
  studio.place({ code: "step.moveStages" }, new Map([["s5", { x: box.x, y: box.y + 60 }]]));
};

test("a stage that is moved draws itself and its own lines anew, and nothing else", async () => {
  const before = draw(studio);
  const { model, problems, marks } = studio.store.get();
  nudge();
  const after = draw(studio, before);
  expect(listNew(after.nodes, before.nodes).map(({ id }) => id)).toEqual(["s5"]);
  const touched = ["on-s4", "on-s5", "back-s5", "back-s8"];
  expect(
    listNew(after.edges, before.edges)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(touched.sort());
  expect(listNew(after.squares, before.squares).length).toBeLessThanOrEqual(4);
  // The words are the same, and so is what is wrong.
  expect(studio.store.get().model).toBe(model);
  expect(studio.store.get().problems).toBe(problems);
  expect(studio.store.get().marks).toBe(marks);
  // Lines are found anew for its own ways alone.
  await until(() => expect(asked).toHaveLength(1));
  expect(asked.map(({ ways }) => ways.map(({ id }) => id).sort())).toEqual([touched]);
});

test("undo draws as little, and lines found since leave every stage as it is drawn", async () => {
  nudge();
  await until(() => expect(asked).toHaveLength(1));
  const before = draw(studio);
  studio.undo();
  const after = draw(studio, before);
  expect(listNew(after.nodes, before.nodes).map(({ id }) => id)).toEqual(["s5"]);
  expect(listNew(after.edges, before.edges)).toHaveLength(4);
  const { geometry } = studio.store.get();
  await until(() => expect(studio.store.get().geometry).not.toBe(geometry));
  expect(draw(studio, after).nodes).toBe(after.nodes);
  expect(studio.store.get().geometry.boxes).toBe(geometry.boxes);
});

test("another name draws one stage anew, another guard one line", () => {
  const before = draw(studio);
  studio.edit({ code: "step.renameStage" }, renameStage, { stage: "s7", label: "s8" });
  const renamed = draw(studio, before);
  expect(listNew(renamed.nodes, before.nodes).map(({ id }) => id)).toEqual(["s7"]);
  expect(listNew(renamed.edges, before.edges)).toEqual([]);
  const change = { transition: "on-s7", change: { when: "1 == 1" } };
  studio.edit({ code: "step.changeGuard" }, changeTransition, change);
  const guarded = draw(studio, renamed);
  expect(guarded.nodes).toBe(renamed.nodes);
  expect(listNew(guarded.edges, renamed.edges).map(({ id }) => id)).toEqual(["on-s7"]);
  expect(asked).toEqual([]);
});

test("choosing a stage draws it and its lines anew; what stands back does so by one attribute", () => {
  const before = draw(studio);
  studio.select({ stages: new Set(["s5"]) });
  const after = draw(studio, before);
  expect(listNew(after.nodes, before.nodes).map(({ id }) => id)).toEqual(["s5"]);
  expect(listNew(after.edges, before.edges)).toHaveLength(4);
});

test("several changes in a row ask for lines once", async () => {
  for (const _ of "three") nudge();
  await until(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.ways).toHaveLength(4);
});

test("lines that were asked for are taken though something else moved meanwhile", async () => {
  nudge();
  await until(() => expect(asked).toHaveLength(1));
  answer = (scene) =>
    until(() => {
      expect(asked).toHaveLength(3);
      return routeAll(scene);
    });
  nudge();
  await until(() => expect(asked).toHaveLength(2));
  const makeshift = studio.store.get().geometry.routes.get("back-s5");
  const box = studio.store.get().geometry.boxes.get("s25");
  studio.place({ code: "step.moveStages" }, new Map([["s25", { x: (box?.x ?? 0) + 40, y: box?.y ?? 0 }]]));
  await until(() => expect(studio.store.get().geometry.routes.get("back-s5")).not.toBe(makeshift));
});
