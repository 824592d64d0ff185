export { type Advice, advise, type TrialOutcome, weighTrial } from "./answers/advise.js";
export {
  compareResults,
  type GoalComparison,
  type SimulationComparison,
} from "./answers/compareResults.js";
export { type GoalAnswer, judgeGoals, type TargetAnswer } from "./answers/judgeGoals.js";
export { listTrials, type Trial, type TrialChange } from "./answers/listTrials.js";
export {
  createSimulation,
  type Simulation,
  type SimulationSum,
} from "./createSimulation.js";
export { analyseExactly } from "./exact/analyseExactly.js";
export type {
  ExactAnalysis,
  ExactEnding,
  ExactGoal,
  ExactLever,
  ExactStage,
  ExactTime,
} from "./exact/ExactAnalysis.js";
export type {
  ExactObstacle,
  ExactObstacleCode,
  ExactObstacleParameters,
} from "./exact/ExactObstacle.js";
export { type FoundPerson, findSimulatedPerson, type PersonSearch } from "./findSimulatedPerson.js";
export { isOfGroup, type PeopleGroup } from "./PeopleGroup.js";
export { type RefusalReason, refusalReasons } from "./person/refusalReasons.js";
export type { EventCause } from "./person/SimulationSink.js";
export type { SimulatedPerson, StoryLine } from "./SimulatedPerson.js";
export type { SimulationIssueParameters } from "./SimulationIssue.js";
export type { ImportedPeople, SimulationOptions, SimulationPlan } from "./SimulationOptions.js";
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
} from "./SimulationResult.js";
export { type SampledPerson, type SampleOptions, samplePeople } from "./samplePeople.js";
export { type SimulationControl, simulate } from "./simulate.js";
export { type PersonChoice, simulatePerson } from "./simulatePerson.js";
export {
  estimateIncidence,
  type Incidence,
  type IncidenceCounts,
} from "./statistics/estimateIncidence.js";
export type { Interval } from "./statistics/Interval.js";
export { countToSettle, judgeShare, type ShareVerdict } from "./statistics/judgeShare.js";
export {
  type MeanEstimate,
  type MeanOptions,
  type Moments,
  meanInterval,
  toMoments,
} from "./statistics/meanInterval.js";
export { type PairedCounts, pairedShareInterval } from "./statistics/pairedShareInterval.js";
export { type QuantileEstimate, quantileOfCounts } from "./statistics/quantileOfCounts.js";
export { wilsonInterval } from "./statistics/wilsonInterval.js";
export {
  type ComparisonPlan,
  compareUntilPrecise,
  type JudgedComparison,
} from "./sweep/compareUntilPrecise.js";
export { judgePrecision, type Precision, planLooks } from "./sweep/judgePrecision.js";
export {
  type RunSimulation,
  runSweep,
  type SweepPlan,
  type SweepPoint,
  type SweepResult,
} from "./sweep/runSweep.js";
export {
  findSweepValue,
  getSweepUnit,
  isSweepValue,
  listSweepParameters,
  type SweepParameter,
  withSweepValue,
} from "./sweep/SweepParameter.js";
export type { BlockTotals, PathCount } from "./totals/BlockTotals.js";
export { simulatorVersion } from "./totals/toSimulationResult.js";
