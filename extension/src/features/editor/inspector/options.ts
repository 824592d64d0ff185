import type { JourneyDocument } from "@waypost/sdk";
import { t } from "../../../ui/tStudio";
import type { Option } from "./rows";

/*
 * What the pick lists of the forms offer.
 */

const named = (items: readonly { id: string; label: string }[]): readonly Option[] =>
  items.map(({ id, label }) => ({ value: id, label }));

export const channels = (document: JourneyDocument) => named(document.channels);
export const purposes = (document: JourneyDocument) => named(document.purposes);
export const personas = (document: JourneyDocument) => named(document.personas);
export const segments = (document: JourneyDocument) => named(document.segments);
export const contents = (document: JourneyDocument) => named(document.contents);
export const objectives = (document: JourneyDocument) => named(document.objectives);
export const attributes = (document: JourneyDocument) => named(document.attributes);
export const counters = (document: JourneyDocument) => named(document.counters);
export const patients = (document: JourneyDocument) => named(document.patients);
export const stages = (document: JourneyDocument) => named(document.stages);
export const events = (document: JourneyDocument) =>
  document.events.map(({ type, label }) => ({ value: type, label }));

const words = {
  commercial: true,
  medical: true,
  both: true,
  required: true,
  notRequired: true,
  never: true,
  any: true,
  leading: true,
  lagging: true,
  asIs: true,
  toBe: true,
  enum: true,
  boolean: true,
  integer: true,
  number: true,
  string: true,
  date: true,
  set: true,
  increment: true,
  clear: true,
  tag: true,
  untag: true,
  emit: true,
  fixed: true,
  exponential: true,
  logNormal: true,
  weibull: true,
  empirical: true,
  weights: true,
  uniform: true,
  triangular: true,
  shallow: true,
  deep: true,
  mon: true,
  tue: true,
  wed: true,
  thu: true,
  fri: true,
  sat: true,
  sun: true,
} as const;

/** A word of the document's language that has a sentence `studio.value.<word>`. */
export type Word = keyof typeof words;

export function sayWords(...values: readonly Word[]): () => readonly Option[] {
  return () => values.map((value) => ({ value, label: t(`studio.value.${value}`) }));
}
