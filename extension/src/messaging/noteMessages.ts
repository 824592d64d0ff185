import type {
  DismissalReason,
  FeedbackEntry,
  HoldEntry,
  HoldReason,
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

/** The messages about what reps note. */
export type NoteMessages = {
  /** Writes a note into the ledger. Answers the entry's id, for undo. */
  "note.write": { request: { hcp: string; note: Note }; response: Outcome<{ entry: string }> };
};
