import { findPhase, type RunSummary } from "@waypost/sdk";
import type { Badge } from "../../messaging/journeyMessages";
import { getStageTree, type VersionedJourney } from "../journeys/VersionedJourney";

const longestLabel = 14;

/**
 * The badge of a known person: the first journey, by publication, in which a run is active; else the first in which one
 * ended.
 */
export function toBadge(journeys: readonly VersionedJourney[], summaries: readonly RunSummary[]): Badge {
  const badges = journeys.flatMap((journey) => {
    const summary = summaries.find((each) => each.journey === journey.id && each.stage !== undefined);
    return (summary && findStageBadge(journey, summary)) ?? [];
  });
  return badges.find(({ ended }) => !ended) ?? badges[0] ?? { kind: "not-entered" };
}

type StageBadge = Extract<Badge, { kind: "stage" }>;

function findStageBadge({ versions }: VersionedJourney, summary: RunSummary): StageBadge | undefined {
  const published = versions.get(summary.version);
  if (published === undefined || summary.stage === undefined) return undefined;
  const tree = getStageTree(published);
  const phases = tree.childrenOf.get(undefined) ?? [];
  const phase = findPhase(tree, summary.stage);
  if (phase === undefined) return undefined;
  return {
    kind: "stage",
    label: toShortLabel(phase.label),
    phase: phases.indexOf(phase),
    phaseCount: phases.length,
    ended: summary.status !== "active",
  };
}

/** At most 14 characters as a reader counts them. */
function toShortLabel(label: string): string {
  const characters = Array.from(new Intl.Segmenter().segment(label), ({ segment }) => segment);
  if (characters.length <= longestLabel) return label;
  return `${characters
    .slice(0, longestLabel - 1)
    .join("")
    .trimEnd()}…`;
}
