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
import { firstStage, firstWay, oneStage, oneWay, showSide, someStage, something } from "./chosen";
import { lensActions } from "./lensActions";
import type { StudioAction } from "./StudioAction";
import { shapeActions } from "./shapeActions";
import { type ViewActions, viewActions } from "./viewActions";
import { walkActions } from "./walkActions";

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
