import { exp } from "../chance/exp.js";
import type { DelayLaw } from "./DelayLaw.js";
import { Quadrature } from "./integrate.js";

/** What may end a stay in one state. All clocks start together and know nothing of each other. */
export interface Clocks<Outcome> {
  /** Events that happen by themselves, a day's expected number divided by its milliseconds. */
  readonly rates: readonly { readonly perMs: number; readonly outcome: Outcome }[];
  /** The wait that comes due first, if any. */
  readonly wait: { readonly atMs: number; readonly outcome: Outcome } | undefined;
  /** What may follow touchpoints: each is made once, and at most one of its answers comes. */
  readonly touches: readonly Touch<Outcome>[];
}

export interface Touch<Outcome> {
  readonly atMs: number;
  readonly answers: readonly Answer<Outcome>[];
}

export interface Answer<Outcome> {
  readonly probability: number;
  readonly law: DelayLaw;
  readonly outcome: Outcome;
}

/** How likely a stay ends in one way, and E[T; this way] and E[T²; this way] of its length T, ms and ms². */
export interface Departure<Outcome> {
  readonly outcome: Outcome;
  readonly probability: number;
  readonly firstMs: number;
  readonly secondMs: number;
}

/** How a stay ends: the rest to 1 of the probabilities is that it never does. */
export interface Stay<Outcome> {
  readonly departures: readonly Departure<Outcome>[];
  /** That it lasts for ever. */
  readonly forever: number;
  /** A bound on the error of any probability here. */
  readonly error: number;
}

/**
 * Which of some competing clocks comes first, and when: ∫ f(t) Π S(t) dt for each, by closed forms where only exponential
 * clocks and a wait compete, else by quadrature to about 1e-12.
 */
export function competeClocks<Outcome>(clocks: Clocks<Outcome>): Stay<Outcome> {
  return clocks.touches.length === 0 ? competePlain(clocks) : competeAll(clocks);
}

function competePlain<Outcome>({ rates, wait }: Clocks<Outcome>): Stay<Outcome> {
  const total = rates.reduce((sum, { perMs }) => sum + perMs, 0);
  if (total === 0 && wait === undefined) return { departures: [], forever: 1, error: 0 };
  const at = wait?.atMs ?? Number.POSITIVE_INFINITY;
  const left = wait === undefined ? 0 : exp(-total * at);
  const { none, first, second } = integrateExponential(total, at, left);
  const departures: Departure<Outcome>[] = rates.map(({ perMs, outcome }) => ({
    outcome,
    probability: perMs * none,
    firstMs: perMs * first,
    secondMs: perMs * second,
  }));
  if (wait !== undefined) {
    departures.push({
      outcome: wait.outcome,
      probability: left,
      firstMs: left * at,
      secondMs: left * at * at,
    });
  }
  return { departures, forever: 0, error: 4e-16 };
}

/** ∫ t^k e^(−rate t) dt from 0 to `to`, for k = 0, 1, 2; `left` is e^(−rate to). */
function integrateExponential(rate: number, to: number, left: number) {
  if (to === Number.POSITIVE_INFINITY) {
    return { none: 1 / rate, first: 1 / rate ** 2, second: 2 / rate ** 3 };
  }
  const x = rate * to;
  if (x > 1) {
    return {
      none: (1 - left) / rate,
      first: (1 - left * (1 + x)) / rate ** 2,
      second: (2 - left * (2 + 2 * x + x * x)) / rate ** 3,
    };
  }
  // The closed forms cancel here, and one stretch of the quadrature is exact.
  const quadrature = new Quadrature(
    (t, values) => {
      const survival = exp(-rate * t);
      values[0] = survival;
      values[1] = survival * t;
      values[2] = survival * t * t;
    },
    [to || 1, to * to || 1, to * to * to || 1],
  );
  quadrature.add(0, to);
  const [none = 0, first = 0, second = 0] = quadrature.sums;
  return { none, first, second };
}

