import type { Journey } from "../compile/Journey.js";
import type { Scalar } from "../model/Ledger.js";
import type { TrialValues } from "./listTrialValues.js";
import { watchGuards } from "./observeGuards.js";
import { listActive, SearchFold, type SearchPlace } from "./SearchFold.js";
import { toEntry, toFirstEntries } from "./toEntry.js";
import type { WalkAction, WalkStart } from "./Walk.js";

/** A way that was found, for somebody who can take it. */
export interface FoundPath {
  readonly start: WalkStart;
  readonly actions: readonly WalkAction[];
}

interface Node {
  readonly place: SearchPlace;
  readonly actions: readonly WalkAction[];
  readonly facts: ReadonlyMap<string, Scalar>;
  readonly consents: ReadonlySet<string>;
}

export interface SearchOptions {
  /** Whether facts and consent may change on the way. */
  readonly changes: boolean;
  /** How many things at once, beside the stages, make a place another one. */
  readonly width: 1 | 2;
  /** Steps that a way may have. */
  readonly longest: number;
  /** What was seen by others like them, who need not be followed again; what is seen now is added. */
  readonly seen: Set<string>;
}

/** Occurrences of an event that a window tells apart. */
const mostCounted = 3;

/**
 * Looks for transitions breadth first, one kind of person after another: events that somebody listens to, with payloads worth
 * trying; time up to what is due next; consent and facts that change.
 *
 * Places that bring nothing new are not followed: Lipovetzky and Geffner, "Width and serialization of classical planning
 * problems", ECAI 2012. Most guards want one or two things of a stage, so that little is lost by it, and nothing is proved.
 */
export class PathSearch {
  /** The shortest way found to each transition. */
  readonly found = new Map<string, FoundPath>();
  readonly entered = new Set<string>();
  /** Transitions whose guard was read and did not hold, and that could be tried at all. */
  readonly read = new Set<string>();
  isExhausted = true;
  /** How many steps were taken so far. */
  steps = 0;
  readonly #journey: Journey;
  readonly #values: TrialValues;
  readonly #wanted: Set<string>;
  readonly #counted: readonly string[];
  readonly #fold: SearchFold;
  /** Transitions of the step just taken. */
  readonly #taken: string[] = [];
  #left = 0;

