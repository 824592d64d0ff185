import { isRecord } from "../../migrate/isRecord.js";
import { openJourney } from "../../migrate/openJourney.js";
import type { Diagnostic } from "../../model/Diagnostic.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import { type Result, succeed } from "../../model/result.js";
import { type Carried, type Carrier, findCarriedAfter, openCarrier } from "./carrier.js";
import { createImportIssue, type ImportIssue, type ImportPlace } from "./ImportIssue.js";
import { createEventNaming, createStageNaming, type Naming } from "./nameParts.js";
import type { DraftState, DraftTransition, EventPattern, StatechartDraft } from "./StatechartDraft.js";
import { type SettledTransition, settleTransitions } from "./settleTransitions.js";

/** A journey made from another format. */
export interface ImportedJourney {
  readonly document: JourneyDocument;
  /** What was left out or changed, each with its place in the file. */
  readonly notes: readonly ImportIssue[];
  /** What the file's names have become. */
  readonly names: {
    readonly stages: ReadonlyMap<string, string>;
    readonly events: ReadonlyMap<string, string>;
  };
}

const nowhere: ImportPlace = { path: [] };
const startEvent = "journey.started";

/** Gives a chart names that a journey may have, and what a journey needs besides. Problems are those of the new document. */
export function toJourneyDocument(
  draft: StatechartDraft,
  notes: readonly ImportIssue[],
): Result<ImportedJourney, readonly Diagnostic[]> {
  const carrier = openCarrier(draft.carrier);
  const stageNames = new Map<string, string>();
  const eventNames = new Map<string, string>();
  const nameStage = remember(createStageNaming(), stageNames);
  const nameEvent = createEvents(carrier, eventNames);
  for (const { name } of draft.states) nameStage(name);
  const known = listKnownEvents(draft, carrier);
  const transitionsByName =
    draft.selection === "order" ? draft.transitions.map(toSingle(known)) : draft.transitions;
  for (const name of known) nameEvent(name);
  const found = [...notes];
  const note = (issue: ImportIssue) => found.push(issue);
  const charted = addStarts({ ...draft, transitions: transitionsByName }, nameStage, note);
  const bySource = groupBySource(charted.transitions);
  const settled = draft.states.flatMap(({ name }) =>
    settleTransitions(bySource.get(name) ?? [], known, draft.selection, carrier),
  );
  const starts = charted.transitions.slice(draft.transitions.length);
  const transitions = nameTransitions(
    [
      ...settled,
      ...starts.map((start) => ({ draft: start, order: undefined, position: Number.MAX_SAFE_INTEGER })),
    ],
    { nameStage, nameEvent, carrier },
  );
  const stages = toStages(charted.states, nameStage, carrier);
  const rest = toRest(draft, carrier, [...eventNames], note);
  const opened = openJourney({ ...rest, initial: nameStage(charted.initial), stages, transitions });
  if (!opened.ok) return opened;
  for (const [kind, names] of [
    ["stage", stageNames],
    ["event", eventNames],
  ] as const) {
    for (const [from, to] of names) {
      if (from !== to) note(createImportIssue("import.changed", nowhere, { what: kind, from, to }));
    }
  }
  return succeed({ document: opened.value, notes: found, names: { stages: stageNames, events: eventNames } });
}

function remember(naming: Naming, names: Map<string, string>): Naming {
  return (name) => {
    const given = naming(name);
    names.set(name, given);
    return given;
  };
}

/** Events that the file declares as ours keep their names whatever they are. */
function createEvents(carrier: Carrier | undefined, names: Map<string, string>): Naming {
  const naming = remember(createEventNaming(), names);
  for (const type of listDeclared(carrier)) naming(type);
  return naming;
}

function listDeclared(carrier: Carrier | undefined): readonly string[] {
  const events = carrier?.rest.events;
  if (!Array.isArray(events)) return [];
  return events.flatMap((event: unknown) =>
    isRecord(event) && typeof event.type === "string" ? [event.type] : [],
  );
}

