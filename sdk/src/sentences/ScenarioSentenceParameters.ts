import type { WalkIssueParameters } from "../scenario/Walk.js";

/** What a scenario expected and did not find; names are labels, statuses are said in words. */
export interface ScenarioSentenceParameters extends WalkIssueParameters {
  /** Why no way to a transition was found; `stage` is the one it leaves. */
  "unreached.stage": { readonly stage: string };
  "unreached.guard": Readonly<Record<string, never>>;
  "unreached.untried": Readonly<Record<string, never>>;
  "scenario.status": { readonly expected: string; readonly found: string };
  /** `found` is empty where no stage is active. */
  "scenario.stage": { readonly expected: string; readonly found: string };
  /** `found` is undefined where no exit ended it. */
  "scenario.exit": { readonly expected: string; readonly found: string | undefined };
  "scenario.goal": { readonly expected: string };
  "scenario.told": { readonly expected: string; readonly found: readonly string[] };
  /** `found` is undefined where there is no such counter. */
  "scenario.counter": {
    readonly counter: string;
    readonly expected: number;
    readonly found: number | undefined;
  };
  /** `found` is what the gates say; undefined where there is no such touchpoint. */
  "scenario.touchpoint": {
    readonly touchpoint: string;
    readonly expected: "allowed" | "refused" | "deferred";
    readonly found: string | undefined;
  };
}
