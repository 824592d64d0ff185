import { createGuardScope } from "../../guards/GuardScope.js";
import { openGuard } from "../../guards/openGuard.js";
import type { Persona, Transition } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { createStageTree } from "../../model/stageTree.js";
import { listEnteredWith } from "../../rules/checkReachability.js";
import { getGuardScope } from "../../rules/listGuards.js";
import { type Draft, type EditResult, refuse } from "../EditIssue.js";
import { findLikelyPath, type LikelyPath } from "./findLikelyPath.js";
import { findPossible } from "./findPossible.js";
import { createPersonaFacts } from "./PersonaFacts.js";

/**
 * What a persona's people can do with a transition. `never` is proved of its guard: by the persona alone, or by rigid facts as the
 * document spreads them over the persona. `unreached` is one that they could take, were they ever where it begins.
 */
export type LensAnswer =
  | { readonly kind: "can" }
  | { readonly kind: "never"; readonly because: "persona" | "facts" }
  | { readonly kind: "unreached" }
  /** Its guard has mistakes, so nothing is known of it. */
  | { readonly kind: "unknown" };

/** A journey as one persona's people can take it. */
export interface Lens {
  readonly persona: string;
  /** Whether they can enter at all. */
  readonly canEnter: boolean;
  readonly transitions: ReadonlyMap<string, LensAnswer>;
  /** Stages that they may come to. */
  readonly stages: ReadonlySet<string>;
  readonly path: LikelyPath;
}

/** Looks at a journey through one persona: what it never takes, what it can, and how it likely goes. */
export function readLens(document: Draft, personaId: string): EditResult<Lens> {
  const persona = document.personas.find(({ id }) => id === personaId);
  if (persona === undefined) return refuse("edit.unknown", { list: "personas", id: personaId });
  const judge = createJudge(document, persona);
  const answers = new Map(
    document.transitions.map((transition) => [
      transition.id,
      judge({ kind: "transition", event: transition.event }, transition.when),
    ]),
  );
  const canEnter = document.entry.some(
    ({ event, when }) => judge({ kind: "entry", event }, when).kind !== "never",
  );
  const stages = canEnter ? findReached(document, answers) : new Set<string>();
  const transitions = new Map(
    document.transitions.map(({ id, from }): [string, LensAnswer] => {
      const answer = answers.get(id) ?? { kind: "unknown" };
      return [id, answer.kind === "can" && !stages.has(from) ? { kind: "unreached" } : answer];
    }),
  );
  const isOpen = ({ id }: Transition) => transitions.get(id)?.kind === "can";
  const path = findLikelyPath(document, persona, isOpen);
  return succeed({ persona: personaId, canEnter, transitions, stages, path });
}

type Place = Parameters<typeof getGuardScope>[2];

function createJudge(
  document: Draft,
  persona: Persona,
): (place: Place, when: string | undefined) => LensAnswer {
  const scope = createGuardScope(document);
  const byPersona = createPersonaFacts(document, persona, { attributes: false });
  const byFacts = createPersonaFacts(document, persona, { attributes: true });
  return (place, when) => {
    if (when === undefined) return { kind: "can" };
    const opened = openGuard(when, getGuardScope(document, scope, place));
    if (!opened.ok) return { kind: "unknown" };
    const { expression } = opened.value;
    if (!findPossible(expression, byPersona).yes) return { kind: "never", because: "persona" };
    return findPossible(expression, byFacts).yes ? { kind: "can" } : { kind: "never", because: "facts" };
  };
}

/** Stages that may be entered by transitions which are not proved to be closed. */
function findReached(document: Draft, answers: ReadonlyMap<string, LensAnswer>): ReadonlySet<string> {
  const tree = createStageTree(document);
  const leaving = new Map<string, Transition[]>();
  for (const transition of document.transitions) {
    if (answers.get(transition.id)?.kind === "never") continue;
    const known = leaving.get(transition.from);
    if (known) known.push(transition);
    else leaving.set(transition.from, [transition]);
  }
  const reached = new Set<string>();
  const queue = [document.initial];
  for (let target = queue.pop(); target !== undefined; target = queue.pop()) {
    for (const { id } of listEnteredWith(tree, target)) {
      if (reached.has(id)) continue;
      reached.add(id);
      for (const { to } of leaving.get(id) ?? []) if (to !== undefined) queue.push(to);
    }
  }
  return reached;
}
