import type { DeclaredKind } from "../../rules/JourneyRule.js";
import type { CataloguePart } from "../SentenceParameters.js";

const kinds: Readonly<Record<DeclaredKind, string>> = {
  attribute: "attribute",
  channel: "channel",
  event: "event",
  persona: "persona",
  entry: "entry",
  stage: "stage",
  transition: "transition",
  exit: "exit",
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
    `The stage ${quote(stage)} lies in ${quote(parent)}, which is not compound. Make ${quote(parent)} compound, or choose another parent.`,
  "journey.noInitial": ({ stage }, { quote }) =>
    `The compound stage ${quote(stage)} does not say which of its stages is entered first. Name one as "initial".`,
  "journey.initialElsewhere": ({ stage, initial }, { quote }) =>
    `The first stage ${quote(initial)} does not lie directly in ${quote(stage)}. Name one that does.`,
  "journey.initialNotAllowed": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} is not compound, so it can have no first stage. Remove "initial", or make the stage compound.`,
  "journey.noChildren": ({ stage }, { quote }) =>
    `The compound stage ${quote(stage)} has no stages inside. Add one, or make the stage atomic.`,
  "journey.tooDeep": ({ stage, most }, { quote }) =>
    `The stage ${quote(stage)} lies deeper than ${most} levels. Take some levels out.`,
  "journey.finalLeft": ({ stage, transition }, { quote }) =>
    `The transition ${quote(transition)} leaves ${quote(stage)}, which is final and never left. Remove the transition, or make the stage atomic.`,
  "journey.trigger": ({ transition, found }, { quote }) =>
    `The transition ${quote(transition)} has ${found === 0 ? "no trigger" : `${found} triggers`}; it needs exactly one of "event", "after" and "always".`,
  "journey.exitWithoutCause": ({ exit }, { quote }) =>
    `The exit ${quote(exit)} says neither by which event nor when the journey ends. Add "event" or "when".`,
  "journey.range": ({ attribute, min, max }, { quote, number }) =>
    `The attribute ${quote(attribute)} goes from ${number(min)} to ${number(max)}, which leaves no value. Swap "min" and "max", or correct them.`,
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
