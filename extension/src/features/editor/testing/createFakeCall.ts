import { openJourneyText, samplePeople } from "@waypost/sdk";
import {
  countPassing,
  createFactFrame,
  createGuardScope,
  getGuardScope,
  listAsked,
  openGuard,
  type PassingExample,
} from "@waypost/sdk/edit";
import type { Call } from "../../../messaging/call";
import type { DraftText, DraftView } from "../../../messaging/draftMessages";
import type { GuardCount, GuardQuestion } from "../../../messaging/insightMessages";

/** A worker in memory that keeps drafts and publishes whatever it is given; for a studio without an extension around it. */
export function createFakeCall(drafts: Map<string, DraftText>): Call {
  const answer = (value: unknown) => ({ ok: true, value: { ok: true, value } });
  const handlers: Record<string, (request: never) => unknown> = {
    "draft.list": () => answer([...drafts.values()].map(toView)),
    "draft.read": ({ id }: { id: string }) => answer(drafts.get(id) ?? null),
    "draft.save": (draft: DraftText) => {
      const current = drafts.get(draft.id);
      if ((current?.revision ?? 0) !== draft.revision)
        return answer({ kind: "conflict", current: current ?? null });
      const revision = draft.revision + 1;
      drafts.set(draft.id, { ...draft, revision, changedAt: Date.now() });
      return answer({ kind: "saved", revision });
    },
    "draft.delete": ({ id }: { id: string }) => answer(drafts.delete(id) ? null : null),
    "journey.list": () => answer([]),
    "journey.read": () => answer(null),
    "journey.counts": ({ journey }: { journey: string }) =>
      answer({
        journey,
        total: 3,
        stages: [
          { stage: "invitation", now: 3, entered: 128, left: 125, medianMs: 12.4 * 86_400_000 },
          { stage: "emailInvited", now: 2, entered: 96, left: 94, medianMs: 4.5 * 86_400_000 },
          { stage: "resting", now: 1, entered: 3, left: 2, medianMs: null },
        ],
      }),
    "guard.count": (question: GuardQuestion) => answer(countDrawn(question)),
    "journey.publish": () => ({
      ok: true,
      value: { kind: "published", journey: "j", version: "0123456789", warnings: [] },
    }),
  };
  return (async (name: string, request: never) => handlers[name]?.(request)) as unknown as Call;
}

/** As the engine counts where nobody is stored. */
function countDrawn({ text, guard, kind, event }: GuardQuestion): GuardCount {
  const opened = openJourneyText(text);
  if (!opened.ok) return { kind: "mistakes" };
  const document = opened.value;
  const read = openGuard(guard, getGuardScope(document, createGuardScope(document), { kind, event }));
  if (!read.ok) return { kind: "mistakes" };
  const people = [...samplePeople(document, { seed: 1, count: 500 })].map((person) => ({
    id: String(person.index),
    frame: createFactFrame({ now: Date.UTC(2026, 10, 1), ...person }),
  }));
  const { total, passing, missing, byPersona, examples } = countPassing(read.value, people);
  const toExample = ({ persona, reading }: PassingExample) => ({ persona: persona ?? null, reading });
  return {
    kind: "counted",
    people: "drawn",
    total,
    passing,
    missing,
    isPartial: false,
    asksHistory: listAsked(read.value).has("history"),
    byPersona: byPersona.map((each) => ({ ...each, persona: each.persona ?? null })),
    passes: examples.passing.map(toExample),
    fails: examples.failing.map(toExample),
  };
}

function toView({ text, ...draft }: DraftText): DraftView {
  const opened = openJourneyText(text);
  if (!opened.ok) throw new Error("A draft opens");
  const { id, title, stages, transitions } = opened.value;
  return { ...draft, journey: id, title, phases: 0, stages: stages.length, transitions: transitions.length };
}
