import type { Journey } from "../compile/Journey.js";
import { listChoices } from "./askChoices.js";
import { askConsent } from "./askConsent.js";
import { askGates } from "./askGates.js";
import { askTouchpoints } from "./askTouchpoints.js";
import { confirmConsent, confirmGap, confirmOverlap, confirmTouchpoint } from "./confirmWitness.js";
import { findTraps } from "./findTraps.js";
import { GuardSpace } from "./GuardSpace.js";
import type { JourneyProof, ProofOptions, ProvedReason, Verdict, Witness } from "./JourneyProof.js";
import { createKnowledge, listWays, type WayGroup } from "./listWays.js";
import { Reach, type ReachGround } from "./Reach.js";
import type { StepBudget } from "./StepBudget.js";
import { WitnessSearch } from "./WitnessSearch.js";

const mostSteps = 40_000;

/**
 * Proves, per persona, what can never happen in a journey, and finds witnesses for what can: stages and transitions that nobody
 * reaches, guards of a choice that hold at once or all fail, loops without an ending, touchpoints that come due without
 * consent, or whose guard or policy never holds.
 *
 * A proof considers every event, delay, counter, consent and changing fact there could be; rigid facts and the persona stay as
 * they are. It never says more than is true: what it can neither exclude nor show is "not proved".
 *
 * @example
 * ```ts
 * const proof = proveJourney(journey);
 * const dead = proof.transitions.filter(({ verdict }) => verdict.kind === "proved");
 * console.log(dead.length, "transitions that a persona never takes"); // 42 transitions that a persona never takes
 * ```
 */
export function proveJourney(
  journey: Journey,
  { most = mostSteps, ...options }: ProofOptions = {},
): JourneyProof {
  const { document } = journey;
  const { entries, transitions, exits, touchpoints, policies } = journey;
  const guarded = [...entries, ...transitions.values(), ...exits, ...touchpoints, ...policies];
  const space = new GuardSpace(guarded.flatMap(({ guard }) => (guard === undefined ? [] : [guard])));
  const ground: ReachGround = { journey, space, ways: listWays(journey), know: createKnowledge(journey) };
  // An HCP of whom nobody knows the persona is legal (semantics 9).
  const personas = options.personas ?? [...document.personas.map(({ id }) => id), undefined];
  const proofs: PersonaProof[] = [];
  let left = most;
  for (const [place, persona] of personas.entries()) {
    // What one persona leaves goes to those that follow.
    const proved = provePersona(ground, persona, Math.floor(left / (personas.length - place)));
    left -= proved.steps.taken;
    proofs.push(proved);
  }
  const reached = new Set(
    proofs
      .flatMap(({ stages }) => stages)
      .flatMap(({ stage, verdict }) => (verdict.kind === "proved" ? [] : [stage])),
  );
  return {
    version: journey.version,
    personas,
    stages: proofs.flatMap(({ stages }) => stages),
    transitions: proofs.flatMap(({ transitions }) => transitions),
    overlaps: proofs.flatMap(({ overlaps }) => overlaps),
    gaps: proofs.flatMap(({ gaps }) => gaps),
    loops: proofs.flatMap(({ loops }) => loops),
    consent: proofs.flatMap(({ consent }) => consent),
    touchpoints: proofs.flatMap(({ touchpoints }) => touchpoints),
    gates: askGates(journey, (stage) => reached.has(stage)),
    search: {
      most,
      taken: proofs.reduce((sum, { steps }) => sum + steps.taken, 0),
      isExhausted: proofs.every(({ steps }) => !steps.isExceeded),
    },
    kinds: space.kinds.count,
    leftToVary: space.left.map((key) => key.replace("hcp ", "")),
  };
}

type PersonaProof = Omit<
  JourneyProof,
  "version" | "personas" | "gates" | "kinds" | "leftToVary" | "search"
> & {
  readonly steps: StepBudget;
};

