import type { Journey } from "../../compile/Journey.js";
import { invariant } from "../../model/invariant.js";
import type { Ledger } from "../../model/Ledger.js";
import { listEmitted } from "../effects/EmittedEffect.js";
import type { Run } from "../Run.js";
import { replayAll } from "../replay.js";
import type { HcpList, RefoldMove, RefoldPlace, RefoldReport, SuppressedEffect } from "./RefoldReport.js";

/** How much a refold tells. */
export interface RefoldOptions {
  /** How many HCPs each list names; 1,000 if not given. Counts are exact whatever it is. */
  readonly mostListed?: number;
}

/** Pairs of places told apart: a journey of many parallel tracks could have as many as it has people. */
const mostPairs = 10_000;

/** Takes people one by one and tells what another version would mean for all of them so far. */
export interface Refold {
  add(ledger: Ledger): void;
  toReport(): RefoldReport;
}

/**
 * What another version of a journey would mean for its people at an instant, ms (semantics 29). It moves nobody.
 *
 * @example
 * ```ts
 * const later = openJourneyText(text.replaceAll('"P7D"', '"P9D"'));
 * const compiled = later.ok ? compileJourney(later.value) : later;
 * if (compiled.ok) {
 *   const { stay, moves } = refold(journey, compiled.value, ledgers, now);
 *   console.log(stay, moves[0]?.count, moves[0]?.from.leaves, moves[0]?.to.leaves); // 62 3 [ 'visitDue' ] [ 'reminded' ]
 * }
 * ```
 */
export function refold(
  from: Journey,
  to: Journey,
  ledgers: Iterable<Ledger>,
  now: number,
  options: RefoldOptions = {},
): RefoldReport {
  const folding = createRefold(from, to, now, options);
  for (const ledger of ledgers) folding.add(ledger);
  return folding.toReport();
}

/** The same for people who come one by one, such as from a store. */
export function createRefold(
  from: Journey,
  to: Journey,
  now: number,
  { mostListed = 1_000 }: RefoldOptions = {},
): Refold {
  return new RefoldCount(from, to, now, mostListed);
}

class RefoldCount implements Refold {
  readonly #from: Journey;
  readonly #to: Journey;
  readonly #now: number;
  readonly #lists: Readonly<
    Record<"start" | "end" | "resume" | "stick" | "unplaced" | "otherMoves", HcpCount>
  >;
  readonly #moves = new Map<
    string,
    { readonly from: RefoldPlace; readonly to: RefoldPlace; readonly hcps: HcpCount }
  >();
  readonly #suppressed = new Map<
    string,
    { readonly place: string; readonly type: string; times: number; readonly hcps: HcpCount }
  >();
  readonly #mostListed: number;
  #total = 0;
  #stay = 0;

  constructor(from: Journey, to: Journey, now: number, mostListed: number) {
    this.#from = from;
    this.#to = to;
    this.#now = now;
    this.#mostListed = mostListed;
    const list = () => new HcpCount(mostListed);
    this.#lists = {
      start: list(),
      end: list(),
      resume: list(),
      stick: list(),
      unplaced: list(),
      otherMoves: list(),
    };
  }

  add(ledger: Ledger): void {
    const before = replayAll(this.#from, ledger, this.#now);
    const after = replayAll(this.#to, ledger, this.#now);
    this.#total++;
    this.#countMove(ledger.hcp, getLatest(before), getLatest(after));
    this.#countSuppressed(ledger.hcp, before, after);
  }

  #countMove(hcp: string, before: Run, after: Run): void {
    const from = toPlace(before);
    const to = toPlace(after);
    const key = JSON.stringify([from, to]);
    if (JSON.stringify(from) === JSON.stringify(to)) this.#stay++;
    else if (this.#moves.has(key) || this.#moves.size < mostPairs) {
      const move = this.#moves.get(key) ?? { from, to, hcps: new HcpCount(this.#mostListed) };
      move.hcps.add(hcp);
      this.#moves.set(key, move);
    } else this.#lists.otherMoves.add(hcp);
    const change = findChange(before.status, after.status);
    if (change !== undefined) this.#lists[change].add(hcp);
  }

  #countSuppressed(hcp: string, before: readonly Run[], after: readonly Run[]): void {
    const emitted = new Set(listEmitted(before).map(({ identity }) => identity));
    const places = new Set<string>();
    for (const { identity, place, type } of listEmitted(after)) {
      if (emitted.has(identity)) continue;
      const key = `${place} ${type}`;
      const known = this.#suppressed.get(key);
      const suppressed = known ?? { place, type, times: 0, hcps: new HcpCount(this.#mostListed) };
      suppressed.times++;
      if (!places.has(key)) suppressed.hcps.add(hcp);
      places.add(key);
      this.#suppressed.set(key, suppressed);
    }
  }

  toReport(): RefoldReport {
    const { start, end, resume, stick, unplaced, otherMoves } = this.#lists;
    return {
      from: this.#from.version,
      to: this.#to.version,
      now: this.#now,
      total: this.#total,
      stay: this.#stay,
      moves: [...this.#moves.values()]
        .map(({ from, to, hcps }): RefoldMove => ({ from, to, ...hcps.toList() }))
        .sort((a, b) => b.count - a.count),
      otherMoves: otherMoves.toList(),
      start: start.toList(),
      end: end.toList(),
      resume: resume.toList(),
      stick: stick.toList(),
      unplaced: unplaced.toList(),
      suppressed: [...this.#suppressed.values()].map(
        ({ hcps, ...effect }): SuppressedEffect => ({ ...effect, hcps: hcps.toList() }),
      ),
    };
  }
}

/** Counts people exactly and names the first of them. */
class HcpCount {
  readonly #most: number;
  readonly #hcps: string[] = [];
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(hcp: string): void {
    this.#count++;
    if (this.#hcps.length < this.#most) this.#hcps.push(hcp);
  }

  toList(): HcpList {
    return { count: this.#count, hcps: [...this.#hcps] };
  }
}

function getLatest(runs: readonly Run[]): Run {
  const run = runs.at(-1);
  invariant(run, "a fold gives at least one run");
  return run;
}

function toPlace({ status, exit, leaves }: Run): RefoldPlace {
  return { status, exit: exit ?? null, leaves };
}

function findChange(
  before: Run["status"],
  after: Run["status"],
): "start" | "end" | "resume" | "stick" | "unplaced" | undefined {
  if (before === after) return undefined;
  if (after === "stuck") return "stick";
  if (before === "notEntered") return "start";
  if (after === "notEntered") return "unplaced";
  if (after === "active") return "resume";
  return before === "active" || before === "stuck" ? "end" : undefined;
}
