import { getThingName, isJourneyList, journeyLists } from "../model/journeyLists.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { toPlainJourney } from "../model/toPlainJourney.js";
import { hashJourney } from "../model/version.js";
import { createGuardComparison, type GuardComparison } from "./createGuardComparison.js";
import { diffFields } from "./diffFields.js";
import type { JourneyChange, JourneyDiff, JourneyList } from "./JourneyDiff.js";

type Plain = Readonly<Record<string, unknown>>;

interface Named {
  readonly id: string;
  readonly index: number;
  readonly item: Plain;
}

/**
 * What changed from one document to another: things added, removed and changed, key by key.
 *
 * @example
 * ```ts
 * for (const change of diffJourneys(before, after).changes) {
 *   if (change.kind === "removed") console.log(change.list, change.id); // transitions inviteBySms
 * }
 * ```
 */
export function diffJourneys(before: JourneyDocument, after: JourneyDocument): JourneyDiff {
  const [earlier, later] = [toPlainJourney(before), toPlainJourney(after)];
  const compareGuards = createGuardComparison(before, after);
  return {
    changes: [
      ...diffJourney(earlier, later),
      ...journeyLists.flatMap((list) => diffList(list, earlier[list], later[list], compareGuards)),
    ],
    isSameVersion: hashJourney(before) === hashJourney(after),
  };
}

function diffJourney(before: Plain, after: Plain): readonly JourneyChange[] {
  const fields = diffFields(withoutLists(before), withoutLists(after));
  return fields.length === 0 ? [] : [{ kind: "journey", fields }];
}

function withoutLists(document: Plain): Plain {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !isJourneyList(key)));
}

function diffList(
  list: JourneyList,
  before: unknown,
  after: unknown,
  compareGuards: GuardComparison,
): readonly JourneyChange[] {
  const earlier = toNamed(list, before);
  const later = toNamed(list, after);
  const removed = [...earlier.values()].filter(({ id }) => !later.has(id));
  const common = [...later.keys()].filter((id) => earlier.has(id));
  const orderBefore = [...earlier.keys()].filter((id) => later.has(id));
  const isReordered = common.some((id, index) => id !== orderBefore[index]);
  return [
    ...removed.map(({ id, index }): JourneyChange => ({ kind: "removed", list, id, index })),
    ...[...later.values()].flatMap(({ id, index, item }): readonly JourneyChange[] => {
      const old = earlier.get(id);
      if (old === undefined) return [{ kind: "added", list, id, index }];
      const fields = diffFields(old.item, item).map((field) => ({
        ...field,
        guard: compareGuards(list, item, field),
      }));
      return fields.length === 0
        ? []
        : [{ kind: "changed", list, id, index, indexBefore: old.index, fields }];
    }),
    ...(isReordered ? [{ kind: "reordered", list, ids: common } as const] : []),
  ];
}

/** Of two things with one name, which no sound document has, the first counts. */
function toNamed(list: JourneyList, value: unknown): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  ((value ?? []) as readonly Plain[]).forEach((item, index) => {
    const id = getThingName(list, item);
    if (!named.has(id)) named.set(id, { id, index, item });
  });
  return named;
}
