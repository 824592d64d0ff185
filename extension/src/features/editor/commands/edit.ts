import { fail, type JourneyDocument, type Result, type Stage, succeed, type Transition } from "@waypost/sdk";
import type { Command, EditIssue } from "@waypost/sdk/edit";
import type { StagePlace } from "../layout/places";

type At = { x: number; y: number };
const unknown = (list: "stages" | "transitions", id: string): { ok: false; error: EditIssue } =>
  fail({ code: "edit.unknown", parameters: { list, id } }) as never;

export function createFreshId(document: JourneyDocument, _list: string, label: string): string {
  const words = label
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9 ]+/g, "")
    .trim()
    .split(/ +/);
  const base = words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("")
    .slice(0, 40);
  const start = /^[a-z]/.test(base) ? base : "stage";
  const taken = new Set([...document.stages, ...document.transitions].map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? start : `${start}${n}`;
    if (!taken.has(id)) return id;
  }
}
export const moveStages: Command<{ places: readonly StagePlace[] }> = (document, { places }) =>
  succeed({ ...document, layout: [...places] });
export const setDirection: Command<{ direction: "right" | "down" }> = (document, { direction }) =>
  succeed({ ...document, direction });
export const setCollapsed: Command<{ stages: readonly string[]; collapsed: boolean }> = (
  document,
  { stages, collapsed },
) =>
  succeed({
    ...document,
    layout: document.layout.map((p) => (stages.includes(p.stage) ? { ...p, collapsed } : p)),
  });
export const addStage: Command<{
  label: string;
  id: string;
  kind?: Stage["kind"];
  parent?: string;
  at?: At;
}> = (document, { label, id, kind = "atomic", parent, at }) => {
  const stage = {
    id,
    label,
    kind,
    ...(parent !== undefined && { parent }),
    entry: [],
    exit: [],
    tags: [],
  } as unknown as Stage;
  const stages = document.stages.map((each) =>
    each.id === parent && each.kind === "atomic"
      ? { ...each, kind: "compound" as const, initial: id }
      : each.id === parent && each.kind === "compound" && each.initial === undefined
        ? { ...each, initial: id }
        : each,
  );
  const layout =
    at === undefined ? document.layout : [...document.layout, { stage: id, ...at, collapsed: false }];
  return succeed({ ...document, stages: [...stages, stage], layout });
};
export const renameStage: Command<{ stage: string; label: string }> = (document, { stage, label }) =>
  changeStage(document, { stage, change: { label } as never });
export const changeStage: Command<{
  stage: string;
  change: { [K in keyof Stage]?: Stage[K] | undefined };
}> = (document, { stage, change }) =>
  document.stages.some(({ id }) => id === stage)
    ? succeed({
        ...document,
        stages: document.stages.map((s) => (s.id === stage ? ({ ...s, ...change } as Stage) : s)),
      })
    : unknown("stages", stage);
export const moveStage: Command<{ stage: string; parent?: string | undefined; at?: At }> = (
  document,
  { stage, parent, at },
) => {
  const moved = document.stages.map((s) =>
    s.id === stage
      ? ({ ...s, parent } as Stage)
      : s.id === parent && s.kind === "atomic"
        ? ({ ...s, kind: "compound", initial: stage } as Stage)
        : s,
  );
  const layout =
    at === undefined
      ? document.layout
      : document.layout.map((p) => (p.stage === stage ? { ...p, ...at } : p));
  return succeed({ ...document, stages: moved, layout });
};
export const removeStages: Command<{ stages: readonly string[]; heal?: boolean }> = (
  document,
  { stages },
) => {
  const gone = new Set(stages);
  for (const s of document.stages) if (s.parent !== undefined && gone.has(s.parent)) gone.add(s.id);
  return succeed({
    ...document,
    stages: document.stages.filter(({ id }) => !gone.has(id)),
    layout: document.layout.filter(({ stage }) => !gone.has(stage)),
    transitions: document.transitions.filter(({ from, to }) => !gone.has(from) && !gone.has(to ?? from)),
    touchpoints: document.touchpoints.filter(({ stage }) => !gone.has(stage)),
  });
};
export const setInitial: Command<{ stage: string }> = (document, { stage }) => {
  const parent = document.stages.find(({ id }) => id === stage)?.parent;
  if (parent === undefined) return succeed({ ...document, initial: stage });
  return changeStage(document, { stage: parent, change: { initial: stage } });
};
export type TriggerArgs =
  | { event: string }
  | { after: NonNullable<Transition["after"]> }
  | { always: true }
  | { done: true };
