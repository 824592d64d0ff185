import {
  createFreshId,
  listFragments,
  removeStages,
  removeTransitions,
  setInitial,
  wrapInPhase,
} from "@waypost/sdk/edit";
import { spokenLanguage } from "../../../ui/t";
import { t } from "../../../ui/tStudio";
import { duplicateChosen, insertPieceOf } from "../commands/clipboard";
import { insertOnWay, makeNext, makeStage } from "../commands/makeStages";
import type { Studio } from "../store/createStudio";
import type { SideView, StudioState } from "../store/StudioState";
import { lensActions } from "./lensActions";
import type { StudioAction } from "./StudioAction";
import { shapeActions } from "./shapeActions";
import { findNeighbour, type Heading, listAlong } from "./walk";

const oneStage = ({ selection }: StudioState) => selection.stages.size === 1;
const someStage = ({ selection }: StudioState) => selection.stages.size > 0;
const oneWay = ({ selection }: StudioState) => selection.ways.size === 1;
const something = (state: StudioState) => someStage(state) || state.selection.ways.size > 0;
const firstStage = (studio: Studio) => [...studio.store.get().selection.stages][0];
function showSide(studio: Studio, side: SideView): void {
  studio.show(side);
  studio.focusSide();
}
const firstWay = (studio: Studio) => [...studio.store.get().selection.ways][0];

/** Everything that can be done by a key or from the command palette; `view` moves the canvas. */
export function createActions(view: ViewActions): readonly StudioAction[] {
  return [
    ...makeActions(),
    ...shapeActions(),
    ...fragmentActions(),
    ...editActions(),
    ...walkActions(),
    ...viewActions(view),
    ...lensActions(),
  ];
}

