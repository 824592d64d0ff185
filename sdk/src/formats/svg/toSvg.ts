import type { JourneyDocument } from "../../model/journeySchema.js";
import { createStageTree } from "../../model/stageTree.js";
import { type Attributes, escapeXml, printElement } from "../xml/printXml.js";
import { type DrawnStage, type DrawnWay, drawJourney } from "./drawJourney.js";
import { facePadding, lineHeights } from "./drawStage.js";
import type { Point } from "./Layout.js";

/** What of a journey is marked in its picture. */
export interface SvgMarks {
  /** Stages in which somebody stands: filled, with a thick edge and a dot. */
  readonly active?: readonly string[];
}

/**
 * A journey as a picture, for documents and pull requests: SVG that follows the reader's light or dark theme.
 *
 * Stages stand in layers from left to right. Where the document places all stages of a container, their columns and their
 * order are kept; distances are the picture's own, so that labels have room. Waits are dashed, what happens at once is dotted;
 * reactions that leave no box stand inside it. Words are the document's own; what is cut is whole in its tooltip.
 *
 * @returns text that ends with a line feed; the same document gives the same text
 * @example
 * ```ts
 * const picture: string = toSvg(document);
 * ```
 */
export function toSvg(document: JourneyDocument, { active = [] }: SvgMarks = {}): string {
  const { width, height, stages, ways } = drawJourney(document);
  const marked = new Set(active);
  const id = `waypost-${document.id}`;
  const phases = (createStageTree(document).childrenOf.get(undefined) ?? []).map(({ label }) => label);
  const attributes: Attributes = [
    ["xmlns", "http://www.w3.org/2000/svg"],
    ["width", String(width)],
    ["height", String(height)],
    ["viewBox", `0 0 ${width} ${height}`],
    ["class", "waypost"],
    ["style", "max-width:100%;height:auto"],
    ["role", "img"],
    ["aria-labelledby", `${id}-title ${id}-desc`],
  ];
  const arrow = printElement("path", [
    ["d", "M0 0 8 4 0 8z"],
    ["class", "wp-tip"],
  ]);
  const markerAttributes: Attributes = [
    ["id", `${id}-arrow`],
    ["viewBox", "0 0 8 8"],
    ["refX", "8"],
    ["refY", "4"],
    ["markerWidth", "8"],
    ["markerHeight", "8"],
    ["orient", "auto"],
  ];
  const root = printElement("svg", attributes, [
    printTextElement("title", document.title, [["id", `${id}-title`]]),
    printTextElement("desc", phases.join(" → "), [["id", `${id}-desc`]]),
    `<style>${css}${marked.size > 0 ? markCss : ""}</style>`,
    printElement("defs", [], [printElement("marker", markerAttributes, [arrow])]),
    printElement("rect", [
      ["width", "100%"],
      ["height", "100%"],
      ["class", "wp-paper"],
    ]),
    ...stages.filter(({ isContainer }) => isContainer).map((stage) => printBox(stage, marked)),
    ...ways.map((way) => printWay(way, id)),
    ...stages.filter(({ isContainer }) => !isContainer).map((stage) => printBox(stage, marked)),
    ...stages.flatMap((stage) => printStart(stage, id)),
    ...stages.map(printFace),
    ...stages.filter(({ stage }) => marked.has(stage.id)).map(printDot),
    ...ways.map(printLabel),
  ]);
  return `${root}\n`;
}

const css = `
.waypost{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK SC",sans-serif}
.wp-paper{fill:#fff}.wp-name{font-size:14px;font-weight:600;fill:#1b2230}.wp-line{font-size:12px;fill:#4d586b}
.wp-label{font-size:12px;fill:#2b3446;paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round}
.wp-stage{fill:#fff;stroke:#8793a8;stroke-width:1.5}.wp-inner{fill:none;stroke:#8793a8}
.wp-container{fill:#5b7bb4;fill-opacity:.07;stroke:#a9b4c6}.wp-way{fill:none;stroke:#5d6a80;stroke-width:1.5;stroke-linejoin:round}
.wp-after{stroke-dasharray:7 4}.wp-always{stroke-dasharray:2 4}.wp-tip,.wp-start{fill:#5d6a80}
@media (prefers-color-scheme:dark){
.wp-paper{fill:#14171d}.wp-name{fill:#eef1f6}.wp-line{fill:#aeb8c8}
.wp-label{fill:#d6dce6;stroke:#14171d}.wp-stage{fill:#1f242d;stroke:#76839a}.wp-inner{stroke:#76839a}
.wp-container{fill:#8fb0ea;fill-opacity:.08;stroke:#4a5568}.wp-way{stroke:#93a0b6}.wp-tip,.wp-start{fill:#93a0b6}
}
`;

