import * as fc from "fast-check";
import { compileJourney } from "../../compile/compileJourney.js";
import type { Journey } from "../../compile/Journey.js";
import { openJourney } from "../../migrate/openJourney.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import { alwaysGuards, anyGuards, emailGuards, surroundings } from "./surroundings.js";

/** A stage with what lies inside it; names come later, so that shrinking keeps a tree a tree. */
interface Shape {
  readonly kind: "atomic" | "compound" | "parallel";
  readonly inside: readonly Shape[];
  readonly history: "shallow" | "deep" | "none";
  /** A way back that leads nowhere of its own: only a parallel stage may have one. */
  readonly isBare: boolean;
  readonly hasFinal: boolean;
}

const atom: Shape = { kind: "atomic", inside: [], history: "none", isBare: false, hasFinal: false };

const shapes: fc.Memo<Shape> = fc.memo((depth): fc.Arbitrary<Shape> => {
  if (depth <= 1) return fc.constant(atom);
  const around = (kind: Shape["kind"]) =>
    fc.record({
      kind: fc.constant(kind),
      inside: fc.array(shapes(depth - 1), {
        minLength: kind === "parallel" ? 2 : 1,
        maxLength: depth > 3 ? 2 : 3,
      }),
      history: fc.constantFrom<Shape["history"][]>("none", "shallow", "deep"),
      isBare: fc.boolean(),
      hasFinal: fc.boolean(),
    });
  return fc.oneof(
    { weight: depth > 3 ? 1 : 3, arbitrary: fc.constant(atom) },
    { weight: 2, arbitrary: around("compound") },
    { weight: 3, arbitrary: around("parallel") },
  );
});

interface StageDraft {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly parent?: string;
  readonly initial?: string;
  readonly history?: string;
}

function toStages(shape: Shape, parent: string | undefined, stages: StageDraft[]): string {
  const id = `s${stages.length}`;
  const place = stages.length;
  const named = (kind: string) => ({ label: kind, kind });
  stages.push({ id, ...named(shape.kind), ...(parent && { parent }) });
  const children = shape.inside.map((inner) => toStages(inner, id, stages));
  const [initial] = children;
  if (initial === undefined) return id;
  if (shape.kind === "compound") stages[place] = { ...(stages[place] as StageDraft), initial };
  if (shape.kind === "compound" && shape.hasFinal) {
    stages.push({ id: `s${stages.length}`, ...named("final"), parent: id });
  }
  if (shape.history === "none") return id;
  const isBare = shape.isBare && shape.kind === "parallel";
  // The last thing inside is often deeper than the first.
  const remembered = shape.isBare
    ? initial
    : (stages.findLast(({ kind }) => kind !== "history")?.id ?? initial);
  const back = { id: `s${stages.length}`, ...named("history"), parent: id, history: shape.history };
  stages.push(isBare ? back : { ...back, initial: remembered });
  return id;
}

const effects = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant("increment"),
      counter: fc.constantFrom("n", "m"),
      by: fc.integer({ min: -2, max: 3 }),
    }),
    fc.record({
      kind: fc.constant("set"),
      counter: fc.constantFrom("n", "m"),
      value: fc.integer({ min: -3, max: 9 }),
    }),
    fc.record({ kind: fc.constant("clear"), counter: fc.constantFrom("n", "m") }),
    fc.record({ kind: fc.constantFrom("tag", "untag"), tag: fc.constantFrom("hot", "cold") }),
    fc.constant({ kind: "emit", type: "task.open" }),
  ),
  { maxLength: 2 },
);

const trigger = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("x", "y", "z", "*", "email.*", "email.opened", "x", "y") },
  { weight: 2, arbitrary: fc.constant("always" as const) },
  { weight: 2, arbitrary: fc.constant("done" as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom({ after: "PT12H" }, { after: "P1D" }, { after: "P3D" }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { after: "PT0S", isAtOnce: true },
      { after: { date: "2026-09-04" }, isAtOnce: true },
      { after: { date: "2026-09-05T12:00:00Z" }, isAtOnce: true },
      { after: { workingHour: "email", after: "PT6H" } },
      { after: { workingHour: "sms" }, isAtOnce: true },
    ),
  },
);

const way = fc.record({
  from: fc.nat(),
  to: fc.option(fc.nat(), { freq: 5 }),
  trigger,
  guard: fc.option(fc.nat(), { freq: 1 }),
  stage: fc.nat(),
  order: fc.option(fc.integer({ min: -1, max: 1 }), { freq: 2, nil: undefined }),
  internal: fc.boolean(),
  effects: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: effects }),
});
type Way = typeof way extends fc.Arbitrary<infer Value> ? Value : never;

function isInside(stages: readonly StageDraft[], inner: string, outer: string): boolean {
  const parent = stages.find(({ id }) => id === inner)?.parent;
  return parent !== undefined && (parent === outer || isInside(stages, parent, outer));
}

