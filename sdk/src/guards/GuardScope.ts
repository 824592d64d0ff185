import type {
  Attribute,
  Counter,
  JourneyDocument,
  JourneyEvent,
  PayloadField,
  Stage,
} from "../model/journeySchema.js";

/** A field as the events at hand declare it; more than one type is a contradiction. */
export interface ScopeField {
  readonly name: string;
  readonly types: readonly PayloadField["type"][];
  /** All that a text may be; undefined where one of the events allows any. */
  readonly values: readonly string[] | undefined;
  /** One of the events is a medical fact. */
  readonly isMedical: boolean;
}

/** The names that a guard may use at one place of a journey. */
export interface GuardScope {
  /** The side that the journey belongs to: a commercial one reads no medical facts. */
  readonly facts: JourneyDocument["facts"];
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly counters: ReadonlyMap<string, Counter>;
  /** The purposes of each channel. */
  readonly channels: ReadonlyMap<string, readonly string[]>;
  readonly purposes: readonly string[];
  readonly contents: readonly string[];
  readonly personas: readonly string[];
  readonly segments: readonly string[];
  readonly stages: ReadonlyMap<string, Stage["kind"]>;
  readonly events: ReadonlyMap<string, JourneyEvent>;
  /** Fields that `event.x` may read; undefined where no event is at hand: a wait, an `always`. */
  readonly fields: ReadonlyMap<string, ScopeField> | undefined;
  /** Whether a touchpoint is at hand, so that `touchpoint.x` may be read. */
  readonly hasTouchpoint: boolean;
}

/** The scope of a journey's guards where neither an event nor a touchpoint is at hand. */
export function createGuardScope(document: JourneyDocument): GuardScope {
  const getIds = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  return {
    facts: document.facts,
    attributes: new Map(document.attributes.map((attribute) => [attribute.id, attribute])),
    counters: new Map(document.counters.map((counter) => [counter.id, counter])),
    channels: new Map(document.channels.map(({ id, purposes }) => [id, purposes])),
    purposes: getIds(document.purposes),
    contents: getIds(document.contents),
    personas: getIds(document.personas),
    segments: getIds(document.segments),
    stages: new Map(document.stages.map(({ id, kind }) => [id, kind])),
    events: new Map(document.events.map((event) => [event.type, event])),
    fields: undefined,
    hasTouchpoint: false,
  };
}

/**
 * The scope at a place that these declared events can trigger.
 *
 * A field that only some of them declare may be read: where it is absent it is missing (semantics 10).
 */
export function withEvent(scope: GuardScope, events: readonly JourneyEvent[]): GuardScope {
  const fields = new Map<string, ScopeField>();
  for (const { facts, payload } of events) {
    for (const field of payload) {
      fields.set(field.name, join(fields.get(field.name), field, facts === "medical"));
    }
  }
  return { ...scope, fields };
}

/** The scope of policies and touchpoints: `touchpoint.x` tells what is due. */
export function withTouchpoint(scope: GuardScope): GuardScope {
  return { ...scope, hasTouchpoint: true };
}

function join(known: ScopeField | undefined, field: PayloadField, isMedical: boolean): ScopeField {
  const { name, type } = field;
  const values = type === "string" ? field.values : undefined;
  if (known === undefined) return { name, types: [type], values, isMedical };
  return {
    name,
    types: [...new Set([...known.types, type])],
    values: known.values && values && [...new Set([...known.values, ...values])],
    isMedical: known.isMedical || isMedical,
  };
}
