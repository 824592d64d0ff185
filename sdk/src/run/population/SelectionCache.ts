import type { Journey } from "../../compile/Journey.js";
import { type JourneyTables, none, root } from "../../compile/JourneyTables.js";
import { collectReads, type GuardReads } from "../../guards/collectReads.js";
import type { FactNumbers } from "../FactNumbers.js";

/** In a cell: not asked before, or that nothing is selected; anything greater is the number of a move. */
export const unknown = 0;
export const nothing = 1;

/** Where a cell leads: to nothing that can be done here, to where one is, or to a leaf, which is its number and this. */
export const landing = { elsewhere: 0, here: 1, first: 1 } as const;

/** What a selection depends on, by number: the one active leaf, the event, its payload, and the HCP's facts. */
export interface Selection {
  readonly leaf: number;
  readonly event: number;
  readonly payload: number;
  readonly facts: number;
}

/** In place of a row: not asked yet, or nothing that can be remembered. */
export const noRow = -1;
const never = -2;

/** Rows are made while they take no more than this in all, cells of twice four bytes. */
const mostCells = 4 * 1024 * 1024;
/** Combinations of payload and facts that one row tells apart. */
const cellsOfRow = 16_384;

/** What reading guards of one event in one stage depends on. */
interface Dependence {
  readonly isSteady: boolean;
  readonly readsPayload: boolean;
}

/**
 * Remembers which transition an event selects, where its guards read nothing but the payload and facts of the HCP: these
 * come in few combinations, and then millions of events ask the same few questions.
 *
 * What was selected stands in a cell of one long array, by the one active leaf and the event (its row), the payload, where a
 * guard reads that, and the HCP's facts, all by number. Where it leads stands in the same place of another array, so that
 * nothing need be looked up by what was found.
 */
export class SelectionCache {
  /** Numbers of combinations of facts are less than this. */
  readonly factLimit = cellsOfRow;
  /** Of combinations of facts that a row tells apart for each payload; where no payload is read, all of `factLimit`. */
  readonly payloadStride: number;
  /** By leaf and event, where its cells begin. */
  readonly rows: Int32Array;
  /** By leaf and event, how far its cells for one payload lie from those for the next. */
  readonly strides: Int32Array;
  cells = new Int32Array(0);
  /** By cell, numbers of `landing`. */
  landings = new Int32Array(0);
  readonly eventCount: number;
  readonly #tables: JourneyTables;
  /** By transition. */
  readonly #dependences: readonly Dependence[];
  #cellCount = 0;

  constructor({ tables, transitions }: Journey, payloadCount: number) {
    this.#tables = tables;
    this.eventCount = tables.eventNumbers.size;
    this.payloadStride = Math.floor(cellsOfRow / (payloadCount + 1));
    this.rows = new Int32Array(tables.stages.count * this.eventCount).fill(noRow);
    this.strides = new Int32Array(this.rows.length);
    this.#dependences = Array.from(transitions.values(), ({ guard }) =>
      toDependence(guard && collectReads(guard)),
    );
  }

  /** What a cell holds: `unknown`, `nothing` or a move. */
  find({ leaf, event, payload, facts }: Selection): number {
    const place = this.#findPlace(leaf * this.eventCount + event, payload, facts);
    return place === none ? unknown : (this.cells[place] ?? unknown);
  }

  remember(
    { leaf, event, payload, facts }: Selection,
    { found, landing: at }: { readonly found: number; readonly landing: number },
  ): void {
    const row = leaf * this.eventCount + event;
    if (this.rows[row] === noRow) this.#createRow(row, this.#findDependence(leaf, event));
    const place = this.#findPlace(row, payload, facts);
    if (place === none) return;
    this.cells[place] = found;
    this.landings[place] = at;
  }

  #findPlace(row: number, payload: number, facts: number): number {
    const begin = this.rows[row] ?? noRow;
    const stride = this.strides[row] ?? 0;
    if (begin < 0 || facts >= (stride === 0 ? this.factLimit : stride)) return none;
    return begin + (payload + 1) * stride + facts;
  }

  #createRow(row: number, { isSteady, readsPayload }: Dependence): void {
    const fits = this.#cellCount + cellsOfRow <= mostCells && (!readsPayload || this.payloadStride > 0);
    this.rows[row] = isSteady && fits ? this.#cellCount : never;
    if (!isSteady || !fits) return;
    this.strides[row] = readsPayload ? this.payloadStride : 0;
    this.#cellCount += cellsOfRow;
    if (this.#cellCount <= this.cells.length) return;
    const size = Math.max(this.#cellCount, this.cells.length * 2);
    this.cells = widen(this.cells, size);
    this.landings = widen(this.landings, size);
  }

  #findDependence(leaf: number, event: number): Dependence {
    const { parents, byEvent } = this.#tables.stages;
    const all: (Dependence | undefined)[] = [];
    for (let stage = leaf; stage > root; stage = parents[stage] ?? root) {
      for (const transition of byEvent[stage]?.[event] ?? []) all.push(this.#dependences[transition]);
    }
    return {
      isSteady: all.every((each) => each?.isSteady),
      readsPayload: all.some((each) => each?.readsPayload),
    };
  }
}

function widen(cells: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(size);
  wider.set(cells);
  return wider;
}

/** Steady is a guard that reads neither time, counts nor the run. */
function toDependence(reads: GuardReads | undefined): Dependence {
  if (reads === undefined) return { isSteady: true, readsPayload: false };
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
  const isSteady = !reads.now && changing.every((list) => list.length === 0);
  return { isSteady, readsPayload: reads.fields.length > 0 };
}

/** By place in a signature, attributes, then persona, segment and consents: 1 for what a transition's guard reads. */
export function findAskedFacts({ transitions }: Journey, numbers: FactNumbers): Uint8Array {
  const { attributes, consentCount, timeZone } = numbers;
  const persona = attributes.size;
  const isAsked = new Uint8Array(persona + 2 + consentCount);
  isAsked[timeZone] = 1;
  for (const { guard } of transitions.values()) {
    if (guard === undefined) continue;
    const reads = collectReads(guard);
    for (const attribute of reads.attributes) isAsked[attributes.get(attribute) ?? timeZone] = 1;
    for (const { channel, purpose } of reads.consents) {
      isAsked[persona + 2 + numbers.findConsent(channel, purpose)] = 1;
    }
    if (reads.persona) isAsked[persona] = 1;
    if (reads.segment) isAsked[persona + 1] = 1;
  }
  return isAsked;
}
