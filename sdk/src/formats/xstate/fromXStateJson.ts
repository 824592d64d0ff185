import { toDurationText } from "../../guards/durationText.js";
import { isRecord } from "../../migrate/isRecord.js";
import type { Diagnostic, DocumentPath } from "../../model/Diagnostic.js";
import { findDurationMs } from "../../model/duration.js";
import { fail, type Result } from "../../model/result.js";
import { createImportIssue, type ImportIssue, type ReportImport } from "../statechart/ImportIssue.js";
import type {
  DraftState,
  DraftTransition,
  DraftTrigger,
  StatechartDraft,
} from "../statechart/StatechartDraft.js";
import { type ImportedJourney, toJourneyDocument } from "../statechart/toJourneyDocument.js";
import { createEffectReader, type EffectReader, toList } from "./readXStateEffects.js";
import {
  findXStateTarget,
  isWithin,
  mostLevels,
  mostStates,
  readXStateNodes,
  type XStateFound,
  type XStateNodes,
} from "./readXStateNodes.js";

/**
 * Reads the JSON of an XState 5 machine as a journey.
 *
 * What Waypost wrote comes back whole. Of other machines states, transitions, waits and actions come in: an action that is
 * not an effect of ours is told outward by `emit`; a guard that is no CEL leaves its transition in place, closed. Everything
 * else is left out, and named.
 *
 * @param value - What JSON.parse made of the file.
 * @returns the journey, not yet checked, with notes whose paths lead into the file; or why there is none, which may be
 * diagnostics of the journey that came of it.
 *
 * @example
 * ```ts
 * import { fromXStateJson } from "@waypost/sdk/formats";
 *
 * const read = fromXStateJson({ id: "m", initial: "a", states: { a: { on: { GO: "b" } }, b: { type: "final" } } });
 * if (read.ok) console.log(read.value.document.stages, read.value.notes);
 * ```
 */
export function fromXStateJson(value: unknown): Result<ImportedJourney, readonly Diagnostic[]> {
  if (!isRecord(value) || !isRecord(value.states) || Object.keys(value.states).length === 0) {
    const found = isRecord(value) ? Object.keys(value).slice(0, 5).join(", ") : typeof value;
    return refuse("import.notFormat", { expected: "xstate", found });
  }
  const nodes = readXStateNodes(value);
  if (nodes === "levels") return refuse("import.tooMuch", { what: nodes, most: mostLevels });
  if (nodes === "states") return refuse("import.tooMuch", { what: nodes, most: mostStates });
  const notes: ImportIssue[] = [];
  const report: ReportImport = (code, place, parameters) => {
    notes.push(createImportIssue(code, place, parameters));
  };
  const reader: Reader = {
    nodes,
    report,
    effects: createEffectReader(report),
    delays: readMeta(value, "delays"),
    isWrapped: needsWrapping(value),
  };
  return toJourneyDocument(toDraft(value, reader), notes);
}

interface Reader {
  readonly nodes: XStateNodes;
  readonly report: ReportImport;
  readonly effects: EffectReader;
  readonly delays: Readonly<Record<string, unknown>>;
  /** Whether the machine itself does what only a stage can. */
  readonly isWrapped: boolean;
}

const refuse = (...[code, parameters]: RefusalArgs) =>
  fail([createImportIssue(code, { path: [] }, parameters as never, "error")]);
type RefusalArgs =
  | ["import.notFormat", { expected: "xstate"; found: string }]
  | ["import.tooMuch", { what: "states" | "levels"; most: number }];

function readMeta(
  machine: Readonly<Record<string, unknown>>,
  key: string,
): Readonly<Record<string, unknown>> {
  const { meta } = machine;
  const own = isRecord(meta) && isRecord(meta.waypost) ? meta.waypost[key] : undefined;
  return isRecord(own) ? own : {};
}

function needsWrapping({ type, ...machine }: Readonly<Record<string, unknown>>): boolean {
  return type === "parallel" || ["on", "always", "after", "entry", "exit"].some((key) => key in machine);
}

function toDraft(machine: Readonly<Record<string, unknown>>, reader: Reader): StatechartDraft {
  const { root, all } = reader.nodes;
  const found = reader.isWrapped ? [root, ...all] : all;
  const states = found.map((node) => toState(node, reader));
  const transitions = found.flatMap((node) => readTransitions(node, reader));
  const carrier = readMeta(machine, "document");
  const initials = readMeta(machine, "counters");
  nameLeftKeys(root, reader, machineKeys);
  return {
    id: root.name.replace(/^journey:/, ""),
    title: typeof machine.description === "string" ? machine.description.slice(0, 200) : root.name,
    initial: reader.isWrapped ? root.name : toInitial(root, reader),
    states,
    transitions,
    counters: [...new Set([...Object.keys(initials), ...reader.effects.counters])].map((id) => {
      const initial = Number.isSafeInteger(initials[id]) ? (initials[id] as number) : 0;
      return { id, initial, min: Math.min(0, initial) };
    }),
    events: [],
    carrier: Object.keys(carrier).length > 0 ? carrier : undefined,
    selection: "specific",
  };
}