function competeAll<Outcome>(clocks: Clocks<Outcome>): Stay<Outcome> {
  const { rates, wait, touches } = clocks;
  const end = wait?.atMs ?? Number.POSITIVE_INFINITY;
  const total = rates.reduce((sum, { perMs }) => sum + perMs, 0);
  const answers = touches.flatMap((touch, index) =>
    touch.answers.map((answer) => ({ ...answer, touch: index, atMs: touch.atMs })),
  );
  /** That none of the touchpoints but one has been answered by t. */
  const unanswered = (t: number, but: number) =>
    touches.reduce((product, touch, index) => (index === but ? product : product * stillFree(touch, t)), 1);
  const bounds = listBounds(clocks, total, end);
  const usual = Math.max(...answers.map(({ atMs, law }) => atMs + law.typical));
  const scale = Math.max(Math.min(end, total > 0 ? 1 / total : usual, usual), 1);
  const scales = Array.from({ length: (answers.length + 1) * 3 }, (_, index) => scale ** (index % 3));
  // What stays in the state is integrated as its rates are, per unit of the whole rate.
  scales.splice(0, 3, ...[0, 1, 2].map((power) => scale ** power / (total || 1 / scale)));
  const quadrature = new Quadrature((t, values) => {
    const free = exp(-total * t);
    put(values, 0, free * unanswered(t, -1), t);
    answers.forEach(({ probability, law, atMs, touch }, index) => {
      put(values, index + 1, free * unanswered(t, touch) * probability * law.density(t - atMs), t);
    });
  }, scales);
  bounds.forEach((bound, index) => void quadrature.add(bounds[index - 1] ?? 0, bound));
  const read = (index: number) => [0, 1, 2].map((power) => quadrature.sums[index * 3 + power] ?? 0);
  const [none = 0, first = 0, second = 0] = read(0);
  const departures: Departure<Outcome>[] = rates.map(({ perMs, outcome }) => ({
    outcome,
    probability: perMs * none,
    firstMs: perMs * first,
    secondMs: perMs * second,
  }));
  answers.forEach(({ outcome, probability, law, atMs, touch }, index) => {
    const [smooth = 0, smoothFirst = 0, smoothSecond = 0] = read(index + 1);
    const sums = { probability: smooth, firstMs: smoothFirst, secondMs: smoothSecond };
    for (const atom of law.atoms) {
      const t = atMs + atom.at;
      // A reply on the deadline counts (semantics 3).
      if (t > end) continue;
      const weight = probability * atom.weight * exp(-total * t) * unanswered(t, touch);
      sums.probability += weight;
      sums.firstMs += weight * t;
      sums.secondMs += weight * t * t;
    }
    departures.push({ outcome, ...sums });
  });
  if (wait !== undefined) {
    const left = exp(-total * end) * unanswered(end, -1);
    departures.push({
      outcome: wait.outcome,
      probability: left,
      firstMs: left * end,
      secondMs: left * end * end,
    });
  }
  const sum = departures.reduce((all, { probability }) => all + probability, 0);
  const isSure = wait !== undefined || total > 0;
  const forever = isSure ? 0 : unanswered(Number.POSITIVE_INFINITY, -1);
  return { departures, forever, error: Math.max(Math.abs(1 - forever - sum), quadrature.error, 4e-16) };
}

/** That a touchpoint has not been answered by t: it is never, or it is later. */
function stillFree<Outcome>({ atMs, answers }: Touch<Outcome>, t: number): number {
  let never = 1;
  let later = 0;
  for (const { probability, law } of answers) {
    never -= probability;
    later += probability * (t === Number.POSITIVE_INFINITY ? 0 : law.survival(t - atMs));
  }
  return Math.max(never, 0) + later;
}

/** The ends of the stretches to integrate over: where a law turns or begins, and where nothing is left. */
function listBounds<Outcome>({ touches }: Clocks<Outcome>, total: number, end: number): readonly number[] {
  const bounds = new Set<number>();
  for (const { atMs, answers } of touches) {
    bounds.add(atMs);
    for (const { law } of answers) for (const knot of law.knots) bounds.add(atMs + knot);
  }
  if (total > 0) for (let t = 0.01 / total; t < 64 / total; t *= 4) bounds.add(t);
  const last = Math.min(end, total > 0 ? 64 / total : Number.POSITIVE_INFINITY);
  const within = [...bounds].filter((bound) => bound > 0 && bound < last);
  if (last < Number.POSITIVE_INFINITY) within.push(last);
  return within.sort((a, b) => a - b);
}

function put(values: Float64Array, index: number, value: number, t: number): void {
  values[index * 3] = value;
  values[index * 3 + 1] = value * t;
  values[index * 3 + 2] = value * t * t;
}
