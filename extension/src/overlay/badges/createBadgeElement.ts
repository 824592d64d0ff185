import type { BadgeAnchor } from "../../hosts/Host";
import type { Badge } from "../../messaging/journeyMessages";
import { createElement, createIcon } from "../../ui/dom/createElement";
import { adoptInto } from "../adoptInto";
import { ownMarker } from "../ownMarker";
import type { Palette } from "./Palette";
import { type BadgeLook, type Emphasis, toBadgeLook } from "./toBadgeLook";

/** One badge: `host` is what the page sees of it. */
export type BadgeElement = {
  host: HTMLElement;
  show(badge: Badge, palette: Palette, emphasis: Emphasis): void;
  /** Keeps the place and says nothing. */
  clear(): void;
  /** Takes it off the page; the same place may get it back. */
  remove(): void;
};

/** Makes badges of one style sheet. */
export type BadgeElements = {
  /** The badge of a person in a place of this document, saying nothing yet; the one that was taken off there before, if it is still there. */
  create(place: BadgeAnchor["place"], key: string, page: Document, isOneOfMany: boolean): BadgeElement;
};

// One outer size a place, whatever the words: geometry tells as well. In a narrow column all of them shrink alike, down to
// the mark: the label wants 24 px at least, and where they are not there it wraps out of sight. No container query does that,
// since each is a round of styles and layout of its own, and lengths stand as they are, not as variables, for the same reason.
// One of many is not laid out at all while it is off screen (content-visibility), which a list of 200 rows feels. It costs
// another round of layout when it comes, which a list of 25 feels.
// The gap is a blank, because a blank goes away where the badge comes to stand on a line of its own.
// Names of the system's own fonts only, which no page can take over: by any other name a page may serve a font of its own,
// letter by letter, and sees by what is fetched which letters are drawn.
const css = `
:host {
  all: initial !important;
  display: inline !important;
  font-size: inherit !important;
  white-space: pre-wrap !important;
  word-spacing: 4px !important;
}
.box {
  display: inline-block;
  width: max(28px, min(126px, 100%));
  height: 20px;
  overflow: hidden;
  vertical-align: middle;
  word-spacing: normal;
  white-space: nowrap;
  contain: strict;
}
.box.of-many {
  content-visibility: auto;
}
.pill {
  display: inline-flex;
  flex-wrap: wrap;
  align-content: flex-start;
  justify-content: center;
  column-gap: 4px;
  box-sizing: border-box;
  min-width: 20px;
  max-width: 100%;
  height: 20px;
  padding-inline: 7px;
  overflow: hidden;
  border: 1px solid var(--edge);
  border-radius: 10px;
  background: var(--ground);
  color: var(--ink);
  font: 500 12px / 18px system-ui, sans-serif;
}
.pill.dashed {
  border-style: dashed;
}
.pill.faded {
  opacity: 0.3;
}
svg {
  flex: none;
  width: 12px;
  height: 18px;
  fill: var(--mark);
  fill-rule: evenodd;
}
svg.hollow {
  fill: none;
  stroke: var(--mark);
  stroke-width: 1.5;
  overflow: visible;
}
.label {
  flex: 1 1 auto;
  min-width: 0;
  overflow: hidden;
  text-overflow: ellipsis;
  unicode-bidi: plaintext;
}
svg + .label {
  flex-basis: 24px;
}
.pill:has(svg) {
  min-width: min(56px, 100%);
}
.label::before {
  content: attr(data-text);
}
:host([data-place="heading"]) .box {
  width: max(28px, min(150px, 100%));
  height: 24px;
}
:host([data-place="heading"]) .pill {
  min-width: 24px;
  height: 24px;
  padding-inline: 9px;
  border-radius: 12px;
  font-size: 14px;
  line-height: 22px;
}
:host([data-place="heading"]) svg {
  width: 14px;
  height: 22px;
}
@media (forced-colors: active) {
  svg {
    --mark: CanvasText !important;
  }
}
`;

/** As many as two long lists show. A CRM that renders its rows anew gets back the badges that it lost, as they are. */
const mostSpare = 200;

export function createBadgeElements(): BadgeElements {
  // By person: an element that stood beside one name never stands beside another, whatever it shows.
  const spare = new Map<string, BadgeElement>();
  const keep = (key: string, element: BadgeElement) => {
    spare.set(key, element);
    const [oldest] = spare.keys();
    if (spare.size > mostSpare && oldest !== undefined) spare.delete(oldest);
  };

  const make: BadgeElements["create"] = (place, key, page, isOneOfMany) => {
    const host = createElement("span", { attributes: { [ownMarker]: "", "data-place": place, inert: "" } });
    const root = host.attachShadow({ mode: "closed" });
    adoptInto(page, host, root, css);
    const box = createElement("span", { className: isOneOfMany ? "box of-many" : "box" });
    root.append(" ", box);
    const element: BadgeElement = {
      host,
      show: (...shown) => box.replaceChildren(copyPill(toBadgeLook(...shown))),
      clear: () => box.replaceChildren(),
      remove() {
        host.remove();
        keep(key, element);
      },
    };
    return element;
  };

  return {
    create(place, key, page, isOneOfMany) {
      const kept = spare.get(key);
      spare.delete(key);
      if (kept?.host.ownerDocument !== page) return make(place, key, page, isOneOfMany);
      // What it said may be true no more.
      kept.clear();
      return kept;
    },
  };
}

/** As many looks as one page has; a list has a few, and each many times. */
const mostPills = 64;
const pills = new Map<string, HTMLElement>();

/** A pill of this look, copied from the first of it. */
function copyPill(look: BadgeLook): Node {
  const key = JSON.stringify(look);
  const first = pills.get(key) ?? createPill(look);
  if (pills.size >= mostPills) pills.clear();
  pills.set(key, first);
  return first.cloneNode(true);
}

function createPill({ label, ink, edge, ground, isDashed, isFaded, mark }: BadgeLook): HTMLElement {
  const pill = createElement("span", {
    className: ["pill", isDashed && "dashed", isFaded && "faded"].filter(Boolean).join(" "),
    children: [
      ...(mark === undefined ? [] : [createMark(mark)]),
      // Drawn by the style sheet: a page's search and selection find text even in a closed root, but none that is generated.
      createElement("span", { className: "label", attributes: { "data-text": label } }),
    ],
  });
  pill.style.cssText = `--ink:${ink};--edge:${edge};--ground:${ground};--mark:${mark?.colour ?? ink}`;
  return pill;
}

function createMark({ outline, isFilled }: NonNullable<BadgeLook["mark"]>): SVGSVGElement {
  const icon = createIcon([outline]);
  if (!isFilled) icon.classList.add("hollow");
  return icon;
}
