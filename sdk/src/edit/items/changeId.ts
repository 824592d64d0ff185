import { listGuardNames } from "../../guards/listGuardNames.js";
import { timeZoneAttribute } from "../../model/Ledger.js";
import { openItem } from "../../model/openItem.js";
import { listEventPatterns } from "../../model/references.js";
import { succeed } from "../../model/result.js";
import { matchesEventType } from "../../model/trigger.js";
import { listGuards } from "../../rules/listGuards.js";
import { type Command, type Draft, type EditIssue, type ItemList, refuse } from "../EditIssue.js";
import { findItemIndex, getItems } from "../parts/items.js";
import { kindOfList, renameNames } from "../parts/names.js";

/** What `changeId` takes. */
export interface ChangeIdArgs {
  readonly list: ItemList;
  readonly id: string;
  readonly to: string;
}

/**
 * Gives a thing another name, everywhere: in every list and in guard texts, of which nothing else changes.
 *
 * A new name never changes what the journey means, so one is refused by which a family such as `email.*` would take more or less
 * than before, or to which Waypost gives a meaning of its own. Ledgers keep the names they were written with: for events, channels,
 * attributes and personas a new name is a new thing to whoever has recorded the old one.
 */
export const changeId: Command<ChangeIdArgs> = (document, { list, id, to }) => {
  const item = getItems(document, list)[findItemIndex(document, list, id)];
  if (item === undefined) return refuse("edit.unknown", { list, id });
  if (id === to) return succeed(document);
  const opened = openItem(list, { ...item, [list === "events" ? "type" : "id"]: to });
  if (!opened.ok) return refuse("edit.form", opened.error);
  if (findItemIndex(document, list, to) >= 0) return refuse("edit.taken", { list, id: to });
  const issue = list === "events" ? findFamilyChange(document, id, to) : undefined;
  if (issue !== undefined) return { ok: false, error: issue };
  if (list === "attributes" && (id === timeZoneAttribute || to === timeZoneAttribute))
    return refuse("edit.reserved", { name: timeZoneAttribute });
  if (list === "comments") {
    const comments = document.comments.map((comment) =>
      comment.id === id ? { ...comment, id: to } : comment,
    );
    return succeed({ ...document, comments });
  }
  return renameNames(document, new Map([[kindOfList[list], new Map([[id, to]])]]));
};

/** A family that means the event under one of its names only. */
function findFamilyChange(document: Draft, type: string, to: string): EditIssue | undefined {
  const patterns = [
    ...listEventPatterns(document).map(({ pattern }) => pattern),
    ...listGuards(document).flatMap(({ text }) =>
      listGuardNames(text).flatMap(({ kind, name }) => (kind === "event" ? [name] : [])),
    ),
  ];
  const family = patterns.find(
    (pattern) => pattern !== type && matchesEventType(pattern, type) !== matchesEventType(pattern, to),
  );
  return family === undefined ? undefined : refuse("edit.familyChanges", { type, to, family }).error;
}
