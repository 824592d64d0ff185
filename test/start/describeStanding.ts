import { ancestry, type Journey, replay } from "@waypost/sdk";
import {
  describeCause,
  describeSince,
  describeStage,
  describeStatus,
  type Renderer,
} from "@waypost/sdk/sentences";
import type { ImportedPerson } from "./readExample.ts";

/** Where an HCP stands, in words that the table and the page share. */
export interface Standing {
  readonly record: number;
  readonly name: string;
  /** Undefined where nobody can tell. */
  readonly persona: string | undefined;
  /** The top-level stage that a badge names; undefined before the journey began. */
  readonly phase: string | undefined;
  /** The stages inside the phase, outermost first, as the panel shows them. */
  readonly stageInPhase: string | undefined;
  /** Phase and stage, or what ended the journey. */
  readonly stage: string;
  readonly since: string | undefined;
  readonly cause: string;
}

/** Where an HCP stands at an instant, by the SDK's replay. */
export function describeStanding(
  journey: Journey,
  { displayName, record, ledger }: ImportedPerson,
  now: number,
  renderer: Renderer,
): Standing {
  const run = replay(journey, ledger, now);
  const line = run.stage === undefined ? [] : ancestry(journey.tree, run.stage).toReversed();
  const [phase, ...inner] = line.map(({ label }) => label);
  const status = describeStatus(journey, run, renderer);
  return {
    record,
    name: displayName,
    persona: journey.document.personas.find(({ id }) => id === run.persona)?.label,
    phase,
    stageInPhase: phase === undefined ? undefined : inner.join(" › ") || phase,
    stage: run.status === "active" && run.stage !== undefined ? describeStage(journey, run.stage) : status,
    since: describeSince(run, now, renderer),
    cause: describeCause(journey, run, ledger, renderer),
  };
}
