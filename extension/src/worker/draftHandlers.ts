import { type JourneyDraft, openJourneyText, type StoreResult, succeed } from "@waypost/sdk";
import type { DraftOutcome, DraftText, DraftView } from "../messaging/draftMessages";
import { pushToPages } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import type { Runtime } from "../platform/runtime";
import { readJourneys } from "./journeys/VersionedJourney";
import { workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type DraftHandlers = Pick<
  Handlers<"worker">,
  "draft.list" | "draft.read" | "draft.save" | "draft.delete" | "journey.read"
>;

/** Keeps the journeys that are being drawn. */
export function createDraftHandlers(
  { store, now }: Pick<WorkerContext, "store" | "now">,
  runtime: Pick<Runtime, "send">,
): DraftHandlers {
  const announce = (draft: string) => void pushToPages(runtime, { kind: "draft.changed", draft });
  return {
    async "draft.list"() {
      return toOutcome(
        await store.withStore(async (opened) => {
          const drafts = await opened.listDrafts(workspace);
          return drafts.ok ? succeed(drafts.value.map(toView)) : drafts;
        }),
      );
    },

    async "draft.read"({ id }) {
      return toOutcome(
        await store.withStore(async (opened) => {
          const draft = await opened.readDraft(workspace, id);
          return draft.ok ? succeed(draft.value === undefined ? null : toText(draft.value)) : draft;
        }),
      );
    },

    async "draft.save"({ text, ...draft }) {
      const document = openJourneyText(text);
      if (!document.ok) return { ok: true, value: { kind: "refused" } };
      const saved = await store.withStore(async (opened): StoreResult<DraftOutcome> => {
        const receipt = await opened.saveDraft(workspace, {
          ...draft,
          changedAt: now(),
          document: document.value,
        });
        if (!receipt.ok || receipt.value.kind === "saved")
          return receipt as Awaited<StoreResult<DraftOutcome>>;
        const { current } = receipt.value;
        return succeed({ kind: "conflict", current: current === undefined ? null : toText(current) });
      });
      if (saved.ok && saved.value.kind === "saved") announce(draft.id);
      return toOutcome(saved);
    },

    async "draft.delete"({ id }) {
      const deleted = await store.withStore((opened) => opened.deleteDraft(workspace, id));
      if (deleted.ok) announce(id);
      return toOutcome(deleted.ok ? succeed(null) : deleted);
    },

    async "journey.read"({ journey }) {
      return toOutcome(
        await store.withStore(async (opened) => {
          const journeys = await readJourneys(opened);
          if (!journeys.ok) return journeys;
          const found = journeys.value.find(({ id }) => id === journey);
          return succeed(found === undefined ? null : JSON.stringify(found.current.document));
        }),
      );
    },
  };
}

function toView({ document, ...draft }: JourneyDraft): DraftView {
  return {
    ...draft,
    journey: document.id,
    title: document.title,
    phases: document.stages.filter(({ parent }) => parent === undefined).length,
    stages: document.stages.filter(({ kind }) => kind !== "compound").length,
    transitions: document.transitions.length,
  };
}

function toText({ document, ...draft }: JourneyDraft): DraftText {
  return { ...draft, text: JSON.stringify(document) };
}
