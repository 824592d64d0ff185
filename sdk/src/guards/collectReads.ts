import { getLeafKey, getLeaves, type TouchpointField } from "./GuardExpression.js";
import type { Guard } from "./openGuard.js";

/** What a guard reads, each thing once, in order of appearance. */
export interface GuardReads {
  readonly persona: boolean;
  readonly segment: boolean;
  readonly now: boolean;
  readonly attributes: readonly string[];
  readonly counters: readonly string[];
  /** `purpose` is undefined where consent for the channel as a whole is read. */
  readonly consents: readonly { readonly channel: string; readonly purpose: string | undefined }[];
  /** Fields of the event at hand. */
  readonly fields: readonly string[];
  /** Fields of the touchpoint at hand. */
  readonly touchpoint: readonly TouchpointField[];
  readonly counts: readonly { readonly event: string; readonly windowMs: number }[];
  readonly sums: readonly { readonly event: string; readonly field: string; readonly windowMs: number }[];
  /** Types and families whose last event is looked for. */
  readonly lastEvents: readonly string[];
  readonly touches: readonly { readonly channel: string; readonly windowMs: number }[];
  /** Stages asked whether the run is in them. */
  readonly stages: readonly string[];
  /** Stages asked for how long. */
  readonly stageTimes: readonly string[];
}

type Building = {
  -readonly [Key in keyof GuardReads]: GuardReads[Key] extends readonly (infer Item)[]
    ? Item[]
    : GuardReads[Key];
};

/** Lists what a guard reads, `has()` included. */
export function collectReads(guard: Guard): GuardReads {
  const leaves = new Map(getLeaves(guard.expression).map((leaf) => [getLeafKey(leaf), leaf]));
  const reads: Building = {
    persona: false,
    segment: false,
    now: false,
    attributes: [],
    counters: [],
    consents: [],
    fields: [],
    touchpoint: [],
    counts: [],
    sums: [],
    lastEvents: [],
    touches: [],
    stages: [],
    stageTimes: [],
  };
  for (const leaf of leaves.values()) {
    switch (leaf.kind) {
      case "persona":
      case "segment":
      case "now":
        reads[leaf.kind] = true;
        break;
      case "attribute":
        reads.attributes.push(leaf.attribute.id);
        break;
      case "counter":
        reads.counters.push(leaf.counter.id);
        break;
      case "consent":
        reads.consents.push({ channel: leaf.channel, purpose: leaf.purpose });
        break;
      case "field":
        reads.fields.push(leaf.field.name);
        break;
      case "touchpoint":
        reads.touchpoint.push(leaf.field);
        break;
      case "count":
        reads.counts.push({ event: leaf.event, windowMs: leaf.windowMs });
        break;
      case "sum":
        reads.sums.push({ event: leaf.event, field: leaf.field, windowMs: leaf.windowMs });
        break;
      case "sinceEvent":
        reads.lastEvents.push(leaf.event);
        break;
      case "touches":
        reads.touches.push({ channel: leaf.channel, windowMs: leaf.windowMs });
        break;
      case "inStage":
        reads.stages.push(leaf.stage);
        break;
      case "timeInStage":
        reads.stageTimes.push(leaf.stage);
        break;
    }
  }
  return reads;
}
