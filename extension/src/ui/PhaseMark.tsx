import { type Phase, phaseShape } from "./dom/phaseMark";

export type PhaseMarkProps = {
  phase: Phase;
  /** Filled for a phase that was reached, an outline for one that was not. */
  look: "filled" | "outline";
};

/** The shape of a phase in its colour, as badges show it; words beside it say which phase it is. */
export function PhaseMark({ phase, look }: PhaseMarkProps) {
  return (
    <svg
      className={`phase-mark phase-mark-${look}`}
      data-phase={phase}
      viewBox="-1 -1 18 18"
      aria-hidden="true"
    >
      <path d={phaseShape(phase)} />
    </svg>
  );
}
