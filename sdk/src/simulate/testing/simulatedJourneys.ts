import { openJourney } from "../../migrate/openJourney.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import type { SimulationOptions } from "../SimulationOptions.js";
import type { SimulationResult } from "../SimulationResult.js";
import { simulate } from "../simulate.js";

type Part = Record<string, unknown>;

export const dayMs = 86_400_000;

/** A stage of its own. */
export const stage = (id: string, kind = "atomic"): Part => ({ id, label: id, kind });

/** A way that an event leads. */
export const way = (from: string, to: string, event: string): Part => ({
  id: `${from}-${to}`,
  from,
  to,
  event,
});

/** What happens by itself while a stage is active. */
export const happens = (event: string, perDay: number, where?: string): Part => ({
  id: `${event}-${where ?? "always"}`,
  event,
  perDay,
  ...(where !== undefined && { stage: where }),
});

/** A document with as little around the parts as there can be: events `start`, `a` to `d`, one channel without consent. */
export function documentOf(parts: Part): JourneyDocument {
  const opened = openJourney({
    format: 1,
    id: "small",
    title: "Small",
    channels: [{ id: "mail", label: "Mail", consent: "notRequired" }],
    events: ["start", "a", "b", "c", "d"].map((type) => ({ type, label: type })),
    entry: [{ id: "enter", event: "start" }],
    initial: "first",
    transitions: [],
    ...parts,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Simulates from a day on which nothing else happens. */
export function simulateDays(
  document: JourneyDocument,
  days: number,
  population: SimulationOptions["population"],
  more: Partial<SimulationOptions> = {},
): SimulationResult {
  const simulated = simulate(document, { population, days, from: Date.UTC(2026, 8, 1), seed: 7, ...more });
  if (!simulated.ok) throw new Error(JSON.stringify(simulated.error));
  return simulated.value;
}
