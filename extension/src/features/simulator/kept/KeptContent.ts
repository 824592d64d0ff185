import {
  fail,
  type JourneyDocument,
  openJourneyText,
  type Result,
  type SimulationOptions,
  type SimulationResult,
  succeed,
} from "@waypost/sdk";
import type { Experiment } from "../run/Experiment";

/** What is kept of a rehearsal: enough to show it again, and to run it again. */
export type KeptContent = {
  document: JourneyDocument;
  options: Omit<SimulationOptions, "population"> & { population: number };
  isStored: boolean;
  result: SimulationResult;
  /** Of the result, by which a later run is compared with it. */
  fingerprint: string;
};

const contentFormat = 1;

/** What a list says of a kept rehearsal. */
export type KeptFigures = {
  title: string;
  journey: string;
  version: string;
  population: number;
  days: number;
  replications: number;
  seed: number;
  simulator: number;
  isStored: boolean;
  isPartial: boolean;
};

export function toKeptFigures(
  title: string,
  { isStored }: Experiment,
  result: SimulationResult,
): KeptFigures {
  const { journey, population, days, replications, seed, simulator, isPartial } = result;
  const { title: name, version } = journey;
  return {
    title,
    journey: name,
    version,
    population,
    days,
    replications,
    seed,
    simulator,
    isStored,
    isPartial,
  };
}

/** The figures of a list's line; undefined where it holds none, because its key is gone. */
export function openKeptFigures(
  summary: Readonly<Record<string, unknown>> | undefined,
): KeptFigures | undefined {
  return typeof summary?.title === "string" ? (summary as KeptFigures) : undefined;
}

export async function toKeptText(experiment: Experiment, result: SimulationResult): Promise<string> {
  const { document, options, isStored } = experiment;
  const { population: _, ...rest } = options;
  const content: KeptContent = {
    document,
    options: { ...rest, population: result.population },
    isStored,
    result,
    fingerprint: await toFingerprint(result),
  };
  return JSON.stringify({ format: contentFormat, ...content });
}

/** Reads what `toKeptText` wrote; the store vouches that nobody else wrote it. */
export function openKeptText(text: string): Result<KeptContent, "unreadable"> {
  try {
    const { format, document, ...content } = JSON.parse(text) as KeptContent & { format: number };
    const opened = openJourneyText(JSON.stringify(document));
    if (format !== contentFormat || !opened.ok) return fail("unreadable");
    return succeed({ ...content, document: opened.value });
  } catch {
    return fail("unreadable");
  }
}

/** SHA-256 of a result as it is written: the same bytes have the same, and hardly anything else has. */
export async function toFingerprint(result: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(result));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
