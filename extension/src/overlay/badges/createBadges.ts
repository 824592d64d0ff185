import type { BadgeAnchor } from "../../hosts/Host";
import type { Badge } from "../../messaging/journeyMessages";
import { createReturns, type Returns, restMs } from "../createReturns";
import type { BadgeElement, BadgeElements } from "./createBadgeElement";
import type { Marks } from "./createMarks";
import type { Palette } from "./Palette";
import type { Emphasis } from "./toBadgeLook";

export type BadgesOptions = {
  /** Asked at every look, never remembered. */
  findAnchors(): BadgeAnchor[];
  marks: Pick<Marks, "find" | "isAsking" | "isNew">;
  elements: BadgeElements;
  /** The colours that fit the page around an element. */
  findPalette(beside: Element): Palette;
  /** How a badge stands out from the others of its list. */
  findEmphasis(anchor: BadgeAnchor, badge: Badge): Emphasis;
  /** Told of all that the page shows, right after its badges are. */
  onSynced(marked: readonly MarkedAnchor[]): void;
  isHidden(): boolean;
  signal: AbortSignal;
};

/** A place, and what is known of the person in it. */
export type MarkedAnchor = { anchor: BadgeAnchor; badge?: Badge };

/** The badges on the page. */
export type Badges = {
  /**
   * Makes the page right at once: no badge where its person is not, one wherever a mark is known, and the place of one where
   * the answer is on its way. Answers whether there is somebody whom nobody has asked about. Looks by itself unless a look at
   * the page as it is now is given.
   */
  sync(findAnchors?: () => BadgeAnchor[]): boolean;
};

type Placed = {
  anchor: BadgeAnchor;
  element: BadgeElement;
  badge?: Badge | undefined;
  palette?: Palette;
  emphasis?: Emphasis;
  returns: Returns;
};

/** Somebody on the page, with what is known of the person. */
type Wanted = { anchor: BadgeAnchor; known: Badge | undefined; isNew: boolean; isOneOfMany: boolean };

/** More names than fit into a window or two. */
const many = 60;

/** Keeps the page's badges right; calls `findAnchors` once a look, before it writes anything. */
export function createBadges(options: BadgesOptions): Badges {
  const { findAnchors, marks, elements, findPalette, findEmphasis, onSynced, isHidden, signal } = options;
  let placed = new Map<string, Placed>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sync = (findShown = findAnchors) => {
    const anchors = isHidden() || signal.aborted ? [] : findShown();
    const wanted = new Map(anchors.map((anchor) => [toKey(anchor), anchor]));
    for (const [key, { element }] of placed) if (!wanted.has(key)) element.remove();
    const kept = new Map<string, Placed>();
    let isSomebodyNew = false;
    for (const [key, anchor] of wanted) {
      const known = marks.find(anchor);
      const isNew = known === undefined && marks.isNew(anchor);
      isSomebodyNew ||= isNew;
      const one = settle({ anchor, known, isNew, isOneOfMany: wanted.size >= many }, placed.get(key));
      if (one !== undefined) kept.set(key, one);
    }
    placed = kept;
    onSynced([...wanted].map(([key, anchor]) => toMarked(anchor, kept.get(key)?.badge)));
    return isSomebodyNew;
  };

  const settle = (
    { anchor, known, isNew, isOneOfMany }: Wanted,
    before: Placed | undefined,
  ): Placed | undefined => {
    // While the answer is on its way, what stands beside this very person may stay.
    const badge = known ?? (marks.isAsking() ? before?.badge : undefined);
    // Who has been asked about gets a place at once, so that the row is laid out with it and once only.
    if (badge === undefined && isNew) {
      before?.element.remove();
      return undefined;
    }
    const one = before ?? {
      anchor,
      element: elements.create(anchor.place, toKey(anchor), anchor.element.ownerDocument, isOneOfMany),
      returns: createReturns(),
    };
    one.anchor = anchor;
    if (badge === undefined) clear(one);
    else show(one, badge);
    if (one.element.host.parentNode !== anchor.element) attach(one);
    return one;
  };

  const show = (one: Placed, badge: Badge) => {
    const palette = findPalette(one.anchor.element);
    const emphasis = findEmphasis(one.anchor, badge);
    if (!isSame(one.badge, badge) || one.palette !== palette || one.emphasis !== emphasis)
      one.element.show(badge, palette, emphasis);
    Object.assign(one, { badge, palette, emphasis });
  };
  const clear = (one: Placed) => {
    if (one.badge !== undefined) one.element.clear();
    one.badge = undefined;
  };

  const attach = (one: Placed) => {
    // Out of a place that is somebody else's by now it goes in any case.
    one.element.host.remove();
    if (one.returns.mayReturn(performance.now())) one.anchor.element.append(one.element.host);
    else timer ??= setTimeout(retry, restMs);
  };
  const retry = () => {
    timer = undefined;
    sync();
  };

  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    sync();
  });
  return { sync };
}

function toMarked(anchor: BadgeAnchor, badge: Badge | undefined): MarkedAnchor {
  return badge === undefined ? { anchor } : { anchor, badge };
}

/** Every answer brings badges anew, most of which say what they said before. */
function isSame(one: Badge | undefined, other: Badge): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Whose badge it is; a row of nobody known is only told from the others on this page. */
function toKey({ place, object, recordId, rowKey }: BadgeAnchor): string {
  return JSON.stringify(recordId === undefined ? [place, rowKey] : [place, object, recordId, rowKey]);
}
