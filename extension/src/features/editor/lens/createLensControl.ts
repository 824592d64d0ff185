import { toMarkerId } from "../model/CanvasModel";
import type { Store } from "../store/createStore";
import type { StudioState } from "../store/StudioState";
import { readLensView } from "./LensView";

/** Looks through personas, two at most; through none, for an empty list. */
export type LookThrough = (personas: readonly string[]) => void;

const quietMs = 120;

/** What is looked through follows the journey while it changes, a moment after the last change. */
export function createLensControl(store: Store<StudioState>): LookThrough {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let seen = store.get().document;
  const read = () =>
    store.set((state) => {
      seen = state.document;
      const lens = readLensView(state.document, state.personas, toMarkerId);
      return lens === undefined && state.lens === undefined ? state : { ...state, lens };
    });
  store.subscribe(() => {
    const { document, personas } = store.get();
    if (document === seen || personas.length === 0) return;
    seen = document;
    clearTimeout(waiting);
    waiting = setTimeout(read, quietMs);
  });
  return (personas) => {
    clearTimeout(waiting);
    store.set((state) => ({ ...state, personas }));
    read();
  };
}
