import type { Badge } from "../../messaging/journeyMessages";
import { type BadgeBox, drawBadge } from "./drawBadge";
import type { Palette } from "./Palette";

/** More than a page shows that differ; beyond it all are drawn anew. */
const mostPictures = 200;

/** Badges as pictures: many people stand in few stages, and words cost more to draw than pictures to copy. */
export type Pictures = { get(badge: Badge, palette: Palette, box: BadgeBox): OffscreenCanvas };

export function createPictures(): Pictures {
  const drawn = new Map<Palette, Map<string, OffscreenCanvas>>();
  let count = 0;
  return {
    get(badge, palette, box) {
      if (count >= mostPictures) {
        drawn.clear();
        count = 0;
      }
      const ofPalette = drawn.get(palette) ?? new Map<string, OffscreenCanvas>();
      drawn.set(palette, ofPalette);
      const key = JSON.stringify([badge, box]);
      const known = ofPalette.get(key);
      if (known !== undefined) return known;
      const picture = draw(badge, palette, box);
      ofPalette.set(key, picture);
      count += 1;
      return picture;
    },
  };
}

function draw(badge: Badge, palette: Palette, box: BadgeBox): OffscreenCanvas {
  const { width, height, pixelRatio } = box;
  const picture = new OffscreenCanvas(
    Math.max(1, Math.round(width * pixelRatio)),
    Math.max(1, Math.round(height * pixelRatio)),
  );
  const context = picture.getContext("2d");
  if (context !== null) drawBadge(context, badge, palette, box);
  return picture;
}
