import type { DeclaredKind } from "../../model/references.js";
import type { CataloguePart } from "../SentenceParameters.js";

const kinds: Readonly<Record<DeclaredKind, string>> = {
  attribute: "attribute",
  counter: "counter",
  purpose: "purpose",
  channel: "channel",
  event: "event",
  content: "content",
  segment: "segment",
  persona: "persona",
  patient: "patient persona",
  entry: "entry",
  stage: "stage",
  touchpoint: "touchpoint",
  transition: "transition",
  exit: "exit",
  objective: "objective",
  goal: "goal",
  policy: "policy",
  behaviour: "behaviour",
};

export const journeySentences: CataloguePart<"journey"> = {
  "journey.duplicateId": ({ kind, id, first }, { quote }) =>
    `The ${kinds[kind]} ${quote(id)} exists already: number ${first + 1} of its list has this id. Give each its own.`,
  "journey.unknownName": ({ kind, name, suggestion }, { quote }) =>
    `No ${kinds[kind]} ${quote(name)} is declared. ${suggestion === "" ? `Declare it, or name one that is.` : `Did you mean ${quote(suggestion)}?`}`,
  "journey.reservedEvent": ({ type, prefix }, { quote }) =>
    `The event ${quote(type)} begins with ${quote(prefix)}, which the engine keeps for itself. Rename the event.`,
  "journey.emptyFamily": ({ family }, { quote }) =>
    `No declared event belongs to ${quote(family)}, so nothing can set this off. Declare one, or correct the family.`,
  "journey.parentCycle": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} lies inside itself, by way of its parents. Change one parent on the way.`,
  "journey.parentNotCompound": ({ stage, parent }, { quote }) =>
    `The stage ${quote(stage)} lies in ${quote(parent)}, which is neither compound nor parallel. Make ${quote(parent)} one of them, or choose another parent.`,
  "journey.noInitial": ({ stage }, { quote }) =>
    `The compound stage ${quote(stage)} does not say which of its stages is entered first. Name one as "initial".`,
  "journey.initialElsewhere": ({ stage, initial }, { quote }) =>
    `The first stage ${quote(initial)} does not lie directly in ${quote(stage)}, or is a way back. Name a stage that lies there.`,
  "journey.initialNotAllowed": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} has no first stage, because it is neither compound nor a way back. Remove "initial", or make the stage compound.`,
  "journey.noChildren": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} has no stages inside, and its kind asks for some. Add one, or make the stage atomic.`,
  "journey.tooDeep": ({ stage, most }, { quote }) =>
    `The stage ${quote(stage)} lies deeper than ${most} levels. Take some levels out.`,
  "journey.finalLeft": ({ stage, transition }, { quote }) =>
    `The transition ${quote(transition)} leaves ${quote(stage)}, which is final and never left. Remove the transition, or make the stage atomic.`,
  "journey.trigger": ({ transition, found }, { quote }) =>
    `The transition ${quote(transition)} has ${found === 0 ? "no trigger" : `${found} triggers`}; it needs exactly one of "event", "after", "always" and "done".`,
  "journey.entryTrigger": ({ entry, found }, { quote }) =>
    `The entry ${quote(entry)} has ${found === 0 ? "no cause" : "two causes"}; it needs exactly one of "event" and "date".`,
  "journey.doneWithoutInside": ({ transition, stage }, { quote }) =>
    `The transition ${quote(transition)} waits until ${quote(stage)} is done, and that stage has nothing inside that could be. Make it compound or parallel, or choose another trigger.`,
  "journey.internalOutside": ({ transition }, { quote }) =>
    `The transition ${quote(transition)} is internal, but leads out of the stage it begins in. Remove "internal", or choose a stage inside.`,
  "journey.nothingHappens": ({ transition }, { quote }) =>
    `The transition ${quote(transition)} leads nowhere and changes nothing. Give it "to" or effects, or remove it.`,
  "journey.alwaysWithoutEnd": ({ transition }, { quote }) =>
    `The transition ${quote(transition)} is taken at once and stays where it is, so it would be taken again without end. Give it "to", a condition, an event or a wait.`,
  "journey.historyOutside": ({ stage }, { quote }) =>
    `${quote(stage)} is a way back, and lies in no stage that it could lead back into. Give it a parent.`,
  "journey.historyInitial": ({ stage }, { quote }) =>
    `${quote(stage)} is a way back and does not say where to go while there is nothing to remember. Name a stage of its parent as "initial".`,
  "journey.historyDepth": ({ stage }, { quote }) =>
    `${quote(stage)} is a way back and does not say what it remembers. Set "history" to "shallow" for the stage directly inside, or "deep" for everything inside.`,
  "journey.trackKind": ({ stage, parent }, { quote }) =>
    `The final stage ${quote(stage)} lies directly in ${quote(parent)}, whose parts are tracks side by side. Put it inside a track, or make it atomic.`,
  "journey.fewTracks": ({ stage }, { quote }) =>
    `The parallel stage ${quote(stage)} has one track only, so nothing runs side by side. Add another, or make the stage compound.`,
  "journey.sourceKind": ({ stage, transition }, { quote }) =>
    `The transition ${quote(transition)} begins in ${quote(stage)}, which is a way back and never active. Let it begin in a stage.`,
  "journey.exitWithoutCause": ({ exit }, { quote }) =>
    `The exit ${quote(exit)} says neither by which event nor when the journey ends. Add "event" or "when".`,
  "journey.range": ({ attribute, min, max }, { quote, number }) =>
    `The attribute ${quote(attribute)} goes from ${number(min)} to ${number(max)}, which leaves no value. Swap "min" and "max", or correct them.`,
  "journey.counterStart": ({ counter, initial, min, max }, { quote, number }) =>
    `The counter ${quote(counter)} starts at ${number(initial)}, outside of ${number(min)} to ${number(max)}. Correct "initial", "min" or "max".`,
  "journey.channelPurpose": ({ channel, purpose }, { quote }) =>
    `Consent for ${quote(channel)} is not held for the purpose ${quote(purpose)}. List the purpose under the channel's purposes, or choose another.`,
  "journey.hours": ({ channel, from, to }, { quote }) =>
    `The hours of ${quote(channel)} go from ${from} to ${to}, which leaves none. Correct them; hours across midnight are written as two, up to 24:00 and from 00:00.`,
  "journey.approvalDays": ({ content, from, until }, { quote, calendarDate }) =>
    `The approval of ${quote(content)} begins on ${calendarDate(from)} and ends before ${calendarDate(until)}, which leaves no day. Correct one of the two.`,
  "journey.shares": ({ sum }, { number }) =>
    `The shares of the personas sum to ${number(sum)}; expected is 1. Correct them, or leave all of them out.`,
  "journey.distributionValue": ({ persona, attribute, value }, { quote }) =>
    `The persona ${quote(persona)} gives ${quote(attribute)} the value ${quote(value)}, which the attribute cannot have. Correct it, or add it to what is declared.`,
  "journey.distributionKind": ({ persona, attribute }, { quote }) =>
    `The distribution of ${quote(attribute)} for the persona ${quote(persona)} does not suit the attribute's type. Use weights, one of them above zero, for values, and uniform or triangular only for numbers; dates have none.`,
  "journey.responses": ({ touchpoint, persona, sum }, { quote, number }) =>
    `The responses to ${quote(touchpoint)} have probabilities of ${number(sum)} in all${persona === "" ? "" : ` for the persona ${quote(persona)}`}; an HCP answers in one way at most, so expected is up to 1. Lower some.`,
  "journey.quantiles": ({ touchpoint, place }, { quote, number }) =>
    `Quantile ${number(place)} of a response to ${quote(touchpoint)} is shorter than the one before it. List durations from the shortest to the longest.`,
  "journey.payloadValue": ({ event, field, value }, { quote }) =>
    `The simulator would give ${quote(event)} the field ${quote(field)} with ${quote(value)}, which the event does not declare. Declare it with the event, or correct it.`,
  "journey.tracksConflict": ({ first, second, event }, { quote }) =>
    `At ${quote(event)}, ${quote(first)} and ${quote(second)} cannot both be taken, because one leaves the track of the other: the first in the document wins. Give one a condition or another event.`,
  "journey.tracksWrite": ({ counter, first, second }, { quote }) =>
    `${quote(first)} and ${quote(second)} may both write ${quote(counter)} at one event, and the last in the document wins. Let one of them write, or let both only add.`,
  "journey.timeAlone": ({ place }, { quote }) =>
    `The condition of ${quote(place)} could come true by the passing of time alone, and nothing would notice. Use a transition with "after" instead.`,
  "journey.alwaysLoop": ({ stages }) =>
    `These stages lead to one another at once and without end: ${stages}. Give one of the transitions a condition, an event or a wait.`,
  "journey.unreachable": ({ stage }, { quote }) =>
    `Nobody can get to the stage ${quote(stage)}. Add a transition to it, or remove it.`,
  "journey.deadEnd": ({ stage }, { quote }) =>
    `Nobody gets out of the stage ${quote(stage)}. Add a transition from it, or make it final.`,
  "journey.shadowed": ({ transition, by }, { quote }) =>
    `The transition ${quote(transition)} is never taken: ${quote(by)} comes before it and has no condition. Change their order, or give ${quote(by)} a condition.`,
  "journey.manyPhases": ({ count, most }) =>
    `The journey has ${count} phases; more than ${most} cannot be read as one path. Put some stages inside others.`,
};
