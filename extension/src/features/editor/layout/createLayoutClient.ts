import ELK from "elkjs/lib/elk-api";
import type { CanvasModel } from "../model/CanvasModel";
import { findBackWays } from "./findBackWays";
import { followGeometry } from "./followGeometry";
import { fromElkGraph } from "./fromElkGraph";
import type { Geometry, Route } from "./Geometry";
import type { Scene } from "./routing/Scene";
import { type Direction, toElkGraph } from "./toElkGraph";
import { toScene } from "./toScene";
import { wrapPhases } from "./wrapPhases";

/** Lays out and routes in a worker, so that nothing on the page waits for it. */
export type LayoutClient = {
  /** @throws Error where elk cannot lay the model out */
  layOut(model: CanvasModel, direction: Direction): Promise<Geometry>;
  route(scene: Scene): Promise<ReadonlyMap<string, Route>>;
  close(): void;
};

/** A client over one worker, which is started when it is first needed. */
export function createLayoutClient(startWorker: () => Worker): LayoutClient {
  const waiting = new Map<number, (routes: ReadonlyMap<string, Route>) => void>();
  let asked = 0;
  let worker: Worker | undefined;
  const open = () => {
    if (worker !== undefined) return worker;
    worker = startWorker();
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<{ routing?: number; routes?: [string, Route][] }>) => {
        if (data?.routing === undefined) return;
        waiting.get(data.routing)?.(new Map(data.routes));
        waiting.delete(data.routing);
      },
    );
    return worker;
  };
  const route: LayoutClient["route"] = (scene) => {
    asked += 1;
    const routing = asked;
    open().postMessage({ routing, scene });
    return new Promise((resolve) => waiting.set(routing, resolve));
  };
  let elk: InstanceType<typeof ELK> | undefined;
  return {
    async layOut(model, direction) {
      elk ??= new ELK({ workerFactory: open });
      const back = findBackWays(model);
      const laid = fromElkGraph(await elk.layout(toElkGraph(model, direction, back)), back);
      const wrapped = wrapPhases(model, laid, direction);
      if (wrapped === laid) return laid;
      const { geometry, stale } = followGeometry(wrapped, model, new Map());
      const routes = await route(toScene(model, geometry, new Set(stale)));
      return { boxes: geometry.boxes, routes: new Map([...geometry.routes, ...routes]) };
    },
    route,
    close() {
      worker?.terminate();
      worker = undefined;
    },
  };
}
