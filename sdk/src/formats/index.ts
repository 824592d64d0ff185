export { fromScxml, type ScxmlOptions } from "./scxml/fromScxml.js";
export { type ScxmlExport, toScxml } from "./scxml/toScxml.js";
export type {
  ChangedPart,
  ImportIssue,
  ImportIssueParameters,
  LeftPart,
  XmlFault,
} from "./statechart/ImportIssue.js";
export type { ChartLoss, LostList } from "./statechart/listLosses.js";
export type { ImportedJourney } from "./statechart/toJourneyDocument.js";
export { toSvg } from "./svg/toSvg.js";
export { fromXStateJson } from "./xstate/fromXStateJson.js";
export { toXStateTypeScript, type XStateTypeScript } from "./xstate/toXStateTypeScript.js";
