import type { Diagnostic, DocumentPath } from "../../model/Diagnostic.js";

/** What another format says and a journey has no word for. */
export type LeftPart =
  | "action"
  | "attribute"
  | "data"
  | "delay"
  | "done"
  | "element"
  | "event"
  | "initial"
  | "invoke"
  | "key"
  | "output"
  | "raise"
  | "script"
  | "send"
  | "tag"
  | "target"
  | "targets";

/** What was taken in another form. */
export type ChangedPart = "action" | "delay" | "event" | "initial" | "stage";

/** Why a text is no XML that is read here. */
export type XmlFault = "doctype" | "form" | "tooDeep" | "tooLarge" | "tooMany";

/** Every code that reading another format may give, with its parameters. */
export interface ImportIssueParameters {
  "import.notFormat": { readonly expected: "xstate" | "scxml"; readonly found: string };
  "import.xml": { readonly fault: XmlFault; readonly found: string };
  /** Left out: `name` as the file has it, "" where it has none; `stage` where it stands. */
  "import.left": { readonly what: LeftPart; readonly name: string; readonly stage: string };
  "import.changed": { readonly what: ChangedPart; readonly from: string; readonly to: string };
  /** A condition that is no CEL: the way is there, and closed until somebody writes one. */
  "import.closed": { readonly guard: string; readonly stage: string };
  /** More than is read: of states, or of levels one inside the other. */
  "import.tooMuch": { readonly what: "states" | "levels"; readonly most: number };
  /** Nothing starts a run in the file, so an event of this type was declared which does. */
  "import.entry": { readonly event: string };
}

/** What is to be said about a file of another format; `line` and `column` from 1, where the format is text with lines. */
export interface ImportIssue extends Diagnostic {
  readonly line?: number;
  readonly column?: number;
}

/** Where something stands in a file: a path in JSON, a line in XML. */
export interface ImportPlace {
  readonly path: DocumentPath;
  readonly line?: number;
  readonly column?: number;
}

/** Notes one thing; warnings lose or change something, errors forbid the whole file. */
export type ReportImport = <Code extends keyof ImportIssueParameters>(
  code: Code,
  place: ImportPlace,
  parameters: ImportIssueParameters[Code],
) => void;

/** An issue with its parameters checked against its code. */
export function createImportIssue<Code extends keyof ImportIssueParameters>(
  code: Code,
  place: ImportPlace,
  parameters: ImportIssueParameters[Code],
  severity: ImportIssue["severity"] = "warning",
): ImportIssue {
  return { code, severity, parameters: { ...parameters }, ...place };
}
