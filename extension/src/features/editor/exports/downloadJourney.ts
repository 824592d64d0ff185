import type { JourneyDocument } from "@waypost/sdk";
import type { StudioState } from "../store/StudioState";
import { type PictureColors, toSvg } from "./toSvg";

export type ExportFormat = "json" | "svg" | "png";

/** Saves the journey as a file of the browser's downloads. */
export async function downloadJourney(
  state: StudioState,
  format: ExportFormat,
  toText: (document: JourneyDocument) => string,
): Promise<void> {
  const { document, model, geometry } = state;
  if (format === "json")
    return save(new Blob([toText(document)], { type: "application/json" }), `${document.id}.json`);
  const svg = toSvg(model, geometry, readColors());
  if (format === "svg") return save(new Blob([svg], { type: "image/svg+xml" }), `${document.id}.svg`);
  const png = await toPng(svg);
  if (png !== undefined) save(png, `${document.id}.png`);
}

/** Saves a file of the browser's downloads. */
export function save(blob: Blob, name: string): void {
  const link = globalThis.document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has begun by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The tokens as they are now; a picture looks like the canvas beside it. */
function readColors(): PictureColors {
  const style = getComputedStyle(globalThis.document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: read("--ink"),
    soft: read("--ink-soft"),
    line: read("--line-control"),
    surface: read("--surface"),
    phases: [1, 2, 3, 4, 5, 6, 7].map((phase) => read(`--phase-${phase}`)),
  };
}

/** The most pixels that every Chromium draws on one canvas. */
const mostPixels = 100_000_000;

async function toPng(svg: string): Promise<Blob | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(2, Math.sqrt(mostPixels / (image.width * image.height)));
  const canvas = globalThis.document.createElement("canvas");
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}
