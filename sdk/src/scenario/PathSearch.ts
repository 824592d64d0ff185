import type { Journey } from "../compile/Journey.js";
import type { LedgerEntry, Scalar } from "../model/Ledger.js";
import { findLeaves } from "../model/stageTree.js";
import { findNextInstant } from "../run/orderEntries.js";
import type { Run } from "../run/Run.js";
import { replay } from "../run/replay.js";
import type { TrialValues } from "./listTrialValues.js";
import { watchGuards } from "./observeGuards.js";
import { toEntry, toFirstEntries, walker } from "./toEntry.js";
import type { WalkAction, WalkStart } from "./Walk.js";

/** A way that was found, for somebody who can take it. */
export interface FoundPath {
  readonly start: WalkStart;
  readonly actions: readonly WalkAction[];
}

interface Node {
  readonly entries: readonly LedgerEntry[];
  readonly now: number;
  readonly actions: readonly WalkAction[];
  readonly run: Run;
  readonly facts: ReadonlyMap<string, Scalar>;
  readonly consents: ReadonlySet<string>;
}

/** Steps that a way may have. */
const mostActions = 16;
/** Occurrences of an event that a window tells apart. */
const mostCounted = 3;

/**
 * Looks for transitions breadth first, one kind of person after another: events that somebody listens to, with payloads worth
 * trying; time up to what is due next; consent and facts that change. Two places are the same where stages, counters, facts,
 * running waits and what windows count are.
 */
export class PathSearch {
  /** The shortest way found to each transition. */
  readonly found = new Map<string, FoundPath>();
  readonly entered = new Set<string>();
  /** Transitions whose guard was read and did not hold, and that could be tried at all. */
  readonly read = new Set<string>();
  isExhausted = true;
  readonly #journey: Journey;
  readonly #values: TrialValues;
  readonly #wanted: Set<string>;
  readonly #counted: readonly string[];
  #left: number;

  constructor(journey: Journey, values: TrialValues, wanted: Iterable<string>, most: number) {
    this.#journey = watchGuards(journey, (transition) => void this.read.add(transition));
    this.#values = values;
    this.#wanted = new Set(wanted);
    this.#left = most;
    this.#counted = journey.document.events
      .map(({ type }) => type)
      .filter((type) => (journey.reads.countedAs.get(type) ?? []).length > 0);
  }

  get isDone(): boolean {
    return this.#wanted.size === 0 || this.#left <= 0;
  }

