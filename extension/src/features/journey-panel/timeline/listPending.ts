import type { LedgerEntry } from "@waypost/sdk";
import { findUndone } from "./findUndone";

/** Ids of what a rep recorded here and no file has carried into the CRM yet: touchpoints and opt-outs that stand. */
export function listPending(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const undone = findUndone(entries);
  const carried = new Set(entries.flatMap((entry) => (entry.kind === "export" ? entry.entries : [])));
  return new Set(
    entries
      .filter(({ kind, source }) => source === "panel" && (kind === "event" || kind === "consent"))
      .map(({ id }) => id)
      .filter((id) => !undone.has(id) && !carried.has(id)),
  );
}
