import type { Journey } from "../compile/Journey.js";
import type { Ledger } from "../model/Ledger.js";
import { findPhase } from "../model/stageTree.js";
import type { Run } from "../run/Run.js";
import { describeCause } from "../sentences/describeCause.js";
import { describeSince, describeStage, describeStatus } from "../sentences/describeRun.js";
import { getJourneyLabels } from "../sentences/JourneyLabels.js";
import type { CommandWords } from "./CommandWords.js";
import { type Paint, toPlainLine, toTable } from "./Terminal.js";

/** A run together with the ledger it was folded from. */
export interface PlacedRun {
  readonly run: Run;
  readonly ledger: Ledger;
}

/** Where one HCP stands, as `--json` prints it; instants are ISO 8601 in UTC. */
export interface RunAccount {
  readonly hcp: string;
  readonly status: Run["status"];
  readonly persona: string | null;
  readonly phase: string | null;
  readonly stage: string | null;
  /** Outermost first. */
  readonly stages: readonly string[];
  readonly since: string | null;
  /** In a sentence. */
  readonly cause: string;
  readonly causedAt: string | null;
  readonly exit: string | null;
  readonly wakeAt: string | null;
  readonly unused: Run["unused"];
}

/** Everything `--json` says of one run. */
export function toRunAccount(
  journey: Journey,
  { run, ledger }: PlacedRun,
  { renderer }: CommandWords,
): RunAccount {
  return {
    hcp: run.hcp,
    status: run.status,
    persona: run.persona ?? null,
    phase: (run.stage === undefined ? undefined : findPhase(journey.tree, run.stage)?.id) ?? null,
    stage: run.stage ?? null,
    stages: run.stages,
    since: toIso(run.since),
    cause: describeCause(journey, run, ledger, renderer),
    causedAt: toIso(run.cause?.at),
    exit: run.exit ?? null,
    wakeAt: toIso(run.wakeAt),
    unused: run.unused,
  };
}

function toIso(atMs: number | undefined): string | null {
  return atMs === undefined ? null : new Date(atMs).toISOString();
}

/** One line an HCP, and how many stand where. */
export function printRuns(
  journey: Journey,
  placed: readonly PlacedRun[],
  now: number,
  { renderer, own }: CommandWords,
  paint: Paint,
): string {
  if (placed.length === 0) return `${own.sentence("replay.none", {})}\n`;
  const labels = getJourneyLabels(journey.document);
  const heads = (["table.hcp", "table.persona", "table.stage", "table.since", "table.cause"] as const).map(
    (head) => own.sentence(head, {}),
  );
  const rows = placed.map(({ run, ledger }) => {
    const stage = run.stage === undefined ? "" : describeStage(journey, run.stage);
    const status = describeStatus(journey, run, renderer);
    const place = run.status === "active" ? stage : stage === "" ? status : `${status} (${stage})`;
    const cells = [
      run.hcp,
      run.persona === undefined ? "–" : labels.persona(run.persona),
      place,
      describeSince(run, now, renderer) ?? "–",
      describeCause(journey, run, ledger, renderer),
    ];
    return cells.map(toPlainLine);
  });
  const count = (status: Run["status"]) => placed.filter(({ run }) => run.status === status).length;
  const summary = own.sentence("replay.summary", {
    total: placed.length,
    active: count("active"),
    completed: count("completed"),
    exited: count("exited"),
    notEntered: count("notEntered"),
    stuck: count("stuck"),
  });
  return `${toTable(heads, rows, paint)}\n${summary}\n`;
}
