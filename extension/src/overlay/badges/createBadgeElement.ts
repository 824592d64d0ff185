import type { BadgeAnchor } from "../../hosts/Host";
import type { Badge } from "../../messaging/journeyMessages";
import { createElement } from "../../ui/dom/createElement";
import { ownMarker } from "../ownMarker";
import { createPictures } from "./createPictures";
import type { Emphasis } from "./drawBadge";
import type { Palette } from "./Palette";

/** One badge: `host` is what the page sees of it. */
export type BadgeElement = {
  host: HTMLElement;
  /** Draws now, or as soon as the badge has a size, which is before the page is painted. */
  show(badge: Badge, palette: Palette, emphasis: Emphasis): void;
  /** Takes it off the page; the same place may get it back. */
  remove(): void;
};

/** Makes badges; one observer of sizes serves them all, at every zoom and pixel ratio. */
export type BadgeElements = {
  /** The badge of a person in a place; the one that was taken off there before, if it is still there. */
  create(place: BadgeAnchor["place"], key: string): BadgeElement;
  stop(): void;
};

// One outer size a place, whatever the words: geometry tells as well. In a narrow column all of them shrink alike, down to
// the mark. The gap is a blank, because a blank goes away where the badge comes to stand on a line of its own.
const css = `
:host {
  all: initial !important;
  display: inline !important;
  font-size: inherit !important;
  white-space: pre-wrap !important;
  word-spacing: 4px !important;
  --w: 126px !important;
  --h: 20px !important;
}
:host([data-place="heading"]) {
  --w: 150px !important;
  --h: 24px !important;
}
.box {
  display: inline-block;
  width: max(28px, min(var(--w), 100%));
  height: var(--h);
  overflow: hidden;
  vertical-align: middle;
  word-spacing: normal;
  contain: strict;
}
canvas {
  display: block;
  width: 100%;
  height: 100%;
}
`;

/** As many as two long lists show. A CRM that renders its rows anew gets back the badges that it lost, drawn as they are. */
const mostSpare = 200;

export function createBadgeElements(): BadgeElements {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const redraws = new WeakMap<Element, (entry: ResizeObserverEntry) => void>();
  const sizes = new ResizeObserver((entries) => {
    for (const entry of entries) redraws.get(entry.target)?.(entry);
  });
  const pictures = createPictures();
  // By person: an element that stood beside one name never stands beside another, whatever is drawn on it.
  const spare = new Map<string, { element: BadgeElement; forget(): void }>();
  const keep = (key: string, element: BadgeElement, forget: () => void) => {
    spare.set(key, { element, forget });
    const [oldest] = spare.keys();
    if (spare.size <= mostSpare || oldest === undefined) return;
    spare.get(oldest)?.forget();
    spare.delete(oldest);
  };

  const make = (place: BadgeAnchor["place"], key: string): BadgeElement => {
    const canvas = createElement("canvas");
    const host = createElement("span", { attributes: { [ownMarker]: "", "data-place": place, inert: "" } });
    const root = host.attachShadow({ mode: "closed" });
    root.adoptedStyleSheets = [sheet];
    root.append(" ", createElement("span", { className: "box", children: [canvas] }));
    const context = canvas.getContext("2d");

    let shown: { badge: Badge; palette: Palette; emphasis: Emphasis } | undefined;
    let size: { width: number; height: number } | undefined;
    const draw = () => {
      if (context === null || shown === undefined || size === undefined) return;
      const box = { ...size, pixelRatio: canvas.width / size.width, emphasis: shown.emphasis };
      const picture = pictures.get(shown.badge, shown.palette, box);
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.drawImage(picture, 0, 0);
    };
    redraws.set(canvas, ({ contentRect: { width, height }, devicePixelContentBoxSize: [pixels] }) => {
      // Off the page it has no size, and comes back with the one that it had.
      if (pixels === undefined || width === 0 || pixels.inlineSize === 0) return;
      const isSame = canvas.width === pixels.inlineSize && canvas.height === pixels.blockSize;
      if (size !== undefined && isSame) return;
      size = { width, height };
      canvas.width = pixels.inlineSize;
      canvas.height = pixels.blockSize;
      draw();
    });
    sizes.observe(canvas, { box: "device-pixel-content-box" });

    const element: BadgeElement = {
      host,
      show(badge, palette, emphasis) {
        shown = { badge, palette, emphasis };
        draw();
      },
      remove() {
        host.remove();
        keep(key, element, () => sizes.unobserve(canvas));
      },
    };
    return element;
  };

  return {
    create(place, key) {
      const kept = spare.get(key)?.element;
      spare.delete(key);
      return kept ?? make(place, key);
    },
    stop: () => sizes.disconnect(),
  };
}
