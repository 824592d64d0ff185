export { type CsvTable, readCsvTable } from "./csv/readCsvTable.js";
export { toCsv } from "./csv/toCsv.js";
export { applyCsvMapping, type MappedCsv, type MappedFiles } from "./mapping/applyCsvMapping.js";
export { type CsvMapping, openCsvMapping } from "./mapping/CsvMapping.js";
export {
  type CsvMapper,
  createCsvMapper,
  type MappedAccount,
  type MappedPiece,
} from "./mapping/createCsvMapper.js";
export type { IncompleteRows, MappedCount, RowOrigin, UnmappedValue } from "./mapping/MappedCsv.js";
export { fromScxml, type ScxmlOptions } from "./scxml/fromScxml.js";
export { type ScxmlExport, toScxml } from "./scxml/toScxml.js";
export type { BuildSheetRow } from "./sheet/BuildSheetRow.js";
export type { BuildSheetWords } from "./sheet/BuildSheetWords.js";
export {
  type BuildSheetOptions,
  listBuildSheet,
  toBuildSheet,
} from "./sheet/toBuildSheet.js";
export type {
  ChangedPart,
  ImportIssue,
  ImportIssueParameters,
  LeftPart,
  XmlFault,
} from "./statechart/ImportIssue.js";
export type { ChartLoss, LostList } from "./statechart/listLosses.js";
export type { ImportedJourney } from "./statechart/toJourneyDocument.js";
export { type SvgMarks, toSvg } from "./svg/toSvg.js";
export { fromXStateJson } from "./xstate/fromXStateJson.js";
export { toXStateTypeScript, type XStateTypeScript } from "./xstate/toXStateTypeScript.js";