export const connect: Command<{
  from: string;
  to?: string;
  trigger?: TriggerArgs;
  when?: string;
  label?: string;
  id: string;
}> = (document, { from, to, trigger = {}, when, label, id }) => {
  if (!document.stages.some((s) => s.id === from)) return unknown("stages", from);
  const transition = {
    id,
    from,
    ...(to !== undefined && { to }),
    ...(label !== undefined && { label }),
    ...trigger,
    ...(when !== undefined && { when }),
    effects: [],
  } as unknown as Transition;
  return succeed({ ...document, transitions: [...document.transitions, transition] });
};
export const retarget: Command<{ transition: string; from?: string; to?: string }> = (
  document,
  { transition, ...ends },
) =>
  succeed({
    ...document,
    transitions: document.transitions.map((t) => (t.id === transition ? { ...t, ...ends } : t)),
  });
export const changeTransition: Command<{
  transition: string;
  change: {
    trigger?: TriggerArgs;
    when?: string | undefined;
    label?: string | undefined;
    order?: number | undefined;
    internal?: boolean | undefined;
  };
}> = (document, { transition, change: { trigger, ...rest } }) =>
  succeed({
    ...document,
    transitions: document.transitions.map((t) => {
      if (t.id !== transition) return t;
      const { event, after, always, done, ...bare } = t;
      return { ...(trigger === undefined ? t : { ...bare, ...trigger }), ...rest } as Transition;
    }),
  });
export const removeTransitions: Command<{ transitions: readonly string[] }> = (document, { transitions }) =>
  succeed({ ...document, transitions: document.transitions.filter(({ id }) => !transitions.includes(id)) });
export const insertStageOnTransition: Command<{ transition: string; label: string; id: string; at?: At }> = (
  document,
  { transition, label, id, at },
) => {
  const way = document.transitions.find((t) => t.id === transition);
  if (way === undefined || way.to === undefined) return unknown("transitions", transition);
  const parent = document.stages.find((s) => s.id === way.to)?.parent;
  const added = addStage(document, {
    label,
    id,
    ...(parent !== undefined && { parent }),
    ...(at !== undefined && { at }),
  });
  if (!added.ok) return added;
  const on = retarget(added.value, { transition, to: id });
  return on.ok
    ? connect(on.value, { from: id, to: way.to, id: createFreshId(on.value, "transitions", `${id} on`) })
    : on;
};
type Item = { readonly id: string };
const listOf = (document: JourneyDocument, list: string) =>
  (document as unknown as Record<string, readonly Item[]>)[list] ?? [];
const nameOf = (item: unknown, list: string) =>
  list === "events" ? (item as { type: string }).type : (item as Item).id;
export const addItem: Command<{ list: string; item: object }> = (document, { list, item }) =>
  succeed({ ...document, [list]: [...listOf(document, list), item] } as JourneyDocument);
export const changeItem: Command<{ list: string; id: string; change: object }> = (
  document,
  { list, id, change },
) =>
  succeed({
    ...document,
    [list]: listOf(document, list).map((i) => (nameOf(i, list) === id ? { ...i, ...change } : i)),
  } as JourneyDocument);
export const removeItem: Command<{ list: string; id: string; uses?: string }> = (document, { list, id }) =>
  succeed({
    ...document,
    [list]: listOf(document, list).filter((i) => nameOf(i, list) !== id),
  } as JourneyDocument);
export const changeJourney: Command<{ change: { title?: string; description?: string | undefined } }> = (
  document,
  { change },
) => succeed({ ...document, ...change } as JourneyDocument);
export type EditedResult = Result<JourneyDocument, EditIssue>;

export const setKind: Command<{ stage: string; kind: Stage["kind"] }> = (document, { stage, kind }) =>
  changeStage(document, { stage, change: { kind } as never });
