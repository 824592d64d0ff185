import type { JourneyDocument } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import type { DraftText } from "../../../messaging/draftMessages";
import type { Store } from "../store/createStore";
import { createStore } from "../store/createStore";
import type { Trouble } from "../toTrouble";
import { type HeldDraft, saveDraft } from "./saveDraft";

/** Where a draft stands between this window and the store. */
export type SaveState =
  | { kind: "saved" }
  | { kind: "saving" }
  /** Kept in this window, and tried again. */
  | { kind: "failed"; trouble: Trouble };

export type Autosave = {
  state: Store<SaveState>;
  /** To be called with every new state of the document. */
  note(document: JourneyDocument): void;
  /** Saves at once what is not saved yet. */
  flush(): Promise<void>;
  /** The draft as it was last saved or read. */
  saved(): HeldDraft;
  close(): void;
};

export type AutosaveOptions = {
  call: Call;
  draft: HeldDraft;
  /**
   * Another window saved first: answers what this window's document becomes over `theirs`, which is saved next. `base` is what both
   * began from.
   */
  onConflict(
    theirs: DraftText | null,
    base: JourneyDocument,
  ): { document: JourneyDocument; theirs: JourneyDocument } | undefined;
};

const quietMs = 350;
const againMs = 3_000;

/** Saves as one types: after a short quiet, one save at a time, the latest state last. */
export function createAutosave({ call, draft, onConflict }: AutosaveOptions): Autosave {
  const state = createStore<SaveState>({ kind: "saved" });
  let base = draft;
  let latest = draft.document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  function plan(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function run(): Promise<void> {
    while (latest !== base.document) {
      const document = latest;
      state.set((before) => (before.kind === "failed" ? before : { kind: "saving" }));
      const saving = await saveDraft(call, { ...base, document });
      if (saving.kind === "failed") {
        state.set(() => saving);
        plan(againMs);
        return;
      }
      if (saving.kind === "saved") base = { ...base, document, revision: saving.revision };
      else if (!settle(saving.current)) return;
    }
    state.set(() => ({ kind: "saved" }));
  }

  /** Goes on from what somebody else saved; false where a person has to decide first. */
  function settle(current: DraftText | null): boolean {
    const merged = onConflict(current, base.document);
    if (merged === undefined) return false;
    base = {
      ...base,
      document: merged.theirs,
      revision: current?.revision ?? 0,
      ...(current !== null && { tags: current.tags, isArchived: current.isArchived }),
    };
    latest = merged.document;
    return true;
  }

  return {
    state,
    note(document) {
      if (document === latest) return;
      latest = document;
      state.set((before) => (before.kind === "failed" ? before : { kind: "saving" }));
      plan(quietMs);
    },
    flush,
    saved: () => base,
    close: () => clearTimeout(timer),
  };
}
