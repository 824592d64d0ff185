import { startEngine } from "../worker/engine/startEngine";

startEngine(new Worker(new URL("../worker/engine/engineWorker.ts", import.meta.url), { type: "module" }));
