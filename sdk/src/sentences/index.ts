export type { Condition, Relation, ShownValue } from "./Condition.js";
export {
  type CsvSentence,
  createRenderer,
  createSentenceRenderer,
  type Renderer,
  type SentenceRenderer,
} from "./createRenderer.js";
export { describeCause } from "./describeCause.js";
export { describeChain } from "./describeChain.js";
export { describeEntry } from "./describeEntry.js";
export { describeGuard } from "./describeGuard.js";
export { type ComparedJourneys, describeJourneyChange } from "./describeJourneyChange.js";
export { describeLink } from "./describeLink.js";
export { describePath } from "./describePath.js";
export { describeReading } from "./describeReading.js";
export { describeRefusal } from "./describeRefusal.js";
export { describeGoals, describeSince, describeStage, describeStatus } from "./describeRun.js";
export { describeScenarioFailure } from "./describeScenarioFailure.js";
export { describeWay } from "./describeWay.js";
export {
  createFormat,
  type Format,
  type FormatOptions,
  isTimeZone,
  type Locale,
  type PluralForms,
} from "./Format.js";
export type { Catalogue, MoveClause, SentenceCode, SentenceParameters } from "./SentenceParameters.js";
