import { requireDurationMs } from "../../model/duration.js";
import type { Persona, Transition } from "../../model/journeySchema.js";
import { ancestry, createStageTree, type StageTree } from "../../model/stageTree.js";
import { matchesEventType } from "../../model/trigger.js";
import type { Draft } from "../EditIssue.js";

/** One step of a path. */
export interface LikelyStep {
  readonly transition: string;
  readonly from: string;
  readonly to: string;
  /** How likely it is the next one, 0 to 1, as the document's figures say; undefined where it is the only way. */
  readonly probability: number | undefined;
}

/** How a persona's people likely go; `unknown` where several ways are open and the document has no figures for any of their events. */
export interface LikelyPath {
  readonly steps: readonly LikelyStep[];
  /** The innermost stage where the path was left. */
  readonly end: { readonly kind: "complete" | "stays" | "loop" | "unknown"; readonly stage: string };
}

/**
 * Follows from each stage the likeliest of the ways that are open to a persona, by the responses planned for it and its spontaneous
 * events. An event without figures is left aside where others have some. Guards that may hold are taken to hold, tracks of a parallel stage are not followed.
 *
 * An event that happens λ times a day comes before a wait of D days with λD / (1 + λD): the odds against a wait whose length is
 * exponential with mean D, which needs no exponential function.
 */
export function findLikelyPath(
  document: Draft,
  persona: Persona,
  isOpen: (transition: Transition) => boolean,
): LikelyPath {
  const tree = createStageTree(document);
  const steps: LikelyStep[] = [];
  const seen = new Set<string>();
  let stage = findInnermost(tree, document.initial);
  for (;;) {
    if (seen.has(stage)) return { steps, end: { kind: "loop", stage } };
    seen.add(stage);
    const kind = tree.byId.get(stage)?.kind;
    if (kind === "final" && tree.byId.get(stage)?.parent === undefined) {
      return { steps, end: { kind: "complete", stage } };
    }
    const next = chooseWay(document, tree, stage, persona, isOpen);
    if (next === "none") return { steps, end: { kind: "stays", stage } };
    if (next === "unknown") return { steps, end: { kind: "unknown", stage } };
    steps.push(next);
    stage = findInnermost(tree, next.to);
  }
}

function findInnermost(tree: StageTree, id: string): string {
  const seen = new Set<string>();
  let stage = tree.byId.get(id);
  while (stage?.initial !== undefined && !seen.has(stage.id)) {
    seen.add(stage.id);
    const inner = tree.byId.get(stage.initial);
    if (inner === undefined) break;
    stage = inner;
  }
  return stage?.id ?? id;
}

interface Way {
  readonly transition: Transition;
  readonly to: string;
  /** For an event: how likely it is; undefined where there are no figures. For a wait: its length. */
  readonly chance:
    | { readonly kind: "event"; readonly probability: number | undefined }
    | { readonly kind: "wait"; readonly days: number }
    | { readonly kind: "sure" };
}

function chooseWay(
  document: Draft,
  tree: StageTree,
  stage: string,
  persona: Persona,
  isOpen: (transition: Transition) => boolean,
): LikelyStep | "none" | "unknown" {
  const line = ancestry(tree, stage).map(({ id }) => id);
  const leaving = document.transitions.filter(
    (transition): transition is Transition & { to: string } =>
      transition.to !== undefined && line.includes(transition.from) && isOpen(transition),
  );
  const deadline = findDeadlineDays(leaving);
  const ways = leaving
    .filter(({ done }) => !done || tree.byId.get(stage)?.kind === "final")
    .map(
      (transition): Way => ({
        transition,
        to: transition.to,
        chance: toChance(document, transition, line, persona, deadline),
      }),
    );
  const sure = ways.find(({ chance }) => chance.kind === "sure");
  if (sure !== undefined) return toStep(sure, undefined);
  const [only, second] = ways;
  if (only === undefined) return "none";
  if (second === undefined) return toStep(only, undefined);
  return pickLikeliest(ways);
}

function pickLikeliest(ways: readonly Way[]): LikelyStep | "unknown" {
  const events = ways.filter(({ chance }) => chance.kind === "event");
  const known = events.filter(({ chance }) => chance.kind === "event" && chance.probability !== undefined);
  if (events.length > 0 && known.length === 0) return "unknown";
  // Beside events that have figures, one without any never happens, as in a simulation.
  const probabilities = events.map(({ chance }) => (chance.kind === "event" ? (chance.probability ?? 0) : 0));
  const sum = probabilities.reduce((total, probability) => total + probability, 0);
  // Rivals share what there is; what they leave goes to the wait that ends first.
  const share = sum > 1 ? 1 / sum : 1;
  const waits = ways
    .flatMap((way) => (way.chance.kind === "wait" ? [{ way, days: way.chance.days }] : []))
    .sort((a, b) => a.days - b.days);
  const rest = waits[0] === undefined ? [] : [{ way: waits[0].way, probability: Math.max(0, 1 - sum) }];
  const weighed = [
    ...events.map((way, index) => ({ way, probability: (probabilities[index] ?? 0) * share })),
    ...rest,
  ];
  const best = weighed.reduce((most, one) => (one.probability > most.probability ? one : most));
  return best.probability > 0 ? toStep(best.way, best.probability) : "unknown";
}

function toStep({ transition, to }: Way, probability: number | undefined): LikelyStep {
  return { transition: transition.id, from: transition.from, to, probability };
}

const dayMs = 86_400_000;

function toDays({ after }: Transition): number | undefined {
  if (after === undefined) return undefined;
  if (typeof after === "string") return requireDurationMs(after) / dayMs;
  return "workingHour" in after ? requireDurationMs(after.after) / dayMs : undefined;
}

function findDeadlineDays(transitions: readonly Transition[]): number | undefined {
  const days = transitions.flatMap((transition) => toDays(transition) ?? []);
  return days.length === 0 ? undefined : days.reduce((least, one) => Math.min(least, one));
}

function toChance(
  document: Draft,
  transition: Transition,
  line: readonly string[],
  persona: Persona,
  deadline: number | undefined,
): Way["chance"] {
  const { event, always, done, after } = transition;
  if (always || done) return { kind: "sure" };
  // A date comes for certain, whenever it is.
  if (after !== undefined) return { kind: "wait", days: toDays(transition) ?? Number.MAX_SAFE_INTEGER };
  const chances = event === undefined ? [] : listChances(document, event, line, persona, deadline);
  if (chances.length === 0) return { kind: "event", probability: undefined };
  return { kind: "event", probability: 1 - chances.reduce((left, chance) => left * (1 - chance), 1) };
}

function listChances(
  document: Draft,
  pattern: string,
  line: readonly string[],
  persona: Persona,
  deadline: number | undefined,
): readonly number[] {
  const responses = document.touchpoints
    .filter(({ stage }) => line.includes(stage))
    .flatMap((touchpoint) => touchpoint.responses)
    .filter(({ event }) => matchesEventType(pattern, event))
    .map(
      ({ byPersona, probability }) =>
        byPersona.find((one) => one.persona === persona.id)?.probability ?? probability,
    );
  const rates = document.behaviour
    .filter(
      ({ event, stage, persona: whose }) =>
        matchesEventType(pattern, event) &&
        (stage === undefined || line.includes(stage)) &&
        (whose === undefined || whose === persona.id),
    )
    .map(({ perDay }) => (deadline === undefined ? 1 : (perDay * deadline) / (1 + perDay * deadline)));
  return [...responses, ...rates];
}
