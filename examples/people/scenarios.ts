import { customerLifeCycle } from "./customerLifeCycle.ts";
import { oncologyLaunch } from "./oncologyLaunch.ts";
import type { Scenario } from "./Scenario.ts";

/** The examples that have people in numbers, besides the cardiology portal with its storylines. */
export const scenarios: readonly Scenario[] = [oncologyLaunch, customerLifeCycle];
