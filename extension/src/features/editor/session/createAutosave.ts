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
  | { kind: "failed"; trouble: Trouble }
  /** Another window changed the same things: a person decides. */
  | { kind: "conflict" };

/** What this window's document has become over what another one saved. */
export type Settled = { document: JourneyDocument; theirs: JourneyDocument };

export type Autosave = {
  state: Store<SaveState>;
  /** To be called with every new state of the document. */
  note(document: JourneyDocument): void;
  /** Saves at once what is not saved yet. */
  flush(): Promise<void>;
  /** Goes on from what another window saved, while nothing of this one waits to be saved. */
  adopt(draft: HeldDraft): void;
  /** Goes on from a conflict that was decided, over what stood. */
  settle(settled: Settled, current: DraftText | null): void;
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
  onConflict(theirs: DraftText | null, base: JourneyDocument): Settled | undefined;
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
      else if (!settleConflict(saving.current)) {
        state.set(() => ({ kind: "conflict" }));
        return;
      }
    }
    state.set(() => ({ kind: "saved" }));
  }

  /** Goes on from what somebody else saved; false where a person has to decide first. */
  function settleConflict(current: DraftText | null): boolean {
    const settled = onConflict(current, base.document);
    if (settled !== undefined) goOn(settled, current);
    return settled !== undefined;
  }

  function goOn({ document, theirs }: Settled, current: DraftText | null): void {
    base = {
      ...base,
      document: theirs,
      revision: current?.revision ?? 0,
      ...(current !== null && { tags: current.tags, isArchived: current.isArchived }),
    };
    latest = document;
  }

  return {
    state,
    note(document) {
      if (document === latest) return;
      latest = document;
      // Until it is decided whose changes stand, nothing is saved; all of it is kept here.
      if (state.get().kind === "conflict") return;
      state.set((before) => (before.kind === "failed" ? before : { kind: "saving" }));
      plan(quietMs);
    },
    flush,
    adopt(read) {
      base = read;
      latest = read.document;
    },
    settle(settled, current) {
      goOn(settled, current);
      void flush();
    },
    saved: () => base,
    close: () => clearTimeout(timer),
  };
}
