import type { Stage } from "@waypost/sdk";
import { addStage, connect, createFreshId, insertStageOnTransition } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";
import { findContainerAt, findFreeSpot, toRelative } from "../layout/findContainerAt";
import type { Point } from "../layout/Geometry";
import type { Studio } from "../store/createStudio";

/*
 * What is made by a gesture: one step of the history each, chosen and ready to be named afterwards.
 */

/** A new stage at a point of the drawing, in the container that is there; answers its id. */
export function makeStageAt(studio: Studio, kind: Stage["kind"], point: Point): string | undefined {
  const { geometry, model } = studio.store.get();
  const parent = findContainerAt(model, geometry, point);
  const spot = findFreeSpot(model, geometry, { x: point.x - 64, y: point.y - 22, width: 128, height: 44 });
  const at = toRelative(geometry, parent, spot);
  return make(studio, kind, parent, at);
}

/** A new stage beside what is chosen, in the same container. */
export function makeStage(studio: Studio, kind: Stage["kind"] = "atomic"): string | undefined {
  const { selection, document } = studio.store.get();
  const [first] = selection.stages;
  const chosen = document.stages.find(({ id }) => id === first);
  const parent = chosen?.kind === "compound" || chosen?.kind === "parallel" ? chosen.id : chosen?.parent;
  return make(studio, kind, parent, undefined);
}

function make(
  studio: Studio,
  kind: Stage["kind"],
  parent: string | undefined,
  at: Point | undefined,
): string | undefined {
  const { document } = studio.store.get();
  const label = t(`studio.kindNew.${kind}`);
  const id = createFreshId(document, "stages", label);
  const args = { id, label, kind, ...(parent !== undefined && { parent }), ...(at !== undefined && { at }) };
  if (!studio.edit({ code: "step.addStage", name: label, gesture: id } as const, addStage, args))
    return undefined;
  name(studio, id);
  return id;
}

/** The next stage: a new one that a way leads to from another; at a point, or where there is room. */
export function makeNext(studio: Studio, from: string, point?: Point, named?: string): string | undefined {
  const { document, geometry, model } = studio.store.get();
  const source = document.stages.find(({ id }) => id === from);
  if (source === undefined) return undefined;
  const label = named ?? t("studio.kindNew.atomic");
  const id = createFreshId(document, "stages", label);
  const parent = point === undefined ? source.parent : findContainerAt(model, geometry, point);
  const spot =
    point && findFreeSpot(model, geometry, { x: point.x - 64, y: point.y, width: 128, height: 44 });
  const at = spot && toRelative(geometry, parent, spot);
  const step = { code: "step.addStage", name: label, gesture: id } as const;
  const args = { id, label, ...(parent !== undefined && { parent }), ...(at !== undefined && { at }) };
  // The way first, so that the stage finds its place beside what leads to it; both are one step.
  const both: typeof addStage = (before, each) => {
    const added = addStage(before, each);
    return added.ok
      ? connect(added.value, { from, to: id, id: createFreshId(added.value, "transitions", `to ${id}`) })
      : added;
  };
  if (!studio.edit(step, both, args)) return undefined;
  if (named === undefined) name(studio, id);
  else studio.select({ stages: new Set([id]) });
  return id;
}

/** A way between two stages, chosen afterwards so that its trigger can be said. */
export function makeWay(studio: Studio, from: string, to: string): void {
  const { document } = studio.store.get();
  const labelOf = (stage: string) => document.stages.find(({ id }) => id === stage)?.label ?? stage;
  const id = createFreshId(document, "transitions", `${from} to ${to}`);
  const step = { code: "step.connect", name: `${labelOf(from)} → ${labelOf(to)}` } as const;
  if (!studio.edit(step, connect, { from, to, id })) return;
  studio.select({ ways: new Set([id]) });
  studio.show("details");
  studio.focusSide();
}

/** A new stage on a way: the way leads to it, another leads on. */
export function insertOnWay(studio: Studio, way: string): void {
  const { document } = studio.store.get();
  const label = t("studio.kindNew.atomic");
  const id = createFreshId(document, "stages", label);
  const step = { code: "step.insertStage", name: label, gesture: id } as const;
  if (studio.edit(step, insertStageOnTransition, { transition: way, label, id })) name(studio, id);
}

function name(studio: Studio, id: string): void {
  studio.select({ stages: new Set([id]) });
  studio.rename(id);
}
