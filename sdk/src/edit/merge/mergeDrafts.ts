import { getThingName, isJourneyList, journeyLists } from "../../model/journeyLists.js";
import { findKeyFault, type ListName, openItem } from "../../model/openItem.js";
import type { Draft } from "../EditIssue.js";
import { keepEqual } from "../parts/keepEqual.js";
import { mergeOrder } from "./mergeOrder.js";

/** Something that both sides changed, each in its own way. */
export interface MergeChoice {
  /** Names the choice when it is made. */
  readonly key: string;
  /** The list of the item; undefined for the journey as a whole. */
  readonly list: ListName | undefined;
  /** The item's name, or the stage of a place; empty for the journey as a whole. */
  readonly id: string;
  /** The key of the item; undefined where the items as wholes collide: one side removed it, both added it, or their fields do not go together. */
  readonly field: string | undefined;
  /** What each has there; undefined where there is nothing. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Which side a choice went to, by its key. */
export type MergePicks = ReadonlyMap<string, "mine" | "theirs">;

/** Two drafts made one, with what had to be chosen between. */
export interface DraftMerge {
  /** Everything that does not collide, and of what does the picked side: mine where nothing is picked. */
  readonly document: Draft;
  readonly choices: readonly MergeChoice[];
}

type AnyItem = Readonly<Record<string, unknown>>;

/**
 * Merges two drafts that were made of one: item by item, and field by field within an item. What both changed in the same way
 * is no collision; neither is what only one of them changed. Rules judge the result: one side may have led a way to a stage
 * that the other removed.
 */
export function mergeDrafts(
  base: Draft,
  mine: Draft,
  theirs: Draft,
  picks: MergePicks = new Map(),
): DraftMerge {
  const merge = new Merging(picks);
  const merged: Record<string, unknown> = { ...merge.mergeKeys(base, mine, theirs) };
  for (const list of journeyLists) {
    const items = merge.mergeList(list, base[list], mine[list], theirs[list]);
    // Both may have removed what the other kept; a journey keeps at least one stage and one entry.
    const isNeeded = (list === "stages" || list === "entry") && items.length === 0;
    merged[list] = isNeeded ? mine[list] : items;
  }
  // Keys and items were each checked against the schema of their own.
  return { document: keepEqual(mine, merged as unknown as Draft), choices: merge.choices };
}

class Merging {
  readonly choices: MergeChoice[] = [];
  readonly #picks: MergePicks;
  readonly #unpicked: "mine" | "theirs";

  constructor(picks: MergePicks, unpicked: "mine" | "theirs" = "mine") {
    this.#picks = picks;
    this.#unpicked = unpicked;
  }

  mergeKeys(base: Draft, mine: Draft, theirs: Draft): AnyItem {
    const own = (document: Draft) =>
      Object.fromEntries(Object.entries(document).filter(([key]) => !isJourneyList(key)));
    const merged = this.#mergeFields(undefined, "", own(base), own(mine), own(theirs));
    const isSound = Object.entries(merged).every(
      ([key, value]) => findKeyFault(key as keyof Draft, value) === undefined,
    );
    return isSound ? merged : own(mine);
  }

  mergeList(
    list: ListName,
    base: readonly object[],
    mine: readonly object[],
    theirs: readonly object[],
  ): readonly unknown[] {
    if (theirs === base || mine === theirs) return mine;
    if (mine === base) return theirs;
    const [before, left, right] = [base, mine, theirs].map((items) => toMap(list, items));
    if (before === undefined || left === undefined || right === undefined) return mine;
    const items = new Map<string, unknown>();
    for (const id of new Set([...left.keys(), ...right.keys()])) {
      const item = this.#mergeItem(list, id, before.get(id), left.get(id), right.get(id));
      if (item !== undefined) items.set(id, item);
    }
    const order = mergeOrder([...before.keys()], [...left.keys()], [...right.keys()]);
    return order.flatMap((id) => items.get(id) ?? []);
  }

  #mergeItem(
    list: ListName,
    id: string,
    base: AnyItem | undefined,
    mine: AnyItem | undefined,
    theirs: AnyItem | undefined,
  ): unknown {
    if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
    if (isSame(base, mine)) return theirs;
    const whole = { list, id, field: undefined, base, mine, theirs };
    // A place is one thing: x of the one and y of the other is nowhere that anybody put it.
    if (base === undefined || mine === undefined || theirs === undefined || list === "layout") {
      return this.#choose(whole);
    }
    // Whichever side the fields go to, they have to make an item; else there is nothing to choose field by field.
    const isSound = (["mine", "theirs"] as const).every((side) => {
      const trial = new Merging(new Map(), side);
      return openItem(list, trial.#mergeFields(list, id, base, mine, theirs)).ok;
    });
    const before = this.choices.length;
    const opened = isSound ? openItem(list, this.#mergeFields(list, id, base, mine, theirs)) : undefined;
    if (opened?.ok) return opened.value;
    this.choices.length = before;
    return this.#choose(whole);
  }

  #mergeFields(
    list: ListName | undefined,
    id: string,
    base: AnyItem,
    mine: AnyItem,
    theirs: AnyItem,
  ): AnyItem {
    const merged: Record<string, unknown> = {};
    for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs), ...Object.keys(base)])) {
      const value = this.#mergeValue(list, id, field, base[field], mine[field], theirs[field]);
      if (value !== undefined) merged[field] = value;
    }
    return merged;
  }

  #mergeValue(
    list: ListName | undefined,
    id: string,
    field: string,
    base: unknown,
    mine: unknown,
    theirs: unknown,
  ): unknown {
    if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
    if (isSame(base, mine)) return theirs;
    return this.#choose({ list, id, field, base, mine, theirs });
  }

  #choose(choice: Omit<MergeChoice, "key">): unknown {
    const key = [choice.list ?? "", choice.id, choice.field ?? ""].join("/");
    this.choices.push({ key, ...choice });
    return (this.#picks.get(key) ?? this.#unpicked) === "theirs" ? choice.theirs : choice.mine;
  }
}

function toMap(list: ListName, items: readonly object[]): ReadonlyMap<string, AnyItem> {
  return new Map(items.map((item) => [getThingName(list, item), item as AnyItem]));
}

function isSame(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (a !== undefined && b !== undefined && Object.is(keepEqual(a, b), a));
}
