import { createStageTree, type JourneyDocument, type PhaseMoves } from "@waypost/sdk";
import { type ReportPart, toRuns } from "./ReportPart";

/** A phase of the flow picture; figures are of an average run. */
export type FlowNode = { id: string; name: string; atEnd: number };

/** How often HCPs went from one phase to another, by their places among the nodes. */
export type Flow = { from: number; to: number; times: number };

export type Flows = { nodes: readonly FlowNode[]; flows: readonly Flow[] };

/** Whose moves are told: those of one persona, by its place in the result, or everybody's. */
export type Whose = number | undefined;

/** The phases in their order, and what flows between them: transitions that were taken, those within a phase left out. */
export function toFlows({ document, result }: ReportPart, whose?: Whose): Flows {
  const tree = createStageTree(document);
  const runs = toRuns(result);
  const nodes = toNodes({ document, result }, result.times.length - 1, whose);
  const placeOf = (stage: string): number => {
    let found = tree.byId.get(stage);
    while (found?.parent !== undefined) found = tree.byId.get(found.parent);
    return nodes.findIndex(({ id }) => id === found?.id);
  };
  const times = new Map<string, Flow>();
  for (const { id, taken: all, takenByPersona } of result.transitions) {
    const taken = whose === undefined ? all : (takenByPersona[whose] ?? 0);
    const transition = document.transitions.find((one) => one.id === id);
    if (transition?.to === undefined || taken === 0) continue;
    const [from, to] = [placeOf(transition.from), placeOf(transition.to)];
    if (from === to || from < 0 || to < 0) continue;
    const key = `${from} ${to}`;
    times.set(key, { from, to, times: (times.get(key)?.times ?? 0) + taken / runs });
  }
  return { nodes, flows: [...times.values()].sort(byPlaces) };
}

/** The same within one period: who stands there is counted at its end. */
export function toFlowsOfPeriod({ document, result }: ReportPart, period: number, whose?: Whose): Flows {
  const runs = toRuns(result);
  const { ends = [], between = [] } = result.moves ?? {};
  const nodes = toNodes({ document, result }, result.times.indexOf(ends[period] ?? Number.NaN), whose);
  const placeOf = (phase: string | undefined) => nodes.findIndex(({ id }) => id === phase);
  const flows = between.flatMap((moved): readonly Flow[] => {
    const [from, to] = [placeOf(moved.from), placeOf(moved.to)];
    const flow = { from, to, times: (toMoves(moved, whose)[period] ?? 0) / runs };
    return flow.from < 0 || flow.to < 0 || flow.times === 0 ? [] : [flow];
  });
  return { nodes, flows: flows.sort(byPlaces) };
}

/** Of one persona or of everybody, by period. */
export function toMoves({ moves, byPersona }: PhaseMoves, whose: Whose): readonly number[] {
  return whose === undefined ? moves : (byPersona?.[whose] ?? []);
}

function toNodes({ document, result }: ReportPart, time: number, whose: Whose): readonly FlowNode[] {
  const runs = toRuns(result);
  return listPhases(document).map(({ id, label }) => {
    const stage = result.stages.find((each) => each.id === id);
    const people = (whose === undefined ? stage?.people : stage?.byPersona[whose])?.at(time) ?? 0;
    return { id, name: label, atEnd: people / runs };
  });
}

/** The phases of a journey, in their order. */
export function listPhases(document: JourneyDocument): readonly { id: string; label: string }[] {
  return createStageTree(document).childrenOf.get(undefined) ?? [];
}

function byPlaces(one: Flow, other: Flow): number {
  return one.from - other.from || one.to - other.to;
}
