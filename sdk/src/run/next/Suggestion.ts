import type { EventEntry, FeedbackEntry } from "../../model/Ledger.js";
import type { TouchpointOutlook, Way } from "../explain/Outlook.js";

interface SuggestionBase {
  /** What an answer to it names: `touchpoint:<id>`, `event:<type>` or `request:<entry>`. */
  readonly key: string;
  /** When somebody said that they would do it, ms. */
  readonly acceptedAt: number | undefined;
}

/**
 * Something to do now: a request of the HCP that nobody answered yet, a touchpoint that is due, or an event a rep can bring about
 * that leads to a later phase.
 */
export type Suggestion =
  | (SuggestionBase & { readonly kind: "request"; readonly request: EventEntry })
  | (SuggestionBase & { readonly kind: "touchpoint"; readonly touchpoint: TouchpointOutlook })
  | (SuggestionBase & { readonly kind: "event"; readonly type: string; readonly way: Way });

/** A suggestion that was put off or dismissed, with the answer. */
export interface SetAside {
  readonly suggestion: Suggestion;
  readonly feedback: FeedbackEntry;
}