const stateKeys = [
  "id",
  "type",
  "initial",
  "history",
  "target",
  "states",
  "on",
  "after",
  "always",
  "onDone",
  "entry",
  "exit",
  "description",
  "tags",
  "key",
] as const;
const machineKeys = [...stateKeys, "meta", "options", "version"] as const;

/** Everything that no journey has is named once for each state. */
function nameLeftKeys({ json, path, name }: XStateFound, { report }: Reader, known: readonly string[]): void {
  for (const key of Object.keys(json)) {
    if (known.includes(key)) continue;
    const what =
      key === "invoke" ? "invoke" : key === "output" ? "output" : key === "context" ? "data" : "key";
    report("import.left", { path: [...path, key] }, { what, name: key, stage: name });
  }
}

function toState(node: XStateFound, reader: Reader): DraftState {
  const { json, path, name, parent, key } = node;
  if (parent !== undefined) nameLeftKeys(node, reader, stateKeys);
  const around =
    parent === undefined || (parent === reader.nodes.root && !reader.isWrapped) ? undefined : parent.name;
  const base = { name, parent: around, label: key.slice(0, 200) || name, place: { path } };
  const { description } = json;
  const told = typeof description === "string" ? description.slice(0, 5_000) : undefined;
  if (json.type === "history") {
    const history = json.history === "deep" ? ("deep" as const) : ("shallow" as const);
    return { ...base, kind: "history", history, initial: toHistoryTarget(node, reader), entry: [], exit: [] };
  }
  const hasInside = [...node.children.values()].some(({ json: child }) => child.type !== "history");
  const kind =
    json.type === "final"
      ? "final"
      : !hasInside
        ? "atomic"
        : json.type === "parallel"
          ? "parallel"
          : "compound";
  return {
    ...base,
    kind,
    description: told,
    ...(kind === "compound" && { initial: toInitial(node, reader) }),
    tags: toTags(node, reader),
    entry: reader.effects.read(json.entry, [...path, "entry"], name),
    exit: reader.effects.read(json.exit, [...path, "exit"], name),
  };
}

function toTags({ json, path, name }: XStateFound, { report }: Reader): readonly string[] | undefined {
  const tags = toList(json.tags).filter((tag) => {
    if (typeof tag === "string" && /^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(tag)) return true;
    report("import.left", { path: [...path, "tags"] }, { what: "tag", name: showValue(tag), stage: name });
    return false;
  });
  return tags.length === 0 ? undefined : (tags as string[]);
}

function toInitial(node: XStateFound, reader: Reader): string | undefined {
  const { initial } = node.json;
  const target = isRecord(initial) ? initial.target : initial;
  if (isRecord(initial) && initial.actions !== undefined) {
    reader.report(
      "import.left",
      { path: [...node.path, "initial"] },
      { what: "action", name: "initial", stage: node.name },
    );
  }
  if (typeof target !== "string") return undefined;
  const inside = target.startsWith("#") || target.startsWith(".") ? target : `.${target}`;
  return findXStateTarget(reader.nodes, node, inside)?.name;
}

/** Where a way back leads to all tracks of its parallel parent, a journey says nothing, and means the same. */
function toHistoryTarget(node: XStateFound, reader: Reader): string | undefined {
  const { parent, json } = node;
  const targets = toList(json.target).flatMap((target) =>
    typeof target === "string" ? [findXStateTarget(reader.nodes, node, target)] : [],
  );
  if (parent === undefined) return undefined;
  if (parent.json.type === "parallel" && targets.length !== 1) return undefined;
  const [first] = targets;
  if (targets.length > 1) {
    reader.report(
      "import.left",
      { path: [...node.path, "target"] },
      { what: "targets", name: toList(json.target).map(showValue).join(" "), stage: node.name },
    );
  }
  return first?.name ?? toInitial(parent, reader) ?? [...parent.children.values()][0]?.name;
}

function readTransitions(node: XStateFound, reader: Reader): readonly DraftTransition[] {
  const { json, path } = node;
  const drafts: DraftTransition[] = [];
  const read = (configs: unknown, at: DocumentPath, trigger: DraftTrigger) => {
    toList(configs).forEach((config, index) => {
      const draft = toTransition(node, config, Array.isArray(configs) ? [...at, index] : at, trigger, reader);
      if (draft !== undefined) drafts.push(draft);
    });
  };
  for (const [event, configs] of Object.entries(isRecord(json.on) ? json.on : {})) {
    read(configs, [...path, "on", event], { kind: "event", pattern: toPattern(event) });
  }
  for (const [delay, configs] of Object.entries(isRecord(json.after) ? json.after : {})) {
    const after = toAfter(delay, node, reader);
    if (after !== undefined) read(configs, [...path, "after", delay], { kind: "after", after });
  }
  read(json.always, [...path, "always"], { kind: "always" });
  if (node.children.size > 0) read(json.onDone, [...path, "onDone"], { kind: "done" });
  else if (json.onDone !== undefined) {
    reader.report(
      "import.left",
      { path: [...path, "onDone"] },
      { what: "done", name: "onDone", stage: node.name },
    );
  }
  return drafts;
}

