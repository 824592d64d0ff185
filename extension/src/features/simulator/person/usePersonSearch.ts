import {
  type Diagnostic,
  findSimulatedPerson,
  type JourneyDocument,
  type PeopleGroup,
  type SimulatedPerson,
  type SimulationOptions,
} from "@waypost/sdk";
import { useEffect, useState } from "react";

/** Who was found, while or after people are looked through. */
export type SearchState =
  | { kind: "looking"; looked: number }
  | { kind: "found"; person: SimulatedPerson }
  /** Nobody among so many. */
  | { kind: "none"; looked: number }
  | { kind: "failed"; problems: readonly Diagnostic[] };

/** People looked at before the page has its turn, and in all. */
const turn = 40;
const mostLooked = 20_000;

/** Looks for the first HCP of a group from a place on; the page stays usable meanwhile. */
export function usePersonSearch(
  document: JourneyDocument,
  options: SimulationOptions,
  group: PeopleGroup,
  start: number | undefined,
): SearchState {
  const [state, setState] = useState<SearchState>({ kind: "looking", looked: 0 });
  useEffect(() => {
    if (start === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (looked: number) => {
      const found = findSimulatedPerson(document, options, group, { start: start + looked, most: turn });
      if (!found.ok) return setState({ kind: "failed", problems: found.error });
      const { person } = found.value;
      if (person !== undefined) return setState({ kind: "found", person });
      const all = looked + found.value.looked;
      if (found.value.looked < turn || all >= mostLooked) return setState({ kind: "none", looked: all });
      setState({ kind: "looking", looked: all });
      timer = setTimeout(look, 0, all);
    };
    look(0);
    return () => clearTimeout(timer);
  }, [document, options, group, start]);
  return state;
}
