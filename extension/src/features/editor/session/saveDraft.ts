import type { JourneyDocument } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import type { DraftText } from "../../../messaging/draftMessages";
import { t } from "../../../ui/tStudio";
import { type Trouble, toTrouble } from "../toTrouble";

/** A draft as this window holds it. */
export type HeldDraft = Omit<DraftText, "text" | "changedAt"> & { document: JourneyDocument };

export type Saving =
  | { kind: "saved"; revision: number }
  /** Somebody else saved meanwhile: this stands now. */
  | { kind: "conflict"; current: DraftText | null }
  | { kind: "failed"; trouble: Trouble };

/** Saves a draft through the worker; never overwrites what another window saved. */
export async function saveDraft(call: Call, { document, ...draft }: HeldDraft): Promise<Saving> {
  const answer = await call("draft.save", {
    id: draft.id,
    revision: draft.revision,
    tags: [...draft.tags],
    isArchived: draft.isArchived,
    text: JSON.stringify(document),
  });
  if (!answer.ok) return { kind: "failed", trouble: toTrouble(answer.error) };
  if (!answer.value.ok) {
    const { error } = answer.value;
    // Nobody has to do it again: it is tried until there is room.
    const trouble = error.code === "store.full" ? { sentence: t("studio.full") } : toTrouble(error);
    return { kind: "failed", trouble };
  }
  const outcome = answer.value.value;
  return outcome.kind === "refused"
    ? { kind: "failed", trouble: toTrouble({ code: "draft-refused" }) }
    : outcome;
}
