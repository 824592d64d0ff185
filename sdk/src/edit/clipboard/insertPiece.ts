import type { Place } from "../../model/journeySchema.js";
import { getListLimit } from "../../model/openItem.js";
import type { DeclaredKind } from "../../model/references.js";
import { succeed } from "../../model/result.js";
import { createStageTree } from "../../model/stageTree.js";
import { type Draft, type EditResult, type ItemList, refuse } from "../EditIssue.js";
import { type Point, type Spot, withPlaces } from "../layout/places.js";
import { createFreshId } from "../parts/createFreshId.js";
import { getItemName, getItems, type Item } from "../parts/items.js";
import { kindOfList, renameNames } from "../parts/names.js";
import { withParent } from "../stages/moveStage.js";
import { settleContainers } from "../stages/settleContainers.js";
import { dependencyLists, withoutShare } from "./createPiece.js";

/** Where the outermost stages of a piece go. */
export interface PieceTarget {
  /** The stage that an outermost stage of the piece goes into; undefined for the journey itself. */
  readonly findParent: (stage: string) => string | undefined;
  /** Where the piece's own place is put. */
  readonly toSpot: (place: Place) => Spot;
}

/** The lists of a piece that are always new. */
const newLists = ["stages", "transitions", "touchpoints", "behaviour"] as const satisfies readonly ItemList[];

/**
 * A document with the stages of a piece. They get names of their own; what they depend on is matched by its name where the
 * document has it, and brought along where it does not.
 */
export function insertPiece(document: Draft, piece: Draft, target: PieceTarget): EditResult {
  const renaming = createRenaming(document, piece);
  const renamed = renameNames(piece, renaming);
  if (!renamed.ok) return renamed;
  const oldNames = new Map([...(renaming.get("stage") ?? [])].map(([from, to]) => [to, from]));
  const parentOf = (id: string) => target.findParent(oldNames.get(id) ?? id);
  const tops = renamed.value.stages.filter(({ parent }) => parent === undefined).map(({ id }) => id);
  const issue = findParentIssue(document, tops.map(parentOf));
  if (issue !== undefined) return issue;
  let next = document;
  for (const list of [...dependencyLists, ...newLists]) {
    const added =
      list === "stages" ? renamed.value.stages.map(toParent) : listMissing(document, renamed.value, list);
    const most = getListLimit(list);
    if (getItems(next, list).length + added.length > most) return refuse("edit.full", { list, most });
    if (added.length > 0) next = { ...next, [list]: [...getItems(next, list), ...added] };
  }
  const outermost = new Set(tops);
  const spots = new Map(
    renamed.value.layout.map((place): readonly [string, Spot] => [
      place.stage,
      outermost.has(place.stage) ? target.toSpot(place) : place,
    ]),
  );
  return succeed(
    settleContainers(keepFolded(withPlaces(next, spots), renamed.value), new Set(tops.map(parentOf))),
  );

  function toParent(stage: Item<"stages">): Item<"stages"> {
    return stage.parent === undefined ? withParent(stage, parentOf(stage.id)) : stage;
  }
}

/** Names of the stages that one document has and another had not: what a paste brought, to be selected. */
export function listNewStages(before: Draft, after: Draft): readonly string[] {
  const known = new Set(before.stages.map(({ id }) => id));
  return after.stages.filter(({ id }) => !known.has(id)).map(({ id }) => id);
}

function findParentIssue(document: Draft, parents: readonly (string | undefined)[]) {
  const tree = createStageTree(document);
  for (const id of parents) {
    if (id === undefined) continue;
    const around = tree.byId.get(id);
    if (around === undefined) return refuse("edit.unknown", { list: "stages", id });
    if (around.kind === "final" || around.kind === "history") return refuse("edit.noInside", { stage: id });
  }
  return undefined;
}

function createRenaming(
  document: Draft,
  piece: Draft,
): ReadonlyMap<DeclaredKind, ReadonlyMap<string, string>> {
  const renaming = new Map<DeclaredKind, ReadonlyMap<string, string>>();
  for (const list of newLists) {
    const taken = new Set<string>();
    const names = new Map<string, string>();
    for (const item of getItems(piece, list)) {
      const name = getItemName(item);
      const fresh = createFreshId(document, list, name, taken);
      // A name that is free is kept as it is written, capitals and all.
      const to = isTaken(document, list, name) || taken.has(name) ? fresh : name;
      taken.add(to);
      names.set(name, to);
    }
    renaming.set(kindOfList[list], names);
  }
  renaming.set("attribute", listOtherAttributes(document, piece));
  return renaming;
}

function isTaken(document: Draft, list: ItemList, name: string): boolean {
  return getItems(document, list).some((item) => getItemName(item) === name);
}

/** An attribute whose name means another type here is another attribute. */
function listOtherAttributes(document: Draft, piece: Draft): ReadonlyMap<string, string> {
  const known = new Map(document.attributes.map((attribute) => [attribute.id, attribute.type]));
  return new Map(
    piece.attributes.flatMap(({ id, type }) => {
      const here = known.get(id);
      return here === undefined || here === type
        ? []
        : [[id, createFreshId(document, "attributes", id)] as const];
    }),
  );
}

function listMissing(document: Draft, piece: Draft, list: ItemList): readonly Item<ItemList>[] {
  const known = new Set(getItems(document, list).map((item) => getItemName(item)));
  const missing = getItems(piece, list).filter((item) => !known.has(getItemName(item)));
  const hasShares = document.personas.some(({ share }) => share !== undefined);
  if (list !== "personas" || !hasShares) return missing;
  // The shares here sum to 1 already; how large the newcomer's is, is for people to say.
  const fresh = new Set(missing);
  return piece.personas.filter((persona) => fresh.has(persona)).map(withoutShare);
}

function keepFolded(document: Draft, piece: Draft): Draft {
  const folded = new Set(piece.layout.filter(({ collapsed }) => collapsed).map(({ stage }) => stage));
  if (folded.size === 0) return document;
  const layout = document.layout.map((place) =>
    folded.has(place.stage) ? { ...place, collapsed: true } : place,
  );
  return { ...document, layout };
}

/** A target for a whole piece: one parent, and its corner at one point. */
export function toTarget(parent: string | undefined, at: Point): PieceTarget {
  return {
    findParent: () => parent,
    toSpot: (place) => ({ ...place, x: place.x + at.x, y: place.y + at.y }),
  };
}
