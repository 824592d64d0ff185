/** A guard with the part that a finding is about. */
export type Excerpt = { before: string; marked: string; after: string };

/** A diagnostic as a person reads it. */
export type Finding = {
  severity: "error" | "warning";
  /** Where in the document, in words. */
  place: string;
  sentence: string;
  excerpt?: Excerpt;
};

/** What a journey would bring. */
export type DraftSummary = {
  journey: string;
  title: string;
  version: string;
  phases: number;
  stages: number;
  transitions: number;
};

/** A chosen file, looked at before it is published. */
export type JourneyDraft = {
  fileName: string;
  text: string;
  /** Whatever the text holds, a journey or not: findings are named by it. */
  document: unknown;
  /** Missing where the file is no journey document. */
  summary?: DraftSummary;
  /** Errors first. */
  findings: readonly Finding[];
  canPublish: boolean;
};
