import { fail, type JourneyDocument, openJourneyText, type Result, succeed } from "@waypost/sdk";
import { mergeDrafts } from "@waypost/sdk/edit";
import type { Call } from "../../../messaging/call";
import type { DraftText } from "../../../messaging/draftMessages";
import { onPush } from "../../../messaging/push";
import type { Runtime } from "../../../platform/runtime";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { createLayoutClient } from "../layout/createLayoutClient";
import { createStudio, type Studio } from "../store/createStudio";
import { type Trouble, toTrouble, toUnopened } from "../toTrouble";
import { type Autosave, createAutosave, type Settled } from "./createAutosave";
import type { HeldDraft } from "./saveDraft";

/** A draft that is open in this window. */
export type OpenDraft = {
  id: string;
  studio: Studio;
  autosave: Autosave;
  /** Takes a document in which everything is decided that this window and another one had changed differently. */
  settle(document: JourneyDocument): void;
  close(): void;
};

export type OpenDraftOptions = {
  id: string;
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  startWorker(): Worker;
};

const mergeStep = { code: "step.mergeDrafts" } as const;

/** Opens a draft: its drawing, its saving as one types, and what other windows do to it. */
export async function openDraft({
  id,
  call,
  runtime,
  startWorker,
}: OpenDraftOptions): Promise<Result<OpenDraft, Trouble>> {
  const read = await readDraft(call, id);
  if (!read.ok) return read;
  const layout = createLayoutClient(startWorker);
  const studio = createStudio({
    document: read.value.document,
    layout,
    renderer,
    describeRefusal: ({ code, parameters }) => renderer.sentence(code, parameters as never),
    layoutFailed: t("studio.layoutFailed"),
  });
  const autosave = createAutosave({
    call,
    draft: read.value,
    onConflict: (current, base) => merge(studio, current, base),
  });
  const controller = new AbortController();
  const unsubscribe = studio.store.subscribe(() => autosave.note(studio.store.get().document));
  saveOnLeaving(autosave, controller.signal);
  const follow = async () => {
    if (autosave.state.get().kind !== "saved") return;
    const now = await readDraft(call, id);
    const isNews = now.ok && now.value.revision > autosave.saved().revision;
    // What was begun meanwhile meets the news when it is saved.
    if (!isNews || autosave.state.get().kind !== "saved") return;
    autosave.adopt(now.value);
    studio.replace(mergeStep, now.value.document);
    studio.say(t("studio.changedElsewhere"));
  };
  onPush(
    runtime,
    (push) => void (push.kind === "draft.changed" && push.draft === id && follow()),
    controller.signal,
  );
  return succeed({
    id,
    studio,
    autosave,
    settle(document) {
      const { collision } = studio.store.get();
      if (collision === undefined) return;
      studio.setCollision(undefined);
      studio.open(undefined);
      studio.replace(mergeStep, document);
      autosave.settle({ document: studio.store.get().document, theirs: collision.theirs }, collision.current);
    },
    close() {
      controller.abort();
      unsubscribe();
      void autosave.flush().then(() => autosave.close());
      layout.close();
    },
  });
}

function saveOnLeaving(autosave: Autosave, signal: AbortSignal): void {
  const { document } = globalThis;
  const flush = () => void autosave.flush();
  const leave = () => {
    // A field takes what was typed when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    flush();
  };
  const ask = (event: BeforeUnloadEvent) => {
    const { kind } = autosave.state.get();
    if (kind === "failed" || kind === "conflict") event.preventDefault();
  };
  globalThis.addEventListener("pagehide", leave, { signal });
  globalThis.addEventListener("beforeunload", ask, { signal });
  document.addEventListener("visibilitychange", flush, { signal });
}

/** Brings together what this window and another one did; undefined where a person has to decide first. */
function merge(studio: Studio, current: DraftText | null, base: JourneyDocument): Settled | undefined {
  const mine = studio.store.get().document;
  // Deleted in another window while it is worked on here: it is saved anew.
  if (current === null) return { document: mine, theirs: base };
  const theirs = openText(current.text) ?? base;
  const { document, choices } = mergeDrafts(base, mine, theirs);
  if (choices.length > 0) {
    studio.setCollision({ base, theirs, choices, current });
    studio.open("merge");
    return undefined;
  }
  studio.replace(mergeStep, document);
  studio.say(t("studio.merged"));
  return { document: studio.store.get().document, theirs };
}

async function readDraft(call: Call, id: string): Promise<Result<HeldDraft, Trouble>> {
  const answer = await call("draft.read", { id });
  if (!answer.ok) return fail(toTrouble(answer.error));
  if (!answer.value.ok) return fail(toTrouble(answer.value.error));
  const draft = answer.value.value;
  if (draft === null) return fail({ sentence: t("studio.draftGone") });
  const opened = openJourneyText(draft.text);
  if (!opened.ok) return fail({ ...toUnopened(opened.error), text: draft.text });
  const { revision, tags, isArchived } = draft;
  return succeed({ id, revision, tags, isArchived, document: opened.value });
}

function openText(text: string): JourneyDocument | undefined {
  const opened = openJourneyText(text);
  return opened.ok ? opened.value : undefined;
}