  constructor(journey: Journey, values: TrialValues, wanted: Iterable<string>) {
    this.#journey = watchGuards(journey, (transition) => void this.read.add(transition));
    this.#values = values;
    this.#wanted = new Set(wanted);
    this.#counted = journey.document.events
      .map(({ type }) => type)
      .filter((type) => (journey.reads.countedAs.get(type) ?? []).length > 0);
    const { stages, transitions } = journey.tables;
    this.#fold = new SearchFold(this.#journey, {
      transitionTaken: (number) => void this.#taken.push(transitions.ids[number] ?? ""),
      stageEntered: (number) => void this.entered.add(stages.ids[number] ?? ""),
    });
  }

  /** Whether there is nothing more to find, or no step left to find it with. */
  get isDone(): boolean {
    return this.#wanted.size === 0 || this.#left <= 0;
  }

  /** Allows so many steps more. */
  allow(steps: number): void {
    this.#left = Math.max(this.#left, 0) + steps;
  }

  /** Searches for somebody. */
  search(start: WalkStart, { changes, width, longest, seen }: SearchOptions): void {
    const first: Node = {
      place: this.#fold.begin(toFirstEntries(start), Date.parse(start.from)),
      actions: [],
      facts: new Map((start.attributes ?? []).map(({ attribute, value }) => [attribute, value])),
      consents: new Set((start.consent ?? []).map(toConsentKey)),
    };
    const queue = [first];
    for (let index = 0; index < queue.length && !this.isDone; index++) {
      const node = queue[index];
      if (node === undefined || node.actions.length >= longest) continue;
      for (const action of this.#listActions(node, changes)) {
        if (this.isDone) break;
        const next = this.#take(node, action);
        if (next === undefined) continue;
        this.#note(start, next);
        if (next.place.status === "active" && this.#isNovel(next, width, seen)) queue.push(next);
      }
    }
    if (this.#left <= 0) this.isExhausted = false;
  }

  /** Whether a place has a mark, or with width 2 two of them, with which its stages were not seen before. */
  #isNovel(node: Node, width: 1 | 2, seen: Set<string>): boolean {
    const { leaves, marks } = this.#listMarks(node);
    let isNew = false;
    const see = (key: string) => {
      if (seen.has(key)) return;
      seen.add(key);
      isNew = true;
    };
    see(leaves);
    marks.forEach((mark, index) => {
      see(`${leaves} ${mark}`);
      if (width === 2)
        for (let other = 0; other < index; other++) see(`${leaves} ${mark} ${marks[other] ?? ""}`);
    });
    return isNew;
  }

  #note(start: WalkStart, { actions }: Node): void {
    for (const transition of this.#taken) {
      if (!this.#wanted.delete(transition)) continue;
      this.found.set(transition, { start, actions });
    }
  }

  #take({ place, actions, facts, consents }: Node, action: WalkAction): Node | undefined {
    this.#left--;
    this.steps++;
    this.#taken.length = 0;
    const taken = [...actions, action];
    if (action.kind === "advance") {
      const due = this.#fold.findDue(place);
      const passed = due === undefined ? undefined : this.#fold.pass(place, due);
      return passed && { place: passed, actions: taken, facts, consents };
    }
    // As in a walk: a millisecond after what was before.
    const at = actions.length === 0 ? place.now : place.now + 1;
    return {
      place: this.#fold.add(place, toEntry(this.#journey.document, action, taken.length, at)),
      actions: taken,
      facts: action.kind === "attribute" ? new Map([...facts, [action.attribute, action.value]]) : facts,
      consents: action.kind === "consent" ? withConsent(consents, action) : consents,
    };
  }

  #listActions({ place, facts, consents }: Node, changes: boolean): readonly WalkAction[] {
    const { document, reactions, tables } = this.#journey;
    if (place.status !== "active") {
      const events = document.entry.flatMap(({ event }) => (event === undefined ? [] : [event]));
      return [...events.flatMap((type) => this.#listEvents(type)), { kind: "advance", toNext: true }];
    }
    const stages = listActive(place).map((stage) => tables.stages.ids[stage] ?? "");
    const heard = new Set(stages.flatMap((stage) => [...(reactions.get(stage)?.eventTypes ?? [])]));
    for (const type of this.#counted) heard.add(type);
    const types = document.events.map(({ type }) => type).filter((type) => heard.has(type));
    return [
      ...types.flatMap((type) => this.#listEvents(type)),
      { kind: "advance", toNext: true },
      ...(changes ? [...this.#listConsents(consents), ...this.#listChanges(facts)] : []),
    ];
  }

  #listConsents(consents: ReadonlySet<string>): readonly WalkAction[] {
    return this.#values.consents.map(({ channel, purpose }) => {
      const change = consents.has(toConsentKey({ channel, purpose })) ? "withdrawn" : "granted";
      return { kind: "consent", channel, change, ...(purpose !== undefined && { purpose }) };
    });
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

  /** What may make a difference later: waits, counters, what windows count, facts and consents. */
  #listMarks({ place, facts, consents }: Node): {
    readonly leaves: string;
    readonly marks: readonly string[];
  } {
    const { entries, state } = place;
    const active = state === undefined ? [] : [...state.leaves.subarray(0, state.leafCount)];
    const waits = state === undefined ? [] : [...state.armed.subarray(0, state.armedCount)];
    const counts = this.#counted.map((type) => {
      const count = entries.filter((entry) => entry.kind === "event" && entry.type === type).length;
      return `n${type}=${Math.min(count, mostCounted)}`;
    });
    return {
      leaves: active.sort((a, b) => a - b).join(","),
      marks: [
        // Together: a wait that came due in vain leaves fewer.
        `w${waits.sort((a, b) => a - b).join(",")}`,
        ...(state === undefined ? [] : [...state.counters].map((value, counter) => `c${counter}=${value}`)),
        ...counts,
        ...[...facts].map(([attribute, value]) => `f${attribute}=${value}`),
        ...[...consents].map((consent) => `k${consent}`),
      ],
    };
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
