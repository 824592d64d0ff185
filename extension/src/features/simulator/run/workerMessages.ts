import type { BlockTotals, Diagnostic, JourneyDocument, SimulationOptions } from "@waypost/sdk";

/** What a simulation worker is asked. */
export type WorkerRequest =
  | { kind: "prepare"; job: number; document: JourneyDocument; options: SimulationOptions }
  | { kind: "run"; job: number; block: number };

/** What it answers. */
export type WorkerAnswer =
  | { kind: "refused"; job: number; diagnostics: readonly Diagnostic[] }
  | { kind: "block"; job: number; totals: BlockTotals }
  | { kind: "broken"; job: number; message: string };
