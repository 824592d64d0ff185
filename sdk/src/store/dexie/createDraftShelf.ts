import type { DraftReceipt, JourneyDraft, JourneyStore } from "../JourneyStore.js";
import { compareDrafts, settleDraft } from "../settleDraft.js";
import type { StoreContext } from "./StoreContext.js";
import { everyKeyOf } from "./StoreDatabase.js";
import { answer } from "./StoreRefusal.js";

type DraftMethods = Pick<JourneyStore, "saveDraft" | "readDraft" | "listDrafts" | "deleteDraft">;

/** Keeps drafts; each save looks at what stands, in one transaction. */
export function createDraftShelf({ db }: Pick<StoreContext, "db">): DraftMethods {
  return {
    saveDraft: (workspace, draft) =>
      answer(() =>
        db.transaction("rw", db.drafts, async (): Promise<DraftReceipt> => {
          const row = await db.drafts.get([workspace, draft.id]);
          const { next, receipt } = settleDraft(row && toDraft(row), draft);
          if (next !== undefined) await db.drafts.put({ ...next, workspace });
          return receipt;
        }),
      ),
    readDraft: (workspace, id) =>
      answer(async () => {
        const row = await db.drafts.get([workspace, id]);
        return row && toDraft(row);
      }),
    listDrafts: (workspace) =>
      answer(async () => {
        const rows = await db.drafts
          .where("[workspace+id]")
          .between(...everyKeyOf(workspace))
          .toArray();
        return rows.map(toDraft).sort(compareDrafts);
      }),
    deleteDraft: (workspace, id) => answer(() => db.drafts.delete([workspace, id])),
  };
}

function toDraft({ workspace: _, ...draft }: JourneyDraft & { readonly workspace: string }): JourneyDraft {
  return draft;
}
