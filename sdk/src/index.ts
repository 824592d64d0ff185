export type {
  AuditEntry,
  AuditRecord,
  ChainAnchor,
  ChainFault,
  ChainFaultParameters,
  ChainHead,
  ChainVerdict,
} from "./audit/AuditRecord.js";
export { findAnchor, toAnchorText, toAuditText, verifyAuditText } from "./audit/auditText.js";
export { chainAudit } from "./audit/chainAudit.js";
export { verifyChain } from "./audit/verifyChain.js";
export { type CompileOptions, compileJourney } from "./compile/compileJourney.js";
export type { Journey } from "./compile/Journey.js";
export { diffJourneys } from "./diff/diffJourneys.js";
export type {
  FieldChange,
  GuardChange,
  JourneyChange,
  JourneyDiff,
  JourneyList,
} from "./diff/JourneyDiff.js";
export type {
  CsvFileIssue,
  CsvIssueCode,
  CsvIssueParameters,
  CsvPersonIssue,
  CsvRejectionCode,
  CsvRowIssue,
  CsvWarning,
} from "./formats/csv/CsvIssue.js";
export type {
  ConsentRow,
  CsvJourney,
  CsvOptions,
  CsvReader,
  CsvReading,
  CsvRowByKind,
  EventRow,
  HcpRow,
} from "./formats/csv/CsvReader.js";
export { type CsvKind, type CsvReport, listCsvWarnings, type RejectedRow } from "./formats/csv/CsvReport.js";
export { createCsvReader } from "./formats/csv/createCsvReader.js";
export { readCsv } from "./formats/csv/readCsv.js";
export {
  createRejectedCsvWriter,
  type RejectedCsvWriter,
  toRejectedCsv,
} from "./formats/csv/toRejectedCsv.js";
export { toMermaid } from "./formats/mermaid/toMermaid.js";
export { toXStateJson } from "./formats/xstate/toXStateJson.js";
export type {
  XStateAction,
  XStateDelay,
  XStateExport,
  XStateLoss,
  XStateLostList,
  XStateMachineJson,
  XStateNode,
  XStateTransition,
} from "./formats/xstate/XStateExport.js";
export type { GuardIssueCode, GuardIssueParameters } from "./guards/GuardIssue.js";
export type { GuardOperand, GuardReading } from "./guards/GuardReading.js";
export { maxJourneyTextLength, openJourney, openJourneyText } from "./migrate/openJourney.js";
export { openLedgerEntry } from "./migrate/openLedgerEntry.js";
export type { OpenIssueParameters } from "./migrate/toShapeDiagnostic.js";
export { type Diagnostic, type DocumentPath, hasErrors, type TextRange } from "./model/Diagnostic.js";
export { findDurationMs } from "./model/duration.js";
export { type Identifier, isNpi, normalizeIdentifier } from "./model/Identifier.js";
export type {
  Attribute,
  Behaviour,
  Channel,
  Comment,
  Content,
  Counter,
  Effect,
  Entry,
  Exit,
  Facts,
  Goal,
  JourneyDocument,
  JourneyEvent,
  Objective,
  Patient,
  PayloadField,
  Persona,
  Place,
  Policy,
  Scenario,
  ScenarioStep,
  Segment,
  Stage,
  Touchpoint,
  Transition,
} from "./model/journeySchema.js";
export { type JsonSchema, toJourneyJsonSchema } from "./model/jsonSchema.js";
export type {
  AsideEntry,
  AttributeEntry,
  ConsentEntry,
  EventEntry,
  ExportEntry,
  FeedbackEntry,
  HoldEntry,
  Ledger,
  LedgerEntry,
  OptInEntry,
  PersonaEntry,
  ReportEntry,
  RetractionEntry,
  Scalar,
  SegmentEntry,
  SendEntry,
  VersionEntry,
} from "./model/Ledger.js";
export {
  type DismissalReason,
  dismissalReasons,
  type EnrolReason,
  enrolReasons,
  type HoldReason,
  holdReasons,
  type Reason,
  type ReportReason,
  reportReasons,
} from "./model/reasons.js";
export { fail, type Result, succeed } from "./model/result.js";
export { ancestry, createStageTree, findPhase, type StageTree } from "./model/stageTree.js";

