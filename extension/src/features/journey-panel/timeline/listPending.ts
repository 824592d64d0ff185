import { type LedgerEntry, listUnexported } from "@waypost/sdk";

/** Ids of what a rep recorded here and no file has carried into the CRM yet: touchpoints and opt-outs that stand. */
export function listPending(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const pending = listUnexported(entries, "panel").filter(
    ({ kind }) => kind === "event" || kind === "consent",
  );
  return new Set(pending.map(({ id }) => id));
}
