import type { Stage } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { createStageTree } from "../../model/stageTree.js";
import { type Command, refuse } from "../EditIssue.js";
import { type Spot, withPlaces } from "../layout/places.js";
import { createFreshId } from "../parts/createFreshId.js";
import { insertItem } from "../parts/items.js";
import { findWayBack } from "./setKind.js";
import { settleContainers } from "./settleContainers.js";

/** What `addStage` takes. */
export interface AddStageArgs {
  readonly label: string;
  readonly id?: string;
  readonly kind?: Stage["kind"];
  readonly parent?: string;
  /** The stage before which it comes in the document's order; absent: last. */
  readonly before?: string;
  readonly at?: Spot;
}

/**
 * Adds a stage. Around the first child an atomic stage becomes compound and begins with it.
 *
 * @example
 * ```ts
 * const added = addStage(document, { label: "Second opinion", parent: "interest" });
 * if (added.ok) console.log(added.value.stages.find(({ label }) => label === "Second opinion")?.id); // second-opinion
 * ```
 */
export const addStage: Command<AddStageArgs> = (document, args) => {
  const { label, kind = "atomic", parent, before, at } = args;
  const id = args.id ?? createFreshId(document, "stages", label);
  const tree = createStageTree(document);
  const around = parent === undefined ? undefined : tree.byId.get(parent);
  if (parent !== undefined && around === undefined)
    return refuse("edit.unknown", { list: "stages", id: parent });
  if (around?.kind === "final" || around?.kind === "history")
    return refuse("edit.noInside", { stage: around.id });
  const stage = {
    id,
    label,
    kind,
    ...(parent !== undefined && { parent }),
    ...(kind === "history" && findWayBack(tree, parent)),
  };
  const added = insertItem(document, "stages", stage, before);
  if (!added.ok) return added;
  const settled = settleContainers(added.value, [parent]);
  return succeed(at === undefined ? settled : withPlaces(settled, new Map([[id, at]])));
};