export { toJourneyText, toPlainJourney } from "./model/toPlainJourney.js";
export { getTrigger, matchesEventType, type TransitionTrigger } from "./model/trigger.js";
export { hashJourney, semanticsVersion, toCanonicalJson } from "./model/version.js";
export { checkJourney } from "./rules/checkJourney.js";
export type { JourneyIssueParameters } from "./rules/JourneyRule.js";
export { type EmittedEffect, listEmitted } from "./run/effects/EmittedEffect.js";
export { type EffectCorrection, type SettledEffects, settleEmitted } from "./run/effects/settleEmitted.js";
export type {
  ExplainedEnding,
  ExplainedStage,
  Explanation,
  ExplanationLink,
  VersionChapter,
} from "./run/explain/Explanation.js";
export { explain } from "./run/explain/explain.js";
export { explainAsOf } from "./run/explain/explainAsOf.js";
export type {
  Conjunct,
  Outlook,
  Prospect,
  TouchpointOutlook,
  Way,
  WayTrigger,
} from "./run/explain/Outlook.js";
export type { Need, Remedy, RemedyCode, RemedyParameters, RemedyStep } from "./run/explain/Remedy.js";
export { whatNext } from "./run/explain/whatNext.js";
export { checkTouchpoint, type GateOptions } from "./run/gates/checkTouchpoint.js";
export type { AssumedSend } from "./run/gates/findCapRefusal.js";
export { findHold } from "./run/gates/findHold.js";
export type {
  Allowance,
  Deferral,
  Gate,
  GateAnswer,
  Refusal,
  RefusalCode,
  RefusalParameters,
} from "./run/gates/GateAnswer.js";
export {
  findNextTouchpoints,
  type PlannedTouchpoint,
  planTouchpoints,
} from "./run/gates/planTouchpoints.js";
export { type ConsentState, readConsents } from "./run/gates/readConsents.js";
export { type Contender, type SettledContender, settleContenders } from "./run/gates/settleContenders.js";
export { type Habits, type HourBand, listDigitalChannels, readHabits } from "./run/next/readHabits.js";
export type { SetAside, Suggestion } from "./run/next/Suggestion.js";
export { type NextSteps, suggestNext } from "./run/next/suggestNext.js";
export { findNextInstant, isAside, listAside, listUnexported, sortEntries } from "./run/orderEntries.js";
export { type JourneyPath, type PathStage, toJourneyPath } from "./run/path/toJourneyPath.js";
export {
  type JourneyTimeline,
  type MomentCause,
  type TimelineMoment,
  toJourneyTimeline,
} from "./run/path/toJourneyTimeline.js";
export type { ArmedWait, ExitTaken, Move, Run, TraceStep, Trigger, UnusedEntries } from "./run/Run.js";
export type {
  HcpList,
  RefoldMove,
  RefoldPlace,
  RefoldReport,
  SuppressedEffect,
} from "./run/refold/RefoldReport.js";
export { createRefold, type Refold, type RefoldOptions, refold } from "./run/refold/refold.js";
export { type ReplayOptions, replay, replayAll } from "./run/replay.js";
export { type Standing, standAt } from "./run/standAt.js";
export {
  type JourneyVersions,
  replayVersions,
  traceVersions,
  type UnknownVersion,
  type UnplacedMove,
  type VersionedRuns,
  type VersionSpan,
} from "./run/versions/replayVersions.js";
export type { Breakpoint } from "./scenario/Breakpoint.js";
export { compareWalks, type WalkAspect, type WalkComparison } from "./scenario/compareWalks.js";
export { copyHistory, type HistoryCopy } from "./scenario/copyHistory.js";
export {
  type GeneratedScenarios,
  type GenerateOptions,
  generateScenarios,
  type UnreachedReason,
  type UnreachedTransition,
} from "./scenario/generateScenarios.js";
export {
  type Coverage,
  type Covered,
  measureCoverage,
  type UnseenOutcome,
} from "./scenario/measureCoverage.js";
export {
  runScenario,
  type ScenarioFailure,
  type ScenarioFailureParameters,
  type ScenarioResult,
} from "./scenario/runScenario.js";
export { getPresent, jumpTo, startWalk, takeStep, toWalkLedger } from "./scenario/takeStep.js";
export { toScenario } from "./scenario/toScenario.js";
export type {
  GuardCheck,
  Walk,
  WalkAction,
  WalkIssue,
  WalkIssueParameters,
  WalkStart,
  WalkStep,
} from "./scenario/Walk.js";
export { type Advice, advise, type TrialOutcome, weighTrial } from "./simulate/answers/advise.js";
export {
  compareResults,
  type GoalComparison,
  type SimulationComparison,
} from "./simulate/answers/compareResults.js";
export { type GoalAnswer, judgeGoals, type TargetAnswer } from "./simulate/answers/judgeGoals.js";
export { listTrials, type Trial, type TrialChange } from "./simulate/answers/listTrials.js";
export {
  createSimulation,
  type Simulation,
  type SimulationSum,
} from "./simulate/createSimulation.js";
export { analyseExactly } from "./simulate/exact/analyseExactly.js";
export type {
  ExactAnalysis,
  ExactEnding,
  ExactGoal,
  ExactLever,
  ExactStage,
  ExactTime,
} from "./simulate/exact/ExactAnalysis.js";
export type {
  ExactObstacle,
  ExactObstacleCode,
  ExactObstacleParameters,
} from "./simulate/exact/ExactObstacle.js";
export { type FoundPerson, findSimulatedPerson, type PersonSearch } from "./simulate/findSimulatedPerson.js";
export { isOfGroup, type PeopleGroup } from "./simulate/PeopleGroup.js";
export { type RefusalReason, refusalReasons } from "./simulate/person/refusalReasons.js";
export type { EventCause } from "./simulate/person/SimulationSink.js";
export type { SimulatedPerson, StoryLine } from "./simulate/SimulatedPerson.js";
export type { SimulationIssueParameters } from "./simulate/SimulationIssue.js";
export type { ImportedPeople, SimulationOptions, SimulationPlan } from "./simulate/SimulationOptions.js";
export type {
  ChannelTotals,
  CountsByPersona,
  CountsOverTime,
  GoalTotals,
  GroupTotals,
  MoveTotals,
  PersonaTotals,
  PhaseMoves,
  ReplicationTotals,
  RiskCounts,
  SimulationResult,
  StageTotals,
  StatusTotals,
  TouchpointTotals,
  TransitionTotals,
} from "./simulate/SimulationResult.js";
export { type SampledPerson, type SampleOptions, samplePeople } from "./simulate/samplePeople.js";
export { type SimulationControl, simulate } from "./simulate/simulate.js";
export { type PersonChoice, simulatePerson } from "./simulate/simulatePerson.js";
export {
  estimateIncidence,
  type Incidence,
  type IncidenceCounts,
} from "./simulate/statistics/estimateIncidence.js";
export type { Interval } from "./simulate/statistics/Interval.js";
export { countToSettle, judgeShare, type ShareVerdict } from "./simulate/statistics/judgeShare.js";
export {
  type MeanEstimate,
  type MeanOptions,
  type Moments,
  meanInterval,
  toMoments,
} from "./simulate/statistics/meanInterval.js";
export { type PairedCounts, pairedShareInterval } from "./simulate/statistics/pairedShareInterval.js";
export { type QuantileEstimate, quantileOfCounts } from "./simulate/statistics/quantileOfCounts.js";
export { wilsonInterval } from "./simulate/statistics/wilsonInterval.js";
export {
  type ComparisonPlan,
  compareUntilPrecise,
  type JudgedComparison,
} from "./simulate/sweep/compareUntilPrecise.js";
export { judgePrecision, type Precision, planLooks } from "./simulate/sweep/judgePrecision.js";
export {
  type RunSimulation,
  runSweep,
  type SweepPlan,
  type SweepPoint,
  type SweepResult,
} from "./simulate/sweep/runSweep.js";
export {
  findSweepValue,
  getSweepUnit,
  isSweepValue,
  listSweepParameters,
  type SweepParameter,
  withSweepValue,
} from "./simulate/sweep/SweepParameter.js";
export type { BlockTotals, PathCount } from "./simulate/totals/BlockTotals.js";
export { simulatorVersion } from "./simulate/totals/toSimulationResult.js";
export type {
  Change,
  CommitReceipt,
  DraftReceipt,
  Erasure,
  ExperimentSummary,
  JourneyDraft,
  JourneyStore,
  KeptExperiment,
  LinkedBy,
  LinkedPerson,
  NewLink,
  PersonChange,
  PersonProfile,
  PersonRecord,
  PublishedJourney,
  RecordLink,
  RunSummary,
  StoreFailure,
  StoreResult,
} from "./store/JourneyStore.js";
export { createMemoryStore } from "./store/memory/createMemoryStore.js";
