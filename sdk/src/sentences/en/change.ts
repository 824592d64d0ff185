import type { ItemList } from "../../edit/EditIssue.js";
import type { Format } from "../Format.js";
import type { CataloguePart } from "../SentenceParameters.js";
import { editedItems } from "./edit.js";
import { placeSentences } from "./place.js";

function sayThing(list: ItemList | undefined, label: string, { quote }: Format): string {
  return list === undefined ? "The journey" : `The ${editedItems[list]} ${quote(label)}`;
}

export const changeSentences: CataloguePart<"change"> = {
  "change.added": ({ list, label }, format) => `${sayThing(list, label, format)} is new.`,
  "change.removed": ({ list, label }, format) => `${sayThing(list, label, format)} is gone.`,
  "change.field": ({ list, label, field, before, after }, format) => {
    const key = placeSentences["place.key"]({ key: field }, format);
    const head = `${sayThing(list, label, format)}, ${key}`;
    if (before === undefined) return `${head}: ${format.quote(after ?? "")}, where nothing was said.`;
    if (after === undefined) return `${head}: no longer ${format.quote(before)}; nothing is said now.`;
    return `${head}: ${format.quote(after)} instead of ${format.quote(before)}.`;
  },
  "change.inside": ({ list, label, field }, format) =>
    `${sayThing(list, label, format)}: ${placeSentences["place.key"]({ key: field }, format)} changed.`,
};
