import { type JourneyDocument, openJourneyText } from "@waypost/sdk";
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
/** Whoever never rests is saved all the same. */
const longestMs = 2_000;
const againMs = 3_000;

/** Saves as one types: after a short quiet, one save at a time, the latest state last. */
export function createAutosave({ call, draft, onConflict }: AutosaveOptions): Autosave {
  const state = createStore<SaveState>({ kind: "saved" });
  let base = draft;
  let latest = draft.document;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let atLatest: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  /** What was given to the store without a word back: it may stand there all the same. */
  let unanswered: JourneyDocument[] = [];

  function plan(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delayMs);
  }

  function clear(): void {
    clearTimeout(timer);
    clearTimeout(atLatest);
    atLatest = undefined;
  }

  async function flush(): Promise<void> {
    clear();
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function run(): Promise<void> {
    while (latest !== base.document) {
      const document = latest;
      state.set((before) => (before.kind === "failed" ? before : { kind: "saving" }));
      if (unanswered.at(-1) !== document) unanswered.push(document);
      const saving = await saveDraft(call, { ...base, document });
      if (saving.kind === "failed") {
        state.set(() => saving);
        plan(againMs);
        return;
      }
      const own = saving.kind === "conflict" ? findOwn(unanswered, saving.current) : document;
      unanswered = [];
      if (saving.kind === "saved") base = { ...base, document, revision: saving.revision };
      else if (own !== undefined) goOn({ document: latest, theirs: own }, saving.current);
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
      atLatest ??= setTimeout(() => void flush(), longestMs);
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
    close: clear,
  };
}

/** What of this window's own stands in the store: the answer to its save was lost, such as with a worker that was ended. */
function findOwn(given: readonly JourneyDocument[], current: DraftText | null): JourneyDocument | undefined {
  if (current === null) return undefined;
  const stands = toKept(current.text);
  return given.find((document) => toKept(JSON.stringify(document)) === stands);
}

/** A document as the store keeps it, whose keys may stand in another order than in this window. */
function toKept(text: string): string {
  const opened = openJourneyText(text);
  return opened.ok ? JSON.stringify(opened.value) : text;
}
