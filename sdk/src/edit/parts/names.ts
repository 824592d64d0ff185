import { listGuardNames, renameInGuard } from "../../guards/listGuardNames.js";
import type { DocumentPath, TextRange } from "../../model/Diagnostic.js";
import {
  type DeclaredKind,
  listDeclarations,
  listEventPatterns,
  listReferences,
  type NamePlace,
} from "../../model/references.js";
import { succeed } from "../../model/result.js";
import { listGuards } from "../../rules/listGuards.js";
import { type Draft, type EditResult, type ItemList, refuse } from "../EditIssue.js";
import { setAtPaths } from "./setAtPaths.js";

/** What the items of each list are declared as. */
export const kindOfList: Readonly<Record<Exclude<ItemList, "comments">, DeclaredKind>> = {
  attributes: "attribute",
  counters: "counter",
  purposes: "purpose",
  channels: "channel",
  events: "event",
  contents: "content",
  segments: "segment",
  personas: "persona",
  patients: "patient",
  entry: "entry",
  stages: "stage",
  touchpoints: "touchpoint",
  transitions: "transition",
  exits: "exit",
  objectives: "objective",
  goals: "goal",
  policies: "policy",
  behaviour: "behaviour",
};

/** A place that uses a name; `range` where it stands in a guard's text. */
export interface NameUse {
  readonly kind: DeclaredKind;
  /** As used: for events it may be a family such as `email.*`. */
  readonly name: string;
  readonly path: DocumentPath;
  readonly range?: TextRange;
}

/** Every use of a name: in the document's lists, by transitions and exits, in guards, on the canvas and in comments. */
export function listNameUses(document: Draft): readonly NameUse[] {
  return [
    ...listReferences(document),
    ...listEventPatterns(document).map(
      ({ pattern, path }): NameUse => ({ kind: "event", name: pattern, path }),
    ),
    ...listGuards(document).flatMap(({ text, path }) =>
      listGuardNames(text).map(({ kind, name, range }): NameUse => ({ kind, name, path, range })),
    ),
    ...listDrawingUses(document),
  ];
}

/** What is drawn or noted hangs on stages and transitions; rules do not ask whether they are there. */
function listDrawingUses(document: Draft): readonly NamePlace[] {
  return [
    ...document.layout.map(
      ({ stage }, index): NamePlace => ({ kind: "stage", name: stage, path: ["layout", index, "stage"] }),
    ),
    ...document.comments.map(
      ({ on }, index): NamePlace => ({ kind: on.kind, name: on.id, path: ["comments", index, "on", "id"] }),
    ),
  ];
}

/** New names for old ones, by kind. */
export type Renaming = ReadonlyMap<DeclaredKind, ReadonlyMap<string, string>>;

const mostGuardCharacters = 2_000;

/** A document in which every name that is given or used is changed as the renaming says, guard texts included. */
export function renameNames(
  document: Draft,
  renaming: Renaming,
  options: {
    /** The names that are given stay: something else takes their place. */
    readonly uses?: "only";
    /** Guard texts stay, for rules to mark: what takes the place does not mean the same. */
    readonly guards?: "keep";
  } = {},
): EditResult {
  const findNew = ({ kind, name }: { readonly kind: DeclaredKind; readonly name: string }) =>
    renaming.get(kind)?.get(name);
  const guards: { path: DocumentPath; value: string }[] = [];
  for (const { id, text, path } of options.guards === "keep" ? [] : listGuards(document)) {
    const value = renameInGuard(text, (name) => findNew(name) ?? name.name);
    if (value === text) continue;
    if (value.length > mostGuardCharacters)
      return refuse("edit.guardLength", { place: id, most: mostGuardCharacters });
    guards.push({ path, value });
  }
  const places = [
    ...(options.uses === "only" ? [] : listDeclarations(document)),
    ...listReferences(document),
    ...listEventPatterns(document).map(
      ({ pattern, path }): NamePlace => ({ kind: "event", name: pattern, path }),
    ),
    ...listDrawingUses(document),
  ].flatMap((place) => {
    const value = findNew(place);
    return value === undefined ? [] : [{ path: place.path, value }];
  });
  return succeed(setAtPaths(document, [...places, ...guards]));
}
