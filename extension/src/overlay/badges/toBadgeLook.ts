import type { Badge } from "../../messaging/journeyMessages";
import { type Phase, phaseShape } from "../../ui/dom/phaseMark";
import { t } from "../../ui/dom/t";
import type { Palette } from "./Palette";

/** Whether a badge is one of those that the user asked to see, one of the others, or nothing was asked. */
export type Emphasis = "plain" | "match" | "faded";

/** What is to be seen of a badge; colours as CSS. */
export type BadgeLook = {
  label: string;
  ink: string;
  edge: string;
  ground: string;
  isDashed: boolean;
  isFaded: boolean;
  /** The phase's shape, as a path in a box of 16. */
  mark?: { outline: string; colour: string; isFilled: boolean };
};

/** How strongly the phase's colour tints the ground of its badge, in per cent; toBadgeLook.test.ts holds the contrasts. */
export const tintPercent = 12;

const phases: readonly Phase[] = [1, 2, 3, 4, 5, 6, 7];
const dash = "M2 7h12v2H2Z";

/** How a badge looks among these colours. */
export function toBadgeLook(badge: Badge, palette: Palette, emphasis: Emphasis): BadgeLook {
  const look = toPlainLook(badge, palette);
  switch (emphasis) {
    case "plain":
      return look;
    case "faded":
      return { ...look, isFaded: true };
    case "match":
      return turnInsideOut(look, palette);
  }
}

function toPlainLook(badge: Badge, { surface, phases: colours, ink, inkSoft, line }: Palette): BadgeLook {
  const aside = { ink: inkSoft, edge: line, ground: surface, isDashed: true, isFaded: false };
  switch (badge.kind) {
    case "unknown":
      return { ...aside, label: t("badgeUnknown") };
    case "not-entered":
      return {
        ...aside,
        label: t("badgeNotEntered"),
        mark: { outline: dash, colour: inkSoft, isFilled: true },
      };
    case "stage": {
      const at = Math.min(Math.max(badge.phase, 0), phases.length - 1);
      const colour = colours[at] ?? ink;
      const mark = { outline: phaseShape(phases[at] ?? 1), colour, isFilled: !badge.ended };
      if (badge.ended) return { ...aside, label: badge.label, isDashed: false, mark };
      const ground = `color-mix(in srgb, ${colour} ${tintPercent}%, ${surface})`;
      return { label: badge.label, ink, edge: colour, ground, isDashed: false, isFaded: false, mark };
    }
  }
}

/** The colour is the ground, and what stands on it has the surface's. */
function turnInsideOut(look: BadgeLook, { surface }: Palette): BadgeLook {
  const { mark } = look;
  return {
    ...look,
    ink: surface,
    ground: mark?.colour ?? look.ink,
    isDashed: false,
    ...(mark && { mark: { ...mark, colour: surface } }),
  };
}
