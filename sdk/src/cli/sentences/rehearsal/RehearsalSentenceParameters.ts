import type { ExactEnding } from "../../../simulate/exact/ExactAnalysis.js";

type None = Readonly<Record<string, never>>;

/** Sentences of the commands that rehearse a journey: `analyse`. */
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

  "unit.percent": { readonly value: string };
  "unit.points": { readonly value: string };
  "unit.days": { readonly value: string };

  "table.goal": None;
  "table.probability": None;
  "table.time": None;
  "table.ending": None;
  "table.visits": None;
  "table.timeIn": None;
}
