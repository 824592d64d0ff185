import type {
  DismissalReason,
  FeedbackEntry,
  HoldEntry,
  HoldReason,
  Identifier,
  LedgerEntry,
  ReportEntry,
  ReportReason,
} from "@waypost/sdk";
import type { Outcome } from "./journeyMessages";

/** What a rep notes beside what happens. Reasons come from lists, so that nothing free is ever written about anybody. */
export type Note =
  | {
      kind: "report";
      about: ReportEntry["about"];
      journey?: string;
      shown?: string;
      reason: ReportReason;
    }
  | {
      kind: "feedback";
      journey: string;
      suggestion: string;
      answer: FeedbackEntry["answer"];
      reason?: DismissalReason;
      /** Of `later`: when it may be suggested again, ms. */
      until?: number;
    }
  | { kind: "hold"; journey: string; change: HoldEntry["change"]; reason?: HoldReason }
  /** Withdraws consent, from now on. */
  | { kind: "optOut"; channel: string; purpose?: string }
  /** What the HCP said; it grants nothing until its evidence is imported. */
  | { kind: "optIn"; channel: string; purpose?: string };

/** An entry on its way into the CRM, with the words and identifiers that its file needs. */
export type HandoverRow = {
  hcp: string;
  displayName: string;
  identifiers: readonly Identifier[];
  entry: LedgerEntry;
  /** What it is, in the words of the journey. */
  label: string;
  /** The label of the channel it is about. */
  channel: string | undefined;
};

export type Handover = {
  rows: readonly HandoverRow[];
  /** Files that were made before, the latest first; `at` in ms. */
  past: readonly { at: number; count: number }[];
};

/** The messages about what reps note. */
export type NoteMessages = {
  /** What the CRM does not have yet; with `at`, what was handed over then. */
  "handover.read": { request: { at?: number }; response: Outcome<Handover> };
  /** Says of entries that a file carries them. */
  "handover.mark": {
    request: { people: { hcp: string; entries: string[] }[] };
    response: Outcome<{ at: number }>;
  };
  /** Writes a note into the ledger. Answers the entry's id, for undo. */
  "note.write": { request: { hcp: string; note: Note }; response: Outcome<{ entry: string }> };
};
