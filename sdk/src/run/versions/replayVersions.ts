import type { Journey } from "../../compile/Journey.js";
import { invariant } from "../../model/invariant.js";
import type { Ledger, VersionEntry } from "../../model/Ledger.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { type EmittedEffect, listEmitted } from "../effects/EmittedEffect.js";
import { orderEntries } from "../orderEntries.js";
import type { Run } from "../Run.js";
import { type ReplayOptions, replayAll } from "../replay.js";

/** The versions of one journey that an HCP's run may have been folded under. */
export interface JourneyVersions {
  readonly byVersion: ReadonlyMap<string, Journey>;
  /** The version that the run started under (semantics 29). */
  readonly first: string;
}

/** A version that was assigned and is not among those given. */
export interface UnknownVersion {
  readonly code: "explain.unknownVersion";
  readonly version: string;
}

/** The time that an HCP's runs spent under one version. */
export interface VersionSpan {
  readonly journey: Journey;
  /** The entry that moved them here; undefined for the version they started under. */
  readonly assignedBy: VersionEntry | undefined;
  /** [from, until) in ms; the first has no beginning, the last no end. */
  readonly from: number;
  readonly until: number;
}

/** A move that was recorded and not made. */
export interface UnplacedMove {
  readonly entry: VersionEntry;
  /** In no stage of the other version, or in one of its steps that does not settle: the HCP stays (semantics 29). */
  readonly reason: "notEntered" | "stuck";
}

/** An HCP's runs of one journey through its versions. */
export interface VersionedRuns {
  /** Under the version that holds now, the first run first. */
  readonly runs: readonly Run[];
  readonly spans: readonly VersionSpan[];
  readonly unplaced: readonly UnplacedMove[];
  /** What each version told outward in its time. */
  readonly emitted: readonly EmittedEffect[];
  /** What the version that holds now would have told before its time (semantics 29). */
  readonly suppressed: readonly EmittedEffect[];
}

/**
 * Folds a ledger with its recorded moves between versions (semantics 29): at each move the runs are folded again under the
 * other version, whose effects due before are suppressed. What happens at the instant of a move belongs to the version moved to.
 */
export function replayVersions(
  versions: JourneyVersions,
  ledger: Ledger,
  now: number,
  options: ReplayOptions = {},
): Result<VersionedRuns, UnknownVersion> {
  const traced = traceVersions(versions, ledger, now, options);
  if (!traced.ok) return traced;
  const { spans, unplaced } = traced.value;
  const holding = spans.at(-1);
  invariant(holding, "a run starts under a version");
  const runs = replayAll(holding.journey, ledger, now, options);
  const folded = listEmitted(runs);
  const emitted = spans.flatMap((span) => {
    const told =
      span === holding ? folded : listEmitted(replayAll(span.journey, ledger, span.until - 1, options));
    return told.filter(({ at }) => at >= span.from && at < span.until);
  });
  const suppressed = folded.filter(({ at }) => at < holding.from);
  return succeed({ runs, spans, unplaced, emitted, suppressed });
}

/** Which version held when, without folding more than the moves ask for. */
export function traceVersions(
  { byVersion, first }: JourneyVersions,
  ledger: Ledger,
  now: number,
  options: ReplayOptions = {},
): Result<Pick<VersionedRuns, "spans" | "unplaced">, UnknownVersion> {
  const journey = byVersion.get(first);
  if (journey === undefined) return fail({ code: "explain.unknownVersion", version: first });
  const spans: VersionSpan[] = [
    { journey, assignedBy: undefined, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY },
  ];
  const unplaced: UnplacedMove[] = [];
  for (const entry of listMoves(ledger, journey.document.id, now, options)) {
    const before = spans.at(-1);
    invariant(before, "a run starts under a version");
    const to = byVersion.get(entry.version);
    if (to === undefined) return fail({ code: "explain.unknownVersion", version: entry.version });
    const reason = findObstacle(before.journey, to, ledger, entry.occurredAt, options);
    if (reason !== undefined) {
      unplaced.push({ entry, reason });
      continue;
    }
    spans[spans.length - 1] = { ...before, until: entry.occurredAt };
    spans.push({ journey: to, assignedBy: entry, from: entry.occurredAt, until: Number.POSITIVE_INFINITY });
  }
  return succeed({ spans, unplaced });
}

function findObstacle(
  from: Journey,
  to: Journey,
  ledger: Ledger,
  at: number,
  options: ReplayOptions,
): UnplacedMove["reason"] | undefined {
  const status = replayAll(to, ledger, at, options).at(-1)?.status;
  if (status !== "notEntered" && status !== "stuck") return undefined;
  // Whoever is not in the journey yet, or stuck already, loses no place by moving.
  return replayAll(from, ledger, at, options).at(-1)?.status === status ? undefined : status;
}

function listMoves(
  { entries }: Ledger,
  journey: string,
  now: number,
  { recordedBy }: ReplayOptions,
): readonly VersionEntry[] {
  return orderEntries(entries, now, recordedBy).items.flatMap((item) =>
    item.kind === "entry" && item.entry.kind === "version" && item.entry.journey === journey
      ? [item.entry]
      : [],
  );
}
