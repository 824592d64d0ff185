import { t } from "../../../ui/tStudio";
import type { Studio } from "../store/createStudio";
import type { StudioState } from "../store/StudioState";
import { showSide, something } from "./chosen";
import type { StudioAction } from "./StudioAction";

/** What the canvas does for the eye. */
export type ViewActions = {
  fitAll(): void;
  fitSelection(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Who stands where, on the canvas. */
  toggleCounts(): void;
};

/** What is seen of the journey, and what stands beside it. */
export function viewActions(view: ViewActions): readonly StudioAction[] {
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
