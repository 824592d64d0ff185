import type { JourneyDocument } from "../../model/journeySchema.js";
import { findKeyFault } from "../../model/openItem.js";
import { succeed } from "../../model/result.js";
import { type Command, refuse } from "../EditIssue.js";
import { keepEqual } from "../parts/keepEqual.js";

const journeyKeys = [
  "id",
  "title",
  "description",
  "indication",
  "outlook",
  "tags",
  "facts",
  "priority",
  "reentry",
] as const satisfies readonly (keyof JourneyDocument)[];

/** What may be changed of the journey as a whole; a key with undefined is cleared. */
export type JourneyChange = {
  readonly [Key in (typeof journeyKeys)[number]]?: JourneyDocument[Key] | undefined;
};

/** What `changeJourney` takes. */
export interface ChangeJourneyArgs {
  readonly change: JourneyChange;
}

/** Changes what the journey says of itself. */
export const changeJourney: Command<ChangeJourneyArgs> = (document, { change }) => {
  const next: Record<string, unknown> = { ...document };
  for (const key of journeyKeys) {
    if (!Object.hasOwn(change, key)) continue;
    const value = change[key];
    const fault = findKeyFault(key, value);
    if (fault !== undefined) return refuse("edit.form", fault);
    if (value === undefined) delete next[key];
    else next[key] = value;
  }
  // Every key was checked against the schema of its own.
  const changed = next as JourneyDocument;
  const defaults = { tags: changed.tags ?? [], facts: changed.facts ?? "commercial" };
  const complete = {
    ...changed,
    ...defaults,
    priority: changed.priority ?? 0,
    reentry: changed.reentry ?? { allowed: false },
  };
  return succeed(keepEqual(document, complete));
};