function provePersona(ground: ReachGround, persona: string | undefined, most: number): PersonaProof {
  const { journey, space } = ground;
  const { document } = journey;
  const reach = new Reach(ground, persona);
  const groupsOf = listGroupsOf(ground);
  const possible = document.transitions.filter(({ id }) => !reach.getTaken(id).isEmpty).map(({ id }) => id);
  const search = new WitnessSearch(journey, persona, most > 0 ? possible : [], most);
  const positionOf = new Map(document.stages.map(({ id }, position) => [id, position]));
  const toPath = (stage: string) => ["stages", positionOf.get(stage) ?? 0];
  return {
    steps: search.steps,
    stages: document.stages.flatMap(({ id, kind }, position) => {
      if (kind === "history") return [];
      const verdict: Verdict = reach.getInside(id).isEmpty
        ? { kind: "proved", reason: "proof.stage" }
        : toVerdict(search.arrivals.get(id)?.[0], search.steps);
      return [{ persona, path: ["stages", position], stage: id, verdict }];
    }),
    transitions: document.transitions.map(({ id }, position) => {
      const verdict: Verdict = reach.getTaken(id).isEmpty
        ? { kind: "proved", reason: findReason(reach, groupsOf.get(id) ?? [], id) }
        : toVerdict(search.taken.get(id), search.steps);
      return { persona, path: ["transitions", position], transition: id, verdict };
    }),
    ...proveChoices(ground, reach, search, persona),
    loops: findTraps(ground, reach, persona).map(({ stages, kinds }) => {
      const way = stages.flatMap((stage) => search.arrivals.get(stage) ?? [])[0];
      // Whoever was found there may be of another kind, who leaves it.
      const isEverybody = covers(reach, stages, kinds);
      return {
        persona,
        path: toPath(stages[0] ?? ""),
        stages,
        verdict: toVerdict(isEverybody ? way : undefined, search.steps),
      };
    }),
    consent: askConsent(ground, reach, persona).map((question) => {
      const { touchpoint, position, purpose, kinds } = question;
      const verdict: Verdict = kinds.isEmpty
        ? {
            kind: "proved",
            reason: reach.getInside(touchpoint.stage).isEmpty ? "proof.stage" : "proof.guard",
          }
        : toVerdict(confirmConsent(journey, space, search, question), search.steps);
      const { id, stage, channel } = touchpoint;
      return { persona, path: ["touchpoints", position], touchpoint: id, stage, channel, purpose, verdict };
    }),
    touchpoints: askTouchpoints(ground, reach, persona).map((question) => {
      const { touchpoint, position, kinds, reason } = question;
      const verdict: Verdict = kinds.isEmpty
        ? { kind: "proved", reason }
        : toVerdict(confirmTouchpoint(journey, space, search, question), search.steps);
      const { id, stage, channel } = touchpoint;
      return { persona, path: ["touchpoints", position], touchpoint: id, stage, channel, verdict };
    }),
  };
}

function proveChoices(
  { journey, space, ways }: ReachGround,
  reach: Reach,
  search: WitnessSearch,
  persona: string | undefined,
): Pick<PersonaProof, "overlaps" | "gaps"> {
  const { steps } = search;
  const choices = listChoices(journey, ways);
  const at = (place: number | undefined) => ["transitions", place ?? 0];
  const positionOf = (id: string) => journey.transitions.get(id)?.position;
  return {
    overlaps: choices.flatMap(({ group, rivals }) => {
      const tried = reach.getTried(group);
      const choice = reach.readChoice(group);
      return rivals.map(([first, second]) => {
        const kinds = choice.findBoth(first, second);
        kinds.keepAll(tried);
        const isApart = choice.isJoint && kinds.isEmpty;
        const ids = [group.transitions[first]?.id ?? "", group.transitions[second]?.id ?? ""] as const;
        const verdict: Verdict =
          isApart || tried.isEmpty
            ? { kind: "proved", reason: tried.isEmpty ? "proof.stage" : "proof.guards" }
            : toVerdict(
                confirmOverlap({ journey, space, search, group, choice, kinds }, [first, second]),
                steps,
              );
        return {
          persona,
          path: at(positionOf(ids[1])),
          stage: group.stage,
          first: ids[0],
          second: ids[1],
          verdict,
        };
      });
    }),
    gaps: choices.flatMap(({ group, isSole }) => {
      if (!isSole) return [];
      const tried = reach.getTried(group);
      const choice = reach.readChoice(group);
      const kinds = choice.mayMiss.clone();
      kinds.keepAll(tried);
      const transitions = group.transitions.map(({ id }) => id);
      const verdict: Verdict = kinds.isEmpty
        ? { kind: "proved", reason: tried.isEmpty ? "proof.stage" : "proof.guards" }
        : toVerdict(confirmGap({ journey, space, search, group, choice, kinds }), steps);
      return [
        { persona, path: at(positionOf(transitions[0] ?? "")), stage: group.stage, transitions, verdict },
      ];
    }),
  };
}

function toVerdict(witness: Witness | undefined, { isExceeded }: StepBudget): Verdict {
  if (witness !== undefined) return { kind: "found", witness };
  return { kind: "notProved", reason: isExceeded ? "open.steps" : "open.tried" };
}

function listGroupsOf({ ways }: ReachGround): ReadonlyMap<string, readonly WayGroup[]> {
  const groupsOf = new Map<string, WayGroup[]>();
  for (const group of [...ways.values()].flat())
    for (const { id } of group.transitions) groupsOf.set(id, [...(groupsOf.get(id) ?? []), group]);
  return groupsOf;
}

function findReason(reach: Reach, groups: readonly WayGroup[], transition: string): ProvedReason {
  const inside = groups.filter(({ stage }) => !reach.getInside(stage).isEmpty);
  if (inside.length === 0) return "proof.stage";
  const mayHold = inside.some((group) => {
    const holds = reach.readChoice(group).mayHold[group.transitions.findIndex(({ id }) => id === transition)];
    const kinds = reach.getInside(group.stage).clone();
    if (holds !== undefined) kinds.keepAll(holds);
    return !kinds.isEmpty;
  });
  return mayHold ? "proof.before" : "proof.guard";
}

/** Whether all kinds who may be in the first of some stages are among some. */
function covers(reach: Reach, stages: readonly string[], kinds: ReturnType<Reach["getInside"]>): boolean {
  return stages.every((stage) => {
    const others = reach.getInside(stage).clone();
    others.removeAll(kinds);
    return others.isEmpty;
  });
}
