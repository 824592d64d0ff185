import type { Journey } from "../../compile/Journey.js";
import { none, root, stageKind } from "../../compile/JourneyTables.js";
import type { SimulationPlan } from "../SimulationOptions.js";

const dayMs = 86_400_000;
/** Periods in which moves are counted, at most. */
const mostPeriods = 62;
/** With fewer weeks than these, shorter periods tell more. */
const leastWeeks = 8;
/** Numbers that are kept of moves of everybody, at most, and of moves by persona. */
const mostNumbers = 400_000;
const mostNumbersByPersona = 800_000;

/**
 * Where moves between phases are counted, one row of periods for each two phases that one can go between. The number after the
 * last phase stands for outside: not entered yet, or not there any more.
 */
export interface MoveLayout {
  readonly phases: readonly string[];
  readonly outside: number;
  /** By stage: the number of the phase that it is; `none` for what lies inside one. */
  readonly phaseOf: Int32Array;
  /** By from and to: the row; `none` where nobody can go. */
  readonly rowOf: Int32Array;
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  /** Steps of one period: a step where the simulation is short, else whole weeks wherever steps allow it. */
  readonly periodSteps: number;
  readonly periods: number;
  /** Rows of all periods, one after the other: by persona where there is room for that, else one for everybody. */
  readonly tables: number;
}

export function toMoveLayout({ document, tables }: Journey, plan: SimulationPlan): MoveLayout {
  const { stages, transitions } = tables;
  const phases = [...(stages.children[root] ?? [])];
  const outside = phases.length;
  const phaseOf = new Int32Array(stages.count).fill(none);
  phases.forEach((stage, phase) => {
    phaseOf[stage] = phase;
  });
  const everywhere = phases.map((_stage, phase) => phase);
  const findPhases = (stage: number): readonly number[] => {
    let phase = stage;
    while (phase > root && stages.parents[phase] !== root) phase = stages.parents[phase] ?? root;
    // The journey itself is around all of them, and a way back of its own may lead to any.
    return phase <= root || stages.kinds[phase] === stageKind.history ? everywhere : [phaseOf[phase] ?? none];
  };
  const width = outside + 1;
  const isPossible = new Uint8Array(width * width);
  for (let transition = 0; transition < transitions.count; transition++) {
    const target = transitions.targets[transition] ?? none;
    if (target === none) continue;
    for (const from of findPhases(transitions.sources[transition] ?? root)) {
      for (const to of findPhases(target)) isPossible[from * width + to] = 1;
    }
  }
  for (const to of findPhases(stages.numbers.get(document.initial) ?? root))
    isPossible[outside * width + to] = 1;
  for (const from of everywhere) isPossible[from * width + outside] = 1;
  const rowOf = new Int32Array(width * width).fill(none);
  const rows: { from: number; to: number }[] = [];
  isPossible.forEach((possible, place) => {
    const [from, to] = [Math.floor(place / width), place % width];
    if (possible === 0 || from === to) return;
    rowOf[place] = rows.length;
    rows.push({ from, to });
  });
  const ids = phases.map((stage) => stages.ids[stage] ?? "");
  const chosen = choosePeriods(plan, rows.length);
  const personas = document.personas.length + 1;
  const isRoomy = personas * rows.length * chosen.periods <= mostNumbersByPersona;
  return { phases: ids, outside, phaseOf, rowOf, rows, ...chosen, tables: isRoomy ? personas : 1 };
}

/** Weeks are what people plan by; a short simulation is told by its steps, which are days. */
function choosePeriods({ stepMs, steps, days }: SimulationPlan, rows: number) {
  const most = Math.max(1, Math.min(mostPeriods, Math.floor(mostNumbers / Math.max(rows, 1))));
  const stepDays = stepMs / dayMs;
  const weekSteps = stepDays % 7 === 0 ? 1 : 7;
  const unit = steps <= most || days < weekSteps * stepDays * leastWeeks ? 1 : weekSteps;
  const periodSteps = unit * Math.ceil(steps / unit / most);
  return { periodSteps, periods: Math.ceil(steps / periodSteps) };
}