  /** Searches for somebody; at most `most` places are looked at. */
  search(start: WalkStart, most: number): void {
    const from = Date.parse(start.from);
    const entries = toFirstEntries(start);
    const first: Node = {
      entries,
      now: from,
      actions: [],
      run: this.#replay(entries, from),
      facts: new Map((start.attributes ?? []).map(({ attribute, value }) => [attribute, value])),
      consents: new Set((start.consent ?? []).map(toConsentKey)),
    };
    const seen = new Set([this.#toKey(first)]);
    const queue = [first];
    for (let place = 0; place < queue.length && !this.isDone; place++) {
      const node = queue[place];
      if (node === undefined || node.actions.length >= mostActions) continue;
      if (seen.size > most) {
        this.isExhausted = false;
        return;
      }
      for (const action of this.#listActions(node)) {
        const next = this.#take(node, action);
        if (next === undefined) continue;
        this.#note(start, next);
        const key = this.#toKey(next);
        if (seen.has(key) || next.run.status !== "active") continue;
        seen.add(key);
        queue.push(next);
      }
    }
    if (this.#left <= 0) this.isExhausted = false;
  }

  #replay(entries: readonly LedgerEntry[], now: number): Run {
    this.#left--;
    return replay(this.#journey, { hcp: walker, entries }, now);
  }

  #note(start: WalkStart, { run, actions }: Node): void {
    for (const { by, entered } of run.trace.flatMap(({ moves }) => moves)) {
      for (const stage of entered) this.entered.add(stage);
      if (by.kind !== "transition" || !this.#wanted.delete(by.id)) continue;
      this.found.set(by.id, { start, actions });
    }
  }

  #take(node: Node, action: WalkAction): Node | undefined {
    const { entries, now, actions, facts, consents } = node;
    if (action.kind === "advance") {
      const instants = [node.run.wakeAt, findNextInstant(entries, now)].filter(
        (at): at is number => at !== undefined && at > now,
      );
      if (instants.length === 0) return undefined;
      const at = Math.min(...instants);
      return { ...node, now: at, actions: [...actions, action], run: this.#replay(entries, at) };
    }
    // As in a walk: a millisecond after what was before.
    const at = actions.length === 0 ? now : now + 1;
    const entry = toEntry(this.#journey.document, action, actions.length + 1, at);
    const more = [...entries, entry];
    return {
      entries: more,
      now: at,
      actions: [...actions, action],
      run: this.#replay(more, at),
      facts: action.kind === "attribute" ? new Map([...facts, [action.attribute, action.value]]) : facts,
      consents: action.kind === "consent" ? withConsent(consents, action) : consents,
    };
  }

  #listActions({ run, facts, consents }: Node): readonly WalkAction[] {
    const { document, reactions } = this.#journey;
    if (run.status !== "active") {
      const events = document.entry.flatMap(({ event }) => (event === undefined ? [] : [event]));
      return [...events.flatMap((type) => this.#listEvents(type)), { kind: "advance", toNext: true }];
    }
    const heard = new Set(run.stages.flatMap((stage) => [...(reactions.get(stage)?.eventTypes ?? [])]));
    for (const type of this.#counted) heard.add(type);
    const types = document.events.map(({ type }) => type).filter((type) => heard.has(type));
    return [
      ...types.flatMap((type) => this.#listEvents(type)),
      ...(run.wakeAt === undefined ? [] : [{ kind: "advance" as const, toNext: true as const }]),
      ...this.#values.consents.map((consent): WalkAction => {
        const change = consents.has(toConsentKey(consent)) ? "withdrawn" : "granted";
        const { channel, purpose } = consent;
        return { kind: "consent", channel, change, ...(purpose !== undefined && { purpose }) };
      }),
      ...this.#listChanges(facts),
    ];
  }

  #listEvents(type: string): readonly WalkAction[] {
    const declared = this.#journey.document.events.find((event) => event.type === type)?.payload ?? [];
    let payloads: readonly { readonly name: string; readonly value: Scalar }[][] = [[]];
    for (const { name } of declared) {
      const values = this.#values.fields.get(name) ?? [];
      if (values.length === 0 || payloads.length * values.length > mostPayloads) continue;
      payloads = values.flatMap((value) => payloads.map((fields) => [...fields, { name, value }]));
    }
    return payloads.map((payload) => ({ kind: "event", type, ...(payload.length > 0 && { payload }) }));
  }

  #listChanges(facts: ReadonlyMap<string, Scalar>): readonly WalkAction[] {
    return this.#journey.document.attributes.flatMap(({ id, changes }) =>
      changes === "never"
        ? []
        : (this.#values.attributes.get(id) ?? []).flatMap((value): WalkAction[] =>
            value === undefined || facts.get(id) === value
              ? []
              : [{ kind: "attribute", attribute: id, value }],
          ),
    );
  }

  #toKey({ run, entries, facts, consents }: Node): string {
    const { tree } = this.#journey;
    const counts = this.#counted.map((type) =>
      Math.min(entries.filter((entry) => entry.kind === "event" && entry.type === type).length, mostCounted),
    );
    const waits = [...run.waits].sort((a, b) => a.dueAt - b.dueAt).map(({ transition }) => transition);
    return JSON.stringify([
      run.status,
      findLeaves(tree, new Set(run.stages)),
      run.counters,
      waits,
      counts,
      [...facts].sort(),
      [...consents].sort(),
    ]);
  }
}

const mostPayloads = 12;

function toConsentKey({
  channel,
  purpose,
}: {
  readonly channel: string;
  readonly purpose?: string | undefined;
}): string {
  return `${channel} ${purpose ?? ""}`;
}

function withConsent(
  consents: ReadonlySet<string>,
  { channel, purpose, change }: Extract<WalkAction, { kind: "consent" }>,
): ReadonlySet<string> {
  const next = new Set(consents);
  if (change === "granted") next.add(toConsentKey({ channel, purpose }));
  else if (purpose !== undefined) next.delete(toConsentKey({ channel, purpose }));
  else for (const key of consents) if (key.startsWith(`${channel} `)) next.delete(key);
  return next;
}
