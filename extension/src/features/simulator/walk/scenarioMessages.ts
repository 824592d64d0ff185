import type { GeneratedScenarios, JourneyDocument } from "@waypost/sdk";

/** What a worker that looks for scenarios is asked. */
export type ScenarioRequest = { document: JourneyDocument };

/** What it answers, once. */
export type ScenarioAnswer = { kind: "found"; generated: GeneratedScenarios } | { kind: "failed" };
