import type { ItemList } from "../../edit/EditIssue.js";
import type { Format } from "../Format.js";
import type { CataloguePart } from "../SentenceParameters.js";
import { editedItems } from "./edit.js";
import { placeSentences } from "./place.js";

function sayThing(list: ItemList | undefined, label: string, { quote }: Format): string {
  return list === undefined ? "Die Journey" : `${editedItems[list][0]} ${quote(label)}`;
}

export const changeSentences: CataloguePart<"change"> = {
  "change.added": ({ list, label }, format) => `${sayThing(list, label, format)} ist neu.`,
  "change.removed": ({ list, label }, format) => `${sayThing(list, label, format)} ist entfallen.`,
  "change.field": ({ list, label, field, before, after }, format) => {
    const key = placeSentences["place.key"]({ key: field }, format);
    const head = `${sayThing(list, label, format)}, ${key}`;
    if (before === undefined) return `${head}: ${format.quote(after ?? "")}, wo bisher nichts stand.`;
    if (after === undefined) return `${head}: nicht mehr ${format.quote(before)}; jetzt steht dort nichts.`;
    return `${head}: ${format.quote(after)} statt ${format.quote(before)}.`;
  },
  "change.inside": ({ list, label, field }, format) =>
    `${sayThing(list, label, format)}, ${placeSentences["place.key"]({ key: field }, format)}: geändert.`,
};
