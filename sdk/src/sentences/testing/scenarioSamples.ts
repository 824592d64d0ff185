import type { SentenceCode } from "../SentenceParameters.js";
import type { Samples } from "./waySamples.js";

const at = Date.UTC(2026, 10, 3, 10);
const walkKinds = ["event", "channel", "persona", "segment", "attribute", "touchpoint"] as const;

export const scenarioSamples: Samples<
  Extract<SentenceCode, `${"scenario" | "walk" | "unreached"}.${string}`>
> = {
  "scenario.status": [{ expected: "A", found: "B" }],
  "scenario.stage": [
    { expected: "A", found: "B" },
    { expected: "A", found: "" },
  ],
  "scenario.exit": [
    { expected: "A", found: "B" },
    { expected: "A", found: undefined },
  ],
  "scenario.goal": [{ expected: "A" }],
  "scenario.told": [
    { expected: "task.open", found: ["task.close"] },
    { expected: "task.open", found: [] },
  ],
  "scenario.counter": [
    { counter: "C", expected: 2, found: 1 },
    { counter: "C", expected: 2, found: undefined },
  ],
  "scenario.touchpoint": [
    { touchpoint: "Mail", expected: "allowed", found: "F." },
    { touchpoint: "Mail", expected: "refused", found: "F." },
    { touchpoint: "Mail", expected: "deferred", found: undefined },
  ],
  "unreached.stage": [{ stage: "A" }],
  "unreached.guard": [{}],
  "unreached.untried": [{}],
  "walk.past": [{ until: at, now: at + 86_400_000 }],
  "walk.nothingNext": [{}],
  "walk.advance": [{ found: 2 }],
  "walk.unknown": [{ kind: "event", name: "x" }, ...walkKinds.map((kind) => ({ kind, name: "x" }))],
};