/** Only where something is marked, so that every other picture stays as it was. */
const markCss = `.wp-active{stroke:#1d5fd0;stroke-width:4;fill:#dbe8ff;fill-opacity:1}.wp-inside{stroke:#1d5fd0;stroke-width:3}.wp-dot{fill:#1d5fd0;stroke:#fff;stroke-width:2}
@media (prefers-color-scheme:dark){.wp-active{stroke:#8ab4ff;fill:#1d3560}.wp-inside{stroke:#8ab4ff}.wp-dot{fill:#8ab4ff;stroke:#14171d}}
`;

function printBox({ stage, box, isContainer }: DrawnStage, marked: ReadonlySet<string>): string {
  const { x, y, width, height } = box;
  const corner = isContainer
    ? 14
    : stage.kind === "final" || stage.kind === "history"
      ? Math.floor(height / 2)
      : 8;
  const toRect = (inset: number, name: string) =>
    printElement("rect", [
      ["x", String(x + inset)],
      ["y", String(y + inset)],
      ["width", String(width - 2 * inset)],
      ["height", String(height - 2 * inset)],
      ["rx", String(Math.max(0, corner - inset))],
      ["class", name],
    ]);
  const mark = marked.has(stage.id) ? (isContainer ? " wp-inside" : " wp-active") : "";
  const outer = toRect(0, `${isContainer ? "wp-container" : "wp-stage"}${mark}`);
  const [named] = [printTextElement("title", stage.label)];
  const rects = stage.kind === "final" ? [outer, toRect(4, "wp-inner")] : [outer];
  return printElement("g", [], [named ?? "", ...rects]);
}

function printFace({ stage, face, box, isContainer }: DrawnStage): string {
  const isCentred = !isContainer && face.lines.every(({ kind }) => kind === "name");
  const total = face.lines.reduce((sum, { kind }) => sum + lineHeights[kind], 0);
  let y = isContainer ? box.y + facePadding : box.y + Math.floor((box.height - total) / 2);
  const lines = face.lines.map(({ kind, text, full }) => {
    y += lineHeights[kind];
    return printTextElement(
      "text",
      text,
      [
        ["x", String(isCentred ? box.x + Math.floor(box.width / 2) : box.x + facePadding)],
        ["y", String(y - 4)],
        ["text-anchor", isCentred ? "middle" : undefined],
        ["class", kind === "name" ? "wp-name" : "wp-line"],
      ],
      full === text ? undefined : full,
    );
  });
  return printElement("g", [["data-stage", stage.id]], lines);
}

/** At the upper right corner: seen without colour. */
function printDot({ box: { x, y, width } }: DrawnStage): string {
  return printElement("circle", [
    ["cx", String(x + width - 2)],
    ["cy", String(y + 2)],
    ["r", "8"],
    ["class", "wp-dot"],
  ]);
}

/** A dot with an arrow where a run, or a container, begins. */
function printStart({ box, isInitial }: DrawnStage, id: string): readonly string[] {
  if (!isInitial) return [];
  const y = box.y + Math.min(18, Math.floor(box.height / 2));
  return [
    printElement("circle", [
      ["cx", String(box.x - 24)],
      ["cy", String(y)],
      ["r", "5"],
      ["class", "wp-start"],
    ]),
    printElement("path", [
      ["d", `M${box.x - 19} ${y}H${box.x}`],
      ["class", "wp-way"],
      ["marker-end", `url(#${id}-arrow)`],
    ]),
  ];
}

function printWay({ transition, points }: DrawnWay, id: string): string {
  const { after, always } = transition;
  const kind = after !== undefined ? " wp-after" : always ? " wp-always" : "";
  return printElement("path", [
    ["d", toPath(points)],
    ["class", `wp-way${kind}`],
    ["marker-end", `url(#${id}-arrow)`],
    ["data-transition", transition.id],
  ]);
}

/** Straight where it is level or upright, else a curve that leaves and arrives level. */
function toPath([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return "";
  let { x, y } = first;
  let path = `M${x} ${y}`;
  for (const next of rest) {
    if (next.x === x && next.y === y) continue;
    if (next.y === y) path += `H${next.x}`;
    else if (next.x === x) path += `V${next.y}`;
    else {
      const bend = Math.round((x + next.x) / 2);
      path += `C${bend} ${y} ${bend} ${next.y} ${next.x} ${next.y}`;
    }
    ({ x, y } = next);
  }
  return path;
}

function printLabel({ label }: DrawnWay): string {
  return printTextElement(
    "text",
    label.text,
    [
      ["x", String(label.x)],
      ["y", String(label.y)],
      ["text-anchor", label.anchor === "end" ? "end" : undefined],
      ["class", "wp-label"],
    ],
    label.full === label.text ? undefined : label.full,
  );
}

/** An element of text alone, with a tooltip where there is one. */
function printTextElement(name: string, text: string, attributes: Attributes = [], tooltip?: string): string {
  const head = printElement(name, attributes).slice(0, -2);
  const title = tooltip === undefined ? "" : `<title>${escapeXml(tooltip)}</title>`;
  return `${head}>${escapeXml(text)}${title}</${name}>`;
}
