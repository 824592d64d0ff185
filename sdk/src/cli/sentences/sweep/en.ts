import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { SweepSentenceParameters } from "./SweepSentenceParameters.js";

/** What `sweep` says, in English; `common` is of every command's help. */
export function createSweepSentences(
  common: string,
  didYouMean: (suggestion: string) => string,
): Catalogue<SweepSentenceParameters> {
  return {
    "help.sweep":
      () => `Simulates a journey with one figure at several values, and says which does best for a goal and how sure that is.
The same people have the same luck each time, so that a difference is the figure's.

Usage: waypost sweep FILE [--figure FIGURE --values VALUES] [options]

Options:
  --figure FIGURE    what is changed: cadence:TOUCHPOINT, response:TOUCHPOINT:EVENT, consent:CHANNEL or
                     wait:TRANSITION; without it, the figures that the journey has are listed
  --values VALUES    days such as "2; 7; 14", or shares such as "0.1; 25%; 50%"
  --goal GOAL        the goal that is counted (the first with a target)
  --within DAYS      so long after the beginning (the target's time, else the end)
  --precision N      run until every difference is known to ± N people
  --most N           replications after which it stops in any case (640)
  --population N     how many people to sample from the personas (1000)
  --from INSTANT     when it begins, such as 2026-11-06 or 2026-11-06T07:00:00Z (today, 00:00 UTC)
  --days N           how long it lasts (180)
  --seed N           luck: the same seed gives the same figures, on any machine (1)
  --replications N   how often the population is run with other luck (20)
  --workers N        threads (as many as the machine has)
${common}

FILE is a journey document; “-” reads it from the standard input. Intervals are 95 %; where it is looked several
times whether they are narrow enough, they are wider for it.

Example: waypost sweep journey.json --figure cadence:invitation --values "2; 7; 14" --days 30 --precision 5

Exit codes:
  0  fine
  1  the content has errors
  2  the precision that is wanted was not reached, or somebody interrupted; or the call is wrong
  3  a file cannot be read
  4  Waypost itself failed
`,
    "call.figure": ({ found, suggestion }, { quote }) =>
      `The journey has no figure ${quote(found)}.${didYouMean(suggestion)} Without --figure they are listed.`,
    "call.values": ({ found, isShare }, { quote }) =>
      `--values cannot be read: ${quote(found)}. Expected are ${isShare ? 'shares from 0 to 1, such as "0.1; 25%; 50%"' : 'days above 0, such as "2; 7; 14"'}.`,
    "call.precision": ({ found }, { quote }) =>
      `--precision is ${quote(found)}; expected is a number of people above 0, such as 5.`,

    "sweep.best": ({ goal, value, asIs, mean, low, high }, { quote, number }) =>
      `${value} does best: ${number(mean)} more people reach ${quote(goal)} than the ${number(asIs)} now (${number(low)} to ${number(high)} more).`,
    "sweep.noneBetter": ({ goal, asIs }, { quote, number }) =>
      `No value shows to be better for ${quote(goal)} than what it is now (${number(asIs)} people).`,
    "sweep.between": ({ low, high }) => `${low} to ${high}`,
    "sweep.basis": ({ figure, replications, looks }, { plural }) =>
      `${figure}, ${plural(replications, { one: "# replication", other: "# replications" })} of each.${looks > 1 ? ` Intervals allow for ${looks} looks.` : ""}`,
    "sweep.more": ({ more }, { plural }) =>
      more === undefined
        ? "Not as precise as is wanted: more than a million more replications would be needed."
        : `Not as precise as is wanted: about ${plural(more, { one: "# more replication", other: "# more replications" })} would be. Raise --most.`,
    "sweep.interrupted": () => "Interrupted before a sweep was done: differences need all of its runs.",
    "sweep.noFigures": () =>
      "This journey has no figure to sweep: no cadence, no answer, no channel that needs consent, no wait.",
    "sweep.varies": () => "differs by persona",
    "sweep.howToSweep": () => "Choose one with --figure, and say its values with --values.",

    "table.figure": () => "Figure",
    "table.now": () => "Now",
    "table.value": () => "Value",
    "table.reached": () => "People",
    "table.difference": () => "Difference",
  };
}
