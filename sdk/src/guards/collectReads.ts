import { getLeaves } from "./GuardExpression.js";
import type { Guard } from "./openGuard.js";

/** What a guard reads, each thing once, in order of appearance. */
export interface GuardReads {
  readonly persona: boolean;
  readonly now: boolean;
  readonly attributes: readonly string[];
  readonly channels: readonly string[];
  /** Fields of the event at hand. */
  readonly fields: readonly string[];
  readonly counts: readonly { readonly event: string; readonly windowMs: number }[];
  readonly stages: readonly string[];
}

/** Lists what a guard reads, `has()` included. */
export function collectReads(guard: Guard): GuardReads {
  const attributes = new Set<string>();
  const channels = new Set<string>();
  const fields = new Set<string>();
  const stages = new Set<string>();
  const counts = new Map<string, { event: string; windowMs: number }>();
  let persona = false;
  let now = false;
  for (const leaf of getLeaves(guard.expression)) {
    switch (leaf.kind) {
      case "persona":
        persona = true;
        break;
      case "now":
        now = true;
        break;
      case "attribute":
        attributes.add(leaf.attribute.id);
        break;
      case "consent":
        channels.add(leaf.channel);
        break;
      case "field":
        fields.add(leaf.field.name);
        break;
      case "inStage":
        stages.add(leaf.stage);
        break;
      case "count":
        counts.set(`${leaf.windowMs} ${leaf.event}`, { event: leaf.event, windowMs: leaf.windowMs });
        break;
    }
  }
  return {
    persona,
    now,
    attributes: [...attributes],
    channels: [...channels],
    fields: [...fields],
    counts: [...counts.values()],
    stages: [...stages],
  };
}
