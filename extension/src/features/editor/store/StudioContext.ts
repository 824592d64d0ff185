import { createContext, useContext } from "react";
import type { Call } from "../../../messaging/call";
import { useSelect } from "./createStore";
import type { Studio } from "./createStudio";
import type { StudioState } from "./StudioState";

/** The open journey, for everything that is drawn of it. */
export const StudioContext = createContext<Studio | undefined>(undefined);

/** The open journey. @throws Error outside the studio */
export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (studio === undefined) throw new Error("Only inside the studio");
  return studio;
}

/** A part of the open journey's state; `select` must not build anew what it answers. */
export function useStudioState<Part>(select: (state: StudioState) => Part): Part {
  return useSelect(useStudio().store, select);
}

/** What the studio asks the worker by. */
export const CallContext = createContext<Call | undefined>(undefined);

/** What the worker is asked by. @throws Error outside the studio */
export function useCall(): Call {
  const call = useContext(CallContext);
  if (call === undefined) throw new Error("Only inside the studio");
  return call;
}
