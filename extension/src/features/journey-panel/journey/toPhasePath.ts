import { createStageTree, type JourneyDocument, type PathStage, type Run, toJourneyPath } from "@waypost/sdk";
import type { Phase } from "../../../ui/dom/phaseMark";

const mostShown = 7;

export type PhaseStep = {
  id: string;
  label: string;
  /** Counts from 1 along the journey. */
  position: number;
  mark: Phase;
  /** A journey may loop, so "visited" is said of what the trace shows, not of what stands before. */
  state: "current" | "visited" | "ahead";
};

export type PhasePath = {
  steps: readonly PhaseStep[];
  phaseCount: number;
  /** Phases that are there and not shown, before and after. */
  hiddenBefore: number;
  hiddenAfter: number;
};

/** The phases of a journey as a path of at most seven, around the one where the run stands. */
export function toPhasePath(document: JourneyDocument, run: Pick<Run, "stages" | "trace">): PhasePath {
  const { phases, present } = toJourneyPath({ tree: createStageTree(document) }, run);
  const at = present === undefined ? 0 : phases.indexOf(present);
  const start = Math.max(0, Math.min(at - Math.floor(mostShown / 2), phases.length - mostShown));
  const shown = phases.slice(start, start + mostShown);
  return {
    steps: shown.map(({ stage, position, state }) => ({
      id: stage.id,
      label: stage.label,
      position,
      mark: toPhaseMark(position - 1),
      state: stepState[state],
    })),
    phaseCount: phases.length,
    hiddenBefore: start,
    hiddenAfter: phases.length - start - shown.length,
  };
}

const stepState = {
  past: "visited",
  present: "current",
  ahead: "ahead",
} as const satisfies Record<PathStage["state"], PhaseStep["state"]>;

/** There are seven shapes; an eighth phase begins anew. */
function toPhaseMark(index: number): Phase {
  return ((index % 7) + 1) as Phase;
}
