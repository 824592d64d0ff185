import { fail, type JourneyDocument, type Result, type Stage, succeed, type Transition } from "@waypost/sdk";
import type { StagePlace } from "../layout/places";

type Edited = Result<JourneyDocument, { code: string }>;

export function placeStages(
  document: JourneyDocument,
  { places, direction }: { places: readonly StagePlace[]; direction?: JourneyDocument["direction"] },
): Edited {
  return succeed({ ...document, layout: [...places], ...(direction !== undefined && { direction }) });
}

export function freshId(document: JourneyDocument, label: string): string {
  const words = label.normalize("NFKD").replace(/[^A-Za-z0-9 ]+/g, "").trim().split(/ +/);
  const base = words.map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1))).join("").slice(0, 40);
  const start = /^[a-z]/.test(base) ? base : "stage";
  const taken = new Set([...document.stages, ...document.transitions].map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? start : `${start}${n}`;
    if (!taken.has(id)) return id;
  }
}

export function addStage(document: JourneyDocument, args: { id: string; label: string; kind: Stage["kind"]; parent: string | undefined }): Edited {
  const { id, label, kind, parent } = args;
  const stage = { id, label, kind, ...(parent !== undefined && { parent }), entry: [], exit: [], tags: [] } as unknown as Stage;
  const stages = document.stages.map((each) =>
    each.id === parent && each.kind === "atomic" ? { ...each, kind: "compound" as const, initial: id } : each.id === parent && each.kind === "compound" && each.initial === undefined ? { ...each, initial: id } : each,
  );
  return succeed({ ...document, stages: [...stages, stage] });
}

export function connect(document: JourneyDocument, args: { id: string; from: string; to: string; event?: string }): Edited {
  if (!document.stages.some(({ id }) => id === args.from)) return fail({ code: "unknown" });
  const { id, from, to, event } = args;
  const transition = { id, from, to, effects: [], ...(event === undefined ? {} : { event }) } as unknown as Transition;
  return succeed({ ...document, transitions: [...document.transitions, transition] });
}

export function patchStage(document: JourneyDocument, id: string, patch: Partial<Stage>): Edited {
  return succeed({ ...document, stages: document.stages.map((each) => (each.id === id ? { ...each, ...patch } : each)) });
}

export function patchTransition(document: JourneyDocument, id: string, patch: Partial<Transition>): Edited {
  return succeed({ ...document, transitions: document.transitions.map((each) => (each.id === id ? { ...each, ...patch } : each)) });
}
