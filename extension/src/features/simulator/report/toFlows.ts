import { createStageTree, type JourneyDocument } from "@waypost/sdk";
import { type ReportPart, toRuns } from "./ReportPart";

/** A phase of the flow picture; figures are of an average run. */
export type FlowNode = { id: string; name: string; atEnd: number };

/** How often HCPs went from one phase to another, by their places among the nodes. */
export type Flow = { from: number; to: number; times: number };

export type Flows = { nodes: readonly FlowNode[]; flows: readonly Flow[] };

/** The phases in their order, and what flows between them: transitions that were taken, those within a phase left out. */
export function toFlows({ document, result }: ReportPart): Flows {
  const tree = createStageTree(document);
  const runs = toRuns(result);
  const nodes = toNodes({ document, result }, result.times.length - 1);
  const placeOf = (stage: string): number => {
    let found = tree.byId.get(stage);
    while (found?.parent !== undefined) found = tree.byId.get(found.parent);
    return nodes.findIndex(({ id }) => id === found?.id);
  };
  const times = new Map<string, Flow>();
  for (const { id, taken } of result.transitions) {
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
export function toFlowsOfPeriod({ document, result }: ReportPart, period: number): Flows {
  const runs = toRuns(result);
  const { ends = [], between = [] } = result.moves ?? {};
  const nodes = toNodes({ document, result }, result.times.indexOf(ends[period] ?? Number.NaN));
  const placeOf = (phase: string | undefined) => nodes.findIndex(({ id }) => id === phase);
  const flows = between.flatMap(({ from, to, moves }): readonly Flow[] => {
    const flow = { from: placeOf(from), to: placeOf(to), times: (moves[period] ?? 0) / runs };
    return flow.from < 0 || flow.to < 0 || flow.times === 0 ? [] : [flow];
  });
  return { nodes, flows: flows.sort(byPlaces) };
}

function toNodes({ document, result }: ReportPart, time: number): readonly FlowNode[] {
  const runs = toRuns(result);
  return listPhases(document).map(({ id, label }) => {
    const people = result.stages.find((stage) => stage.id === id)?.people.at(time) ?? 0;
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
