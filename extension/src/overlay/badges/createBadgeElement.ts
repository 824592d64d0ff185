import type { BadgeAnchor } from "../../hosts/Host";
import type { Badge } from "../../messaging/journeyMessages";
import { createElement } from "../../ui/dom/createElement";
import { ownMarker } from "../ownMarker";
import { drawBadge } from "./drawBadge";
import type { Palette } from "./Palette";

/** One badge: `host` is what the page sees of it. */
export type BadgeElement = {
  host: HTMLElement;
  /** Draws now, or as soon as the badge has a size, which is before the page is painted. */
  show(badge: Badge, palette: Palette): void;
  /** Takes it off the page. */
  remove(): void;
};

/** Makes badges; one observer of sizes serves them all, at every zoom and pixel ratio. */
export type BadgeElements = { create(place: BadgeAnchor["place"]): BadgeElement; stop(): void };

// One outer size a place, whatever the words: geometry tells as well. In a narrow column all of them shrink alike.
const css = `
:host {
  all: initial !important;
  display: inline-block !important;
  box-sizing: border-box !important;
  width: min(var(--w), 100%) !important;
  height: var(--h) !important;
  padding-inline-start: 8px !important;
  overflow: hidden !important;
  vertical-align: middle !important;
  contain: strict !important;
}
:host, :host([data-place="row"]) { --w: 134px !important; --h: 20px !important; }
:host([data-place="heading"]) { --w: 158px !important; --h: 24px !important; }
canvas { display: block; width: 100%; height: 100%; }
`;

export function createBadgeElements(): BadgeElements {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const redraws = new WeakMap<Element, (entry: ResizeObserverEntry) => void>();
  const sizes = new ResizeObserver((entries) => {
    for (const entry of entries) redraws.get(entry.target)?.(entry);
  });

  return {
    create(place) {
      const canvas = createElement("canvas");
      const host = createElement("span", { attributes: { [ownMarker]: "", "data-place": place, inert: "" } });
      const root = host.attachShadow({ mode: "closed" });
      root.adoptedStyleSheets = [sheet];
      root.append(canvas);

      let shown: { badge: Badge; palette: Palette } | undefined;
      let size: { width: number; height: number } | undefined;
      const draw = () => {
        const context = canvas.getContext("2d");
        if (context === null || shown === undefined || size === undefined || size.width === 0) return;
        drawBadge(context, shown.badge, shown.palette, { ...size, pixelRatio: canvas.width / size.width });
      };
      redraws.set(canvas, ({ contentRect, devicePixelContentBoxSize: [pixels] }) => {
        size = { width: contentRect.width, height: contentRect.height };
        canvas.width = pixels?.inlineSize ?? 0;
        canvas.height = pixels?.blockSize ?? 0;
        draw();
      });
      sizes.observe(canvas, { box: "device-pixel-content-box" });

      return {
        host,
        show(badge, palette) {
          shown = { badge, palette };
          draw();
        },
        remove() {
          sizes.unobserve(canvas);
          host.remove();
        },
      };
    },
    stop: () => sizes.disconnect(),
  };
}
