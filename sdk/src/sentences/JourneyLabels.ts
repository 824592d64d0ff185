import type { JourneyDocument } from "../model/journeySchema.js";
import { expandEventPattern } from "../model/trigger.js";

/** The names people know the parts of a journey by; an id stands in where nothing is declared by it. */
export interface JourneyLabels {
  stage(id: string): string;
  event(type: string): string;
  /** The events that a type or family means; none for `*`, which means any. */
  events(pattern: string): readonly string[];
  attribute(id: string): string;
  counter(id: string): string;
  channel(id: string): string;
  purpose(id: string): string;
  content(id: string): string;
  segment(id: string): string;
  persona(id: string): string;
  touchpoint(id: string): string;
  goal(id: string): string;
  exit(id: string): string;
}

/** Naming more than these would make a sentence a list. */
const mostEvents = 3;

const labelsByDocument = new WeakMap<JourneyDocument, JourneyLabels>();

/** The labels of a document, indexed once. */
export function getJourneyLabels(document: JourneyDocument): JourneyLabels {
  const known = labelsByDocument.get(document);
  if (known !== undefined) return known;
  const labels = createJourneyLabels(document);
  labelsByDocument.set(document, labels);
  return labels;
}

function createJourneyLabels(document: JourneyDocument): JourneyLabels {
  const event = index(document.events.map(({ type, label }) => ({ id: type, label })));
  return {
    stage: index(document.stages),
    event,
    events(pattern) {
      if (pattern === "*") return [];
      const types = expandEventPattern(document, pattern);
      return types.length === 0 || types.length > mostEvents ? [pattern] : types.map(event);
    },
    attribute: index(document.attributes),
    counter: index(document.counters),
    channel: index(document.channels),
    purpose: index(document.purposes),
    content: index(document.contents),
    segment: index(document.segments),
    persona: index(document.personas),
    touchpoint: index(document.touchpoints),
    goal: index(document.goals),
    exit: index(document.exits),
  };
}

function index(items: readonly { readonly id: string; readonly label: string }[]): (id: string) => string {
  const labels = new Map(items.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}
