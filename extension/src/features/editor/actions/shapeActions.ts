import { canMerge, createFreshId, extract, mergeStages, splitStage, unwrap } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";
import type { Studio } from "../store/createStudio";
import type { StudioState } from "../store/StudioState";
import type { StudioAction } from "./StudioAction";

/** Making two stages of one and one of several, and taking stages out of what is around them. */
export function shapeActions(): readonly StudioAction[] {
  return [
    {
      id: "split",
      group: "make",
      label: t("studio.act.split"),
      keys: ["s"],
      isPossible: (state) => listChosen(state).length === 1 && listChosen(state)[0]?.kind === "atomic",
      run: splitChosen,
    },
    {
      id: "merge",
      group: "make",
      label: t("studio.act.merge"),
      keys: ["j"],
      isPossible: ({ document, selection }) =>
        selection.stages.size > 1 && canMerge(document, [...selection.stages]).ok,
      run: mergeChosen,
    },
    {
      id: "extract",
      group: "make",
      label: t("studio.act.extract"),
      keys: ["x"],
      isPossible: (state) => listChosen(state).some(({ parent }) => parent !== undefined),
      run: extractChosen,
    },
    {
      id: "unwrap",
      group: "make",
      label: t("studio.act.unwrap"),
      keys: ["Shift+g"],
      isPossible: (state) => listChosen(state).length === 1 && isContainer(listChosen(state)[0]),
      run: unwrapChosen,
    },
  ];
}

function listChosen({ document, selection }: Pick<StudioState, "document" | "selection">) {
  return document.stages.filter(({ id }) => selection.stages.has(id));
}

function isContainer(stage: { kind: string } | undefined): boolean {
  return stage?.kind === "compound" || stage?.kind === "parallel";
}

/** The second half is chosen and waits for its name. */
function splitChosen(studio: Studio): void {
  const [stage] = listChosen(studio.store.get());
  if (stage === undefined) return;
  const label = t("studio.kindNew.atomic");
  const id = createFreshId(studio.store.get().document, "stages", label);
  const step = { code: "step.split", name: stage.label, gesture: id } as const;
  if (!studio.edit(step, splitStage, { stage: stage.id, label, id })) return;
  studio.select({ stages: new Set([id]) });
  studio.rename(id);
}

/** The one that was chosen first remains. */
function mergeChosen(studio: Studio): void {
  const { document, selection } = studio.store.get();
  const stages = [...selection.stages];
  const first = document.stages.find(({ id }) => id === stages[0]);
  if (first === undefined) return;
  if (studio.edit({ code: "step.merge", name: first.label, count: stages.length }, mergeStages, { stages }))
    studio.select({ stages: new Set([first.id]) });
}

function extractChosen(studio: Studio): void {
  // What lies in a chosen stage comes along with it.
  const chosen = listChosen(studio.store.get());
  const ids = new Set(chosen.map(({ id }) => id));
  const stages = chosen.filter(({ parent }) => parent !== undefined && !ids.has(parent)).map(({ id }) => id);
  studio.edit({ code: "step.extract", name: chosen[0]?.label ?? "", count: stages.length }, extract, {
    stages,
  });
}

function unwrapChosen(studio: Studio): void {
  const { document } = studio.store.get();
  const [stage] = listChosen(studio.store.get());
  if (stage === undefined) return;
  const inside = document.stages.filter(({ parent }) => parent === stage.id).map(({ id }) => id);
  if (!studio.edit({ code: "step.unwrap", name: stage.label }, unwrap, { stage: stage.id })) return;
  studio.select({ stages: new Set(inside) });
}
