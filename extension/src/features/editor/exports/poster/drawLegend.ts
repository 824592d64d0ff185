import { measureText } from "../../layout/measure";
import { escapeXml, type PictureColors } from "../toSvg";
import type { LegendEntry } from "./legendEntries";

/** What the shapes and lines of a poster mean, in as few rows as they need; its upper left corner is the origin. */
export function drawLegend(
  words: Readonly<Record<LegendEntry, string>>,
  { width, size }: { width: number; size: number },
  colors: PictureColors,
): { body: string; height: number } {
  const icon = size * 2.6;
  const gap = size * 1.8;
  const row = size * 2;
  let [x, y] = [0, 0];
  const body = (Object.keys(words) as LegendEntry[]).map((entry) => {
    const text = words[entry];
    const room = icon + size * 0.6 + measureText(text, size);
    if (x > 0 && x + room > width) {
      x = 0;
      y += row;
    }
    const at = x;
    x += room + gap;
    return `<g transform="translate(${round(at)} ${round(y)})">${drawSign(entry, icon, size * 1.4, colors)}<text x="${round(icon + size * 0.6)}" y="${round(size * 1.05)}" font-size="${round(size)}" fill="${colors.ink}">${escapeXml(text)}</text></g>`;
  });
  return { body: body.join(""), height: y + row };
}

function drawSign(entry: LegendEntry, width: number, height: number, colors: PictureColors): string {
  const [w, h] = [round(width), round(height)];
  const thin = round(height / 18);
  const [middle, color] = [round(height / 2), colors.phases[1] ?? colors.line];
  const box = (more: string) =>
    `<rect width="${w}" height="${h}" rx="${round(height / 5)}" stroke-width="${thin}" ${more}/>`;
  const line = (more: string) => {
    const head = round(height / 3);
    return `<path d="M0 ${middle}H${round(width - head)}" stroke="${colors.line}" fill="none" ${more}/><path d="M${round(width - head)} ${round(height / 2 - head / 2)}L${w} ${middle}L${round(width - head)} ${round(height / 2 + head / 2)}z" fill="${colors.line}"/>`;
  };
  switch (entry) {
    case "start":
      return `<circle cx="${round(width / 2)}" cy="${middle}" r="${round(height / 4)}" fill="${colors.ink}"/>`;
    case "stage":
      return `${box(`fill="${colors.surface}" stroke="${colors.line}"`)}<rect width="${round(width / 12)}" height="${h}" rx="${thin}" fill="${color}"/>`;
    case "phase":
      return box(`fill="${color}" fill-opacity="0.1" stroke="${color}" stroke-opacity="0.7"`);
    case "track":
      return box(
        `fill="${color}" fill-opacity="0.06" stroke="${color}" stroke-dasharray="${round(height / 4)} ${round(height / 6)}"`,
      );
    case "final":
      return `${box(`fill="none" stroke="${colors.line}"`)}<rect x="${thin * 2}" y="${thin * 2}" width="${round(width - thin * 4)}" height="${round(height - thin * 4)}" rx="${round(height / 6)}" fill="${colors.surface}" stroke="${colors.line}" stroke-width="${thin}"/>`;
    case "history":
      return `<circle cx="${round(width / 2)}" cy="${middle}" r="${round(height / 2)}" fill="${colors.surface}" stroke="${colors.line}" stroke-width="${thin}"/><text x="${round(width / 2)}" y="${round(height * 0.68)}" text-anchor="middle" font-size="${round(height * 0.5)}" font-weight="700" fill="${colors.ink}">H</text>`;
    case "event":
      return line(`stroke-width="${thin * 1.5}"`);
    case "after":
      return line(
        `stroke-width="${thin * 1.5}" stroke-dasharray="${round(height / 3)} ${round(height / 5)}"`,
      );
    case "always":
      return line(
        `stroke-width="${thin * 1.8}" stroke-linecap="round" stroke-dasharray="${round(height / 20)} ${round(height / 5)}"`,
      );
    case "done":
      return line(`stroke-width="${thin * 3}"`);
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
