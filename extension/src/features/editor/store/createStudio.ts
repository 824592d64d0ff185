import type { JourneyDocument } from "@waypost/sdk";
import type { Renderer } from "@waypost/sdk/sentences";
import type { LayoutClient } from "../layout/createLayoutClient";
import { followGeometry } from "../layout/followGeometry";
import { emptyGeometry } from "../layout/Geometry";
import type { Direction } from "../layout/toElkGraph";
import { toScene } from "../layout/toScene";
import { createDescribeWay } from "../model/describeTransition";
import { toCanvas } from "../model/toCanvas";
import { createStore, type Store } from "./createStore";
import { nothingSelected, type Selection, type StudioState } from "./StudioState";

/** One journey open in the studio: its state, and what may be done to it. */
export type Studio = {
  store: Store<StudioState>;
  select(selection: Selection): void;
  fold(stages: readonly string[], isFolded: boolean): void;
  layOut(direction: Direction): Promise<void>;
};

export type StudioOptions = { document: JourneyDocument; layout: LayoutClient; renderer: Renderer };

export function createStudio({ document, layout, renderer }: StudioOptions): Studio {
  const toModel = (of: JourneyDocument, folded: ReadonlySet<string>) =>
    toCanvas(of, { folded, describe: createDescribeWay(of, renderer) });
  const store = createStore<StudioState>({
    document,
    model: toModel(document, new Set()),
    geometry: emptyGeometry,
    folded: new Set(),
    selection: nothingSelected,
    direction: "down",
    drawing: "laying-out",
  });

  /** The drawing follows what the journey has become; better lines come from the worker. */
  function follow(change: Partial<Pick<StudioState, "document" | "folded">>): void {
    let stale: readonly string[] = [];
    store.set((state) => {
      const next = { ...state, ...change };
      const model = toModel(next.document, next.folded);
      const followed = followGeometry(state.geometry, model, new Map());
      stale = followed.stale;
      return { ...next, model, geometry: followed.geometry };
    });
    void refine(stale);
  }

  async function refine(stale: readonly string[]): Promise<void> {
    if (stale.length === 0) return;
    const { model, geometry } = store.get();
    const routes = await layout.route(toScene(model, geometry, new Set(stale)));
    store.set((state) => {
      // What moved meanwhile was asked for again.
      if (state.geometry.boxes !== geometry.boxes) return state;
      return {
        ...state,
        geometry: { ...state.geometry, routes: new Map([...state.geometry.routes, ...routes]) },
      };
    });
  }

  async function layOut(direction: Direction): Promise<void> {
    const { model } = store.get();
    try {
      const geometry = await layout.layOut(model, direction);
      store.set((state) => {
        if (state.model === model) return { ...state, geometry, direction, drawing: "ready" };
        return {
          ...state,
          geometry: followGeometry(geometry, state.model, new Map()).geometry,
          direction,
          drawing: "ready",
        };
      });
    } catch {
      store.set((state) => ({ ...state, drawing: "failed" }));
    }
  }

  return {
    store,
    select: (selection) => store.set((state) => ({ ...state, selection })),
    fold(stages, isFolded) {
      const folded = new Set(store.get().folded);
      for (const stage of stages) {
        if (isFolded) folded.add(stage);
        else folded.delete(stage);
      }
      follow({ folded });
    },
    layOut,
  };
}