function listKnownEvents(draft: StatechartDraft, carrier: Carrier | undefined): readonly string[] {
  const declared = listDeclared(carrier);
  const named = draft.transitions.flatMap(({ trigger }) => {
    if (trigger.kind !== "event" || trigger.pattern.kind === "any") return [];
    const { pattern } = trigger;
    // A family of declared events need not be an event itself.
    const isCovered =
      pattern.kind === "family" && declared.some((type) => type.startsWith(`${pattern.name}.`));
    return isCovered ? [] : [pattern.name];
  });
  return [...new Set([...declared, ...draft.events, ...named])];
}

/** What is heard by prefix, where nothing else begins so, is one event. */
function toSingle(known: readonly string[]): (draft: DraftTransition) => DraftTransition {
  return (draft) => {
    const { trigger } = draft;
    if (trigger.kind !== "event" || trigger.pattern.kind !== "family") return draft;
    const { name } = trigger.pattern;
    if (known.some((event) => event.startsWith(`${name}.`))) return draft;
    return { ...draft, trigger: { kind: "event", pattern: { kind: "exact", name } } };
  };
}

function groupBySource(
  transitions: readonly DraftTransition[],
): ReadonlyMap<string, readonly DraftTransition[]> {
  const bySource = new Map<string, DraftTransition[]>();
  for (const transition of transitions) {
    const list = bySource.get(transition.from);
    if (list) list.push(transition);
    else bySource.set(transition.from, [transition]);
  }
  return bySource;
}

interface Charted {
  readonly initial: string;
  readonly states: readonly DraftState[];
  readonly transitions: readonly DraftTransition[];
}

/**
 * A journey's stages begin in a child of their own. Where a chart begins deeper, or in a way back, a stage is added that
 * leads there at once.
 */
function addStarts(draft: StatechartDraft, nameStage: Naming, note: (issue: ImportIssue) => void): Charted {
  const byName = new Map(draft.states.map((state) => [state.name, state]));
  const states: DraftState[] = [];
  const transitions = [...draft.transitions];
  const childrenOf = (parent: string | undefined) =>
    draft.states.filter((state) => state.parent === parent && state.kind !== "history");
  const settle = (parent: string | undefined, wanted: string | undefined, place: ImportPlace): string => {
    const first = childrenOf(parent)[0]?.name ?? "";
    if (wanted === undefined) return first;
    const target = byName.get(wanted);
    if (target !== undefined && target.parent === parent && target.kind !== "history") return wanted;
    const name = `${parent ?? draft.id}-start`;
    const start = nameStage(name);
    states.push({ name, parent, kind: "atomic", label: "Start", entry: [], exit: [], place });
    transitions.push({ from: name, to: wanted, trigger: { kind: "always" }, internal: false, effects: [] });
    note(createImportIssue("import.changed", place, { what: "initial", from: wanted, to: start }));
    return name;
  };
  const initial = settle(undefined, draft.initial, nowhere);
  const settled = draft.states.map((state): DraftState => {
    if (state.kind !== "compound") return state;
    return { ...state, initial: settle(state.name, state.initial, state.place) };
  });
  return { initial, states: [...settled, ...states], transitions };
}

interface Names {
  readonly nameStage: Naming;
  readonly nameEvent: Naming;
  readonly carrier: Carrier | undefined;
}

function nameTransitions(settled: readonly SettledTransition[], names: Names): readonly unknown[] {
  const taken = new Set<string>();
  const toId = createStageNaming();
  return [...settled]
    .sort((a, b) => a.position - b.position)
    .map(({ draft, order }) => {
      const { from, to, trigger, when, internal, effects } = draft;
      const wanted =
        draft.id ?? `${names.nameStage(from)}-${to === undefined ? "stays" : names.nameStage(to)}`;
      const id = takeId(toId(wanted), taken);
      const carried = names.carrier?.transitions.get(draft.id ?? "");
      return {
        id,
        from: names.nameStage(from),
        ...(to !== undefined && { to: names.nameStage(to) }),
        label: carried === undefined ? draft.label : carried.item.label,
        ...toTriggerKey(trigger, carried, names.nameEvent),
        ...(when !== undefined && { when: typeof when === "string" ? when : when(names.nameStage) }),
        ...(order !== undefined && { order }),
        ...(internal && { internal: true }),
        effects,
      };
    });
}

function takeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted.slice(0, 58)}-${number}`;
  taken.add(id);
  return id;
}

function toTriggerKey(
  trigger: DraftTransition["trigger"],
  carried: Carried | undefined,
  nameEvent: Naming,
): Record<string, unknown> {
  switch (trigger.kind) {
    case "event":
      return { event: printPattern(trigger.pattern, nameEvent) };
    case "after":
      return { after: findCarriedAfter(trigger.after, carried) };
    default:
      return { [trigger.kind]: true };
  }
}

function printPattern(pattern: EventPattern, nameEvent: Naming): string {
  if (pattern.kind === "any") return "*";
  return pattern.kind === "exact" ? nameEvent(pattern.name) : `${nameFamily(pattern.name, nameEvent)}.*`;
}

/** Ours may be families of events that are declared, and no events themselves. */
function nameFamily(name: string, nameEvent: Naming): string {
  return /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/.test(name) ? name : nameEvent(name);
}

function toStages(states: readonly DraftState[], nameStage: Naming, carrier: Carrier | undefined) {
  const named = states.map((state) => {
    const id = nameStage(state.name);
    const carried = carrier?.stages.get(id);
    const stage: Record<string, unknown> = {
      ...(carried === undefined && { label: state.label, description: state.description }),
      ...(state.tags !== undefined && { tags: state.tags }),
      ...carried?.item,
      id,
      kind: state.kind,
      ...(state.parent !== undefined && { parent: nameStage(state.parent) }),
      ...(state.initial !== undefined && { initial: nameStage(state.initial) }),
      ...(state.history !== undefined && { history: state.history }),
      entry: state.entry,
      exit: state.exit,
    };
    return { stage, parent: state.parent, position: carried?.position };
  });
  // Only of a chart as it was does the document's order mean anything; siblings keep the file's.
  const placed = named.map(({ position }) => position);
  if (carrier === undefined || placed.includes(undefined)) return named.map(({ stage }) => stage);
  const sorted = [...named].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const isKept = (parent: string | undefined) => {
    const inFile = named.filter((item) => item.parent === parent);
    return sorted.filter((item) => item.parent === parent).every((item, index) => item === inFile[index]);
  };
  const parents = new Set(named.map(({ parent }) => parent));
  return ([...parents].every(isKept) ? sorted : named).map(({ stage }) => stage);
}

function toRest(
  draft: StatechartDraft,
  carrier: Carrier | undefined,
  events: readonly (readonly [string, string])[],
  note: (issue: ImportIssue) => void,
): Readonly<Record<string, unknown>> {
  const declared = new Set(listDeclared(carrier));
  const carried = Array.isArray(carrier?.rest.events) ? (carrier.rest.events as readonly unknown[]) : [];
  const others = events
    .filter(([name, type]) => !declared.has(name) && (carrier !== undefined || type !== startEvent))
    .map(([name, type]) => ({ type, label: name.trim() === "" ? type : name.slice(0, 200) }));
  if (carrier !== undefined) return { ...carrier.rest, events: [...carried, ...others] };
  note(createImportIssue("import.entry", nowhere, { event: startEvent }));
  const counters = draft.counters.map(({ id, initial, min }) => ({ id, label: id, initial, min }));
  return {
    format: 1,
    id: createStageNaming()(draft.id),
    title: draft.title,
    ...(draft.description !== undefined && { description: draft.description }),
    counters,
    events: [{ type: startEvent, label: "Starts" }, ...others],
    entry: [{ id: "started", event: startEvent }],
  };
}
