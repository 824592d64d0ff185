export type {
  ChangedPart,
  ImportIssue,
  ImportIssueParameters,
  LeftPart,
  XmlFault,
} from "./statechart/ImportIssue.js";
export type { ImportedJourney } from "./statechart/toJourneyDocument.js";
export { fromXStateJson } from "./xstate/fromXStateJson.js";
export { toXStateTypeScript, type XStateTypeScript } from "./xstate/toXStateTypeScript.js";
