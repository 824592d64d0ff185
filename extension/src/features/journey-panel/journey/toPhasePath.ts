import { createStageTree, findPhase, type JourneyDocument, type Run, type Stage } from "@waypost/sdk";
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
export function toPhasePath(document: JourneyDocument, run: Pick<Run, "stage" | "trace">): PhasePath {
  const tree = createStageTree(document);
  const phases = tree.childrenOf.get(undefined) ?? [];
  const current = run.stage === undefined ? undefined : findPhase(tree, run.stage);
  const visited = new Set(
    run.trace.flatMap(({ moves }) =>
      moves.flatMap(({ entered }) => entered.map((id) => findPhase(tree, id))),
    ),
  );
  const at = current === undefined ? 0 : phases.indexOf(current);
  const start = Math.max(0, Math.min(at - Math.floor(mostShown / 2), phases.length - mostShown));
  const shown = phases.slice(start, start + mostShown);
  const stateOf = (phase: Stage) =>
    phase === current ? "current" : visited.has(phase) ? "visited" : "ahead";
  return {
    steps: shown.map((phase, index) => ({
      id: phase.id,
      label: phase.label,
      position: start + index + 1,
      mark: toPhaseMark(start + index),
      state: stateOf(phase),
    })),
    phaseCount: phases.length,
    hiddenBefore: start,
    hiddenAfter: phases.length - start - shown.length,
  };
}

/** There are seven shapes; an eighth phase begins anew. */
function toPhaseMark(index: number): Phase {
  return ((index % 7) + 1) as Phase;
}
