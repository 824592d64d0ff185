import {
  type JourneyDraft,
  type JourneyStore,
  openJourneyText,
  type RunSummary,
  type StoreResult,
  succeed,
} from "@waypost/sdk";
import type { DraftOutcome, DraftText, DraftView, StageCounts } from "../messaging/draftMessages";
import { pushToPages } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import type { Runtime } from "../platform/runtime";
import { readJourneys } from "./journeys/VersionedJourney";
import { readReadable } from "./store/readReadable";
import { workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type DraftHandlers = Pick<
  Handlers<"worker">,
  "draft.list" | "draft.read" | "draft.save" | "draft.delete" | "journey.read" | "journey.counts"
>;

/** Keeps the journeys that are being drawn, and tells where the HCPs of the published ones stand. */
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

    async "journey.counts"({ journey }) {
      return toOutcome(await store.withStore((opened) => countStages(opened, journey)));
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

/** From the runs that are materialised beside the ledgers: nobody is folded for it. */
async function countStages(store: JourneyStore, journey: string): StoreResult<StageCounts> {
  const counts = new Map<string, number>();
  let total = 0;
  const note = ({ journey: of, stage, status }: RunSummary) => {
    if (of !== journey || stage === undefined || status === "notEntered") return;
    total += 1;
    counts.set(stage, (counts.get(stage) ?? 0) + 1);
  };
  let failure: Awaited<StoreResult<never>> | undefined;
  const visited = await store.eachPerson(workspace, async (people) => {
    const hcps = people.map(({ hcp }) => hcp);
    const runs = await readReadable(hcps, (asked) => store.readRuns(workspace, asked));
    if (!runs.ok) failure ??= runs;
    else for (const summaries of runs.value.values()) summaries.forEach(note);
  });
  if (failure !== undefined) return failure;
  // Who cannot be read is not counted; the data page tells of them.
  if (!visited.ok && visited.error.code !== "store.unreadable") return visited;
  return succeed({ journey, total, stages: [...counts] });
}
