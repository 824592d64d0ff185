import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { RehearsalSentenceParameters } from "./RehearsalSentenceParameters.js";

/** What the commands that rehearse a journey say, in English; `common` and `exitCodes` are those of every command's help. */
export function createRehearsalSentences(
  common: string,
  exitCodes: string,
  didYouMean: (suggestion: string) => string,
): Catalogue<RehearsalSentenceParameters> {
  return {
    "help.analyse":
      () => `Says exactly, without simulating, with which probability and after what time people reach each goal,
and which transition would move it most. Where that is not possible it says why: such a journey is simulated.

Usage: waypost analyse FILE [options]

Options:
  --persona ID       this persona only
${common}

FILE is a journey document; “-” reads it from the standard input.
Exact are journeys whose guards read rigid facts, stages and counters only, with one track, clocks that start
with their stage, and answers to touchpoints that no gate can refuse. There is no horizon: it says what happens
in the end. A journey that has to be simulated is no error: the exit code is 0.

Example: waypost analyse journey.json --persona trailblazer

${exitCodes}
`,
    "call.unknownPersona": ({ found, suggestion }, { quote }) =>
      `The journey has no persona ${quote(found)}.${didYouMean(suggestion)}`,

    "analyse.exact": ({ persona, states }, { plural }) =>
      `${persona ?? "Everybody"}: solved exactly, in ${plural(states, { one: "1 state", other: "# states" })}.`,
    "analyse.notExact": ({ persona }) =>
      `${persona ?? "Everybody"}: has to be simulated, because it cannot be solved exactly:`,
    "analyse.duration": ({ mean, deviation }) =>
      `A run lasts ${mean} on average (standard deviation ${deviation}).`,
    "analyse.noDuration": () => "Some runs never end.",
    "analyse.after": ({ mean, deviation }) => `${mean} (± ${deviation})`,
    "analyse.levers": ({ goal }, { quote }) => `What moves ${quote(goal)} most, if taken 10 % more often:`,
    "analyse.lever": ({ points, way }) => `${points}  ${way}`,
    "analyse.ending": ({ kind, exit, stages }, { list }) => {
      switch (kind) {
        case "completed":
          return `Completed: ${list(stages)}`;
        case "exited":
          return `Ended: ${exit ?? ""} (in ${list(stages)})`;
        case "stuck":
          return `Stuck in ${list(stages)}`;
        case "stays":
          return `Stays in ${list(stages)}`;
        case "circles":
          return `Goes round among ${list(stages)}`;
        case "notEntered":
          return "Does not enter";
      }
    },
    "analyse.forEver": () => "for ever",

    "unit.percent": ({ value }) => `${value} %`,
    "unit.points": ({ value }) => `${value} points`,
    "unit.days": ({ value }) => `${value} days`,

    "table.goal": () => "Goal",
    "table.probability": () => "Probability",
    "table.time": () => "After",
    "table.ending": () => "Ending",
    "table.visits": () => "Visits",
    "table.timeIn": () => "Time in it",
  };
}
