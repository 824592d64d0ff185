/** What a step is about: the name of the thing, or of the first of several, and how many. */
export interface StepParameters {
  readonly name: string;
  readonly count: number;
}

/** The names of steps in a history. */
export const stepCodes = [
  "step.addStage",
  "step.renameStage",
  "step.changeStage",
  "step.changeId",
  "step.moveStage",
  "step.moveStages",
  "step.collapse",
  "step.expand",
  "step.setDirection",
  "step.layOut",
  "step.align",
  "step.wrap",
  "step.unwrap",
  "step.split",
  "step.merge",
  "step.extract",
  "step.removeStages",
  "step.setKind",
  "step.setInitial",
  "step.duplicate",
  "step.paste",
  "step.cut",
  "step.insertFragment",
  "step.insertTemplate",
  "step.connect",
  "step.retarget",
  "step.changeTransition",
  "step.changeGuard",
  "step.removeTransitions",
  "step.insertStage",
  "step.addItem",
  "step.changeItem",
  "step.removeItem",
  "step.moveItem",
  "step.changeJourney",
  "step.comment",
  "step.fix",
  "step.mergeDrafts",
  "step.import",
  "step.restore",
] as const;

/** Everything that a step of the history may be. */
export type EditStepCode = (typeof stepCodes)[number];

/** The name of a step, as code and parameters; `sentences` says it. */
export interface EditStep {
  readonly code: EditStepCode;
  readonly parameters: StepParameters;
}

/** Every code of a step with its parameters. */
export type EditStepParameters = { readonly [Code in EditStepCode]: StepParameters };
