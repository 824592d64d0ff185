import type { DocumentPath } from "../model/Diagnostic.js";
import type { ListName } from "../model/openItem.js";

/** A list of a journey document whose items have names of their own. */
export type JourneyList = ListName;

/**
 * What became of a guard, as far as its form proves it: `tightened` holds at most where it held before, `loosened` at least
 * there, `reworded` in the same places. Undefined proves nothing.
 */
export type GuardChange = "tightened" | "loosened" | "reworded";

/** One value of a thing that changed; undefined stands for one that is not written. */
export interface FieldChange {
  /** From the thing on: `["cadence", "every"]`. */
  readonly path: DocumentPath;
  readonly before: unknown;
  readonly after: unknown;
  readonly guard: GuardChange | undefined;
}

/** A thing of one of the document's lists. */
interface Thing {
  readonly list: JourneyList;
  /** Its id; an event's type; of a place, its stage. */
  readonly id: string;
}

/** One thing that differs between two versions of a journey. */
export type JourneyChange =
  /** `index` is the place in the later document's list. */
  | (Thing & { readonly kind: "added"; readonly index: number })
  /** `index` is the place in the earlier document's list. */
  | (Thing & { readonly kind: "removed"; readonly index: number })
  | (Thing & {
      readonly kind: "changed";
      readonly index: number;
      readonly indexBefore: number;
      readonly fields: readonly FieldChange[];
    })
  /** The things that both have stand in another order; in `transitions` and `stages` that may decide (semantics 3, 16, 17). */
  | { readonly kind: "reordered"; readonly list: JourneyList; readonly ids: readonly string[] }
  /** Of the document itself: its title, its first stage. */
  | { readonly kind: "journey"; readonly fields: readonly FieldChange[] };

/** Everything that changed, in the order of the document. */
export interface JourneyDiff {
  readonly changes: readonly JourneyChange[];
  /** Whether only what runs never read has changed: layout, comments, scenarios, filing. The version is then the same. */
  readonly isSameVersion: boolean;
}
