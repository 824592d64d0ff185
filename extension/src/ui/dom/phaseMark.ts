import { createIcon } from "./createElement";

/** A phase's place on the path, first to last. */
export type Phase = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Shapes in a 16 by 16 box, so that a phase is told without its colour: ring, triangle, square, diamond, plus, chevron, star. */
const shapes: Readonly<Record<Phase, string>> = {
  1: "M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2Zm0 3a3 3 0 1 1 0 6 3 3 0 1 1 0-6Z",
  2: "M8 2 15 14H1Z",
  3: "M2.5 2.5h11v11h-11Z",
  4: "M8 1 15 8 8 15 1 8Z",
  5: "M6 1.5h4V6h4.5v4H10v4.5H6V10H1.5V6H6Z",
  6: "M2 2h6l6 6-6 6H2l6-6Z",
  7: "M8 .8l2.2 4.7 5.1.6-3.8 3.5 1 5.1L8 12.2l-4.5 2.5 1-5.1L.7 6.1l5.1-.6Z",
};

/** The outline of a phase's shape in a 16 by 16 box. */
export function phaseShape(phase: Phase): string {
  return shapes[phase];
}

/** A drawing of the phase's shape in its colour; it carries no words, so its holder needs a label. */
export function createPhaseMark(phase: Phase): SVGSVGElement {
  const mark = createIcon([phaseShape(phase)]);
  mark.setAttribute("width", "16");
  mark.setAttribute("height", "16");
  mark.style.fill = `var(--phase-${phase})`;
  return mark;
}
