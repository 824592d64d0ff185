import type { Diagnostic } from "../model/Diagnostic.js";
import { groupBy } from "../model/groupBy.js";
import type { Transition } from "../model/journeySchema.js";
import type { StageTree } from "../model/stageTree.js";
import { type JourneyRule, report } from "./JourneyRule.js";

/** Transitions hidden behind an unguarded one, and unguarded `always` that lead back to where they began. */
export const checkPrecedence: JourneyRule = ({ document, tree }) => {
  const positions = new Map(document.transitions.map((transition, index) => [transition, index]));
  const triggered = document.transitions.filter(
    ({ always, event, done }) => always !== undefined || event !== undefined || done !== undefined,
  );
  const rivals = groupBy(
    triggered,
    ({ from, event, done }) => `${from} ${event ?? (done ? "done" : "always")}`,
  );
  const found: Diagnostic[] = [];
  const certain = new Map<string, string>();
  for (const group of rivals.values()) {
    const ordered = [...group].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
    const unguarded = ordered.findIndex((transition) => transition.when === undefined);
    const winner = ordered[unguarded];
    if (winner === undefined) continue;
    if (unguarded === 0 && winner.always && winner.to !== undefined) certain.set(winner.from, winner.to);
    for (const transition of ordered.slice(unguarded + 1)) {
      const path = ["transitions", positions.get(transition) ?? 0];
      found.push(report("journey.shadowed", path, { transition: transition.id, by: winner.id }, "warning"));
    }
  }
  return [...found, ...findAlwaysLoops(tree, certain, document.transitions)];
};

/** A loop is known by its first stages; one of thousands would fill the screen. */
const mostNamed = 20;

/** Follows transitions that are taken for certain and at once; one that comes back never settles (semantics 23). */
function findAlwaysLoops(
  tree: StageTree,
  certain: ReadonlyMap<string, string>,
  transitions: readonly Transition[],
): readonly Diagnostic[] {
  const settled = new Set<string>();
  const found: Diagnostic[] = [];
  for (const start of certain.keys()) {
    const line = new Set<string>();
    let stage: string | undefined = start;
    while (stage !== undefined && !settled.has(stage) && !line.has(stage)) {
      line.add(stage);
      stage = certain.get(stage) ?? tree.byId.get(stage)?.initial;
    }
    if (stage !== undefined && line.has(stage)) {
      const index = transitions.findIndex((transition) => transition.always && transition.from === start);
      const round = [...line];
      const stages = round.slice(round.indexOf(stage), round.indexOf(stage) + mostNamed).join(" → ");
      found.push(report("journey.alwaysLoop", ["transitions", index], { stages }));
    }
    for (const passed of line) settled.add(passed);
  }
  return found;
}
