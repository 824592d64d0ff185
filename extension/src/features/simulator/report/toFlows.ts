import { createStageTree } from "@waypost/sdk";
import { type ReportPart, toRuns } from "./ReportPart";

/** A phase of the flow picture; figures are of an average run. */
export type FlowNode = { id: string; name: string; atEnd: number };

/** How often HCPs went from one phase to another, by their places among the nodes. */
export type Flow = { from: number; to: number; times: number };

/** The phases in their order, and what flows between them: transitions that were taken, those within a phase left out. */
export function toFlows({ document, result }: ReportPart): {
  nodes: readonly FlowNode[];
  flows: readonly Flow[];
} {
  const tree = createStageTree(document);
  const runs = toRuns(result);
  const phases = tree.childrenOf.get(undefined) ?? [];
  const nodes = phases.map(({ id, label }): FlowNode => {
    const people = result.stages.find((stage) => stage.id === id)?.people.at(-1) ?? 0;
    return { id, name: label, atEnd: people / runs };
  });
  const placeOf = (stage: string): number => {
    let found = tree.byId.get(stage);
    while (found?.parent !== undefined) found = tree.byId.get(found.parent);
    return phases.findIndex(({ id }) => id === found?.id);
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
  const flows = [...times.values()].sort((one, other) => one.from - other.from || one.to - other.to);
  return { nodes, flows };
}
