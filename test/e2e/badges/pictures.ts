import type { Badge } from "../../../extension/src/messaging/journeyMessages.ts";
import { drawBadge } from "../../../extension/src/overlay/badges/drawBadge.ts";
import { readPalettes, type Theme } from "../../../extension/src/overlay/badges/Palette.ts";

/** Runs in a page of the test's own: draws what a badge must look like, as the address of a picture. */
export type Picture = { badge: Badge; theme: Theme; width: number; height: number; pixelRatio: number };

function drawPicture(tokensCss: string, { badge, theme, ...box }: Picture): string {
  const canvas = document.createElement("canvas");
  canvas.width = box.width * box.pixelRatio;
  canvas.height = box.height * box.pixelRatio;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("This browser draws nothing");
  drawBadge(context, badge, readPalettes(tokensCss)[theme], box);
  return canvas.toDataURL();
}

declare global {
  interface Window {
    drawPicture?: typeof drawPicture;
  }
}

window.drawPicture = drawPicture;
