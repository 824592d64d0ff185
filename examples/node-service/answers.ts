import { explain, type Ledger, type Run, replay, whatNext } from "@waypost/sdk";
import {
  describeCause,
  describeLink,
  describeRefusal,
  describeSince,
  describeStage,
  describeStatus,
  describeWay,
  type Renderer,
} from "@waypost/sdk/sentences";
import type { StageKeeper } from "./openStageKeeper.ts";

/** What a question about one HCP is answered from. */
export interface Question {
  readonly keeper: StageKeeper;
  readonly ledger: Ledger;
  /** The instant asked about, ms. */
  readonly at: number;
  readonly renderer: Renderer;
}

/** Where an HCP stands, since when, and why in a sentence. */
export function answerStage({ keeper: { journey }, ledger, at, renderer }: Question) {
  const run = replay(journey, ledger, at);
  return {
    hcp: run.hcp,
    journey: run.journey,
    version: run.version,
    at: toIso(at),
    status: run.status,
    stages: run.leaves.map((stage) => ({
      stage,
      label: describeStage(journey, stage),
      since: toIso(run.sinceByStage[stage]),
    })),
    persona: run.persona ?? null,
    exit: run.exit ?? null,
    goals: Object.fromEntries(Object.entries(run.goals).map(([goal, reachedAt]) => [goal, toIso(reachedAt)])),
    wakeAt: toIso(run.wakeAt),
    sentences: {
      status: describeStatus(journey, run, renderer),
      since: describeSince(run, at, renderer) ?? null,
      cause: describeCause(journey, run, ledger, renderer),
    },
  };
}

/** The chain of causes of each stage an HCP is in, with the guards as they were read. */
export function answerExplain({ keeper: { journey }, ledger, at, renderer }: Question) {
  const explanation = explain(journey, ledger, at);
  return {
    hcp: ledger.hcp,
    version: explanation.version,
    at: toIso(at),
    stages: explanation.stages.map(({ stage, since, links }) => ({
      stage,
      since: toIso(since),
      links: links.map((link) => ({
        at: toIso(link.at),
        from: link.from ?? null,
        to: link.to,
        by: link.move.by,
        entry: link.entry?.id ?? null,
        guard: link.move.guard ?? null,
        sentence: describeLink(journey, explanation, link, ledger, renderer),
      })),
    })),
    sentence: describeCause(journey, explanation.run, ledger, renderer),
  };
}

/** Every way on with what would open it, and what the gates say of planned touchpoints. */
export function answerNext({ keeper: { journey }, ledger, at, renderer }: Question) {
  const { ways, touchpoints } = whatNext(journey, ledger, at);
  return {
    hcp: ledger.hcp,
    at: toIso(at),
    ways: ways.map((way) => ({
      by: way.by,
      to: way.to ?? null,
      outcome: way.outcome,
      sentence: describeWay(journey, way, renderer),
    })),
    touchpoints: touchpoints.map(({ touchpoint, occurrence, dueAt, answer }) => ({
      touchpoint,
      occurrence,
      dueAt: toIso(dueAt),
      answer: answer.kind,
      sentence: describeRefusal(journey, answer, renderer),
    })),
  };
}

/** How many HCPs stand in each innermost stage, in document order, and how many in none. */
export function answerStages({ journey, now, listRuns }: StageKeeper) {
  const runs = listRuns();
  const active = runs.filter(({ status }) => status === "active");
  return {
    at: toIso(now()),
    stages: journey.document.stages.flatMap(({ id, label }) => {
      const count = active.filter(({ leaves }) => leaves.includes(id)).length;
      return count === 0 ? [] : [{ stage: id, label, count }];
    }),
    statuses: countBy(runs, ({ status }) => status),
    exits: countBy(runs, ({ exit }) => exit),
  };
}

function countBy(runs: readonly Run[], keyOf: (run: Run) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of runs.map(keyOf)) if (key !== undefined) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function toIso(atMs: number | undefined): string | null {
  return atMs === undefined ? null : new Date(atMs).toISOString();
}
