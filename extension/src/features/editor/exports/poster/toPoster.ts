import type { Geometry } from "../../layout/Geometry";
import { measureText } from "../../layout/measure";
import type { CanvasModel } from "../../model/CanvasModel";
import { breakLines } from "../breakLines";
import { drawJourney, escapeXml, type PictureColors } from "../toSvg";
import { drawLegend } from "./drawLegend";
import type { LegendEntry } from "./legendEntries";
import { type Paper, toSheet } from "./Paper";

/** What is written on a poster besides the journey. */
export type PosterWords = {
  title: string;
  /** What the journey is for; empty where nothing says. */
  subtitle: string;
  /** The date and the version. */
  imprint: string;
  legend: Readonly<Record<LegendEntry, string>>;
};

export type Poster = { svg: string; width: number; height: number };

/** The light theme's colours: ink on white paper, whatever the screen shows. */
export const paperColors: PictureColors = {
  ink: "#16202a",
  soft: "#4d5b69",
  line: "#71808e",
  surface: "#ffffff",
  phases: ["#5b6770", "#2f6fb7", "#0e7c86", "#6b4fbf", "#a8467f", "#a85a12", "#2c7a3f"],
};

/** A journey as a poster for the wall: one sheet, in mm, drawn in lines and letters only, so that it is sharp at any size. */
export function toPoster(model: CanvasModel, geometry: Geometry, paper: Paper, words: PosterWords): Poster {
  const journey = drawJourney(model, geometry, paperColors);
  const { width, height } = toSheet(paper, journey.box);
  const unit = Math.min(width, height) / 100;
  const margin = 3 * unit;
  const room = width - 2 * margin;
  const title = fitLine(words.title, 3.4 * unit, room);
  const imprint = fitLine(words.imprint, 1.2 * unit, room / 2);
  const subtitle = breakSubtitle(words.subtitle, room, 1.5 * unit);
  const top = margin + 3.4 * unit + subtitle.length * 2.2 * unit + 2 * unit;
  const legend = drawLegend(words.legend, { width: room, size: 1.2 * unit }, paperColors);
  const bottom = height - margin - legend.height - 2 * unit;
  const { box } = journey;
  const text = (x: number, y: number, size: number, value: string, more = "") =>
    `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" ${more}>${escapeXml(value)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Noto Sans', 'Liberation Sans', sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${paperColors.surface}"/>`,
    text(margin, margin + 2.8 * unit, title.size, title.text, `font-weight="700" fill="${paperColors.ink}"`),
    text(
      width - margin,
      margin + 1.4 * unit,
      imprint.size,
      imprint.text,
      `text-anchor="end" fill="${paperColors.soft}"`,
    ),
    ...subtitle.map((line, at) =>
      text(margin, margin + (5.2 + at * 2.2) * unit, 1.5 * unit, line, `fill="${paperColors.soft}"`),
    ),
    `<svg x="${round(margin)}" y="${round(top)}" width="${round(room)}" height="${round(bottom - top)}" viewBox="${[box.x, box.y, box.width, box.height].map(Math.round).join(" ")}" preserveAspectRatio="xMidYMid meet">`,
    journey.body,
    "</svg>",
    `<g transform="translate(${round(margin)} ${round(height - margin - legend.height)})">${legend.body}</g>`,
    "</svg>",
  ].join("\n");
  return { svg, width, height };
}

/** No line is longer than can be read without losing the next one, however wide the sheet. */
const longestLine = 90;

function breakSubtitle(subtitle: string, room: number, size: number): readonly string[] {
  return subtitle === "" ? [] : breakLines(subtitle, Math.min(room, longestLine * 0.6 * size), size, 3);
}

/** A text in one line: smaller where it is too long, and cut where that would be too small to read. */
function fitLine(text: string, size: number, room: number): { text: string; size: number } {
  const width = measureText(text, size);
  if (width <= room && text.length <= 120) return { text, size };
  const smaller = Math.max(size * 0.5, (size * room) / width);
  let cut = [...text].slice(0, 120).join("");
  while (cut.length > 1 && measureText(`${cut}…`, smaller) > room) cut = [...cut].slice(0, -1).join("");
  return { text: cut === text ? text : `${cut}…`, size: smaller };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
