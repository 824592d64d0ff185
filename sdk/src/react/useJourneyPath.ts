import { useMemo } from "react";
import type { Journey } from "../compile/Journey.js";
import { type JourneyPath, toJourneyPath } from "../run/path/toJourneyPath.js";
import type { Run } from "../run/Run.js";

/**
 * A run as the way it takes through its journey: phases and the stages inside them, past, present or ahead. Made again only where
 * journey or run is another; draws nothing itself.
 *
 * @example
 * ```tsx
 * function Phases({ journey, run }: { journey: Journey; run: Run }) {
 *   const { phases } = useJourneyPath(journey, run);
 *   return (
 *     <ol>
 *       {phases.map(({ stage, state }) => (
 *         <li key={stage.id} aria-current={state === "present" ? "step" : undefined}>
 *           {stage.label}
 *         </li>
 *       ))}
 *     </ol>
 *   );
 * }
 * ```
 */
export function useJourneyPath(journey: Journey, run: Pick<Run, "stages" | "trace">): JourneyPath {
  return useMemo(() => toJourneyPath(journey, run), [journey, run]);
}
