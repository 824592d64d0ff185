import { configureGlobal } from "fast-check";

// Property tests take the same path at every run, so that a failure is a change's and not luck's; `pnpm soak` takes others.
configureGlobal({ seed: 1 });