/** What the canvas does for the eye. */
export type ViewActions = {
  fitAll(): void;
  fitSelection(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Who stands where, on the canvas. */
  toggleCounts(): void;
};

function makeActions(): readonly StudioAction[] {
  return [
    {
      id: "stage",
      group: "make",
      label: t("studio.act.stage"),
      keys: ["n"],
      run: (studio) => void makeStage(studio),
    },
    {
      id: "next",
      group: "make",
      label: t("studio.act.next"),
      keys: ["Shift+n"],
      isPossible: oneStage,
      run: (studio) => {
        const from = firstStage(studio);
        if (from !== undefined) makeNext(studio, from);
      },
    },
    {
      id: "phase",
      group: "make",
      label: t("studio.act.phase"),
      keys: ["p"],
      run: (studio) => void makeStage(studio, "compound"),
    },
    {
      id: "connect",
      group: "make",
      label: t("studio.act.connect"),
      keys: ["c"],
      isPossible: oneStage,
      run: (studio) => studio.open("connect"),
    },
    {
      id: "wrap",
      group: "make",
      label: t("studio.act.wrap"),
      keys: ["g"],
      isPossible: someStage,
      run: (studio) => {
        const label = t("studio.kindNew.compound");
        const id = createFreshId(studio.store.get().document, "stages", label);
        const args = { stages: [...studio.store.get().selection.stages], label, id };
        if (!studio.edit({ code: "step.wrap", name: label, gesture: id }, wrapInPhase, args)) return;
        studio.select({ stages: new Set([id]) });
        studio.rename(id);
      },
    },
    {
      id: "insert",
      group: "make",
      label: t("studio.act.insert"),
      keys: ["i"],
      isPossible: oneWay,
      run: (studio) => {
        const way = firstWay(studio);
        if (way !== undefined) insertOnWay(studio, way);
      },
    },
  ];
}

/** Pieces of a journey to drop in, from the command palette. */
function fragmentActions(): readonly StudioAction[] {
  const locale = spokenLanguage();
  return listFragments(locale).map(({ id, title }) => ({
    id: `fragment-${id}`,
    group: "make",
    label: t("studio.act.fragment", { title }),
    run: (studio) => insertPieceOf(studio, id, locale),
  }));
}

function editActions(): readonly StudioAction[] {
  return [
    {
      id: "undo",
      group: "edit",
      label: t("studio.act.undo"),
      keys: ["Mod+z"],
      isPossible: ({ history }) => history.position > 0,
      run: (studio) => studio.undo(),
    },
    {
      id: "redo",
      group: "edit",
      label: t("studio.act.redo"),
      keys: ["Mod+Shift+z", "Mod+y"],
      isPossible: ({ history }) => history.position < history.entries.length - 1,
      run: (studio) => studio.redo(),
    },
    {
      id: "history",
      group: "edit",
      label: t("studio.act.history"),
      keys: ["Mod+h"],
      run: (studio) => studio.open("history"),
    },
    {
      id: "rename",
      group: "edit",
      label: t("studio.act.rename"),
      keys: ["F2", "Enter"],
      isPossible: oneStage,
      run: (studio) => studio.rename(firstStage(studio)),
    },
    {
      id: "remove",
      group: "edit",
      label: t("studio.act.remove"),
      keys: ["Delete", "Backspace"],
      isPossible: something,
      run: removeChosen,
    },
    {
      id: "duplicate",
      group: "edit",
      label: t("studio.act.duplicate"),
      keys: ["Mod+d"],
      isPossible: someStage,
      run: duplicateChosen,
    },
    {
      id: "initial",
      group: "edit",
      label: t("studio.act.initial"),
      isPossible: oneStage,
      run: (studio) => {
        const stage = firstStage(studio);
        const name = studio.store.get().document.stages.find(({ id }) => id === stage)?.label ?? "";
        if (stage !== undefined) studio.edit({ code: "step.setInitial", name }, setInitial, { stage });
      },
    },
    {
      id: "all",
      group: "edit",
      label: t("studio.act.all"),
      keys: ["Mod+a"],
      run: (studio) =>
        studio.select({ stages: new Set(studio.store.get().model.stages.map(({ id }) => id)) }),
    },
    {
      id: "none",
      group: "edit",
      label: t("studio.act.none"),
      keys: ["Escape"],
      isPossible: something,
      run: (studio) => studio.select({}),
    },
    {
      id: "details",
      group: "edit",
      label: t("studio.act.details"),
      keys: ["e"],
      run: (studio) => showSide(studio, "details"),
    },
  ];
}

function removeChosen(studio: Studio): void {
  const { selection } = studio.store.get();
  const stages = [...selection.stages];
  const transitions = [...selection.ways];
  const gesture = `remove ${[...stages, ...transitions].join(" ")}`;
  if (transitions.length > 0)
    studio.edit({ code: "step.removeTransitions", count: transitions.length, gesture }, removeTransitions, {
      transitions,
    });
  if (stages.length > 0)
    studio.edit({ code: "step.removeStages", count: stages.length, gesture }, removeStages, {
      stages,
      heal: true,
    });
}

function walkActions(): readonly StudioAction[] {
  const headings: readonly [Heading, string][] = [
    ["up", "ArrowUp"],
    ["down", "ArrowDown"],
    ["left", "ArrowLeft"],
    ["right", "ArrowRight"],
  ];
  const go = (studio: Studio, stage: string | undefined) => stage !== undefined && studio.reveal([stage]);
  return [
    ...headings.map(
      ([heading, key]): StudioAction => ({
        id: `walk-${heading}`,
        group: "view",
        label: t(`studio.act.walk.${heading}`),
        keys: [key],
        run: (studio) => void go(studio, findNeighbour(studio.store.get(), firstStage(studio), heading)),
      }),
    ),
    {
      id: "along",
      group: "view",
      label: t("studio.act.along"),
      keys: ["Alt+ArrowRight", "Alt+ArrowDown"],
      isPossible: oneStage,
      run: (studio) => void go(studio, listAlong(studio.store.get(), firstStage(studio) ?? "", false)[0]),
    },
    {
      id: "back",
      group: "view",
      label: t("studio.act.back"),
      keys: ["Alt+ArrowLeft", "Alt+ArrowUp"],
      isPossible: oneStage,
      run: (studio) => void go(studio, listAlong(studio.store.get(), firstStage(studio) ?? "", true)[0]),
    },
    {
      id: "nextWay",
      group: "view",
      label: t("studio.act.nextWay"),
      keys: ["w"],
      run: (studio) => chooseNextWay(studio),
    },
    ...headings.map(
      ([heading, key]): StudioAction => ({
        id: `nudge-${heading}`,
        group: "edit",
        label: t(`studio.act.nudge.${heading}`),
        keys: [`Shift+${key}`],
        isPossible: someStage,
        run: (studio) => nudge(studio, heading),
      }),
    ),
  ];
}

/** The ways out of the chosen stage, one after the other; then the stage again. */
function chooseNextWay(studio: Studio): void {
  const { selection, document } = studio.store.get();
  const way = document.transitions.find(({ id }) => selection.ways.has(id));
  const from = way?.from ?? [...selection.stages][0];
  const out = document.transitions.filter((each) => each.from === from).map(({ id }) => id);
  const next = out[way === undefined ? 0 : out.indexOf(way.id) + 1];
  if (next !== undefined) studio.select({ ways: new Set([next]) });
  else if (from !== undefined) studio.select({ stages: new Set([from]) });
}

const nudgePx = 8;

function nudge(studio: Studio, heading: Heading): void {
  const { selection, geometry } = studio.store.get();
  const dx = heading === "left" ? -nudgePx : heading === "right" ? nudgePx : 0;
  const dy = heading === "up" ? -nudgePx : heading === "down" ? nudgePx : 0;
  const moved = new Map(
    [...selection.stages].flatMap((id) => {
      const box = geometry.boxes.get(id);
      return box === undefined ? [] : [[id, { x: box.x + dx, y: box.y + dy }] as const];
    }),
  );
  const gesture = `nudge ${[...moved.keys()].join(" ")}`;
  studio.place({ code: "step.moveStages", count: moved.size, gesture }, moved);
}

function viewActions(view: ViewActions): readonly StudioAction[] {
  const foldable = ({ document, selection }: StudioState) =>
    document.stages.some(
      ({ id, kind }) => selection.stages.has(id) && (kind === "compound" || kind === "parallel"),
    );
  return [
    {
      id: "versions",
      group: "journey",
      label: t("versions.act"),
      keys: ["Shift+h"],
      run: (studio) => studio.open("versions"),
    },
    {
      id: "commands",
      group: "view",
      label: t("studio.act.commands"),
      keys: ["Mod+k", "/", "Mod+f"],
      run: (studio) => studio.open("commands"),
    },
    {
      id: "keys",
      group: "view",
      label: t("studio.act.keys"),
      keys: ["?"],
      run: (studio) => studio.open("keys"),
    },
    { id: "fit", group: "view", label: t("studio.act.fit"), keys: ["0"], run: () => view.fitAll() },
    {
      id: "fitSelection",
      group: "view",
      label: t("studio.act.fitSelection"),
      keys: ["."],
      isPossible: something,
      run: () => view.fitSelection(),
    },
    {
      id: "zoomIn",
      group: "view",
      label: t("studio.act.zoomIn"),
      keys: ["+", "="],
      run: () => view.zoomIn(),
    },
    { id: "zoomOut", group: "view", label: t("studio.act.zoomOut"), keys: ["-"], run: () => view.zoomOut() },
    {
      id: "fold",
      group: "view",
      label: t("studio.act.fold"),
      keys: ["f"],
      isPossible: foldable,
      run: toggleFold,
    },
    {
      id: "layoutDown",
      group: "view",
      label: t("studio.act.layoutDown"),
      keys: ["l"],
      run: (studio) => void studio.layOut("down"),
    },
    {
      id: "layoutRight",
      group: "view",
      label: t("studio.act.layoutRight"),
      keys: ["Shift+l"],
      run: (studio) => void studio.layOut("right"),
    },
    {
      id: "layoutInside",
      group: "view",
      label: t("studio.act.layoutInside"),
      isPossible: foldable,
      run: (studio) =>
        void studio.layOut(studio.store.get().direction, [...studio.store.get().selection.stages]),
    },
    {
      id: "counts",
      group: "view",
      label: t("studio.showCounts"),
      keys: ["h"],
      run: () => view.toggleCounts(),
    },
    {
      id: "problems",
      group: "view",
      label: t("studio.act.problems"),
      keys: ["m"],
      run: (studio) => showSide(studio, "problems"),
    },
    {
      id: "comments",
      group: "edit",
      label: t("studio.act.comment"),
      keys: ["k"],
      run: (studio) => showSide(studio, "comments"),
    },
    {
      id: "list",
      group: "view",
      label: t("studio.act.list"),
      keys: ["o"],
      run: (studio) => showSide(studio, "list"),
    },
  ];
}

function toggleFold(studio: Studio): void {
  const { model, selection } = studio.store.get();
  const chosen = model.stages.filter(({ id }) => selection.stages.has(id));
  const folded = chosen.filter((stage) => stage.folded !== undefined).map(({ id }) => id);
  if (folded.length > 0) studio.fold(folded, false);
  else
    studio.fold(
      chosen.filter(({ kind }) => kind === "compound" || kind === "parallel").map(({ id }) => id),
      true,
    );
}
