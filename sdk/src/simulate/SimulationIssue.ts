import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { RestlessPlace } from "./person/PersonSimulator.js";
import type { SimulationPlan } from "./SimulationOptions.js";

/** Why a journey or its options cannot be simulated, or what makes the figures doubtful, by code. */
export interface SimulationIssueParameters {
  /** An option that is not within its bounds. */
  "simulation.option": {
    readonly option: "population" | "from" | "days" | "seed" | "replications";
    readonly found: number;
    readonly least: number;
    readonly most: number;
  };
  "simulation.noPeople": Readonly<Record<string, never>>;
  "simulation.unknownZone": { readonly persona: string; readonly zone: string };
  /** An entry by date whose day was over before the simulation begins. */
  "simulation.entryBefore": { readonly entry: string; readonly date: string };
  "simulation.restless": { readonly kind: RestlessPlace["kind"]; readonly id: string; readonly days: number };
  "simulation.noConsent": { readonly persona: string; readonly channel: string };
  "simulation.neverEnters": { readonly persona: string };
  "simulation.nobodyEnters": Readonly<Record<string, never>>;
  "simulation.stuck": { readonly stage: string; readonly people: number };
}

/** Builds one finding with its parameters checked against its code. */
export function reportSimulation<Code extends keyof SimulationIssueParameters>(
  code: Code,
  path: DocumentPath,
  parameters: SimulationIssueParameters[Code],
  severity: Diagnostic["severity"] = "error",
): Diagnostic {
  return { code, path, severity, parameters };
}

const listOf = {
  wait: "transitions",
  behaviour: "behaviour",
  touchpoint: "touchpoints",
  response: "touchpoints",
} as const;

/** Somebody took more steps than can be meant: where they came from. */
export function reportRestless(
  document: JourneyDocument,
  { days }: SimulationPlan,
  { kind, id }: RestlessPlace,
): Diagnostic {
  const list = listOf[kind];
  const index = document[list].findIndex((item) => item.id === id);
  return reportSimulation("simulation.restless", [list, index], { kind, id, days });
}