function toPattern(event: string) {
  if (event === "*") return { kind: "any" } as const;
  return event.endsWith(".*")
    ? ({ kind: "family", name: event.slice(0, -2) } as const)
    : ({ kind: "exact", name: event } as const);
}

type After = Extract<DraftTrigger, { readonly kind: "after" }>["after"];

function toAfter(delay: string, { path, name }: XStateFound, { delays, report }: Reader): After | undefined {
  const place = { path: [...path, "after", delay] };
  const known = delays[delay];
  const own = isRecord(known)
    ? known
    : { kind: "afterDuration", delayMs: delay.trim() === "" ? Number.NaN : Number(delay) };
  const wholeMs = (waitMs: unknown) => {
    if (typeof waitMs !== "number") return undefined;
    const roundedMs = Math.ceil(waitMs / 1_000) * 1_000;
    const text = roundedMs >= 0 && roundedMs < 8.6e12 ? toDurationText(roundedMs) : "";
    if (findDurationMs(text) === undefined) return undefined;
    if (roundedMs !== waitMs)
      report("import.changed", place, { what: "delay", from: `${waitMs} ms`, to: text });
    return text;
  };
  const after = toOwnAfter(own, wholeMs);
  if (after === undefined) report("import.left", place, { what: "delay", name: delay, stage: name });
  return after;
}

function toOwnAfter(
  delay: Readonly<Record<string, unknown>>,
  toText: (waitMs: unknown) => string | undefined,
): After | undefined {
  switch (delay.kind) {
    case "afterDuration":
      return toText(delay.delayMs);
    case "afterInstant":
      return isInstant(delay.at) ? { date: new Date(delay.at).toISOString() } : undefined;
    case "afterDate":
      return typeof delay.date === "string" ? { date: delay.date } : undefined;
    case "afterWorkingHour": {
      const after = toText(delay.delayMs);
      return after !== undefined && typeof delay.channel === "string"
        ? { workingHour: delay.channel, after }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** A value in a few characters; whatever an object says of itself is not asked. */
function showValue(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  return String(value).slice(0, 150);
}

function isInstant(at: unknown): at is number {
  // Of the years that four digits tell.
  return typeof at === "number" && at >= -62_135_596_800_000 && at <= 253_402_300_799_999;
}

function toTransition(
  node: XStateFound,
  value: unknown,
  path: DocumentPath,
  trigger: DraftTrigger,
  reader: Reader,
): DraftTransition | undefined {
  const config = isRecord(value) ? value : { target: value };
  const goal = toGoal(node, config, path, reader);
  if (goal === undefined) return undefined;
  const guard = toGuard(node, config.guard, path, reader);
  const id = readId(config.meta);
  const { description } = config;
  return {
    from: node.name,
    trigger,
    ...goal,
    ...(id !== undefined && { id }),
    ...(guard !== undefined && { when: guard.when }),
    label: guard?.label ?? (typeof description === "string" ? description.slice(0, 200) : undefined),
    effects: reader.effects.read(config.actions, [...path, "actions"], node.name),
  };
}

function readId(meta: unknown): string | undefined {
  const own = isRecord(meta) && isRecord(meta.waypost) ? meta.waypost.transition : undefined;
  return typeof own === "string" ? own : undefined;
}

/** XState does not leave a state for a target inside it unless `reenter` says so; a journey says `internal`. */
function toGoal(
  node: XStateFound,
  { target, reenter }: Readonly<Record<string, unknown>>,
  path: DocumentPath,
  reader: Reader,
): { readonly to?: string; readonly internal: boolean } | undefined {
  const targets = toList(target);
  if (targets.length === 0) return { internal: false };
  const [first] = targets;
  const leave = (what: "target" | "targets") => {
    reader.report(
      "import.left",
      { path },
      { what, name: targets.map(showValue).join(" "), stage: node.name },
    );
    return undefined;
  };
  if (targets.length > 1) return leave("targets");
  const goal = typeof first === "string" ? findXStateTarget(reader.nodes, node, first) : undefined;
  if (goal === undefined || (goal === reader.nodes.root && !reader.isWrapped)) return leave("target");
  if (goal !== node) return { to: goal.name, internal: reenter !== true && isWithin(goal, node) };
  if (reenter === true) return { to: goal.name, internal: false };
  if (node.children.size === 0) return { internal: false };
  const inside = node.json.type === "parallel" ? undefined : toInitial(node, reader);
  return inside === undefined ? leave("target") : { to: inside, internal: true };
}

function toGuard(
  node: XStateFound,
  guard: unknown,
  path: DocumentPath,
  reader: Reader,
): { readonly when: string; readonly label?: string } | undefined {
  if (guard === undefined || guard === null) return undefined;
  const type = isRecord(guard) ? guard.type : guard;
  const when = isRecord(guard) && isRecord(guard.params) ? guard.params.when : undefined;
  if (type === "cel" && typeof when === "string") return { when };
  const name = showValue(type);
  reader.report("import.closed", { path: [...path, "guard"] }, { guard: name, stage: node.name });
  return { when: "false", label: `[${name}]`.slice(0, 200) };
}
