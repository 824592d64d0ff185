import type { Theme } from "./Palette";

/** Grey of 18 %, half way between black and white to the eye. */
const middleLuminance = 0.18;

/** Whether an element stands on light or on dark, by the backgrounds that lie under it. */
export function findTheme(element: Element): Theme {
  // Painted one over the other, since a page may name its colours in any notation and leave them half transparent.
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (context === null) return "light";
  const isDarkByDefault = getComputedStyle(document.documentElement).colorScheme === "dark";
  for (const colour of [isDarkByDefault ? "black" : "white", ...findBackgrounds(element)]) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return toLuminance(red, green, blue) < middleLuminance ? "dark" : "light";
}

/** From the root down to the element. */
function findBackgrounds(element: Element): string[] {
  const backgrounds: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    backgrounds.unshift(getComputedStyle(at).backgroundColor);
  }
  return backgrounds;
}

/** Relative luminance as WCAG 2.2 defines it, of channels from 0 to 255. */
function toLuminance(...channels: [red: number, green: number, blue: number]): number {
  const [red, green, blue] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
