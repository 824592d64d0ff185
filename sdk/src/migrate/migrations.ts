import { isRecord } from "./isRecord.js";

/** One step from a released format to the next: pure, and never edited once it has shipped. */
export interface Migration {
  readonly name: string;
  readonly from: number;
  readonly migrate: (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** Every step there is, by the format it starts from. */
export const migrations: readonly Migration[] = [
  { name: "completeLanguage", from: 0, migrate: completeLanguage },
];

/** More than the rules allow: what lies deeper is refused in any format. */
const deepest = 100;

/**
 * Format 1 says of each transition into its own source's inside whether the source is left. Format 0 never left it, and its
 * lists of personas, attributes and channels were obligatory; everything else means what it meant.
 */
function completeLanguage(document: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const stages = toRecords(document.stages);
  const parentOf = new Map(stages.map((stage) => [stage.id, stage.parent]));
  const isInside = (inner: unknown, outer: unknown): boolean => {
    let parent = parentOf.get(inner);
    // No sound document is deeper, and a hostile one may go round for ever.
    for (let depth = 0; parent !== undefined && depth < deepest; depth++) {
      if (parent === outer) return true;
      parent = parentOf.get(parent);
    }
    return false;
  };
  const { transitions } = document;
  if (!Array.isArray(transitions)) return { ...document, format: 1 };
  return {
    ...document,
    format: 1,
    transitions: transitions.map((transition: unknown) =>
      isRecord(transition) && isInside(transition.to, transition.from)
        ? { ...transition, internal: true }
        : transition,
    ),
  };
}

function toRecords(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
