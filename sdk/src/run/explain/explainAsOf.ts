import type { Ledger } from "../../model/Ledger.js";
import { type Result, succeed } from "../../model/result.js";
import { type JourneyVersions, traceVersions, type UnknownVersion } from "../versions/replayVersions.js";
import type { VersionChapter } from "./Explanation.js";
import { explain } from "./explain.js";

/**
 * Why an HCP stood where they stood at an instant, ms, as it was known then: what had been recorded and had happened by then, under
 * the version then assigned (semantics 6, 29). The last chapter is the one that held; those before it ended with a move to
 * another version and keep what was said under their own. A move after which the HCP would be nowhere opens no chapter.
 */
export function explainAsOf(
  versions: JourneyVersions,
  ledger: Ledger,
  asOf: number,
): Result<readonly VersionChapter[], UnknownVersion> {
  const traced = traceVersions(versions, ledger, asOf, { recordedBy: asOf });
  if (!traced.ok) return traced;
  return succeed(
    traced.value.spans.map(({ journey, assignedBy, until }) => ({
      version: journey.version,
      assignedBy,
      explanation: explain(journey, ledger, Math.min(until - 1, asOf), { recordedBy: asOf }),
    })),
  );
}
