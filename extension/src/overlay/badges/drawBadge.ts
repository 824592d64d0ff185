import type { Badge } from "../../messaging/journeyMessages";
import { type Phase, phaseShape } from "../../ui/dom/phaseMark";
import { t } from "../../ui/dom/t";
import type { Palette } from "./Palette";

/** Whether a badge is one of those that the user asked to see, one of the others, or nothing was asked. */
export type Emphasis = "plain" | "match" | "faded";

/** What a badge is drawn on: its box in CSS px, how many device pixels make one, and how it stands out there. */
export type BadgeBox = { width: number; height: number; pixelRatio: number; emphasis?: Emphasis };

/** Where a badge is drawn: on the page or beside it. */
type BadgeContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** How strongly the phase's colour tints the ground of its badge, 0 to 1; drawBadge.test.ts holds the contrasts. */
export const tintShare = 0.12;

/** How much is left of a badge that was not asked for, 0 to 1. */
const fadedShare = 0.3;

/**
 * Names of the system's own fonts only, which no page can take over. By any other name a page may serve a font of its own,
 * letter by letter, and sees by what is fetched which letters are drawn.
 */
const font = "system-ui, sans-serif";
const gapPx = 4;
const phases: readonly Phase[] = [1, 2, 3, 4, 5, 6, 7];
const markBoxPx = 16;
/** A dash in the box of the phases' shapes. */
const dash = "M2 7h12v2H2Z";

/** Draws over whatever the context shows; the pill is as wide as its words need, the box around it stays as it is. */
export function drawBadge(context: BadgeContext, badge: Badge, palette: Palette, box: BadgeBox): void {
  context.setTransform(box.pixelRatio, 0, 0, box.pixelRatio, 0, 0);
  context.clearRect(0, 0, box.width, box.height);
  context.font = `500 ${Math.round(box.height * 0.6)}px ${font}`;
  context.textBaseline = "middle";
  const look = box.emphasis === "match" ? toStrong(toLook(badge, palette), palette) : toLook(badge, palette);
  context.globalAlpha = box.emphasis === "faded" ? fadedShare : 1;
  const pad = box.height * 0.4;
  const markPx = look.mark === undefined ? 0 : Math.round(box.height * 0.6);
  const labelAt = markPx === 0 ? pad : pad + markPx + gapPx;
  const label = shorten(context, look.label, box.width - labelAt - pad);
  const labelWidth = context.measureText(label).width;
  const width = label === "" ? pad + markPx + pad : labelAt + labelWidth + pad;
  drawPill(context, look, palette, Math.max(width, box.height), box.height);
  if (look.mark !== undefined) drawMark(context, look.mark, pad, (box.height - markPx) / 2, markPx);
  context.fillStyle = look.ink;
  // A single sign stands in the middle of the smallest pill.
  const isRound = width <= box.height;
  // Half a pixel down: small letters reach further up from the middle than down.
  context.fillText(label, isRound ? (box.height - labelWidth) / 2 : labelAt, box.height / 2 + 0.5);
}

type Look = {
  label: string;
  ink: string;
  edge: string;
  isDashed: boolean;
  /** Over the surface, at `tintShare`. */
  tint?: string;
  /** In the place of the surface and its tint. */
  ground?: string;
  mark?: { outline: string; colour: string; isFilled: boolean };
};

function toLook(badge: Badge, { phases: colours, ink, inkSoft, line }: Palette): Look {
  switch (badge.kind) {
    case "unknown":
      return { label: t("badgeUnknown"), ink: inkSoft, edge: line, isDashed: true };
    case "not-entered":
      return {
        label: t("badgeNotEntered"),
        ink: inkSoft,
        edge: line,
        isDashed: true,
        mark: { outline: dash, colour: inkSoft, isFilled: true },
      };
    case "stage": {
      const at = Math.min(Math.max(badge.phase, 0), phases.length - 1);
      const colour = colours[at] ?? ink;
      const mark = { outline: phaseShape(phases[at] ?? 1), colour, isFilled: !badge.ended };
      return badge.ended
        ? { label: badge.label, ink: inkSoft, edge: line, isDashed: false, mark }
        : { label: badge.label, ink, edge: colour, isDashed: false, tint: colour, mark };
    }
  }
}

/** Turned inside out: the colour is the ground, and what stands on it has the surface's. */
function toStrong(look: Look, { surface }: Palette): Look {
  const { mark } = look;
  return {
    ...look,
    ink: surface,
    isDashed: false,
    ground: look.tint ?? look.ink,
    ...(mark && { mark: { ...mark, colour: surface } }),
  };
}

function drawPill(
  context: BadgeContext,
  { edge, isDashed, tint, ground }: Look,
  { surface }: Palette,
  width: number,
  height: number,
): void {
  context.beginPath();
  // The line's own half stays inside the box.
  context.roundRect(0.5, 0.5, width - 1, height - 1, (height - 1) / 2);
  context.fillStyle = ground ?? surface;
  context.fill();
  if (tint !== undefined && ground === undefined) {
    const { globalAlpha } = context;
    context.globalAlpha = globalAlpha * tintShare;
    context.fillStyle = tint;
    context.fill();
    context.globalAlpha = globalAlpha;
  }
  context.lineWidth = 1;
  context.setLineDash(isDashed ? [2, 2] : []);
  context.strokeStyle = edge;
  context.stroke();
  context.setLineDash([]);
}

function drawMark(
  context: BadgeContext,
  { outline, colour, isFilled }: NonNullable<Look["mark"]>,
  left: number,
  top: number,
  sizePx: number,
): void {
  const shape = new Path2D(outline);
  context.save();
  context.translate(left, top);
  context.scale(sizePx / markBoxPx, sizePx / markBoxPx);
  if (isFilled) {
    context.fillStyle = colour;
    context.fill(shape, "evenodd");
  } else {
    context.lineWidth = 1.5;
    context.strokeStyle = colour;
    context.stroke(shape);
  }
  context.restore();
}

/** The text as far as there is room for it; nothing where no two letters would be left. */
function shorten(context: BadgeContext, text: string, roomPx: number): string {
  if (context.measureText(text).width <= roomPx) return text;
  const letters = Array.from(text);
  for (let count = letters.length - 1; count >= 2; count -= 1) {
    const cut = `${letters.slice(0, count).join("").trimEnd()}…`;
    if (context.measureText(cut).width <= roomPx) return cut;
  }
  return "";
}
