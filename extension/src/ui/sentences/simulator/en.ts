import type { Format } from "../../dom/format";
import { flowSentences } from "./flowEn";
import { keptSentences } from "./keptEn";
import { studySentences } from "./studyEn";
import { walkSentences } from "./walkEn";

const hcps = (count: number, format: Format) => format.plural(count, { one: "# HCP", other: "# HCPs" });
const runs = (count: number, format: Format) => format.plural(count, { one: "# run", other: "# runs" });
const days = (count: number, format: Format) => format.plural(count, { one: "# day", other: "# days" });

/** The sentences of the simulator, in English. */
export const simulatorSentences = {
  "sim.title": () => "Simulator",
  "sim.lead": () =>
    "Rehearse a journey before anyone is in it. Consent, caps, hours and exits hold as they would; nothing is sent, nobody real is touched.",

  // What is rehearsed
  "sim.setup": () => "Rehearsal",
  "sim.journey": () => "Journey",
  "sim.choose": () => "Choose a journey",
  "sim.drafts": () => "Drafts",
  "sim.published": () => "Published",
  "sim.noJourney": () =>
    "There is no journey yet. Draw one in the studio, or publish one on the data page; then come back here.",
  "sim.toStudio": () => "Open the studio",
  "sim.toData": () => "Open the data page",
  "sim.population": () => "HCPs",
  "sim.days": () => "Days",
  "sim.from": () => "Begins on",
  "sim.replications": () => "Runs",
  "sim.replicationsHint": () => "More runs make the answer surer. Each has other luck.",
  "sim.seed": () => "Seed",
  "sim.seedHint": () => "The same seed gives the same result, to the byte.",
  "sim.more": () => "Runs and seed",
  "sim.outOfBounds": ({ least, most }: { least: number; most: number }, format: Format) =>
    `A whole number from ${format.number(least)} to ${format.number(most)}`,
  "sim.noDate": () => "Choose a day",
  "sim.start": () => "Rehearse",
  "sim.unreadable": () => "This journey cannot be opened. Open it in the studio and see what it says.",
  "sim.silent": () => "Waypost did not answer. Reload this page.",

  // Under way
  "sim.running": ({ percent }: { percent: number }, format: Format) => `${format.number(percent)} % done`,
  "sim.preparing": () => "Getting ready",
  "sim.timeLeft": ({ seconds }: { seconds: number }, format: Format) =>
    seconds < 2
      ? "nearly done"
      : `about ${format.plural(seconds, { one: "# second", other: "# seconds" })} left`,
  "sim.paused": () => "paused",
  "sim.pause": () => "Pause",
  "sim.resume": () => "Go on",
  "sim.cancel": () => "Stop here",
  "sim.soFar": () => "So far",
  "sim.cancelled": () => "Stopped before anything was done.",
  "sim.refused": () => "This journey cannot be rehearsed as it is:",
  "sim.broken": ({ reason }: { reason: string }) =>
    `A worker stopped (${reason}), perhaps for lack of memory. Rehearse again with fewer HCPs or runs; what was done until then stands below.`,
  "sim.cutOff": () =>
    "The last rehearsal was cut off: its page was closed, or ran out of memory. What was done until then stands below, and can be kept. Rehearse again with fewer HCPs, runs or days.",
  "sim.cutOffBare": () =>
    "The last rehearsal was cut off before anything was done: its page was closed, or ran out of memory. Rehearse again with fewer HCPs, runs or days.",
  "sim.partial": ({ people }: { people: number }, format: Format) =>
    `Stopped early: what follows is of the ${hcps(people, format)} that were simulated until then.`,
  "sim.noWholeRun": () =>
    "Not one run was finished, so nothing can be said of goals. Rehearse again and let one finish.",
  "sim.ready": () => "Press “Rehearse”: what comes of it stands here.",
  "sim.nothingYet": () => "Choose a journey on the left, and press “Rehearse”.",

  // The answer
  "sim.answer": () => "The answer",
  "sim.basis": (
    { population, days: length, runs: count }: { population: number; days: number; runs: number },
    format: Format,
  ) => `${hcps(population, format)}, ${days(length, format)}, ${runs(count, format)}`,
  "sim.targetHolds": (
    { goal, count, days: within }: { goal: string; count: number; days: number },
    format: Format,
  ) => `Yes: ${format.number(count)} × “${goal}” within ${days(within, format)} is reached.`,
  "sim.targetFails": (
    { goal, count, days: within }: { goal: string; count: number; days: number },
    format: Format,
  ) => `No: ${format.number(count)} × “${goal}” within ${days(within, format)} is not reached.`,
  "sim.targetOpen": (
    { goal, count, days: within }: { goal: string; count: number; days: number },
    format: Format,
  ) =>
    `Not sure: ${format.number(count)} × “${goal}” within ${days(within, format)} may or may not be reached.`,
  "sim.targetLate": (
    { goal, count, days: within }: { goal: string; count: number; days: number },
    format: Format,
  ) =>
    `${format.number(count)} × “${goal}” within ${days(within, format)}: the rehearsal ends earlier, so it cannot say. Make it longer.`,
  "sim.targetEvidence": (
    {
      met,
      runs: count,
      low,
      high,
      asked,
    }: { met: number; runs: number; low: number; high: number; asked: number },
    format: Format,
  ) =>
    `Met in ${format.number(met)} of ${runs(count, format)}: a chance between ${format.number(low)} and ${format.number(high)} %, where ${format.number(asked)} % is asked for.`,
  "sim.targetMean": ({ mean, low, high }: { mean: number; low: number; high: number }, format: Format) =>
    `${format.number(mean)} on average by then (${format.number(low)} to ${format.number(high)}).`,
  "sim.moreRuns": ({ more }: { more: number }, format: Format) =>
    `${format.number(more)} more ${more === 1 ? "run" : "runs"} would likely settle it.`,
  "sim.otherGoals": () => "Other goals, by the end",
  "sim.goal": () => "Goal",
  "sim.reached": () => "HCPs",
  "sim.shareOfAll": () => "Of all",
  "sim.between": () => "Runs between",
  "sim.range": ({ low, high }: { low: number; high: number }, format: Format) =>
    `${format.number(low)} and ${format.number(high)}`,
  "sim.warnings": () => "What makes these figures doubtful",
  "sim.model": () =>
    "A rehearsal says what follows from what the journey assumes. Whether people behave like that, it cannot know.",

  // Stop, start, continue
  "sim.advice": () => "Stop, start, continue",
  "sim.adviceLead": ({ goal }: { goal: string }) =>
    `Each touchpoint is left out once, and consent is raised once, with the same HCPs and the same luck: what does it do to “${goal}”?`,
  "sim.adviceStart": () => "Find out",
  "sim.adviceFor": () => "For the goal",
  "sim.adviceProgress": ({ done, all }: { done: number; all: number }, format: Format) =>
    `${format.number(done)} of ${format.number(all)} changes tried`,
  "sim.advicePartial": () => "Stopped early: not every change was tried.",
  "sim.stop": () => "Stop",
  "sim.startDoing": () => "Start",
  "sim.keep": () => "Continue",
  "sim.open": () => "Too close to call",
  "sim.elsewhere": () => "Serves other goals",
  "sim.untold": () => "Cannot be told: the journey declares no answer to these",
  "sim.harms": ({ goals }: { goals: readonly string[] }, format: Format) =>
    `Fewer reach ${format.list(goals)}.`,
  "sim.stopNothing": () => "Nothing: every touchpoint earns its place.",
  "sim.startNothing": () => "Nothing that was tried brings more.",
  "sim.keepNothing": () => "No touchpoint shows that it is needed.",
  "sim.withoutGain": (gain: Gain, format: Format) => `Without it, ${describeGain(gain, format)}.`,
  "sim.savedTouches": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# fewer touch.", other: "# fewer touches." }),
  "sim.saved": ({ amount }: { amount: string }) => `Saves ${amount}.`,
  "sim.moreConsent": ({ channel, points }: { channel: string; points: number }, format: Format) =>
    `Ask for consent: ${channel}, ${format.number(points)} more in a hundred HCPs`,
  "sim.consentGain": (gain: Gain, format: Format) => `It would bring ${describeGain(gain, format)}.`,

  // Pictures and tables
  "sim.goalsOverTime": () => "Goals over time",
  "sim.goalsCaption": () => "HCPs who have reached the goal, by day. The band holds nine of ten runs.",
  "sim.whereTheyAre": () => "Where they are",
  "sim.whereCaption": () => "HCPs by phase, by day, in an average run.",
  "sim.notEntered": () => "not entered",
  "sim.exited": () => "left the journey",
  "sim.day": ({ day }: { day: number }, format: Format) => `day ${format.number(day)}`,
  "sim.dayHeading": () => "Day",
  "sim.targetLine": ({ count }: { count: number }, format: Format) => `target ${format.number(count)}`,
  "sim.chartFile": ({ kind, chart }: { kind: string; chart: string }) => `${chart} as ${kind}`,
  "sim.chartFailed": () => "The browser could not draw it. Take the SVG.",
  "sim.asTable": () => "As a table",
  "sim.timeToGoal": () => "Time to the goal",
  "sim.timeCaption": () =>
    "Share of HCPs who have reached it, by days since they entered; other endings compete (Aalen–Johansen).",
  "sim.touchpoints": () => "Touchpoints",
  "sim.touchpoint": () => "Touchpoint",
  "sim.channel": () => "Channel",
  "sim.sent": () => "Made",
  "sim.answered": () => "Answers",
  "sim.refusals": () => "Held back",
  "sim.cost": () => "Cost",
  "sim.answerShare": ({ event, percent }: { event: string; percent: number }, format: Format) =>
    `${event} ${format.number(percent)} %`,
  "sim.costTotal": ({ amount, perHcp }: { amount: string; perHcp: string }) =>
    `${amount} in a run, ${perHcp} for each HCP.`,
  "sim.costPerGoal": ({ goal, amount }: { goal: string; amount: string }) => `${amount} for each “${goal}”.`,
  "sim.personas": () => "Personas",
  "sim.persona": () => "Persona",
  "sim.unknownPersona": () => "unknown",
  "sim.entered": () => "Entered",
  "sim.groups": () => "Groups",
  "sim.group": () => "Group",
  "sim.noValue": () => "no value",
  "sim.touches": () => "Touches",
  "sim.paths": () => "Most frequent paths",
  "sim.path": () => "Path",
  "sim.people": () => "HCPs",
  "sim.otherPaths": ({ count }: { count: number }, format: Format) =>
    `${hcps(count, format)} took other, rarer paths.`,
  "sim.stages": () => "Stages",
  "sim.stage": () => "Stage",
  "sim.visitors": () => "Ever in it",
  "sim.atEnd": () => "At the end",
  "sim.again": () => "Came back",
  "sim.touchLoad": () => "Touches for one HCP",
  "sim.touchesCount": ({ count, isLast }: { count: number; isLast: boolean }, format: Format) =>
    isLast ? `${format.number(count)} and more` : format.number(count),
  "sim.reason.gate.ended": () => "journey over",
  "sim.reason.gate.held": () => "on hold",
  "sim.reason.gate.stageLeft": () => "stage left",
  "sim.reason.gate.guardFailed": () => "its own condition",
  "sim.reason.gate.guardUnreadable": () => "condition cannot be read",
  "sim.reason.gate.consentNeverGiven": () => "no consent",
  "sim.reason.gate.consentWithdrawn": () => "consent withdrawn",
  "sim.reason.gate.consentExpired": () => "consent expired",
  "sim.reason.gate.notApproved": () => "content not approved",
  "sim.reason.gate.notYetApproved": () => "content not yet approved",
  "sim.reason.gate.approvalExpired": () => "approval expired",
  "sim.reason.gate.policyFailed": () => "policy",
  "sim.reason.gate.policyUnreadable": () => "policy cannot be read",
  "sim.reason.gate.capReached": () => "cap reached",
  "sim.reasonCount": ({ reason, count }: { reason: string; count: number }, format: Format) =>
    `${reason} ${format.number(count)}`,

  // One of them
  "sim.onePerson": () => "One of them",
  "sim.onePersonLead": () => "Any figure is made of people like this one. Nobody of them is real.",
  "sim.oneOf": () => "One of",
  "sim.anybody": () => "everybody",
  "sim.groupReached": ({ goal }: { goal: string }) => `reached “${goal}”`,
  "sim.groupMissed": ({ goal }: { goal: string }) => `did not reach “${goal}”`,
  "sim.groupTouched": ({ touchpoint }: { touchpoint: string }) => `got “${touchpoint}”`,
  "sim.groupRefused": ({ touchpoint, reason }: { touchpoint: string; reason: string }) =>
    `“${touchpoint}” held back: ${reason}`,
  "sim.showOne": () => "Show one",
  "sim.showOneOf": ({ group }: { group: string }) => `Show one: ${group}`,
  "sim.personFrom": () => "From HCP number",
  "sim.personLooking": ({ looked, population }: { looked: number; population: number }, format: Format) =>
    `Looking: ${format.number(looked)} of ${format.number(population)} HCPs…`,
  "sim.personNone": ({ looked }: { looked: number }, format: Format) =>
    `Nobody among the ${format.number(looked)} HCPs from there on in the first run. Choose another group, or begin at another number.`,
  "sim.nextPerson": () => "Next",
  "sim.personIs": ({ persona }: { persona: string }) => `Persona: ${persona}`,
  "sim.personFound": ({ number, persona }: { number: number; persona: string }, format: Format) =>
    `HCP ${format.number(number)}, persona: ${persona}`,
  "sim.story.started": () => "The journey begins",
  "sim.story.event": ({ event }: { event: string }) => `Does: ${event}`,
  "sim.story.answer": ({ event, touchpoint }: { event: string; touchpoint: string }) =>
    `Answers “${touchpoint}”: ${event}`,
  "sim.story.sent": ({ touchpoint }: { touchpoint: string }) => `Gets “${touchpoint}”`,
  "sim.story.deferred": ({ touchpoint }: { touchpoint: string }) => `“${touchpoint}” waits for working hours`,
  "sim.story.refused": ({ touchpoint, reason }: { touchpoint: string; reason: string }) =>
    `“${touchpoint}” is held back: ${reason}`,
  "sim.story.entered": ({ stage }: { stage: string }) => `Enters “${stage}”`,
  "sim.story.reached": ({ goal }: { goal: string }) => `Reaches the goal “${goal}”`,
  "sim.story.completed": () => "The journey is complete",
  "sim.story.exited": ({ exit }: { exit: string }) => `Leaves the journey: ${exit}`,
  "sim.story.stuck": () => "Went round in circles and was stopped",
  "sim.story.truncated": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# more line", other: "# more lines" })}`,

  // Comparing
  "sim.compare": () => "Compare",
  "sim.compareLead": () => "The same HCPs with the same luck, once more under another plan.",
  "sim.compareWith": () => "With",
  "sim.compareJourney": () => "another journey or version",
  "sim.compareCadence": () => "another cadence of a touchpoint",
  "sim.compareResponse": () => "another chance of an answer",
  "sim.cadenceOf": () => "Touchpoint",
  "sim.every": () => "Repeat every … days",
  "sim.most": () => "At most",
  "sim.chance": () => "Chance of each answer, times",
  "sim.compareStart": () => "Compare",
  "sim.comparing": ({ percent }: { percent: number }, format: Format) =>
    `Simulating the other plan: ${format.number(percent)} %`,
  "sim.better": (
    { goal, mean, low, high }: { goal: string; mean: number; low: number; high: number },
    format: Format,
  ) =>
    `The other plan is better: ${signed(mean, format)} HCPs reach “${goal}” (${signed(low, format)} to ${signed(high, format)}).`,
  "sim.worse": (
    { goal, mean, low, high }: { goal: string; mean: number; low: number; high: number },
    format: Format,
  ) =>
    `The other plan is worse: ${signed(mean, format)} HCPs reach “${goal}” (${signed(low, format)} to ${signed(high, format)}).`,
  "sim.alike": ({ goal, low, high }: { goal: string; low: number; high: number }, format: Format) =>
    `No difference shows for “${goal}”: between ${signed(low, format)} and ${signed(high, format)} HCPs.`,
  "sim.same": ({ goal }: { goal: string }) => `No difference: the very same HCPs reach “${goal}”.`,
  "sim.settle": ({ more }: { more: number }, format: Format) =>
    `${format.number(more)} more runs would likely show which is better.`,
  "sim.asIs": () => "As it is",
  "sim.otherPlan": () => "Other plan",
  "sim.difference": () => "Difference",
  "sim.confidence": () => "95 % interval",
  "sim.touchesTotal": () => "Touches",
  "sim.costTotalOf": ({ currency }: { currency: string }) => `Cost, ${currency}`,
  "sim.gainsAndLoses": () => "Who gains and who loses",
  "sim.signed": ({ value }: { value: number }, format: Format) => signed(value, format),
  "sim.signedRange": ({ low, high }: { low: number; high: number }, format: Format) =>
    `${signed(low, format)} to ${signed(high, format)}`,
  "sim.notComparable": () => "The other journey has no goal of this one, so there is nothing to compare.",

  // Taking it along
  "sim.export": () => "Take it along",
  "sim.exportReport": () => "Report page",
  "sim.exportJson": () => "JSON",
  "sim.exportCsv": () => "CSV",
  "sim.reportOf": ({ title }: { title: string }) => `Rehearsal of “${title}”`,
  "sim.reportFoot": (
    { version, seed, from, simulator }: { version: string; seed: number; from: number; simulator: number },
    format: Format,
  ) =>
    `Version ${version}, from ${format.date(from)}, seed ${seed}, simulator ${format.number(simulator)}. Everybody in it is made up.`,

  ...flowSentences,
  ...keptSentences,
  ...walkSentences,
  ...studySentences,
};

type Gain = { low: number; high: number; mean: number };

function describeGain({ low, high, mean }: Gain, format: Format): string {
  if (low === 0 && high === 0) return "as many HCPs in every run";
  return `${moreOrFewer(mean, format)} (${signed(low, format)} to ${signed(high, format)})`;
}

function moreOrFewer(value: number, format: Format): string {
  if (value === 0) return "as many HCPs";
  const than = value > 0 ? "more" : "fewer";
  return format.plural(Math.abs(value), { one: `# ${than} HCP`, other: `# ${than} HCPs` });
}

function signed(value: number, format: Format): string {
  const text = format.number(Math.abs(value));
  if (value === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}
