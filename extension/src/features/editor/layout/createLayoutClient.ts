import type { CanvasModel } from "../model/CanvasModel";
import { findBackWays } from "./findBackWays";
import { followGeometry } from "./followGeometry";
import { fromElkGraph } from "./fromElkGraph";
import type { Geometry, Route } from "./Geometry";
import type { Scene } from "./routing/Scene";
import { type LayoutEngine, startLayoutEngine, WorkerGone } from "./startLayoutEngine";
import { type Direction, toElkGraph } from "./toElkGraph";
import { toScene } from "./toScene";
import { wrapPhases } from "./wrapPhases";

/** Lays out and routes in a worker, so that nothing on the page waits for it. */
export type LayoutClient = {
  /** @throws Error where elk cannot lay the model out, or its worker is gone a second time */
  layOut(model: CanvasModel, direction: Direction): Promise<Geometry>;
  /** @throws Error where the worker is gone a second time */
  route(scene: Scene): Promise<ReadonlyMap<string, Route>>;
  close(): void;
};

/** A client over one worker, which is started when it is first needed, and once more where it is gone before it answered. */
export function createLayoutClient(startWorker: () => Worker): LayoutClient {
  let engine: LayoutEngine | undefined;
  const open = () => {
    engine ??= startLayoutEngine(startWorker, () => {
      engine = undefined;
    });
    return engine;
  };
  const ask = async <Answer>(question: (engine: LayoutEngine) => Promise<Answer>): Promise<Answer> => {
    try {
      return await question(open());
    } catch (error) {
      if (!(error instanceof WorkerGone)) throw error;
      return question(open());
    }
  };
  const route: LayoutClient["route"] = (scene) => ask((each) => each.route(scene));
  return {
    async layOut(model, direction) {
      const back = findBackWays(model);
      const graph = toElkGraph(model, direction, back);
      const laid = fromElkGraph(await ask((each) => each.layOut(graph)), back);
      const wrapped = wrapPhases(model, laid, direction);
      if (wrapped === laid) return laid;
      const { geometry, stale } = followGeometry(wrapped, model, new Map());
      const routes = await route(toScene(model, geometry, new Set(stale)));
      return { boxes: geometry.boxes, routes: new Map([...geometry.routes, ...routes]) };
    },
    route,
    close() {
      engine?.stop();
      engine = undefined;
    },
  };
}
