import type { FeedbackEntry } from "../../model/Ledger.js";
import { listAside } from "../orderEntries.js";
import type { Standing } from "../standAt.js";
import type { SetAside, Suggestion } from "./Suggestion.js";

/** What is left of suggestions after the answers to them. */
export interface SettledSuggestions {
  readonly open: readonly Suggestion[];
  readonly aside: readonly SetAside[];
}

/**
 * Holds suggestions against what was answered to them. An answer is to one suggestion: a touchpoint that comes due again, or a
 * stage that is entered again, asks anew; what was accepted counts until it happens.
 */
export function settleFeedback(standing: Standing, suggestions: readonly Suggestion[]): SettledSuggestions {
  const { ledger, now, options, journey } = standing;
  const answers = listAside(ledger.entries, now, options.recordedBy).filter(
    (entry): entry is FeedbackEntry => entry.kind === "feedback" && entry.journey === journey.document.id,
  );
  if (answers.length === 0) return { open: suggestions, aside: [] };
  const open: Suggestion[] = [];
  const aside: SetAside[] = [];
  for (const suggestion of suggestions) {
    const feedback = answers.findLast(
      (each) => each.suggestion === suggestion.key && each.occurredAt >= findOrigin(standing, suggestion),
    );
    if (feedback === undefined || isOver(standing, suggestion, feedback)) open.push(suggestion);
    else if (feedback.answer === "accepted") open.push({ ...suggestion, acceptedAt: feedback.occurredAt });
    else aside.push({ suggestion, feedback });
  }
  return { open, aside };
}

/** Since when this very suggestion stands. */
function findOrigin({ run }: Standing, suggestion: Suggestion): number {
  switch (suggestion.kind) {
    case "request":
      return suggestion.request.occurredAt;
    case "touchpoint":
      return suggestion.touchpoint.dueAt;
    case "event":
      return run.sinceByStage[suggestion.way.from ?? ""] ?? 0;
  }
}

function isOver(
  { items, now }: Standing,
  suggestion: Suggestion,
  { answer, occurredAt, until }: FeedbackEntry,
): boolean {
  if (answer === "later") return until !== undefined && until <= now;
  if (answer === "dismissed" || suggestion.kind !== "event") return false;
  return items.some(
    (item) =>
      item.kind === "entry" &&
      item.at > occurredAt &&
      item.entry.kind === "event" &&
      item.entry.type === suggestion.type,
  );
}
