import type { Journey } from "../../compile/Journey.js";
import { type JourneyTables, root } from "../../compile/JourneyTables.js";
import { collectReads } from "../../guards/collectReads.js";
import type { Guard } from "../../guards/openGuard.js";

/** Not selected before, or nothing that can be remembered. */
export const unknown = -2;

/** Rows are made while they take no more than this in all, bytes. */
const mostBytes = 32 * 1024 * 1024;
/** Combinations of payload and facts that one row tells apart. */
const mostCells = 16_384;

/**
 * Remembers which transition an event selects, where its guards read nothing but the payload and facts of the HCP: these
 * come in few combinations, and then millions of events ask the same few questions.
 *
 * What was selected is asked for by the one active leaf, the event, its payload and the HCP's facts, all by number.
 */
export class SelectionCache {
  /** How many combinations of facts fit. */
  readonly factLimit: number;
  readonly #eventCount: number;
  /** By leaf and event; undefined where nothing was asked yet, null where nothing is remembered. */
  readonly #rows: (Int32Array | null | undefined)[] = [];
  readonly #tables: JourneyTables;
  /** By transition: whether its guard always says the same of the same payload and facts. */
  readonly #isSteady: Uint8Array;
  #bytes = 0;

  constructor({ tables, transitions }: Journey, payloadCount: number) {
    this.#tables = tables;
    this.#eventCount = tables.eventNumbers.size;
    this.factLimit = Math.floor(mostCells / (payloadCount + 1));
    this.#isSteady = Uint8Array.from(transitions.values(), ({ guard }) => (isSteady(guard) ? 1 : 0));
  }

  /** The transition, `none`, or `unknown`. */
  find(leaf: number, event: number, payload: number, facts: number): number {
    if (facts >= this.factLimit) return unknown;
    const row = this.#rows[leaf * this.#eventCount + event];
    if (row === undefined || row === null) return unknown;
    return (row[(payload + 1) * this.factLimit + facts] ?? 0) + unknown;
  }

  remember(leaf: number, event: number, payload: number, facts: number, transition: number): void {
    if (facts >= this.factLimit) return;
    const place = leaf * this.#eventCount + event;
    let row = this.#rows[place];
    if (row === undefined) {
      row = this.#canRemember(leaf, event) ? this.#createRow() : null;
      this.#rows[place] = row;
    }
    if (row !== null) row[(payload + 1) * this.factLimit + facts] = transition - unknown;
  }

  #createRow(): Int32Array | null {
    const bytes = mostCells * Int32Array.BYTES_PER_ELEMENT;
    if (this.#bytes + bytes > mostBytes) return null;
    this.#bytes += bytes;
    return new Int32Array(mostCells);
  }

  #canRemember(leaf: number, event: number): boolean {
    const { parents, byEvent } = this.#tables.stages;
    for (let stage = leaf; stage > root; stage = parents[stage] ?? root) {
      for (const transition of byEvent[stage]?.[event] ?? []) {
        if (this.#isSteady[transition] === 0) return false;
      }
    }
    return true;
  }
}

/** True for a guard that reads neither time, counts nor the run. */
function isSteady(guard: Guard | undefined): boolean {
  if (guard === undefined) return true;
  const reads = collectReads(guard);
  const changing = [
    reads.counters,
    reads.counts,
    reads.sums,
    reads.lastEvents,
    reads.touches,
    reads.stages,
    reads.stageTimes,
  ];
  // A day begins when the HCP's zone says, which is a fact as well.
  return !reads.now && changing.every((list) => list.length === 0);
}
