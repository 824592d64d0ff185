import { listGuardNames } from "../../guards/listGuardNames.js";
import type { Persona } from "../../model/journeySchema.js";
import { type DeclaredKind, listEventPatterns, listReferences } from "../../model/references.js";
import { createStageTree } from "../../model/stageTree.js";
import { expandEventPattern } from "../../model/trigger.js";
import { listGuards } from "../../rules/listGuards.js";
import type { Draft, ItemList } from "../EditIssue.js";
import { findBounds, getOrigin, getPlaces, toBox } from "../layout/places.js";
import { getItemName } from "../parts/items.js";
import { kindOfList } from "../parts/names.js";
import { withParent } from "../stages/moveStage.js";
import { listInside } from "../stages/removeStages.js";

/** What stages may depend on; each list comes along with what they name of it. */
export const dependencyLists = [
  "attributes",
  "counters",
  "purposes",
  "channels",
  "events",
  "contents",
  "segments",
  "personas",
  "patients",
] as const satisfies readonly ItemList[];

/**
 * Some stages of a document as a document of their own: with their inside, the ways between them, what is planned in them,
 * and what all of that names. The outermost ones stand from the canvas's corner on.
 */
export function createPiece(document: Draft, stages: readonly string[]): Draft {
  const tree = createStageTree(document);
  const inside = listInside(
    tree,
    stages.filter((id) => tree.byId.has(id)),
  );
  const cut = document.stages
    .filter(({ id }) => inside.has(id))
    .map((stage) => {
      const outermost = stage.parent === undefined || !inside.has(stage.parent);
      const kept = outermost ? withParent(stage, undefined) : stage;
      if (kept.initial === undefined || inside.has(kept.initial)) return kept;
      const { initial: _initial, ...rest } = kept;
      return rest;
    });
  const piece: Draft = {
    ...document,
    stages: cut,
    initial:
      cut.find(({ parent, kind }) => parent === undefined && kind !== "history")?.id ?? cut[0]?.id ?? "",
    transitions: document.transitions.filter(
      ({ from, to }) => inside.has(from) && (to === undefined || inside.has(to)),
    ),
    touchpoints: document.touchpoints.filter(({ stage }) => inside.has(stage)),
    behaviour: document.behaviour.filter(({ stage }) => stage !== undefined && inside.has(stage)),
    // A journey needs a way in; that of a piece is never used.
    entry: [{ id: "entry", date: "2000-01-01" }],
    exits: [],
    goals: [],
    objectives: [],
    policies: [],
    comments: [],
    tags: [],
    layout: [],
  };
  return {
    ...keepNeeded(piece),
    layout: listPlaces(
      document,
      cut.map(({ id }) => id),
      inside,
    ),
  };
}

/** Of what a document declares only what its stages need, and what that needs in turn. */
function keepNeeded(piece: Draft): Draft {
  let kept: Draft = { ...piece };
  for (const list of dependencyLists) kept = { ...kept, [list]: [] };
  for (;;) {
    // Event families mean events that are not kept yet, so names are looked up in the whole.
    const needed = listNeeded(kept, piece);
    const next = { ...kept };
    let grew = false;
    for (const list of dependencyLists) {
      const wanted = needed.get(kindOfList[list]) ?? new Set<string>();
      const items = piece[list].filter((item) => wanted.has(getItemName(item)));
      if (items.length === kept[list].length) continue;
      Object.assign(next, { [list]: items });
      grew = true;
    }
    if (!grew) return dropLostShares(kept, piece);
    kept = next;
  }
}

/** Shares of a population of whom some are left behind sum to nothing. */
function dropLostShares(kept: Draft, whole: Draft): Draft {
  if (kept.personas.length === whole.personas.length) return kept;
  return { ...kept, personas: kept.personas.map(withoutShare) };
}

/** A persona of which it is not said how many they are. */
export function withoutShare({ share: _share, ...persona }: Persona): Persona {
  return persona;
}

function listNeeded(kept: Draft, whole: Draft): ReadonlyMap<DeclaredKind, ReadonlySet<string>> {
  const needed = new Map<DeclaredKind, Set<string>>();
  const need = (kind: DeclaredKind, names: readonly string[]) => {
    const known = needed.get(kind) ?? new Set<string>();
    for (const name of names) known.add(name);
    needed.set(kind, known);
  };
  for (const { kind, name } of listReferences(kept)) need(kind, [name]);
  for (const { pattern } of listEventPatterns(kept)) need("event", expandEventPattern(whole, pattern));
  for (const { text } of listGuards(kept)) {
    for (const { kind, name } of listGuardNames(text)) {
      need(kind, kind === "event" ? expandEventPattern(whole, name) : [name]);
    }
  }
  return needed;
}

function listPlaces(
  document: Draft,
  stages: readonly string[],
  inside: ReadonlySet<string>,
): Draft["layout"] {
  const tree = createStageTree(document);
  const places = getPlaces(document);
  const placed = stages.flatMap((stage) => {
    const place = places.get(stage);
    if (place === undefined) return [];
    const parent = tree.byId.get(stage)?.parent;
    if (parent !== undefined && inside.has(parent)) return [{ place, outermost: false }];
    const origin = getOrigin(tree, places, parent);
    return [{ place: { ...place, x: place.x + origin.x, y: place.y + origin.y }, outermost: true }];
  });
  const bounds = findBounds(placed.filter(({ outermost }) => outermost).map(({ place }) => toBox(place)));
  const { x = 0, y = 0 } = bounds ?? {};
  return placed.map(({ place, outermost }) =>
    outermost ? { ...place, x: place.x - x, y: place.y - y } : place,
  );
}
