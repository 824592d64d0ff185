import { createContext, useContext } from "react";
import type { ChangeKind, ChangePlace } from "./toComparison";
import { toMark } from "./toComparison";

/** What every part of a canvas must know of the comparison it shows. */
export type CompareLook = { marks: ReadonlyMap<string, ChangeKind>; chosen: string | undefined };

export const CompareContext = createContext<CompareLook>({ marks: new Map(), chosen: undefined });

/** What became of a stage or way, and whether it is the one that is looked at. */
export function useChange(place: ChangePlace): { kind: ChangeKind | undefined; isChosen: boolean } {
  const { marks, chosen } = useContext(CompareContext);
  const mark = toMark(place);
  return { kind: marks.get(mark), isChosen: chosen === mark };
}
