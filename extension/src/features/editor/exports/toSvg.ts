import { toPath } from "../canvas/toPath";
import type { Box, Geometry } from "../layout/Geometry";
import { boundsOf, grow } from "../layout/Geometry";
import { measureText } from "../layout/measure";
import { type CanvasModel, type CanvasStage, type CanvasWay, isContainer } from "../model/CanvasModel";
import { breakLines } from "./breakLines";

/** The colours of a picture: those of the light theme, since a picture goes on paper and slides. */
export type PictureColors = {
  ink: string;
  soft: string;
  line: string;
  surface: string;
  phases: readonly string[];
};

const margin = 24;
/** Px from one line of a label to the next. */
const labelLine = 15;

/** The drawing as an SVG document of its own, without scripts or links; every text in it is escaped. */
export function toSvg(model: CanvasModel, geometry: Geometry, colors: PictureColors): string {
  const { box, body } = drawJourney(model, geometry, colors);
  const { x, y, width, height } = box;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, width, height].map(Math.round).join(" ")}" width="${Math.round(width)}" height="${Math.round(height)}" font-family="system-ui, sans-serif">`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colors.surface}"/>`,
    body,
    "</svg>",
  ].join("\n");
}

/** What stands inside such a document, and the box around it. */
export function drawJourney(
  model: CanvasModel,
  { boxes, routes }: Geometry,
  colors: PictureColors,
): { box: Box; body: string } {
  const around = boundsOf({ boxes, routes });
  const stages = model.stages.map((stage) => drawStage(stage, boxes, colors));
  const containers = stages.filter((_, index) => isContainer(model.stages[index] as CanvasStage));
  const leaves = stages.filter((_, index) => !isContainer(model.stages[index] as CanvasStage));
  const body = [
    ...containers,
    ...model.ways.map((way) => drawLine(way, routes, colors)),
    ...leaves,
    ...model.markers.map(({ id }) => drawMarker(id, boxes, colors)),
    ...model.ways.map((way) => drawLabel(way, routes, colors)),
  ].join("\n");
  return { box: grow(around ?? { x: 0, y: 0, width: 100, height: 100 }, margin), body };
}

/** A text as XML, without the characters that XML does not allow. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

function drawStage(stage: CanvasStage, boxes: Geometry["boxes"], colors: PictureColors): string {
  const box = boxes.get(stage.id);
  if (box === undefined) return "";
  const { x, y, width, height } = box;
  const color = colors.phases[stage.phase % colors.phases.length] ?? colors.line;
  if (stage.kind === "history") {
    return `<circle cx="${x + width / 2}" cy="${y + height / 2}" r="${width / 2}" fill="${colors.surface}" stroke="${colors.line}"/><text x="${x + width / 2}" y="${y + height / 2 + 5}" text-anchor="middle" font-size="14" font-weight="700" fill="${colors.ink}">${stage.isDeepHistory ? "H*" : "H"}</text>`;
  }
  if (isContainer(stage)) {
    const dash = stage.isTrack ? ' stroke-dasharray="6 4"' : "";
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="12" fill="${color}" fill-opacity="0.06" stroke="${color}" stroke-opacity="0.6"${dash}/><text x="${x + 16}" y="${y + 26}" font-size="14" font-weight="700" fill="${color}">${toLine(stage.label, width - 32, 14)}</text>`;
  }
  const final =
    stage.kind === "final"
      ? `<rect x="${x - 3}" y="${y - 3}" width="${width + 6}" height="${height + 6}" rx="10" fill="none" stroke="${colors.line}"/>`
      : "";
  return `${final}<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${colors.surface}" stroke="${colors.line}"/><rect x="${x}" y="${y}" width="6" height="${height}" rx="3" fill="${color}"/>${drawName(stage.label, box, colors)}`;
}

const nameSize = 13.5;
const nameLine = 17;

/** A stage's name in up to two lines, as the canvas writes it. */
function drawName(name: string, { x, y, width, height }: Box, colors: PictureColors): string {
  // Widths are reckoned for letters of the usual weight.
  const lines = breakLines(name, (width - 24) / 1.12, nameSize, 2);
  const first = y + height / 2 + 5 - ((lines.length - 1) * nameLine) / 2;
  return lines
    .map(
      (line, index) =>
        `<text x="${x + 16}" y="${first + index * nameLine}" font-size="${nameSize}" font-weight="600" fill="${colors.ink}">${escapeXml(line)}</text>`,
    )
    .join("");
}

function drawMarker(id: string, boxes: Geometry["boxes"], colors: PictureColors): string {
  const box = boxes.get(id);
  return box === undefined
    ? ""
    : `<circle cx="${box.x + box.width / 2}" cy="${box.y + box.height / 2}" r="6" fill="${colors.ink}"/>`;
}

const dashes: Readonly<Record<CanvasWay["kind"], string>> = {
  event: "",
  after: ' stroke-dasharray="7 4"',
  always: ' stroke-dasharray="1.5 4" stroke-linecap="round"',
  done: "",
  initial: "",
};

function drawLine(way: CanvasWay, routes: Geometry["routes"], colors: PictureColors): string {
  const points = routes.get(way.id)?.points ?? [];
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return "";
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  const width = way.kind === "done" ? 2.6 : 1.5;
  return `<path d="${toPath(points)}" fill="none" stroke="${colors.line}" stroke-width="${width}"${dashes[way.kind]}/><path d="M-7 -3.5 0 0 -7 3.5z" transform="translate(${end.x} ${end.y}) rotate(${angle})" fill="${colors.line}"/>`;
}

function drawLabel(way: CanvasWay, routes: Geometry["routes"], colors: PictureColors): string {
  const label = routes.get(way.id)?.label;
  if (label === undefined) return "";
  const { x, y, width, height } = label;
  const lines =
    way.transitions.length > 1
      ? [String(way.transitions.length)]
      : [way.trigger, ...(way.guard === undefined ? [] : [way.guard])];
  const middle = x + width / 2;
  const first = y + height / 2 + 4 - ((lines.length - 1) * labelLine) / 2;
  return lines
    .map((line, index) => {
      const [size, color] = index === 0 ? [12, colors.ink] : [11, colors.soft];
      const [words = ""] = breakLines(line, width, size, 1);
      // Only what is written hides the line: the room that was kept may be wider.
      const room = measureText(words, size) + 8;
      const base = first + index * labelLine;
      return `<rect x="${middle - room / 2}" y="${base - 12}" width="${room}" height="16" rx="4" fill="${colors.surface}" fill-opacity="0.94"/><text x="${middle}" y="${base}" text-anchor="middle" font-size="${size}" fill="${color}">${escapeXml(words)}</text>`;
    })
    .join("");
}

function toLine(text: string, width: number, size: number): string {
  return escapeXml(breakLines(text, width, size, 1)[0] ?? "");
}
