import type { Catalogue } from "../../../sentences/SentenceParameters.js";
import type { SimulateSentenceParameters } from "./SimulateSentenceParameters.js";

const gates = {
  ended: "run or stage over",
  held: "held back by the rep",
  guard: "own condition",
  consent: "no consent",
  approval: "content not approved",
  policy: "policy",
  cap: "cap",
} as const;

/** What `simulate` says, in English; `common` and `exitCodes` are those of every command's help. */
export function createSimulateSentences(
  common: string,
  didYouMean: (suggestion: string) => string,
): Catalogue<SimulateSentenceParameters> {
  return {
    "help.simulate":
      () => `Rehearses a journey with simulated people, and says whether its goals are reached and how sure that is.
Consent, caps, hours, approvals, policies and exits hold as they would. Nothing is sent.

Usage: waypost simulate FILE [options]

Options:
  --population N     how many people to sample from the personas (1000)
  --hcps FILE        instead: real HCPs with their histories, as CSV; with --consent FILE and --events FILE
  --mapping FILE     in place of these: how a CRM's exports, which lie beside FILE, become them
  --from INSTANT     when it begins, such as 2026-11-06 or 2026-11-06T07:00:00Z (today, 00:00 UTC)
  --days N           how long it lasts (180)
  --seed N           luck: the same seed gives the same figures, on any machine (1)
  --replications N   how often the population is run with other luck (40)
  --workers N        threads (as many as the machine has)
  --expect TEXT      what must come true, such as "subscribed >= 300 by 30 with 0.9": 300 people reach the goal
                     within 30 days in 90 % of all runs; several are parted by ";"
${common}

FILE is a journey document; “-” reads it or one of the CSV files from the standard input.
A goal's target with a probability is expected too. What is expected holds where the lower end of the 95 %
interval over the replications reaches its probability. Interrupting prints what is there by then.

Example: waypost simulate journey.json --population 5000 --days 30 --expect "subscribed >= 300 by 30"

Exit codes:
  0  fine: everything expected came true
  1  the content has errors: the journey's, a file's, or rows that were not taken
  2  something expected did not come true, or cannot be shown yet; or the call is wrong
  3  a file cannot be read
  4  Waypost itself failed
`,
    "call.number": ({ option, found }, { quote }) =>
      `${option} is ${quote(found)}; expected is a whole number, such as 1000.`,
    "call.optionsExclude": ({ first, second }) =>
      `${first} and ${second} exclude each other. Leave one of them out.`,
    "call.expectation": ({ found }, { quote }) =>
      `--expect cannot be read: ${quote(found)}. Expected is GOAL >= PEOPLE by DAYS with PROBABILITY, such as "subscribed >= 300 by 30 with 0.9".`,
    "call.expectationLater": ({ found, days }, { quote, plural }) =>
      `${quote(found)} lies beyond the simulated ${plural(days, { one: "# day", other: "# days" })}. Raise --days.`,
    "call.unknownGoal": ({ found, suggestion }, { quote }) =>
      `The journey has no goal ${quote(found)}.${didYouMean(suggestion)}`,

    "simulate.invalid": ({ file }) => `${file} cannot be simulated so.`,
    "simulate.head": (
      { title, people, isImported, days, from, replications, seed },
      { date, plural, number },
    ) =>
      `${title}: ${plural(people, isImported ? { one: "# HCP", other: "# HCPs" } : { one: "# simulated person", other: "# simulated people" })}, ${plural(days, { one: "# day", other: "# days" })} from ${date(from)}, ${plural(replications, { one: "once", other: "# times" })} (seed ${number(seed)})`,
    "simulate.partial": ({ people }, { plural }) =>
      `Interrupted after ${plural(people, { one: "# person", other: "# people" })} in all replications: the figures are of those.`,
    "simulate.expectation": (
      { goal, count, days, met, replications, low, high, probability, verdict, more },
      { number, plural },
    ) => {
      const percent = (share: number) => `${number(Math.floor(share * 1_000) / 10)} %`;
      const what = `${goal}: ${plural(count, { one: "# person", other: "# people" })} within ${plural(days, { one: "# day", other: "# days" })}`;
      const seen = `came true in ${number(met)} of ${number(replications)} (95 % interval ${percent(low)} to ${percent(high)}; wanted ${percent(probability)})`;
      switch (verdict) {
        case "holds":
          return `Yes. ${what} ${seen}.`;
        case "fails":
          return `No. ${what} ${seen}.`;
        case "open":
          return `Not shown. ${what} ${seen}. ${more === undefined ? "More replications would hardly settle it." : `About ${number(more)} more replications would settle it.`}`;
      }
    },
    "simulate.target": ({ goal, count, days, met, replications }, { number, plural }) =>
      `${goal}: the target of ${plural(count, { one: "# person", other: "# people" })} within ${plural(days, { one: "# day", other: "# days" })} was reached in ${number(met)} of ${number(replications)}.`,
    "simulate.refused": ({ reasons }, { list, number }) =>
      `Touches held back, each time: ${list(reasons.map(({ reason, count }) => `${number(count)} ${reason}`))}.`,
    "simulate.ended": ({ exits }, { list, number }) =>
      `Left on the way, each time: ${list(exits.map(({ label, count }) => `${number(count)} ${label}`))}.`,
    "simulate.median": ({ days }, { plural }) => `after ${plural(days, { one: "# day", other: "# days" })}`,
    "simulate.notReached": () => "not reached",
    "simulate.between": ({ low, high }, { number }) => `${number(low)} to ${number(high)}`,
    "simulate.progress": ({ percent, secondsLeft }, { number }) =>
      `${number(percent)} %${secondsLeft === undefined ? "" : `, ${number(secondsLeft)} s left`}`,
    "simulate.gate": ({ gate }) => gates[gate],

    "table.byEnd": () => "People by the end",
    "table.share": () => "Share",
    "table.range": () => "9 of 10 times",
    "table.halfBy": () => "Half of them",
    "table.touchpoint": () => "Touchpoint",
    "table.sent": () => "Made",
    "table.answered": () => "Answered",
    "table.refused": () => "Held back",
    "table.channel": () => "Channel",
    "table.touches": () => "Touches",
    "table.cost": () => "Cost",
    "table.atEnd": () => "At the end",
    "table.times": () => "Times entered",
  };
}
