import { composedContains } from "../../hosts/composedParent";
import type { BadgeAnchor } from "../../hosts/Host";
import type { Badge } from "../../messaging/journeyMessages";
import type { MarkedAnchor } from "../badges/createBadges";
import type { Palette } from "../badges/Palette";
import type { Emphasis } from "../badges/toBadgeLook";
import { createReturns, type Returns, restMs } from "../createReturns";
import type { StripElement } from "./createStripElement";
import { summarise, toShareKey } from "./summarise";

export type StripsOptions = {
  createElement(page: Document, events: { onChoose(key: string): void; onFold(): void }): StripElement;
  /** What the strip of a list stands before. */
  findPlace(list: Element): Element;
  findPalette(beside: Element): Palette;
  /** An answer about the rows is on its way. */
  isAsking(): boolean;
  isFolded: boolean;
  onFolded(isFolded: boolean): void;
  /** The badges are to be drawn anew. */
  onChosen(): void;
  signal: AbortSignal;
};

/** The summaries above the lists of the page. */
export type Strips = {
  /** Makes the strips say what the page shows now. */
  sync(marked: readonly MarkedAnchor[]): void;
  findEmphasis(anchor: BadgeAnchor, badge: Badge): Emphasis;
};

type Placed = {
  element: StripElement;
  list: Element;
  returns: Returns;
  /** What it was last made of. */
  of?: readonly unknown[];
  shown: string;
};

/**
 * One strip a list, the first for the first. What was chosen holds for all of them, since they stand for the same stages, and
 * as long as there is a list: paging and sorting replace all of a list's nodes.
 */
export function createStrips(options: StripsOptions): Strips {
  const { findPlace, findPalette, isAsking, onFolded, onChosen, signal } = options;
  let { isFolded } = options;
  let chosen: string | undefined;
  let placed: Placed[] = [];
  let last: readonly MarkedAnchor[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer));

  const events = {
    onChoose(key: string) {
      chosen = key === chosen ? undefined : key;
      onChosen();
    },
    onFold() {
      isFolded = !isFolded;
      onFolded(isFolded);
      sync(last);
    },
  };
  const create = (list: Element): Placed => ({
    element: options.createElement(list.ownerDocument, events),
    list,
    returns: createReturns(),
    shown: "",
  });

  const sync = (marked: readonly MarkedAnchor[]) => {
    last = marked;
    const lists = groupByList(marked);
    for (const { element } of placed.splice(lists.size)) element.host.remove();
    if (lists.size === 0) chosen = undefined;
    placed = [...lists].map(([list, badges], index) => {
      const one = findOwn(placed[index], list) ?? create(list);
      one.list = list;
      attach(one);
      // What has just been asked is told in a moment: no reason to say nothing in between.
      if (one.shown === "" || !badges.includes(undefined) || !isAsking()) show(one, badges);
      return one;
    });
  };

  const show = (one: Placed, badges: readonly (Badge | undefined)[]) => {
    const palette = findPalette(one.list);
    const of = [chosen, isFolded, palette, ...badges];
    // A page changes all the time, and its list hardly ever.
    if (isSame(of, one.of)) return;
    one.of = of;
    const summary = summarise(badges);
    const shown = JSON.stringify([summary, chosen, isFolded, palette]);
    if (shown === one.shown) return;
    one.shown = shown;
    one.element.show({ summary, chosen, isFolded, palette });
  };

  const attach = ({ element: { host }, list, returns }: Placed) => {
    const after = host.nextElementSibling;
    if (after !== null && composedContains(after, list)) return;
    host.remove();
    if (returns.mayReturn(performance.now())) findPlace(list).before(host);
    else timer ??= setTimeout(retry, restMs);
  };
  const retry = () => {
    timer = undefined;
    sync(last.filter(({ anchor }) => anchor.element.isConnected));
  };

  return {
    sync,
    findEmphasis({ place }, badge) {
      if (chosen === undefined || place !== "row") return "plain";
      return toShareKey(badge) === chosen ? "match" : "faded";
    },
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[] | undefined): boolean {
  return one.length === other?.length && one.every((each, index) => each === other[index]);
}

/** The one that stood there, unless it is in the document of another frame. */
function findOwn(one: Placed | undefined, list: Element): Placed | undefined {
  if (one === undefined || one.element.host.ownerDocument === list.ownerDocument) return one;
  one.element.host.remove();
  return undefined;
}

function groupByList(marked: readonly MarkedAnchor[]): ReadonlyMap<Element, (Badge | undefined)[]> {
  const lists = new Map<Element, (Badge | undefined)[]>();
  for (const { anchor, badge } of marked) {
    if (anchor.list === undefined) continue;
    const badges = lists.get(anchor.list) ?? [];
    badges.push(badge);
    lists.set(anchor.list, badges);
  }
  return lists;
}
