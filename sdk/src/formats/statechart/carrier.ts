import * as v from "valibot";
import { isRecord } from "../../migrate/isRecord.js";
import type { JourneyDocument, Transition } from "../../model/journeySchema.js";
import { afterSchema } from "../../model/schema/ways.js";
import { toPlainJourney } from "../../model/toPlainJourney.js";
import { getTrigger } from "../../model/trigger.js";

/**
 * What a chart of another format has no word for, to be carried within its file: everything of a journey but the shape of
 * its chart. Of stages and transitions it holds what people read, and their order.
 */
export function toCarrier(document: JourneyDocument): Readonly<Record<string, unknown>> {
  const { initial: _initial, $schema: _schema, ...plain } = toPlainJourney(document);
  return {
    ...plain,
    stages: document.stages.map(({ id, label, description, tags, mindset, map }) =>
      keep({ id, label, description, tags: tags.length > 0 ? tags : undefined, mindset, map }),
    ),
    transitions: document.transitions.map(({ id, event, after, label, order }) =>
      keep({ id, event, after, label, order }),
    ),
  };
}

type After = Exclude<Transition["after"], undefined>;

/** A carrier as it comes back: nothing of it is believed before the document is opened as a whole. */
export interface Carrier {
  /** Everything but stages and transitions. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly stages: ReadonlyMap<string, Carried>;
  readonly transitions: ReadonlyMap<string, Carried>;
}

/** What is carried of one stage or transition, and its place in the document. */
export interface Carried {
  readonly position: number;
  readonly item: Readonly<Record<string, unknown>>;
}

export function openCarrier(value: unknown): Carrier | undefined {
  if (!isRecord(value)) return undefined;
  const { stages, transitions, ...rest } = value;
  return { rest, stages: indexItems(stages), transitions: indexItems(transitions) };
}

/** The wait as the document had it, where it means the same as the file's: two weeks are 14 days. */
export function findCarriedAfter(after: After, carried: Carried | undefined): After {
  const own = v.safeParse(afterSchema, carried?.item.after);
  const written = v.safeParse(afterSchema, after);
  const isSame = own.success && written.success && toMeaning(own.output) === toMeaning(written.output);
  return isSame ? own.output : after;
}

function toMeaning(after: After): string {
  return JSON.stringify(getTrigger({ after } as Transition));
}

function indexItems(list: unknown): ReadonlyMap<string, Carried> {
  const items = new Map<string, Carried>();
  if (!Array.isArray(list)) return items;
  list.forEach((item: unknown, position) => {
    if (isRecord(item) && typeof item.id === "string" && !items.has(item.id)) {
      items.set(item.id, { position, item });
    }
  });
  return items;
}

function keep(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