const pick = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** Makes a draft of a transition one that a document may have. */
function toTransition(draft: Way, index: number, stages: readonly StageDraft[]): Record<string, unknown> {
  const sources = stages.filter(({ kind }) => kind !== "final" && kind !== "history");
  const source = pick(sources, draft.from);
  const isLeaf = source.kind === "atomic";
  const chosen = draft.trigger === "done" && isLeaf ? "x" : draft.trigger;
  // An `always` without a guard or target would never settle.
  const needsGuard = chosen === "always" && index % 4 !== 0;
  const to =
    draft.to === null && chosen !== "always"
      ? undefined
      : findTarget(
          stages,
          source,
          draft.to ?? draft.stage,
          typeof chosen !== "string" && "isAtOnce" in chosen,
        );
  const guards = chosen === "always" ? alwaysGuards : chosen === "email.opened" ? emailGuards : anyGuards;
  const guard = draft.guard ?? (needsGuard ? draft.stage : null);
  const isInternal = draft.internal && to !== undefined && isInside(stages, to, source.id);
  return {
    id: `t${index}`,
    from: source.id,
    ...(to !== undefined && { to }),
    ...toTrigger(chosen),
    ...(guard !== null && { when: pick(guards, guard)(pick(stages, draft.stage).id) }),
    ...(draft.order !== undefined && { order: draft.order }),
    ...(isInternal && { internal: true }),
    effects: draft.effects,
  };
}

/** Waits that may be due at once lead on only: going round in no time takes XState seconds, and has a test of its own. */
function findTarget(
  stages: readonly StageDraft[],
  source: StageDraft,
  chosen: number,
  leadsOn: boolean,
): string | undefined {
  if (!leadsOn) return pick(stages, chosen).id;
  const further = stages
    .slice(stages.indexOf(source) + 1)
    .filter(({ id, kind }) => kind !== "history" && !isInside(stages, id, source.id));
  return further.length === 0 ? undefined : pick(further, chosen).id;
}

function toTrigger(chosen: Way["trigger"]): Record<string, unknown> {
  if (typeof chosen !== "string") return { after: chosen.after };
  return chosen === "always" || chosen === "done" ? { [chosen]: true } : { event: chosen };
}

const draft = fc.record({
  phases: fc.array(fc.oneof(shapes(3), shapes(3), shapes(4)), { minLength: 1, maxLength: 2 }),
  hasEnd: fc.boolean(),
  isMixed: fc.boolean(),
  ways: fc.array(way, { minLength: 1, maxLength: 14 }),
  stageEffects: fc.array(fc.record({ stage: fc.nat(), entry: effects, exit: effects }), { maxLength: 3 }),
  exits: fc.subarray([
    { id: "left", label: "Left", event: "left" },
    { id: "over", label: "Over", when: "counter.n >= 6" },
    { id: "withdrawn", label: "Withdrawn", event: "z", when: "!consent.sms && counter.m > 3" },
    { id: "cold", label: "Cold", when: '!consent.email && hcp.score > 0.8 && count("x", "P2D") >= 2' },
  ]),
  goals: fc.subarray([
    { id: "many", label: "Many", when: "counter.n >= 3" },
    { id: "read", label: "Read", when: 'count("email.*", "P3D") >= 2' },
    { id: "deep", label: "Deep", when: 'inStage("s0") && hcp.vip' },
  ]),
  entry: fc.subarray(
    [
      { id: "guarded", event: "start", when: "hcp.score > 0.3 || consent.email" },
      { id: "enter", event: "start" },
      { id: "launch", date: "2026-09-03" },
      { id: "later", date: "2026-09-06T00:00:00Z", when: "hcp.vip" },
    ],
    { minLength: 1 },
  ),
  reentry: fc.constantFrom(
    { allowed: false },
    { allowed: true },
    { allowed: true, after: "P1D" },
    { allowed: true, most: 2 },
  ),
});

type Draft = typeof draft extends fc.Arbitrary<infer Value> ? Value : never;

function toDocument({ phases, hasEnd, isMixed, ways, stageEffects, ...parts }: Draft): unknown {
  const stages: StageDraft[] = [];
  for (const phase of phases) toStages(phase, undefined, stages);
  if (hasEnd) stages.push({ id: `s${stages.length}`, label: "end", kind: "final" });
  const withEffects = stages.map((stage, index) => {
    const own = stageEffects.find((item) => item.stage % stages.length === index && stage.kind !== "history");
    return own === undefined ? stage : { ...stage, entry: own.entry, exit: own.exit };
  });
  return {
    ...surroundings,
    ...parts,
    initial: "s0",
    // The document's own order need not be that of the tree.
    stages: isMixed ? withEffects.toReversed() : withEffects,
    transitions: ways.map((item, index) => toTransition(item, index, stages)),
  };
}

function tryCompile(document: unknown): Journey | undefined {
  const opened = openJourney(document);
  if (!opened.ok) return undefined;
  const compiled = compileJourney(opened.value);
  return compiled.ok ? compiled.value : undefined;
}

/** Journeys of every construct that checking lets pass; a failing one is printed as the text of its document. */
export const arbitraryJourney: fc.Arbitrary<Journey> = draft
  .map((parts) => tryCompile(toDocument(parts)))
  .filter((journey) => journey !== undefined)
  .map((journey) =>
    Object.defineProperty(journey, fc.toStringMethod, { value: () => printJourney(journey.document) }),
  );

/** Only what the generator chose, a line each. */
function printJourney({
  initial,
  stages,
  transitions,
  entry,
  exits,
  goals,
  reentry,
}: JourneyDocument): string {
  const toLines = (items: readonly object[]) =>
    items.map((item) => `  ${JSON.stringify(item, dropEmpty)}`).join(",\n");
  return `{ "initial": "${initial}", "reentry": ${JSON.stringify(reentry)}, "stages": [
${toLines(stages)}
], "transitions": [
${toLines(transitions)}
], "entry": [
${toLines(entry)}
], "exits": [
${toLines(exits)}
], "goals": [
${toLines(goals)}
] }`;
}

function dropEmpty(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
