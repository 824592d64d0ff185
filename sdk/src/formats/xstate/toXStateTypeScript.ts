import type { Journey } from "../../compile/Journey.js";
import { maxMicrosteps } from "../../compile/machineTypes.js";
import { toStates } from "../../compile/toStates.js";
import { assertNever } from "../../model/invariant.js";
import type { Effect, JourneyDocument, Transition } from "../../model/journeySchema.js";
import { getTrigger } from "../../model/trigger.js";
import { listLosses } from "../statechart/listLosses.js";
import { collectGuardFunctions } from "./typescript/guardFunctions.js";
import { indent, printCode, printObject, printUnion, withoutTexts } from "./typescript/printCode.js";
import { printEventType, printFactsType } from "./typescript/printFacts.js";
import { printGuardCode } from "./typescript/printGuardCode.js";
import { printStates } from "./typescript/printStates.js";
import type { XStateLoss } from "./XStateExport.js";

/** A journey as a module of TypeScript, and what it could not say. */
export interface XStateTypeScript {
  readonly code: string;
  readonly losses: readonly XStateLoss[];
}

/**
 * Writes a journey as a TypeScript module that needs XState 5 and nothing else.
 *
 * It exports `createJourneyMachine(readFacts)`, the types of events and facts, and, where the journey waits, a `clock` that
 * splits waits longer than timers can. Guards become code, waits become delays, effects become actions; counters, tags and
 * since when each stage is active stand in the context. It moves as the reference engine does (semantics 16 to 21).
 *
 * @returns source text that compiles under `strict`; and what of the journey a machine does not hold, with its places.
 *
 * @example
 * ```ts
 * import { compileJourney, type JourneyDocument } from "@waypost/sdk";
 * import { toXStateTypeScript } from "@waypost/sdk/formats";
 *
 * function toModule(document: JourneyDocument): string | undefined {
 *   const compiled = compileJourney(document);
 *   return compiled.ok ? toXStateTypeScript(compiled.value).code : undefined;
 * }
 * ```
 */
export function toXStateTypeScript(journey: Journey): XStateTypeScript {
  const { document, tree } = journey;
  const states = toStates(document, tree);
  const guards = printGuards(journey);
  const delays = document.transitions.flatMap(printDelay);
  const actions = printActions(listEffects(document));
  const setup = printObject([
    ["types", printTypes(actions)],
    ["actions", printObject(actions)],
    ...(guards.length === 0 ? [] : [["guards", printObject(guards)] as const]),
    ...(delays.length === 0 ? [] : [["delays", printObject(delays)] as const]),
  ]);
  const machine = printObject([
    ["id", printCode(`journey:${document.id}`)],
    ["description", printCode(document.title)],
    ["context", `{ active: {}, counters: ${printInitialCounters(journey)}, tags: [] }`],
    ["initial", printCode(document.initial)],
    ["states", printStates(journey, states)],
    ["options", `{ maxIterations: ${maxMicrosteps + 1} }`],
  ]);
  const create = `/** Makes the machine; \`readFacts\` is asked at each step, and must answer as of that step. */
export function createJourneyMachine(readFacts: () => JourneyFacts) {
${indent(`return setup(${setup}).createMachine(${machine});`)}
}`;
  const parts = [
    `import { ${listImports(actions).join(", ")} } from "xstate";`,
    `// The journey ${printCode(document.title)}, version ${journey.version}.\n// Written by Waypost: change the journey, not this file.`,
    printFactsType(document, setup),
    printEventType(document),
    ...printContext(journey, actions),
    create,
    ...(delays.length === 0 ? [] : [clockCode]),
    ...collectGuardFunctions(guards.map(([, code]) => code).join("\n")),
  ];
  return { code: `${parts.join("\n\n")}\n`, losses: listLosses(document) };
}

type Entries = readonly (readonly [string, string])[];

function printGuards({ transitions }: Journey): Entries {
  return [...transitions.values()].flatMap(({ item, guard }) => {
    if (guard === undefined) return [];
    const code = printGuardCode(guard.expression);
    const reads = ["context", "event"].filter((name) => new RegExp(`\\b${name}\\b`).test(withoutTexts(code)));
    const head = `(${reads.length === 0 ? "" : `{ ${reads.join(", ")} }`}) => `;
    const body = /\bfacts\b/.test(withoutTexts(code))
      ? `{\n  const facts = readFacts();\n  return ${code} === true;\n}`
      : `${code} === true`;
    return [[item.id, `${head}${body}`] as const];
  });
}

function printDelay(transition: Transition): Entries {
  const trigger = getTrigger(transition);
  const { id } = transition;
  switch (trigger.kind) {
    case "afterDuration":
      return [[id, String(trigger.delayMs)]];
    case "afterInstant":
      return [[id, `() => Math.max(0, ${trigger.at} - readFacts().now)`]];
    case "afterDate":
      return [
        [id, `() => ${printFrom(`Math.max(0, facts.startOfDayMs(${printCode(trigger.date)}) - facts.now)`)}`],
      ];
    case "afterWorkingHour": {
      const next = `facts.nextWorkingHourMs(${printCode(trigger.channel)}, facts.now + ${trigger.delayMs})`;
      return [[id, `() => ${printFrom(`${next} - facts.now`)}`]];
    }
    case "event":
    case "always":
    case "done":
      return [];
    default:
      return assertNever(trigger);
  }
}

