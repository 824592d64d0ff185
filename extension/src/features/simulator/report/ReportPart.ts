import type { JourneyDocument, SimulationResult } from "@waypost/sdk";
import { spokenLanguage } from "../../../ui/t";

/** What every part of a report is made of. */
export type ReportPart = { document: JourneyDocument; result: SimulationResult };

const dayMs = 86_400_000;

/** Whole runs that a result's sums are of. */
export function toRuns({ people, population }: SimulationResult): number {
  return Math.max(people / population, 1e-9);
}

/** A sum over all runs as it is in one, rounded to what matters. */
export function perRun(result: SimulationResult, sum: number): number {
  return roundFigure(sum / toRuns(result));
}

/** Whole from 20 on, with one digit below. */
export function roundFigure(value: number): number {
  return Math.abs(value) >= 20 ? Math.round(value) : Math.round(value * 10) / 10;
}

/** Percent of a whole, with one digit below ten. */
export function toPercent(part: number, whole: number): number {
  if (whole === 0) return 0;
  const percent = (part / whole) * 100;
  return percent >= 10 ? Math.round(percent) : Math.round(percent * 10) / 10;
}

/** Days since the beginning, for each instant of a result. */
export function toDays({ times, from }: SimulationResult): readonly number[] {
  return times.map((at) => (at - from) / dayMs);
}

/** The label of an item of the document; its id where it is not there. */
export function labelOf(items: readonly { id: string; label: string }[], id: string): string {
  return items.find((item) => item.id === id)?.label ?? id;
}

/** An amount of money as it is written in the user's language. */
export function toMoney(amount: number, currency: string): string {
  const digits = Math.abs(amount) >= 100 ? 0 : 2;
  try {
    return new Intl.NumberFormat(spokenLanguage(), {
      style: "currency",
      currency,
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
    }).format(amount);
  } catch {
    // Not a code of ISO 4217: the journey's own word for it.
    return `${new Intl.NumberFormat(spokenLanguage(), { maximumFractionDigits: digits }).format(amount)} ${currency}`;
  }
}
