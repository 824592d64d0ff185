import type { Journey } from "../../compile/Journey.js";
import type { Ledger, VersionEntry } from "../../model/Ledger.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { orderEntries } from "../orderEntries.js";
import type { VersionChapter } from "./Explanation.js";
import { explain } from "./explain.js";

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

/**
 * Why an HCP stood where they stood at an instant, ms, as it was known then: what had been recorded and had happened by then, under
 * the version then assigned (semantics 6, 29). The last chapter is the one that held; those before it ended with a move to
 * another version and keep what was said under their own.
 */
export function explainAsOf(
  { byVersion, first }: JourneyVersions,
  ledger: Ledger,
  asOf: number,
): Result<readonly VersionChapter[], UnknownVersion> {
  const journeyId = byVersion.get(first)?.document.id;
  const moves = listMoves(ledger, journeyId, asOf);
  const chapters: VersionChapter[] = [];
  for (let index = 0; index <= moves.length; index++) {
    const assignedBy = moves[index - 1];
    const version = assignedBy?.version ?? first;
    const journey = byVersion.get(version);
    if (journey === undefined) return fail({ code: "explain.unknownVersion", version });
    const next = moves[index];
    // What happens at the instant of a move belongs to the version that it moves to.
    const until = next === undefined ? asOf : next.occurredAt - 1;
    const explanation = explain(journey, ledger, until, { recordedBy: asOf });
    chapters.push({ version, assignedBy, explanation });
  }
  return succeed(chapters);
}

function listMoves(ledger: Ledger, journey: string | undefined, asOf: number): readonly VersionEntry[] {
  return orderEntries(ledger.entries, asOf, asOf).items.flatMap((item) =>
    item.kind === "entry" && item.entry.kind === "version" && item.entry.journey === journey
      ? [item.entry]
      : [],
  );
}
