import type { Guarded, Journey } from "../../compile/Journey.js";
import type { Exit, Transition } from "../../model/journeySchema.js";
import type { Ledger } from "../../model/Ledger.js";
import { ancestry } from "../../model/stageTree.js";
import { eventSpecificity, expandEventPattern } from "../../model/trigger.js";
import { checkTouchpoint, type GateOptions } from "../gates/checkTouchpoint.js";
import { findNextTouchpoints } from "../gates/planTouchpoints.js";
import type { ReplayOptions } from "../replay.js";
import { type Standing, standAt } from "../standAt.js";
import { EventSelection, getCandidates, type Shadow } from "./EventSelection.js";
import { listEntries } from "./listEntries.js";
import type { Outlook, TouchpointOutlook, Way, WayTrigger } from "./Outlook.js";
import { combine } from "./readConjuncts.js";
import { WayReader } from "./WayReader.js";

/**
 * What may come next for an HCP at an instant, ms: each way on with the parts of its guard and what would change those that do
 * not hold, and the next touchpoints with what the gates say.
 *
 * `others` are documents of other journeys whose caps the HCP's channels obey as well (semantics 28).
 *
 * @example
 * ```ts
 * const { ways } = whatNext(journey, ledger, now);
 * const open = ways.filter(({ outcome, by }) => outcome === "holds" && by.kind === "transition");
 * console.log(open.map(({ to }) => to).join(", ")); // resting, curious, curious, curious, introduction, resting, signingUp, newSubscriber, curious
 * ```
 */
export function whatNext(
  journey: Journey,
  ledger: Ledger,
  now: number,
  { others, ...options }: ReplayOptions & Pick<GateOptions, "others"> = {},
): Outlook {
  const standing = standAt(journey, ledger, now, options);
  const { run } = standing;
  const ways = run.status === "active" ? listWays(standing) : listEntries(standing);
  return { now, run, ways, touchpoints: listTouchpoints(standing, others ?? []) };
}

function listTouchpoints(
  standing: Standing,
  others: NonNullable<GateOptions["others"]>,
): readonly TouchpointOutlook[] {
  const { journey, ledger, now, options } = standing;
  return findNextTouchpoints(standing).map((planned) => {
    const askedAt = Math.max(now, planned.dueAt);
    const then = askedAt === now ? standing : standAt(journey, ledger, askedAt, options);
    return { ...planned, askedAt, answer: checkTouchpoint(then, planned.touchpoint, { others }) };
  });
}

function listWays(standing: Standing): readonly Way[] {
  const lister = new WayLister(standing);
  const { journey, run } = standing;
  const depth = (stage: string) => ancestry(journey.tree, stage).length;
  const innermostFirst = [...run.stages].sort((a, b) => depth(b) - depth(a));
  return [
    ...innermostFirst.flatMap((stage) => lister.listStage(stage)),
    ...journey.exits.flatMap((exit) => lister.listExit(exit)),
  ];
}

/** Exact event, longest family, `*`; then `order`; sorting keeps the document's order (semantics 16). */
function compareCandidates(a: Transition, b: Transition): number {
  return (
    eventSpecificity(b.event ?? "*") - eventSpecificity(a.event ?? "*") || (a.order ?? 0) - (b.order ?? 0)
  );
}

class WayLister {
  readonly #standing: Standing;
  readonly #now: WayReader;
  readonly #selections = new Map<string, EventSelection>();

  constructor(standing: Standing) {
    this.#standing = standing;
    this.#now = WayReader.forNow(standing);
  }

  listStage(stage: string): readonly Way[] {
    const candidates = getCandidates(this.#standing.journey).get(stage);
    if (candidates === undefined) return [];
    const { byEvent, waits, always, done } = candidates;
    // A family is a candidate for several events, and is told once, where it is tried among the others.
    const heard = new Set([...byEvent.values()].flat());
    const byEvents = this.#standing.journey.document.transitions
      .filter((transition) => heard.has(transition))
      .sort(compareCandidates);
    return [...byEvents, ...waits, ...always, ...done].flatMap(({ id }) => {
      const transition = this.#standing.journey.transitions.get(id);
      return transition === undefined ? [] : this.#toWays(transition);
    });
  }

  #toWays(transition: Guarded<Transition>): readonly Way[] {
    const { item, guard } = transition;
    const base = {
      by: { kind: "transition" as const, id: item.id },
      label: item.label,
      from: item.from,
      to: item.to,
      notBefore: undefined,
    };
    if (item.event !== undefined) {
      const find = (selection: EventSelection) => selection.findShadow(transition);
      return this.#groupByAnswer(base, item.event, guard, find);
    }
    if (item.after === undefined) {
      const conjuncts = this.#now.read(guard);
      const trigger: WayTrigger = { kind: item.always ? "always" : "done" };
      return [{ ...base, trigger, outcome: combine(conjuncts), conjuncts, shadowedBy: undefined }];
    }
    const dueAt = this.#standing.run.waits.find((wait) => wait.transition === item.id)?.dueAt;
    const reader = dueAt === undefined ? this.#now : WayReader.forLater(this.#standing, dueAt);
    const conjuncts = reader.read(guard);
    const trigger: WayTrigger = { kind: "wait", dueAt };
    return [{ ...base, trigger, outcome: combine(conjuncts), conjuncts, shadowedBy: undefined }];
  }

  listExit(exit: Guarded<Exit>): readonly Way[] {
    const { item, guard } = exit;
    const base = {
      by: { kind: "exit" as const, id: item.id },
      label: item.label,
      from: undefined,
      to: undefined,
      notBefore: undefined,
    };
    if (item.event !== undefined) {
      return this.#groupByAnswer(base, item.event, guard, (selection) => selection.findExitShadow(exit));
    }
    const conjuncts = this.#now.read(guard);
    const trigger: WayTrigger = { kind: "always" };
    return [{ ...base, trigger, outcome: combine(conjuncts), conjuncts, shadowedBy: undefined }];
  }

  /** One way for all events of a family whose answer is the same. */
  #groupByAnswer(
    base: Pick<Way, "by" | "label" | "from" | "to" | "notBefore">,
    pattern: string,
    guard: Guarded<Transition>["guard"],
    findShadow: (selection: EventSelection) => Shadow | undefined,
  ): readonly Way[] {
    const { document } = this.#standing.journey;
    const groups = new Map<string, Way>();
    for (const type of expandEventPattern(document, pattern)) {
      const selection = this.#getSelection(type);
      const conjuncts = selection.reader.read(guard);
      const shadowedBy = findShadow(selection);
      const key = JSON.stringify([conjuncts, shadowedBy]);
      const label = document.events.find((event) => event.type === type)?.label ?? type;
      const known = groups.get(key)?.trigger;
      const types = known?.kind === "event" ? known.types : [];
      const trigger: WayTrigger = { kind: "event", pattern, types: [...types, { type, label }] };
      groups.set(key, { ...base, trigger, outcome: combine(conjuncts), conjuncts, shadowedBy });
    }
    return [...groups.values()];
  }

  #getSelection(type: string): EventSelection {
    let selection = this.#selections.get(type);
    if (selection === undefined) {
      selection = new EventSelection(this.#standing, type);
      this.#selections.set(type, selection);
    }
    return selection;
  }
}
