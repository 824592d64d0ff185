import { composedParent } from "../../hosts/composedParent";
import type { Theme } from "./Palette";

/** Grey of 18 %, half way between black and white to the eye. */
const middleLuminance = 0.18;

/** Whether an element stands on light or on dark, by the backgrounds that lie under it. */
export function findTheme(element: Element): Theme {
  const colours = findBackgrounds(element);
  const [red, green, blue] = readOpaque(colours) ?? paintOver(colours);
  return toLuminance(red, green, blue) < middleLuminance ? "dark" : "light";
}

type Channels = [red: number, green: number, blue: number];

/** What can be seen under the element, lowest first: from the nearest that hides all below it. */
function findBackgrounds(element: Element): string[] {
  const backgrounds: string[] = [];
  for (let at: Element | null = element; at !== null; at = composedParent(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor === transparent) continue;
    backgrounds.unshift(backgroundColor);
    if (opaque.test(backgroundColor)) return backgrounds;
  }
  const isDarkByDefault = getComputedStyle(document.documentElement).colorScheme === "dark";
  return [isDarkByDefault ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)", ...backgrounds];
}

const transparent = "rgba(0, 0, 0, 0)";
const opaque = /^rgb\((\d+), (\d+), (\d+)\)$/;

function readOpaque(colours: readonly string[]): Channels | undefined {
  const [, ...channels] = (colours.length === 1 && opaque.exec(colours[0] ?? "")) || [];
  return channels.length === 3 ? (channels.map(Number) as Channels) : undefined;
}

/** Painted one over the other, since a page may name its colours in any notation and leave them half transparent. */
function paintOver(colours: readonly string[]): Channels {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (context === null) return [255, 255, 255];
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance as WCAG 2.2 defines it, of channels from 0 to 255. */
function toLuminance(...channels: Channels): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
