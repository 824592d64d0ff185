import type { Format } from "../../dom/format";

/** The sentences of the walk of one HCP, in English. */
export const walkSentences = {
  "walk.population": () => "A population",
  "walk.one": () => "One HCP, step by step",
  "walk.mode": () => "What is rehearsed",
  "walk.who": () => "Who walks",
  "walk.lead": () =>
    "A made-up HCP. What you do to them happens in this window alone, and can be taken back.",
  "walk.consent": () => "Has agreed to",
  "walk.unknown": () => "unknown",
  "walk.yes": () => "yes",
  "walk.no": () => "no",
  "walk.start": () => "Begin the walk",
  "walk.actions": () => "What happens next",
  "walk.event": () => "Event",
  "walk.happens": () => "Happens",
  "walk.toNext": () => "Time passes to what is due next",
  "walk.pass": () => "Days pass",
  "walk.more": () => "Consent, facts and touchpoints",
  "walk.grant": () => "Agrees",
  "walk.withdraw": () => "Withdraws",
  "walk.attribute": () => "Fact",
  "walk.change": () => "Changes",
  "walk.send": () => "Is made",
  "walk.goals": ({ goals }: { goals: readonly string[] }, format: Format) => `Reached: ${format.list(goals)}`,
  "walk.ways": () => "Ways on",
  "walk.due": ({ at }: { at: string }) => `due ${at}.`,
  "walk.log": () => "What happened",
  "walk.guards": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# condition was read", other: "# conditions were read" }),
  "walk.guard.holds": () => "holds",
  "walk.guard.fails": () => "does not hold",
  "walk.guard.error": () => "cannot be read",
  "walk.missing": () => "missing",
  "walk.told": ({ type }: { type: string }) => `Tells ${type}`,
  "walk.begins": () => "The walk begins",
  "walk.granted": ({ channel }: { channel: string }) => `Agrees to ${channel}`,
  "walk.withdrawn": ({ channel }: { channel: string }) => `Withdraws consent to ${channel}`,
  "walk.changed": ({ attribute, value }: { attribute: string; value: string }) =>
    `${attribute} is ${value} now`,
  "walk.passed": ({ at }: { at: string }) => `Time passes until ${at}`,
  "walk.tools": () => "Keep, compare, stop",
  "walk.stopped": ({ places }: { places: string }) => `Time stopped here: ${places}.`,
  "walk.keep": () => "Keep to compare",
  "walk.anew": () => "Begin anew",
  "walk.back": () => "Back to the kept walk",
  "walk.sameAs": ({ shared }: { shared: number }, format: Format) =>
    `It comes to the same as the kept walk (${format.plural(shared, { one: "# step", other: "# steps" })} in common).`,
  "walk.differs": ({ aspects, shared }: { aspects: string; shared: number }, format: Format) =>
    `It differs from the kept walk in ${aspects} (${format.plural(shared, { one: "# step", other: "# steps" })} in common).`,
  "walk.aspect.status": () => "how the run stands",
  "walk.aspect.stages": () => "stages",
  "walk.aspect.exit": () => "exit",
  "walk.aspect.goals": () => "goals",
  "walk.aspect.counters": () => "counters",
  "walk.aspect.tags": () => "tags",
  "walk.aspect.told": () => "what was told",
  "walk.issue.walk.past": () => "Time does not run backwards.",
  "walk.issue.walk.nothingNext": () => "Nothing is due: without an event nothing will happen any more.",
  "walk.issue.walk.advance": () => "Say how much time passes.",
  "walk.issue.walk.unknown": () => "The journey does not know that.",
  "walk.scenarioName": () => "Name of the scenario",
  "walk.save": () => "Save as a scenario",
  "walk.saved": ({ label }: { label: string }) =>
    `“${label}” is in the draft, and expects from now on what the walk came to.`,
  "walk.saveOnlyDrafts": () =>
    "Scenarios are kept in drafts: open this journey in the studio, then walk through its draft.",
  "walk.conflict": () => "The draft was changed meanwhile. Choose it again and repeat the walk.",
  "walk.scenarios": () => "Scenarios of this journey",
  "walk.coverage": (
    {
      stages,
      allStages,
      ways,
      allWays,
      outcomes,
      allOutcomes,
    }: {
      stages: number;
      allStages: number;
      ways: number;
      allWays: number;
      outcomes: number;
      allOutcomes: number;
    },
    format: Format,
  ) =>
    `Together they enter ${format.number(stages)} of ${format.number(allStages)} stages and take ${format.number(ways)} of ${format.number(allWays)} ways; of what conditions can come to, ${format.number(outcomes)} of ${format.number(allOutcomes)} was seen.`,
  "walk.passes": () => "as expected",
  "walk.openOf": ({ label }: { label: string }) => `Walk through “${label}”`,
  "walk.open": () => "Walk",
  "walk.map": () => "Where they stand in the journey",
  "walk.mapLarge": () => "Full size",
  "walk.mapOf": ({ title }: { title: string }) => `“${title}” with the active stages marked`,
  "walk.stopWhen": () => "Where time stops",
  "walk.break.what": () => "Stop at",
  "walk.break.which": () => "Which",
  "walk.break.comes": () => "When it",
  "walk.break.stage": () => "a stage",
  "walk.break.transition": () => "a way",
  "walk.break.guard": () => "a condition",
  "walk.break.refusal": () => "a refusal",
  "walk.break.any": () => "any touchpoint",
  "walk.break.add": () => "Add",
  "walk.break.remove": () => "Remove",
  "walk.break.removeOf": ({ label }: { label: string }) => `Remove: ${label}`,
  "walk.break.atStage": ({ stage }: { stage: string }) => `“${stage}” is entered`,
  "walk.break.atTransition": ({ transition }: { transition: string }) => `“${transition}” is taken`,
  "walk.break.atGuard": ({ transition, outcome }: { transition: string; outcome: string }) =>
    `the condition of “${transition}” ${outcome}`,
  "walk.break.atAnyRefusal": () => "a touchpoint is refused",
  "walk.break.atRefusal": ({ touchpoint }: { touchpoint: string }) => `“${touchpoint}” is refused`,
  "walk.until": () => "Until the day",
  "walk.passUntil": () => "Time passes until then",
  "walk.copy": () => "A copy of the HCP you came from.",
  "walk.copyLead": () =>
    "Their history, facts and consent up to now, without name or identifier. What you do here is written nowhere; every step of the history can be gone back to.",
  "walk.copyLeft": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# entry has", other: "# entries have" })} no place in a walk and ${count === 1 ? "was" : "were"} left out: touches of other journeys, holds, moves to another version, or consent that runs out later.`,
  "walk.copyForget": () => "Somebody made up instead",
  "walk.copyAgain": () => "Walk on from the copy",
  "walk.copyFailed": () =>
    "This HCP could not be copied: they are no longer stored here, cannot be read, or Waypost did not answer. You can rehearse with somebody made up.",
  "walk.copySaved": () =>
    "A scenario of this walk carries the dates and facts of a real history, under a made-up name. Save it only where that may be kept.",
  "walk.noScenario": () =>
    "None yet. A scenario is a walk with what is expected of it; “waypost test” holds the journey to it.",
  "walk.ran": ({ count, failing }: { count: number; failing: number }, format: Format) =>
    failing === 0
      ? `All ${format.number(count)} run as expected.`
      : `${format.number(failing)} of ${format.number(count)} do not run as expected.`,
  "walk.coversAll": () => "Every stage, way and outcome of a condition is covered.",
  "walk.leftOut": () => "What they leave out",
  "walk.stagesLeft": () => "Stages never entered",
  "walk.waysLeft": () => "Ways never taken",
  "walk.guardsLeft": () => "Conditions never seen",
  "walk.unseen": ({ transition, outcome }: { transition: string; outcome: string }) =>
    `${transition} (${outcome})`,
  "walk.generate": () => "Find the missing scenarios",
  "walk.searching": () => "Looking for the shortest way to each",
  "walk.generateFailed": () => "The search stopped. Try again, or with a smaller journey.",
  "walk.generated": ({ count }: { count: number }, format: Format) =>
    count === 0
      ? "No further scenario was found."
      : format.plural(count, { one: "# scenario was found.", other: "# scenarios were found." }),
  "walk.stepsOf": ({ count, persona }: { count: number; persona: string }, format: Format) =>
    `${persona}, ${format.plural(count, { one: "# step", other: "# steps" })}`,
  "walk.saveGenerated": () => "Save all in the draft",
  "walk.generatedSaved": ({ count }: { count: number }, format: Format) =>
    `${format.plural(count, { one: "# scenario is", other: "# scenarios are" })} in the draft now.`,
  "walk.unreached": ({ count }: { count: number }, format: Format) =>
    format.plural(count, { one: "# way was not reached", other: "# ways were not reached" }),
  "walk.cutShort": () => "The search was cut short; there may be ways that it did not find.",
};
