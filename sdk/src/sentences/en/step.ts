import type { StepParameters } from "../../edit/history/EditStep.js";
import type { Format } from "../Format.js";
import type { CataloguePart } from "../SentenceParameters.js";

/** `{q}` is the name of the one thing, `#` how many there are. */
function say(one: string, many: string) {
  return ({ name, count }: StepParameters, { number, quote }: Format): string =>
    count === 1 ? one.replace("{q}", () => quote(name)) : many.replace("#", number(count));
}

export const stepSentences: CataloguePart<"step"> = {
  "step.addStage": say("Add {q}", "Add # stages"),
  "step.renameStage": say("Rename {q}", "Rename # stages"),
  "step.changeStage": say("Change {q}", "Change # stages"),
  "step.changeId": say("Change the id of {q}", "Change # ids"),
  "step.moveStage": say("Move {q} to another stage", "Move # stages to another stage"),
  "step.moveStages": say("Move {q}", "Move # stages"),
  "step.collapse": say("Fold {q}", "Fold # stages"),
  "step.expand": say("Unfold {q}", "Unfold # stages"),
  "step.setDirection": say("Turn the canvas", "Turn the canvas"),
  "step.layOut": say("Lay out {q}", "Lay out # stages"),
  "step.align": say("Align {q}", "Align # stages"),
  "step.wrap": say("Wrap in {q}", "Wrap # stages"),
  "step.unwrap": say("Unwrap {q}", "Unwrap # stages"),
  "step.split": say("Split {q}", "Split # stages"),
  "step.merge": say("Merge into {q}", "Merge # stages"),
  "step.extract": say("Take {q} out", "Take # stages out"),
  "step.removeStages": say("Delete {q}", "Delete # stages"),
  "step.setKind": say("Change the kind of {q}", "Change the kind of # stages"),
  "step.setInitial": say("Begin with {q}", "Begin with # stages"),
  "step.duplicate": say("Duplicate {q}", "Duplicate # stages"),
  "step.paste": say("Paste {q}", "Paste # stages"),
  "step.cut": say("Cut {q}", "Cut # stages"),
  "step.insertFragment": say("Insert {q}", "Insert # fragments"),
  "step.insertTemplate": say("Begin from {q}", "Begin from # templates"),
  "step.connect": say("Connect {q}", "Connect # stages"),
  "step.retarget": say("Redirect {q}", "Redirect # transitions"),
  "step.changeTransition": say("Change transition {q}", "Change # transitions"),
  "step.changeGuard": say("Change the condition of {q}", "Change # conditions"),
  "step.removeTransitions": say("Delete transition {q}", "Delete # transitions"),
  "step.insertStage": say("Insert {q} on the way", "Insert # stages on the way"),
  "step.addItem": say("Add {q}", "Add # entries"),
  "step.changeItem": say("Change {q}", "Change # entries"),
  "step.removeItem": say("Remove {q}", "Remove # entries"),
  "step.moveItem": say("Reorder {q}", "Reorder # entries"),
  "step.changeJourney": say("Change the journey", "Change the journey"),
  "step.comment": say("Comment on {q}", "# comments"),
  "step.fix": say("Fix {q}", "Fix # problems"),
  "step.mergeDrafts": say("Take over changes to {q}", "Take over # changes"),
  "step.import": say("Import {q}", "Import # journeys"),
  "step.restore": say("Go back to {q}", "Go back to # versions"),
};
