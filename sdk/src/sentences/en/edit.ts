import type { ItemList } from "../../edit/EditIssue.js";
import type { CataloguePart } from "../SentenceParameters.js";
import { openSentences } from "./open.js";

export const editedItems: Readonly<Record<ItemList, string>> = {
  attributes: "attribute",
  counters: "counter",
  purposes: "purpose",
  channels: "channel",
  events: "event",
  contents: "content",
  segments: "segment",
  personas: "persona",
  patients: "patient persona",
  entry: "entry",
  stages: "stage",
  touchpoints: "touchpoint",
  transitions: "transition",
  exits: "exit",
  objectives: "objective",
  goals: "goal",
  policies: "policy",
  behaviour: "behaviour",
  scenarios: "scenario",
  comments: "comment",
};

export const editSentences: CataloguePart<"edit"> = {
  "edit.unknown": ({ list, id }, { quote }) =>
    `There is no ${editedItems[list]} ${quote(id)} any more. Choose one that is there.`,
  "edit.taken": ({ list, id }, { quote }) =>
    `Another ${editedItems[list]} is called ${quote(id)} already. Choose another name.`,
  "edit.form": ({ key, form, found }, format) =>
    `${key === "" ? "" : `${format.quote(key)}: `}${openSentences["open.form"]({ form, found: found === "" ? "nothing" : format.quote(found) }, format)}`,
  "edit.full": ({ most }, { number }) =>
    `A journey holds no more than ${number(most)} of these. Remove some, or divide the journey.`,
  "edit.last": ({ list }) =>
    `A journey needs at least one ${editedItems[list]}, and this is its last. Add another first.`,
  "edit.inUse": ({ list, id, uses }, { quote, plural }) =>
    `The ${editedItems[list]} ${quote(id)} is still used in ${plural(uses, { one: "one place", other: "# places" })}. Change what uses it first, or remove it nevertheless.`,
  "edit.intoItself": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} cannot go into itself or into its own inside. Drop it somewhere else.`,
  "edit.noInside": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} is an end or a way back and holds no stages. Make it an ordinary stage first.`,
  "edit.notSiblings": ({ stages }, { number }) =>
    `The ${number(stages)} stages do not lie directly in the same stage. Choose some that do.`,
  "edit.tooFew": ({ least, found }, { number }) =>
    `This takes at least ${number(least)} stages, and ${number(found)} are chosen. Choose more.`,
  "edit.hasInside": ({ stage, stages }, { quote, plural }) =>
    `The stage ${quote(stage)} has ${plural(stages, { one: "one stage", other: "# stages" })} inside. Take them out first.`,
  "edit.notContainer": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} has no inside to set free. Choose one with stages inside.`,
  "edit.outermost": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} lies in no other stage, so there is nothing to take it out of. Choose one that does.`,
  "edit.stageKind": ({ stage }, { quote }) =>
    `This cannot be done with ${quote(stage)}, because of the kind of stage that it is. Choose an ordinary stage.`,
  "edit.noWayOut": ({ stage }, { quote }) =>
    `Nothing leads out of ${quote(stage)}: it is an end or a way back. Begin at another stage, or make it an ordinary one.`,
  "edit.doneWithoutInside": ({ stage }, { quote }) =>
    `The stage ${quote(stage)} has nothing inside that could come to its end. Choose another trigger.`,
  "edit.internalOutside": ({ from, to }, { quote }) =>
    `The stage ${quote(to)} does not lie inside ${quote(from)}, so the way there leaves it. Choose a stage inside.`,
  "edit.familyChanges": ({ type, to, family }, { quote }) =>
    `${quote(family)} would mean something else if ${quote(type)} were called ${quote(to)}. Choose a name that keeps to the family, or change ${quote(family)} first.`,
  "edit.reserved": ({ name }, { quote }) =>
    `Waypost itself reads ${quote(name)}, so this name is neither given nor taken. Choose another name.`,
  "edit.guardLength": ({ place, most }, { quote, number }) =>
    `With this name the condition of ${quote(place)} would be longer than ${number(most)} characters. Choose a shorter name.`,
  "edit.notPiece": ({ found }, { quote }) =>
    `This is no piece of a journey${found === "" ? "" : `; it begins with ${quote(found)}`}. Copy stages in the editor, or paste a list with one stage a line.`,
  "edit.pieceFormat": ({ found, known }) =>
    `Another version of Waypost copied this (${found}; this one knows ${known}). Update Waypost here or there, and copy again.`,
  "edit.noFix": () =>
    "There is no fix for this any more, because the condition has changed. Look at what is found now.",
  "edit.emptySelection": () => "Nothing is chosen. Choose what this is to be done to.",
};
