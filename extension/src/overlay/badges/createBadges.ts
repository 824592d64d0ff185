import type { BadgeAnchor } from "../../hosts/Host";
import type { Badge } from "../../messaging/journeyMessages";
import type { BadgeElement, BadgeElements } from "./createBadgeElement";
import type { Marks } from "./createMarks";
import type { Palette } from "./Palette";

const cooldownMs = 1_000;
const quickReturns = 4;

export type BadgesOptions = {
  /** Asked at every look, never remembered. */
  findAnchors(): BadgeAnchor[];
  marks: Pick<Marks, "find" | "isAsking">;
  elements: BadgeElements;
  /** The colours that fit the page around an element. */
  findPalette(beside: Element): Palette;
  isHidden(): boolean;
  signal: AbortSignal;
};

/** The badges on the page. */
export type Badges = {
  /** Makes the page right at once: no badge where its person is not, and one wherever a mark is known. */
  sync(): void;
};

type Placed = {
  anchor: BadgeAnchor;
  element: BadgeElement;
  badge?: Badge;
  palette?: Palette;
  attachedAtMs: number;
  /** How often in a row the page took it away again soon. */
  losses: number;
};

/** Keeps the page's badges right; calls `findAnchors` once a look, before it writes anything. */
export function createBadges(options: BadgesOptions): Badges {
  const { findAnchors, marks, elements, findPalette, isHidden, signal } = options;
  let placed = new Map<string, Placed>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sync = () => {
    const anchors = isHidden() || signal.aborted ? [] : findAnchors();
    const wanted = new Map(anchors.map((anchor) => [toKey(anchor), anchor]));
    for (const [key, { element }] of placed) if (!wanted.has(key)) element.remove();
    const kept = new Map<string, Placed>();
    for (const [key, anchor] of wanted) {
      const one = settle(anchor, placed.get(key));
      if (one !== undefined) kept.set(key, one);
    }
    placed = kept;
  };

  const settle = (anchor: BadgeAnchor, before: Placed | undefined): Placed | undefined => {
    // While the answer is on its way, what stands beside this very person may stay.
    const badge = marks.find(anchor) ?? (marks.isAsking() ? before?.badge : undefined);
    if (badge === undefined) {
      before?.element.remove();
      return undefined;
    }
    const one = before ?? {
      anchor,
      element: elements.create(anchor.place, toKey(anchor)),
      attachedAtMs: Number.NEGATIVE_INFINITY,
      losses: 0,
    };
    const palette = findPalette(anchor.element);
    if (!isSame(one.badge, badge) || one.palette !== palette) one.element.show(badge, palette);
    Object.assign(one, { anchor, badge, palette });
    if (one.element.host.parentNode !== anchor.element) attach(one);
    return one;
  };

  const attach = (one: Placed) => {
    const nowMs = performance.now();
    const isLost = nowMs - one.attachedAtMs < cooldownMs;
    // Out of a place that is somebody else's by now it goes in any case.
    one.element.host.remove();
    if (isLost && one.losses >= quickReturns) {
      timer ??= setTimeout(retry, cooldownMs);
      return;
    }
    one.losses = isLost ? one.losses + 1 : 0;
    one.attachedAtMs = nowMs;
    one.anchor.element.append(one.element.host);
  };
  const retry = () => {
    timer = undefined;
    sync();
  };

  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    sync();
    elements.stop();
  });
  return { sync };
}

/** Every answer brings badges anew, most of which say what they said before. */
function isSame(one: Badge | undefined, other: Badge): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Whose badge it is; a row of nobody known is only told from the others on this page. */
function toKey({ place, object, recordId, rowKey }: BadgeAnchor): string {
  return JSON.stringify(recordId === undefined ? [place, rowKey] : [place, object, recordId, rowKey]);
}
