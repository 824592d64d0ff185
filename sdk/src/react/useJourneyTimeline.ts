import { useMemo } from "react";
import type { Journey } from "../compile/Journey.js";
import { type JourneyTimeline, toJourneyTimeline } from "../run/path/toJourneyTimeline.js";
import type { LiveRun } from "./useJourneyRun.js";

/**
 * What happened to an HCP, oldest first, and which stages each led to. Made again only where journey, ledger or instant is another;
 * draws nothing itself.
 *
 * @param live - What `useJourneyRun` gives, or a ledger and an instant, ms.
 *
 * @example
 * ```tsx
 * function Timeline({ journey, live }: { journey: Journey; live: LiveRun }) {
 *   const { moments } = useJourneyTimeline(journey, live);
 *   return (
 *     <ol>
 *       {moments.map(({ key, at, reached }) => (
 *         <li key={key}>
 *           {at !== undefined && new Date(at).toISOString()} {reached.map(({ label }) => label).join(", ")}
 *         </li>
 *       ))}
 *     </ol>
 *   );
 * }
 * ```
 */
export function useJourneyTimeline(journey: Journey, live: Pick<LiveRun, "ledger" | "at">): JourneyTimeline {
  const { ledger, at } = live;
  return useMemo(() => toJourneyTimeline(journey, ledger, at), [journey, ledger, at]);
}
