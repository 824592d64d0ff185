import type { Attribute, JourneyDocument, JourneyEvent, PayloadField } from "../model/journeySchema.js";

/** A field as the events at hand declare it; more than one type is a contradiction. */
export interface ScopeField {
  readonly name: string;
  readonly types: readonly PayloadField["type"][];
}

/** The names that a guard may use at one place of a journey. */
export interface GuardScope {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly channels: ReadonlySet<string>;
  readonly personas: readonly string[];
  readonly stages: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** Fields that `event.x` may read; undefined where no event is at hand: a wait, an `always`. */
  readonly fields: ReadonlyMap<string, ScopeField> | undefined;
}

/** The scope of a journey's guards where no event is at hand. */
export function createGuardScope(document: JourneyDocument): GuardScope {
  return {
    attributes: new Map(document.attributes.map((attribute) => [attribute.id, attribute])),
    channels: new Set(document.channels.map((channel) => channel.id)),
    personas: document.personas.map((persona) => persona.id),
    stages: new Set(document.stages.map((stage) => stage.id)),
    events: new Set(document.events.map((event) => event.type)),
    fields: undefined,
  };
}

/**
 * The scope at a place that these declared events can trigger.
 *
 * A field that only some of them declare may be read: where it is absent it is missing (semantics 10).
 */
export function withEvent(scope: GuardScope, events: readonly JourneyEvent[]): GuardScope {
  const fields = new Map<string, ScopeField>();
  for (const field of events.flatMap((event) => event.payload)) {
    const types = fields.get(field.name)?.types ?? [];
    if (types.includes(field.type)) continue;
    fields.set(field.name, { name: field.name, types: [...types, field.type] });
  }
  return { ...scope, fields };
}
