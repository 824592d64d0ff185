import { type JourneyDocument, openJourney } from "@waypost/sdk";
import {
  addStage,
  alignStages,
  canConnect,
  changeId,
  changeTransition,
  connect,
  copySelection,
  createHistory,
  duplicate,
  type EditResult,
  findUses,
  insertStageOnTransition,
  mergeDrafts,
  mergeStages,
  moveStage,
  moveStages,
  paste,
  pushDocument,
  readLens,
  removeStages,
  renameStage,
  setKind,
  splitStage,
  undo,
  wrapInPhase,
} from "@waypost/sdk/edit";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { toMedian } from "./quantile.ts";

/** One frame of 60 a second has 16.7 ms for everything; a command is to leave most of it to the painting. */
const mostMs = 5;

/** How long each command takes on a journey of 500 stages and 1,500 transitions, half of them with guards. */
export const edit: Benchmark = {
  needs: [],
  async run() {
    const document = createLargeJourney();
    return Object.entries(listWork(document)).map(([name, work]) => measure(name, work));
  },
};

const rounds = 60;

function measure(name: string, work: () => unknown): Figure {
  const times: number[] = [];
  for (let round = 0; round < rounds + 10; round++) {
    const startedAtMs = performance.now();
    if (work() === undefined) throw new Error(`The benchmark edit.${name} answers nothing.`);
    if (round >= 10) times.push(performance.now() - startedAtMs);
  }
  return toLimitedFigure(`edit.${name}`, toMedian(times), "ms", mostMs);
}

/** Everything has to succeed, or it would be the refusal that is measured. */
function requireValue<Value>(result: EditResult<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function listWork(document: JourneyDocument): Readonly<Record<string, () => unknown>> {
  const many = document.stages.slice(100, 150).map(({ id }) => id);
  const text = requireValue(copySelection(document, ["s101", "s102", "s103"]));
  const label = { code: "step.renameStage", parameters: { name: "x", count: 1 } } as const;
  let history = createHistory(document);
  for (let step = 0; step < 1_000; step++) {
    history = pushDocument(
      history,
      requireValue(renameStage(history.present, { stage: "s7", label: `S ${step}` })),
      { label },
    );
  }
  const mine = requireValue(renameStage(document, { stage: "s9", label: "Mine" }));
  const theirs = requireValue(removeStages(document, { stages: ["s11"] }));
  const siblings = { stages: ["s1", "s2"], label: "Wrapped" };
  let drag = 0;
  return {
    addStage: () => requireValue(addStage(document, { label: "New", parent: "p3", at: { x: 1, y: 1 } })),
    renameStage: () => requireValue(renameStage(document, { stage: "s77", label: "Renamed" })),
    changeId: () => requireValue(changeId(document, { list: "attributes", id: "score", to: "affinity" })),
    moveStage: () => requireValue(moveStage(document, { stage: "s77", parent: "p2" })),
    moveFiftyStages: () => {
      drag += 1;
      return requireValue(
        moveStages(document, { places: many.map((stage) => ({ stage, x: drag, y: drag })) }),
      );
    },
    alignFiftyStages: () => requireValue(alignStages(document, { stages: many, edge: "left" })),
    wrapInPhase: () => requireValue(wrapInPhase(document, siblings)),
    splitStage: () => requireValue(splitStage(document, { stage: "s77", label: "Second" })),
    mergeStages: () => requireValue(mergeStages(document, siblings)),
    removeStages: () => requireValue(removeStages(document, { stages: ["p4"], heal: true })),
    setKind: () => requireValue(setKind(document, { stage: "s77", kind: "final" })),
    connect: () =>
      requireValue(connect(document, { from: "s1", to: "s99", trigger: { event: "e1.happened" } })),
    changeTransition: () =>
      requireValue(changeTransition(document, { transition: "t8", change: { when: "hcp.score > 0.1" } })),
    insertStage: () =>
      requireValue(insertStageOnTransition(document, { transition: "t8", label: "Between" })),
    duplicate: () => requireValue(duplicate(document, { stages: ["s101", "s102"] })),
    paste: () => requireValue(paste(document, { text })),
    canConnect: () => canConnect(document, "s1", "s99"),
    findUses: () => findUses(document, { list: "events", id: "e1.happened" }),
    undo: () => undo(history),
    mergeDrafts: () => mergeDrafts(document, mine, theirs),
    readLens: () => requireValue(readLens(document, "trailblazer")),
  };
}

function createLargeJourney(): JourneyDocument {
  const phases = Array.from({ length: 10 }, (_, phase) => phase);
  const inner = Array.from({ length: 490 }, (_, index) => index);
  const guards = [
    undefined,
    "hcp.score > 0.5 && consent.email",
    undefined,
    'persona == "trailblazer" || count("e1.happened", "P30D") >= 2',
  ];
  const opened = openJourney({
    format: 1,
    id: "large",
    title: "Large",
    attributes: [{ id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "any" }],
    channels: [{ id: "email", label: "E-mail", consent: "required" }],
    events: Array.from({ length: 40 }, (_, index) => ({ type: `e${index}.happened`, label: `E${index}` })),
    personas: [{ id: "trailblazer", label: "Trailblazer" }],
    entry: [{ id: "enter", event: "e0.happened" }],
    initial: "p0",
    stages: [
      ...phases.map((phase) => ({
        id: `p${phase}`,
        label: `Phase ${phase}`,
        kind: "compound",
        initial: `s${phase + 10}`,
      })),
      ...inner.map((index) => ({
        id: `s${index}`,
        label: `Stage ${index}`,
        kind: "atomic",
        parent: `p${phaseOf(index)}`,
      })),
    ],
    transitions: Array.from({ length: 1_500 }, (_, index) => ({
      id: `t${index}`,
      from: `s${index % 490}`,
      to: `s${(index * 7 + 1) % 490}`,
      event: `e${index % 40}.happened`,
      ...(guards[index % 4] !== undefined && { when: guards[index % 4] }),
    })),
    layout: [
      ...phases.map((phase) => ({ stage: `p${phase}`, x: 0, y: phase * 400, width: 12_000, height: 360 })),
      ...inner.map((index) => ({ stage: `s${index}`, x: Math.floor(index / 10) * 240, y: 80 })),
    ],
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error[0]));
  return opened.value;
}

/** s1 and s2 lie together, in the phase after; the others go round the phases. */
function phaseOf(index: number): number {
  return index === 2 ? 1 : index % 10;
}
