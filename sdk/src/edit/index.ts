export { createGuardScope, type GuardScope } from "../guards/GuardScope.js";
export type { GuardName } from "../guards/listGuardNames.js";
export { type Guard, openGuard } from "../guards/openGuard.js";
export { type GuardPlace, getGuardScope } from "../rules/listGuards.js";
export { type AddStageListArgs, addStageList } from "./clipboard/addStageList.js";
export {
  copySelection,
  type DuplicateArgs,
  duplicate,
  openPiece,
  type PasteArgs,
  paste,
} from "./clipboard/copySelection.js";
export {
  type BlankOptions,
  createBlankJourney,
  createJourneyFromList,
} from "./clipboard/createBlankJourney.js";
export { createPiece } from "./clipboard/createPiece.js";
export { listNewStages } from "./clipboard/insertPiece.js";
export { type ListedStage, parseStageList } from "./clipboard/parseStageList.js";
export { compareDrafts, type DraftChange, type FieldChange } from "./compare/compareDrafts.js";
export type {
  Command,
  Draft,
  EditIssue,
  EditIssueCode,
  EditIssueParameters,
  EditResult,
  ItemList,
} from "./EditIssue.js";
export { completeGuard, type GuardCompletion, type GuardCompletions } from "./guards/completeGuard.js";
export { fromGuardRules } from "./guards/fromGuardRules.js";
export type { GuardOperator, GuardRule, GuardSubject, GuardValue } from "./guards/GuardRule.js";
export {
  type GuardChoice,
  type GuardEditor,
  type GuardField,
  type GuardParameter,
  type GuardTest,
  listGuardFields,
} from "./guards/listGuardFields.js";
export { type GuardRulesReading, toGuardRules } from "./guards/toGuardRules.js";
export {
  type EditStep,
  type EditStepCode,
  type EditStepParameters,
  type StepParameters,
  stepCodes,
} from "./history/EditStep.js";
export {
  applyCommand,
  canRedo,
  canUndo,
  createHistory,
  endGesture,
  type History,
  type HistoryEntry,
  jumpTo,
  pushDocument,
  redo,
  type StepOptions,
  undo,
} from "./history/History.js";
export { type ApplyFixArgs, applyFix } from "./items/applyFix.js";
export { type ChangeIdArgs, changeId } from "./items/changeId.js";
export {
  type AddItemArgs,
  addItem,
  type ChangeItemArgs,
  changeItem,
  type MoveItemArgs,
  moveItem,
  type NewItem,
  type RemoveItemArgs,
  removeItem,
} from "./items/changeItems.js";
export { type ChangeJourneyArgs, changeJourney, type JourneyChange } from "./items/changeJourney.js";
export { findUses, type Use, type UsedThing } from "./items/findUses.js";
export {
  type AlignArgs,
  type AlignEdge,
  alignStages,
  type DistributeArgs,
  distributeStages,
  findBoxes,
} from "./layout/alignStages.js";
export { findSnap, type Snap, type SnapLine, type SnapOptions } from "./layout/findSnap.js";
export {
  type MoveStagesArgs,
  moveStages,
  type SetCollapsedArgs,
  type SetDirectionArgs,
  setCollapsed,
  setDirection,
} from "./layout/moveStages.js";
export {
  type Box,
  containerPadding,
  findBounds,
  getOrigin,
  getPlaces,
  type Point,
  type Spot,
  stageSize,
  toBox,
} from "./layout/places.js";
export { findLikelyPath, type LikelyPath, type LikelyStep } from "./lens/findLikelyPath.js";
export { type Lens, type LensAnswer, readLens } from "./lens/readLens.js";
export { type DraftMerge, type MergeChoice, type MergePicks, mergeDrafts } from "./merge/mergeDrafts.js";
export { createFreshId } from "./parts/createFreshId.js";
export {
  type CountOptions,
  countPassing,
  type GuardPerson,
  type PassingCount,
  type PassingExample,
  type PassingReport,
} from "./people/countPassing.js";
export { createFactFrame, type PastEvent, type PersonFacts } from "./people/createFactFrame.js";
export { type AskedPart, listAsked } from "./people/listAsked.js";
export { toGuardPerson } from "./people/toGuardPerson.js";
export { type AddStageArgs, addStage } from "./stages/addStage.js";
export {
  type ChangeStageArgs,
  changeStage,
  type RenameStageArgs,
  renameStage,
  type StageChange,
} from "./stages/changeStage.js";
export { canMerge, type MergeStagesArgs, mergeStages } from "./stages/mergeStages.js";
export {
  canMoveStage,
  type ExtractArgs,
  extract,
  type MoveStageArgs,
  moveStage,
} from "./stages/moveStage.js";
export { type RemoveStagesArgs, removeStages } from "./stages/removeStages.js";
export { type SetInitialArgs, type SetKindArgs, setInitial, setKind } from "./stages/setKind.js";
export { type SplitStageArgs, splitStage } from "./stages/splitStage.js";
export { type UnwrapArgs, unwrap } from "./stages/unwrap.js";
export { canWrap, type WrapArgs, wrapInPhase } from "./stages/wrapInPhase.js";
export {
  createFragment,
  createFromTemplate,
  type FragmentId,
  type InsertFragmentArgs,
  insertFragment,
  listFragments,
  listTemplates,
  type TemplateCard,
  type TemplateId,
} from "./templates/listTemplates.js";
export type { TemplateLocale } from "./templates/Template.js";
export { canConnect } from "./transitions/canConnect.js";
export {
  type ChangeTransitionArgs,
  changeTransition,
  type RetargetArgs,
  retarget,
  type TransitionChange,
} from "./transitions/changeTransition.js";
export { type ConnectArgs, connect } from "./transitions/connect.js";
export { type InsertStageArgs, insertStageOnTransition } from "./transitions/insertStageOnTransition.js";
export { type RemoveTransitionsArgs, removeTransitions } from "./transitions/removeTransitions.js";
export { findTrigger, type TransitionTrigger } from "./transitions/trigger.js";
