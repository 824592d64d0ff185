export type { GuardName } from "../guards/listGuardNames.js";
export type {
  Command,
  Draft,
  EditIssue,
  EditIssueCode,
  EditIssueParameters,
  EditResult,
  ItemList,
} from "./EditIssue.js";
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
export { createFreshId } from "./parts/createFreshId.js";
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
