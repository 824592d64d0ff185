import type { Draft, ItemList } from "../EditIssue.js";
import { getItemName, getItems } from "../parts/items.js";
import { keepEqual } from "../parts/keepEqual.js";
import { kindOfList } from "../parts/names.js";

/** One field that is otherwise; undefined where there is nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One thing that is otherwise. */
export interface DraftChange {
  readonly kind: "added" | "removed" | "changed";
  /** Undefined for the journey as a whole. */
  readonly list: ItemList | undefined;
  readonly id: string;
  /** What people call it; its name where it has no label. */
  readonly label: string;
  /** Of a changed thing. */
  readonly fields: readonly FieldChange[];
}

/** What is no part of any of these: the drawing and the filing. */
const silent: ReadonlySet<string> = new Set(["layout", "comments", "direction", "tags", "$schema", "format"]);
const lists = Object.keys(kindOfList) as (keyof typeof kindOfList)[];

/**
 * What differs between two documents, thing by thing and field by field: of two versions of one journey, or of a journey as it is and as it is
 * to be. Things are told apart by their names; where boxes stand and what was noted is no difference.
 */
export function compareDrafts(before: Draft, after: Draft): readonly DraftChange[] {
  const whole = listFields(toOwn(before), toOwn(after));
  return [
    ...(whole.length === 0
      ? []
      : [{ kind: "changed" as const, list: undefined, id: after.id, label: after.title, fields: whole }]),
    ...lists.flatMap((list) => compareLists(list, before, after)),
  ];
}

function toOwn(document: Draft): object {
  const keys = new Set<string>(lists);
  return Object.fromEntries(Object.entries(document).filter(([key]) => !keys.has(key) && !silent.has(key)));
}

function compareLists(list: keyof typeof kindOfList, before: Draft, after: Draft): readonly DraftChange[] {
  if (before[list] === after[list]) return [];
  const old = new Map(getItems(before, list).map((item) => [getItemName(item), item]));
  const current = new Map(getItems(after, list).map((item) => [getItemName(item), item]));
  const removed = [...old].flatMap(([id, item]): readonly DraftChange[] =>
    current.has(id) ? [] : [{ kind: "removed", list, id, label: findLabel(item, id), fields: [] }],
  );
  const rest = [...current].flatMap(([id, item]): readonly DraftChange[] => {
    const earlier = old.get(id);
    if (earlier === undefined) return [{ kind: "added", list, id, label: findLabel(item, id), fields: [] }];
    const fields = listFields(earlier, item);
    return fields.length === 0 ? [] : [{ kind: "changed", list, id, label: findLabel(item, id), fields }];
  });
  return [...removed, ...rest];
}

function listFields(before: object, after: object): readonly FieldChange[] {
  if (before === after) return [];
  const [old, current] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((field) => {
    const [earlier, later] = [old.get(field), current.get(field)] as [unknown, unknown];
    return isSame(earlier, later) ? [] : [{ field, before: earlier, after: later }];
  });
}

function isSame(before: unknown, after: unknown): boolean {
  return Object.is(before, after) || (before !== undefined && Object.is(keepEqual(before, after), before));
}

function findLabel(item: object, name: string): string {
  const label = "label" in item ? item.label : undefined;
  return typeof label === "string" ? label : name;
}
