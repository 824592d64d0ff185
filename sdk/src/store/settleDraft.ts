import type { DraftReceipt, JourneyDraft } from "./JourneyStore.js";

/** Whether a draft may be saved over what stands, and what then stands; one rule for every adapter. */
export function settleDraft(
  current: JourneyDraft | undefined,
  draft: JourneyDraft,
): { readonly next: JourneyDraft | undefined; readonly receipt: DraftReceipt } {
  if ((current?.revision ?? 0) !== draft.revision) {
    return { next: undefined, receipt: { kind: "conflict", current } };
  }
  const revision = draft.revision + 1;
  return { next: { ...draft, revision }, receipt: { kind: "saved", revision } };
}

/** The order in which drafts are listed: last changed first. */
export function compareDrafts(one: JourneyDraft, other: JourneyDraft): number {
  return other.changedAt - one.changedAt || (one.id < other.id ? -1 : 1);
}
