import type { DocumentPath, TextRange } from "../../model/Diagnostic.js";
import { matchesEventType } from "../../model/trigger.js";
import type { Draft, ItemList } from "../EditIssue.js";
import { getItemName, getItems } from "../parts/items.js";
import { kindOfList, listNameUses } from "../parts/names.js";

/** Somebody who uses a thing. */
export interface Use {
  /** The list and name of the user; undefined for the journey itself, which begins with a stage. */
  readonly by: { readonly list: ItemList; readonly id: string } | undefined;
  readonly path: DocumentPath;
  /** Where it stands in a guard's text. */
  readonly range?: TextRange;
  /** The family, such as `email.*`, by which an event is meant among others. */
  readonly family?: string;
}

/** An item of the document that something else uses. */
export interface UsedThing {
  readonly list: ItemList;
  readonly id: string;
}

/** Who else uses a thing, in the document's order; places on the canvas do not count. */
export function findUses(document: Draft, { list, id }: UsedThing): readonly Use[] {
  if (list === "comments") return [];
  const kind = kindOfList[list];
  return listNameUses(document).flatMap(({ path, name, range, ...use }): readonly Use[] => {
    if (use.kind !== kind || path[0] === "layout") return [];
    const isFamily = kind === "event" && name !== id && matchesEventType(name, id);
    if (name !== id && !isFamily) return [];
    return [
      {
        by: findUser(document, path),
        path,
        ...(range !== undefined && { range }),
        ...(isFamily && { family: name }),
      },
    ];
  });
}

function findUser(document: Draft, [list, index]: DocumentPath): Use["by"] {
  if (typeof list !== "string" || typeof index !== "number" || !isItemList(list)) return undefined;
  const item = getItems(document, list)[index];
  return item === undefined ? undefined : { list, id: getItemName(item) };
}

function isItemList(list: string): list is ItemList {
  return list === "comments" || Object.hasOwn(kindOfList, list);
}
