import { succeed } from "../../model/result.js";
import { type Command, type Draft, type EditResult, type ItemList, refuse } from "../EditIssue.js";
import {
  findItemIndex,
  getItemName,
  getItems,
  type Item,
  insertItem,
  updateItem,
  withItems,
} from "../parts/items.js";
import { findUses } from "./findUses.js";

/** Lists whose items commands of their own add, move and remove, since more follows from it. */
type FreeList = Exclude<ItemList, "stages" | "transitions">;

/** An item as it is handed in: what the schema has a default for may be left out. */
export type NewItem<List extends FreeList> = Partial<Item<List>>;

/** What `addItem` takes. */
export interface AddItemArgs<List extends FreeList = FreeList> {
  readonly list: List;
  readonly item: NewItem<List>;
  /** The item before which it comes; absent: last. */
  readonly before?: string;
}

/** Adds an attribute, channel, event, persona, content, goal, policy, touchpoint, comment … */
export function addItem<List extends FreeList>(
  document: Draft,
  { list, item, before }: AddItemArgs<List>,
): EditResult {
  return insertItem(document, list, item, before);
}

/** What `changeItem` takes. */
export interface ChangeItemArgs<List extends FreeList = FreeList> {
  readonly list: List;
  /** Its id; the type of an event. */
  readonly id: string;
  /** A key with undefined is cleared. The name itself is changed by `changeId`. */
  readonly change: { readonly [Key in keyof Item<List>]?: Item<List>[Key] | undefined } & Readonly<
    Record<string, unknown>
  >;
}

/** Changes what an item says. An attribute of another type forgets what only the old type has. */
export function changeItem<List extends FreeList>(
  document: Draft,
  { list, id, change }: ChangeItemArgs<List>,
): EditResult {
  const forgotten =
    list === "attributes" && "type" in change ? { values: undefined, min: undefined, max: undefined } : {};
  return updateItem(document, list, id, { ...forgotten, ...change });
}

/** What `removeItem` takes. */
export interface RemoveItemArgs {
  readonly list: FreeList;
  readonly id: string;
  /** `refuse` where something uses it, or `keep` the uses: rules mark what they miss. */
  readonly uses?: "refuse" | "keep";
}

/** Removes an item; refused where something uses it, unless the uses may stay behind. */
export const removeItem: Command<RemoveItemArgs> = (document, { list, id, uses = "refuse" }) => {
  if (findItemIndex(document, list, id) < 0) return refuse("edit.unknown", { list, id });
  const found = uses === "refuse" ? findUses(document, { list, id }) : [];
  if (found.length > 0) return refuse("edit.inUse", { list, id, uses: found.length });
  if (list === "entry" && document.entry.length === 1) return refuse("edit.last", { list });
  const items: readonly Item<FreeList>[] = getItems(document, list);
  return succeed(
    withItems(
      document,
      list,
      items.filter((item) => getItemName(item) !== id),
    ),
  );
};

/** What `moveItem` takes. */
export interface MoveItemArgs {
  readonly list: ItemList;
  readonly id: string;
  /** The item before which it comes; absent: last. */
  readonly before?: string;
}

/** Moves an item within its list; among equals the document's order decides (semantics 16, 17). */
export const moveItem: Command<MoveItemArgs> = (document, { list, id, before }) => {
  const items: readonly Item<ItemList>[] = getItems(document, list);
  const item = items[findItemIndex(document, list, id)];
  if (item === undefined) return refuse("edit.unknown", { list, id });
  if (before === id) return succeed(document);
  const others = items.filter((other) => other !== item);
  const position =
    before === undefined ? others.length : others.findIndex((other) => getItemName(other) === before);
  if (position < 0) return refuse("edit.unknown", { list, id: before ?? "" });
  return succeed(withItems(document, list, [...others.slice(0, position), item, ...others.slice(position)]));
};
