import type { ExactEnding } from "../../../simulate/exact/ExactAnalysis.js";

type None = Readonly<Record<string, never>>;

/** Sentences of the commands that rehearse a journey: `analyse` and `test`. */
export interface RehearsalSentenceParameters {
  "help.analyse": None;

  "call.unknownPersona": { readonly found: string; readonly suggestion: string };

  /** `persona` is a label; undefined for people of none. */
  "analyse.exact": { readonly persona: string | undefined; readonly states: number };
  "analyse.notExact": { readonly persona: string | undefined };
  "analyse.duration": { readonly mean: string; readonly deviation: string };
  "analyse.noDuration": None;
  "analyse.after": { readonly mean: string; readonly deviation: string };
  "analyse.levers": { readonly goal: string };
  "analyse.lever": { readonly points: string; readonly way: string };
  /** `stages` and `exit` are labels. */
  "analyse.ending": Pick<ExactEnding, "kind" | "exit" | "stages">;
  "analyse.forEver": None;

  "help.test": None;
  "test.passed": { readonly label: string };
  "test.failed": { readonly label: string };
  /** `step` counts from 1. */
  "test.step": { readonly step: number; readonly message: string };
  "test.none": None;
  "test.summary": { readonly passed: number; readonly failed: number };
  "test.covered": { readonly covered: number; readonly all: number };
  "test.missing": { readonly names: readonly string[]; readonly more: number };
  "test.unseen": { readonly transition: string; readonly outcome: "holds" | "fails" };
  "test.generated": { readonly count: number };
  /** There may be more to find. */
  "test.cutShort": None;
  "test.unreached": { readonly transition: string; readonly reason: string };

  "unit.percent": { readonly value: string };
  "unit.points": { readonly value: string };
  "unit.days": { readonly value: string };

  "table.goal": None;
  "table.probability": None;
  "table.time": None;
  "table.ending": None;
  "table.visits": None;
  "table.timeIn": None;
  "table.coverage": None;
  "table.coverageStages": None;
  "table.coverageTransitions": None;
  "table.coverageGuards": None;
  "table.covered": None;
  "table.missing": None;
}
