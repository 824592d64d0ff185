import type { Journey, Ledger, Suggestion, TouchpointOutlook } from "@waypost/sdk";
import { describeEntry, describeWay } from "@waypost/sdk/sentences";
import { renderer } from "./renderer";
import { t } from "./t";

/** A suggestion in words. */
export function describeSuggestion(journey: Journey, suggestion: Suggestion, ledger: Ledger): string {
  switch (suggestion.kind) {
    case "request":
      return t("panel.nextAnswer", { label: describeEntry(journey, suggestion.request, ledger, renderer) });
    case "touchpoint":
      return labelTouchpoint(journey, suggestion.touchpoint);
    case "event":
      return t("panel.nextTowards", { label: labelEvent(journey, suggestion.type) });
  }
}

/** Why it is suggested. */
export function describeSuggestionReason(journey: Journey, suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case "request":
      return t("panel.nextAsked", { at: suggestion.request.occurredAt });
    case "touchpoint":
      return t("panel.nextDue", { at: suggestion.touchpoint.dueAt });
    case "event":
      return describeWay(journey, suggestion.way, renderer);
  }
}

export function labelTouchpoint(
  { document }: Journey,
  { touchpoint }: Pick<TouchpointOutlook, "touchpoint">,
): string {
  return document.touchpoints.find(({ id }) => id === touchpoint)?.label ?? touchpoint;
}

function labelEvent({ document }: Journey, type: string): string {
  return document.events.find((event) => event.type === type)?.label ?? type;
}
