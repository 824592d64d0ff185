import type { JourneyDocument } from "../../model/journeySchema.js";
import { getListLimit, type ListName, openItem } from "../../model/openItem.js";
import { succeed } from "../../model/result.js";
import { type Draft, type EditResult, type ItemList, refuse } from "../EditIssue.js";
import { keepEqual } from "./keepEqual.js";

/** An item of one of a document's lists. */
export type Item<List extends ListName> = JourneyDocument[List][number];

/** What an item is called in its list: its id, or the type of an event. */
export function getItemName<List extends ItemList>(item: Item<List>): string {
  return "id" in item ? item.id : item.type;
}

/** The items of a list. */
export function getItems<List extends ListName>(document: Draft, list: List): readonly Item<List>[] {
  return document[list];
}

/** Where an item stands in its list; -1 where it does not. */
export function findItemIndex(document: Draft, list: ItemList, name: string): number {
  return getItems(document, list).findIndex((item) => getItemName(item) === name);
}

/** A document with another list in the place of one of its own; itself where nothing differs. */
export function withItems<List extends ListName>(
  document: Draft,
  list: List,
  items: readonly Item<List>[],
): Draft {
  const before = getItems(document, list);
  const isSame = items.length === before.length && items.every((item, index) => item === before[index]);
  return isSame ? document : { ...document, [list]: items };
}

/** A document with one more item, before another or last. The item's form, name and the list's room are checked. */
export function insertItem<List extends ItemList>(
  document: Draft,
  list: List,
  value: unknown,
  before?: string,
): EditResult {
  const opened = openItem(list, value);
  if (!opened.ok) return refuse("edit.form", opened.error);
  const items = getItems(document, list);
  const id = getItemName(opened.value);
  if (findItemIndex(document, list, id) >= 0) return refuse("edit.taken", { list, id });
  const most = getListLimit(list);
  if (items.length >= most) return refuse("edit.full", { list, most });
  const position = before === undefined ? items.length : findItemIndex(document, list, before);
  if (position < 0) return refuse("edit.unknown", { list, id: before ?? "" });
  return succeed(
    withItems(document, list, [...items.slice(0, position), opened.value, ...items.slice(position)]),
  );
}

/** A document with one item changed; keys whose new value is undefined are cleared. Its name stays what it was. */
export function updateItem<List extends ItemList>(
  document: Draft,
  list: List,
  name: string,
  change: Readonly<Record<string, unknown>>,
): EditResult {
  const index = findItemIndex(document, list, name);
  const before = getItems(document, list)[index];
  if (before === undefined) return refuse("edit.unknown", { list, id: name });
  const key = list === "events" ? "type" : "id";
  const opened = openItem(list, dropUndefined({ ...before, ...change, [key]: name }));
  if (!opened.ok) return refuse("edit.form", opened.error);
  const after = keepEqual(before, opened.value);
  return succeed(
    after === before
      ? document
      : withItems(document, list, replaceAt(getItems(document, list), index, after)),
  );
}

/** A list with another item at one place. */
export function replaceAt<Value>(items: readonly Value[], index: number, item: Value): readonly Value[] {
  return items.map((other, at) => (at === index ? item : other));
}

function dropUndefined(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
