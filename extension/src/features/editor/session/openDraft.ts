import { fail, type JourneyDocument, openJourneyText, type Result, succeed } from "@waypost/sdk";
import type { Call } from "../../../messaging/call";
import { onPush } from "../../../messaging/push";
import type { Runtime } from "../../../platform/runtime";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { createLayoutClient } from "../layout/createLayoutClient";
import { createStudio, type Studio } from "../store/createStudio";
import { type Trouble, toTrouble } from "../toTrouble";
import { type Autosave, createAutosave } from "./createAutosave";
import type { HeldDraft } from "./saveDraft";

/** A draft that is open in this window. */
export type OpenDraft = { id: string; studio: Studio; autosave: Autosave; close(): void };

export type OpenDraftOptions = {
  id: string;
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  startWorker(): Worker;
};

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
  });
  const controller = new AbortController();
  const autosave = createAutosave({ call, draft: read.value, onConflict: () => undefined });
  const unsubscribe = studio.store.subscribe(() => autosave.note(studio.store.get().document));
  const leave = () => void autosave.flush();
  globalThis.addEventListener("pagehide", leave, { signal: controller.signal });
  globalThis.document.addEventListener("visibilitychange", leave, { signal: controller.signal });
  onPush(runtime, () => undefined, controller.signal);
  void studio.layOut("down");
  return succeed({
    id,
    studio,
    autosave,
    close() {
      controller.abort();
      unsubscribe();
      void autosave.flush().then(() => autosave.close());
      layout.close();
    },
  });
}

async function readDraft(call: Call, id: string): Promise<Result<HeldDraft, Trouble>> {
  const answer = await call("draft.read", { id });
  if (!answer.ok) return fail(toTrouble(answer.error));
  if (!answer.value.ok) return fail(toTrouble(answer.value.error));
  const draft = answer.value.value;
  if (draft === null) return fail({ sentence: t("studio.draftGone") });
  const document = openText(draft.text);
  if (document === undefined) return fail({ sentence: t("studio.refused") });
  return succeed({ id, revision: draft.revision, tags: draft.tags, isArchived: draft.isArchived, document });
}

function openText(text: string): JourneyDocument | undefined {
  const opened = openJourneyText(text);
  return opened.ok ? opened.value : undefined;
}
