export type {
  Command,
  Draft,
  EditIssue,
  EditIssueCode,
  EditIssueParameters,
  EditResult,
  ItemList,
} from "./EditIssue.js";
