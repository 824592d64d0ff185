import { createStore, type Store } from "../store/createStore";
import type { OpenDraft } from "./openDraft";

/** Drafts that were left before all of them was saved: they are kept in this window, and tried again until it is. */
export type LeftDrafts = {
  list: Store<readonly OpenDraft[]>;
  /** To be called where a draft is left; it is closed once it is saved. */
  leave(draft: OpenDraft): void;
  /** Gives a draft back that is opened again. */
  take(id: string): OpenDraft | undefined;
};

export function createLeftDrafts(): LeftDrafts {
  const list = createStore<readonly OpenDraft[]>([]);
  const remove = (draft: OpenDraft) => list.set((kept) => kept.filter((each) => each !== draft));
  const isLeft = (draft: OpenDraft) => list.get().includes(draft);
  return {
    list,
    leave(draft) {
      list.set((kept) => [...kept, draft]);
      const { state } = draft.autosave;
      const closeOnceSaved = () => {
        if (!isLeft(draft)) return unsubscribe();
        if (state.get().kind !== "saved") return;
        unsubscribe();
        remove(draft);
        draft.close();
      };
      const unsubscribe = state.subscribe(closeOnceSaved);
      void draft.autosave.flush().then(closeOnceSaved);
    },
    take(id) {
      const found = list.get().find((draft) => draft.id === id);
      if (found !== undefined) remove(found);
      return found;
    },
  };
}
