import type { Format } from "../../dom/format";

/** The sentences of sweeps and of exact results, in English. */
export const studySentences = {
  "sweep.title": () => "One figure at several values",
  "sweep.lead": () =>
    "The same HCPs with the same luck, once as it is and once for each value: what does it do to a goal, and for whom?",
  "sweep.parameter": () => "Figure",
  "sweep.cadence": ({ touchpoint, now }: { touchpoint: string; now: string }) =>
    `Cadence of “${touchpoint}” (now ${now})`,
  "sweep.response": ({ touchpoint, event, now }: { touchpoint: string; event: string; now: string }) =>
    `Chance of “${event}” after “${touchpoint}” (now ${now})`,
  "sweep.consent": ({ channel, now }: { channel: string; now: string }) =>
    `HCPs who agree to ${channel} (now ${now})`,
  "sweep.wait": ({ transition, now }: { transition: string; now: string }) =>
    `Wait of “${transition}” (now ${now})`,
  "sweep.varies": () => "differing by persona",
  "sweep.days": ({ days }: { days: number }, format: Format) =>
    format.plural(days, { one: "# day", other: "# days" }),
  "sweep.percentValues": () => "Values, %",
  "sweep.dayValues": () => "Values, days",
  "sweep.valuesWrong": ({ isShare }: { isShare: boolean }) =>
    isShare
      ? "1 to 12 numbers from 0 to 100, such as 10; 25; 50"
      : "1 to 12 numbers above 0, such as 2; 7; 14",
  "sweep.precision": () => "Until sure to ± … HCPs",
  "sweep.anyPrecision": () => "as sure as it gets",
  "sweep.precisionWrong": () => "A number above 0, or nothing",
  "sweep.start": () => "Try them",
  "sweep.progress": (
    { done, all, replications }: { done: number; all: number; replications: number },
    format: Format,
  ) =>
    `${format.number(done)} of ${format.number(all)} journeys simulated, ${format.plural(replications, { one: "# run", other: "# runs" })} each`,
  "sweep.best": (
    {
      goal,
      asIs,
      value,
      mean,
      low,
      high,
    }: { goal: string; asIs: number; value: string; mean: number; low: number; high: number },
    format: Format,
  ) =>
    `${value} does best: ${format.number(mean)} more HCPs reach “${goal}” than the ${format.number(asIs)} now (${format.number(low)} to ${format.number(high)} more).`,
  "sweep.noneBetter": ({ goal, asIs }: { goal: string; asIs: number }, format: Format) =>
    `No value shows to be better for “${goal}” than what it is now (${format.number(asIs)} HCPs).`,
  "sweep.none": () => "The journey could not be simulated with any of these values.",
  "sweep.basis": ({ runs, looks }: { runs: number; looks: number }, format: Format) =>
    `${format.plural(runs, { one: "# run", other: "# runs" })} of each.${looks > 1 ? " Intervals are wider than 95 % of one look would be, since it was looked several times." : ""}`,
  "sweep.more": ({ more }: { more: number }, format: Format) =>
    `${format.plural(more, { one: "# more run", other: "# more runs" })} would likely be as precise as you want.`,
  "sweep.farOff": () => "More than a million runs would be needed to be as precise as you want.",
  "sweep.chart": ({ goal }: { goal: string }) => `HCPs more or fewer who reach “${goal}”, with intervals`,
  "sweep.value": () => "Value",
  "sweep.interval": () => "Interval",
  "sweep.personas": () =>
    "Under the personas: HCPs more or fewer, who gains and who loses; without an interval.",
  "sim.noGoals": () =>
    "This journey has no goal, so there is no answer to give. Declare one in the studio; where people go stands below.",
  "sim.waits": ({ behind }: { behind: string }) =>
    `“${behind}” is under way. This begins as soon as that has ended.`,
  "sim.earlier": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# earlier answer", other: "# earlier answers" }),
  "compare.asManyRuns": () => "as many runs as here",
  "compare.cap": ({ most }: { most: number }, format: Format) =>
    `Runs are doubled until the interval of the difference is that narrow, up to ${format.number(most)} runs of each plan.`,
  "compare.runsNow": ({ runs }: { runs: number }, format: Format) =>
    `(${format.plural(runs, { one: "# run", other: "# runs" })} of each)`,
  "compare.soFar": ({ runs, within }: { runs: number; within: number }, format: Format) =>
    `Sure to ± ${format.number(within)} HCPs after ${format.plural(runs, { one: "# run", other: "# runs" })}.`,
  "compare.cadence": (
    { touchpoint, days, most }: { touchpoint: string; days: number; most: number },
    format: Format,
  ) =>
    `“${touchpoint}” every ${days === 1 ? "day" : `${format.number(days)} days`}, ${format.plural(most, { one: "once", other: "# times" })} at most`,
  "compare.response": ({ touchpoint, times }: { touchpoint: string; times: number }, format: Format) =>
    `Each answer to “${touchpoint}” ${format.number(times)} times as likely`,
  "compare.sequential": () => "95 % interval over all looks",
  "compare.basis": ({ runs, looks }: { runs: number; looks: number }, format: Format) =>
    `${format.plural(runs, { one: "# run", other: "# runs" })} of each plan, with the same HCPs and the same luck.${looks > 1 ? ` Looked up to ${format.number(looks)} times whether that is enough: intervals are wider for it, so that together they are still right in 95 of 100 cases.` : ""}`,
  "compare.stopped": ({ precision }: { precision: number }, format: Format) =>
    `Stopped before the answer was sure to ± ${format.number(precision)} HCPs.`,
  "compare.capped": ({ precision }: { precision: number }, format: Format) =>
    `Not sure to ± ${format.number(precision)} HCPs yet: these are the most runs that are made.`,
  "exact.title": () => "Without luck",
  "exact.lead": () =>
    "Where a journey is simple enough, what becomes of HCPs can be solved instead of simulated: exactly, and in the end, without a last day.",
  "exact.solve": () => "Solve exactly",
  "exact.of": ({ persona, states }: { persona: string; states: number }, format: Format) =>
    `${persona}: exact (${format.plural(states, { one: "# state", other: "# states" })})`,
  "exact.not": ({ persona }: { persona: string }) => `${persona}: only simulated`,
  "exact.reasons": ({ count }: { count: number }, format: Format) =>
    format.plural(count, {
      one: "# reason why it cannot be solved",
      other: "# reasons why it cannot be solved",
    }),
  "exact.everReached": () => "Exact, in the end",
  "exact.after": () => "After, on average",
  "exact.simulated": ({ days }: { days: number }, format: Format) =>
    `Simulated, by day ${format.number(days)}`,
  "exact.together": () => "Together",
  "exact.share": ({ share, low, high }: { share: number; low: number; high: number }, format: Format) =>
    `${format.number(share)} % (${format.number(low)} to ${format.number(high)})`,
  "exact.agrees": () => "agree",
  "exact.underWay": () => "fewer by then: some are still on their way",
  "exact.differs": () => "more than exact: report this, it is a mistake of ours",
  "exact.levers": ({ goal }: { goal: string }) =>
    `What moves “${goal}” most, taken 10 % more often wherever there is a choice:`,
  "exact.points": ({ points }: { points: number }, format: Format) =>
    `${points > 0 ? "+" : ""}${format.number(points)} points`,
  "exact.ending": ({ name, percent }: { name: string; percent: number }, format: Format) =>
    `${name} ${format.number(percent)} %`,
  "exact.ending.completed": () => "Complete",
  "exact.ending.exited": () => "Left",
  "exact.ending.stuck": () => "Stuck",
  "exact.ending.stays": () => "Stays",
  "exact.ending.circles": () => "Goes in circles",
  "exact.ending.notEntered": () => "Does not enter",
  "exact.duration": ({ days }: { days: number }, format: Format) =>
    `From the first stage to the end: ${format.plural(days, { one: "# day", other: "# days" })} on average.`,
  "sim.who": () => "Who",
  "sim.whoSampled": () => "made up, by personas",
  "sim.whoStored": ({ count }: { count: number }, format: Format) =>
    format.plural(count, {
      one: "the # HCP stored here, with their history",
      other: "the # HCPs stored here, with their histories",
    }),
  "sim.whoStoredHint": () =>
    "What if this journey held from that day? Each goes on from their history up to then. Only sums leave the store; nothing is written.",
  "sim.reportFootStored": (
    { version, seed, from, simulator }: { version: string; seed: number; from: number; simulator: number },
    format: Format,
  ) =>
    `Version ${version}, from ${format.date(from)}, seed ${seed}, simulator ${format.number(simulator)}. Sums over real HCPs and what might become of them.`,
  "sim.storiesElsewhere": () => "These are real HCPs: single stories are told by the panel alone.",
};