function printFrom(code: string): string {
  return `{\n  const facts = readFacts();\n  return ${code};\n}`;
}

function listEffects(document: JourneyDocument): readonly Effect[] {
  return [
    ...document.stages.flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...document.transitions.flatMap(({ effects }) => effects),
  ];
}

const actionCode: Readonly<Record<Effect["kind"], string>> = {
  set: `assign(({ context }, { counter, value }: { counter: Counter; value: number }) => ({
  counters: { ...context.counters, [counter]: bound(counter, value) },
}))`,
  increment: `assign(({ context }, { counter, by }: { counter: Counter; by: number }) => ({
  counters: { ...context.counters, [counter]: bound(counter, context.counters[counter] + by) },
}))`,
  clear: `assign(({ context }, { counter }: { counter: Counter }) => ({
  counters: { ...context.counters, [counter]: bound(counter, counters[counter].initial) },
}))`,
  tag: `assign(({ context }, { tag }: { tag: string }) => ({
  tags: context.tags.includes(tag) ? context.tags : [...context.tags, tag].sort(),
}))`,
  untag: `assign(({ context }, { tag }: { tag: string }) => ({
  tags: context.tags.filter((other) => other !== tag),
}))`,
  emit: "emit((_, event: JourneyEmitted) => event)",
};

function printActions(effects: readonly Effect[]): Entries {
  const used = new Set(effects.map(({ kind }) => kind));
  return [
    [
      "enter",
      `assign(({ context }, { stage }: { stage: Stage }) => ({
  active: { ...context.active, [stage]: readFacts().now },
}))`,
    ],
    [
      "leave",
      `assign(({ context }, { stage }: { stage: Stage }) => ({
  active: { ...context.active, [stage]: undefined },
}))`,
    ],
    ...(Object.keys(actionCode) as Effect["kind"][])
      .filter((kind) => used.has(kind))
      .map((kind) => [kind, actionCode[kind]] as const),
  ];
}

const hasAction = (actions: Entries, ...kinds: readonly string[]) =>
  actions.some(([name]) => kinds.includes(name));

function printTypes(actions: Entries): string {
  const emitted = hasAction(actions, "emit") ? ", emitted: {} as JourneyEmitted" : "";
  return `{ context: {} as JourneyContext, events: {} as JourneyEvent${emitted} }`;
}

function listImports(actions: Entries): readonly string[] {
  return ["assign", ...(hasAction(actions, "emit") ? ["emit"] : []), "setup"];
}

function printContext({ document }: Journey, actions: Entries): readonly string[] {
  const counters = printObject(
    document.counters.map(({ id, initial, min, max }) => [id, printCode({ initial, min, max })]),
  );
  const stages = document.stages.filter(({ kind }) => kind !== "history").map(({ id }) => id);
  const emitted = listEffects(document).flatMap((effect) => (effect.kind === "emit" ? [effect.type] : []));
  return [
    `export type Stage = ${printUnion(stages)};`,
    ...(hasAction(actions, "set", "increment", "clear") ? [`const counters = ${counters} as const;`] : []),
    `export type Counter = ${printUnion(document.counters.map(({ id }) => id))};`,
    ...(emitted.length === 0
      ? []
      : [
          `/** What the journey tells outward: \`actor.on\` listens. */
export type JourneyEmitted = {
  readonly type: ${printUnion([...new Set(emitted)])};
  readonly payload: Readonly<Record<string, string | number | boolean>>;
};`,
        ]),
    `export interface JourneyContext {
  /** Since when each active stage has been active, ms. */
  readonly active: { readonly [Name in Stage]?: number | undefined };
  readonly counters: Readonly<Record<Counter, number>>;
  readonly tags: readonly string[];
}`,
    ...(hasAction(actions, "set", "increment", "clear")
      ? [
          `/** A counter stops at its bounds. */
function bound(counter: Counter, value: number): number {
  const { min, max } = counters[counter];
  return Math.min(max, Math.max(min, value));
}`,
        ]
      : []),
  ];
}

function printInitialCounters({ document }: Journey): string {
  return printCode(Object.fromEntries(document.counters.map(({ id, initial }) => [id, initial])));
}

const clockCode = `/** For \`createActor(machine, { clock })\`: timers fire at once where a wait is over 24.8 days, so long ones are split. */
export const clock = {
  setTimeout(fire: () => void, waitMs: number): { id: unknown } {
    const most = 2_000_000_000;
    const timer: { id: unknown } = { id: undefined };
    const arm = (leftMs: number): void => {
      timer.id = setTimeout(() => (leftMs > most ? arm(leftMs - most) : fire()), Math.min(leftMs, most));
    };
    arm(waitMs);
    return timer;
  },
  clearTimeout(timer: { id: unknown }): void {
    clearTimeout(timer.id as Parameters<typeof clearTimeout>[0]);
  },
};`;
