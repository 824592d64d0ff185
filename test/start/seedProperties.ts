import { configureGlobal } from "fast-check";

const SOAK_RUNS = 2_000;
const ORDINARY_RUNS = 100;

// Property tests take the same path at every run, so that a failure is a change's and not luck's; `pnpm soak` takes others.
configureGlobal({
  seed: Number(process.env.WAYPOST_SEED ?? 1),
  numRuns: process.env.WAYPOST_SOAK === "1" ? SOAK_RUNS : ORDINARY_RUNS,
});
