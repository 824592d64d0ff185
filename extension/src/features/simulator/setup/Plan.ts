import { findDurationMs, type JourneyDocument, type SimulationOptions } from "@waypost/sdk";

/** How long, how many and how often, as it is typed. */
export type Plan = { population: string; days: string; from: string; replications: string; seed: string };

type WholeField = Exclude<keyof Plan, "from">;

export const bounds: Readonly<Record<WholeField, { least: number; most: number }>> = {
  population: { least: 1, most: 1_000_000 },
  days: { least: 1, most: 3_650 },
  replications: { least: 1, most: 1_000 },
  seed: { least: 0, most: Number.MAX_SAFE_INTEGER },
};

const dayMs = 86_400_000;
const usualDays = 90;

/** What a journey is first rehearsed with: as long as its targets need. */
export function toUsualPlan(document: JourneyDocument | undefined, todayMs: number): Plan {
  const within = document?.goals.flatMap(({ target }) => findDurationMs(target?.within ?? "") ?? []) ?? [];
  const days = within.length === 0 ? usualDays : Math.max(Math.ceil(Math.max(...within) / dayMs), 1);
  return { population: "5000", days: String(days), from: toDateText(todayMs), replications: "20", seed: "1" };
}

/** What is wrong with a field; undefined where nothing is. */
export function isWhole(field: WholeField, text: string): boolean {
  const { least, most } = bounds[field];
  const value = Number(text);
  return text.trim() !== "" && Number.isSafeInteger(value) && value >= least && value <= most;
}

/** The options that a plan comes to; undefined while something is wrong with it. */
export function toOptions(plan: Plan): SimulationOptions | undefined {
  const from = toMidnightMs(plan.from);
  const isSound = (Object.keys(bounds) as WholeField[]).every((field) => isWhole(field, plan[field]));
  if (from === undefined || !isSound) return undefined;
  return {
    population: Number(plan.population),
    days: Number(plan.days),
    replications: Number(plan.replications),
    seed: Number(plan.seed),
    from,
  };
}

/** Midnight of a day such as 2026-11-28 where this browser is, ms. */
export function toMidnightMs(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = new Date(`${text}T00:00`).getTime();
  return Number.isNaN(at) ? undefined : at;
}

function toDateText(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
