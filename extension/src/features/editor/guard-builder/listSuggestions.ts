import type { JourneyDocument } from "@waypost/sdk";
import { describeGuard } from "@waypost/sdk/sentences";
import { renderer } from "../../../ui/renderer";
import type { GuardPlaceView } from "./GuardField";

export type SuggestionGroup = "personas" | "consent" | "attributes" | "event" | "counts";
export type Suggestion = { label: string; text: string };

/** Parts that a condition at a place may be put together from, in words; each is a condition of its own. */
export function listSuggestions(
  document: JourneyDocument,
  place: GuardPlaceView,
): readonly { group: SuggestionGroup; parts: readonly Suggestion[] }[] {
  const quoted = (text: string) => JSON.stringify(text);
  const toParts = (texts: readonly string[]) =>
    texts.map((text) => ({ text, label: describeGuard(document, { ...place, text }, renderer) }));
  const groups: { group: SuggestionGroup; texts: readonly string[] }[] = [
    { group: "personas", texts: document.personas.map(({ id }) => `persona == ${quoted(id)}`) },
    {
      group: "consent",
      texts: document.channels.flatMap(({ id, consent }) =>
        consent === "required" ? [`consent.${id}`] : [],
      ),
    },
    { group: "attributes", texts: document.attributes.flatMap(toAttributeTexts) },
    { group: "event", texts: listPayload(document, place.event) },
    {
      group: "counts",
      texts: document.events.slice(0, 40).map(({ type }) => `count(${quoted(type)}, "P30D") >= 1`),
    },
  ];
  return groups.flatMap(({ group, texts }) => (texts.length === 0 ? [] : [{ group, parts: toParts(texts) }]));
}

function toAttributeTexts(attribute: JourneyDocument["attributes"][number]): readonly string[] {
  const name = `hcp.${attribute.id}`;
  switch (attribute.type) {
    case "boolean":
      return [name];
    case "enum":
      return attribute.values.slice(0, 12).map((value) => `${name} == ${JSON.stringify(value)}`);
    case "integer":
      return [`${name} >= ${attribute.min ?? 0}`];
    case "number":
      return [`${name} > ${(((attribute.min ?? 0) + (attribute.max ?? 1)) / 2).toFixed(1)}`];
    case "date":
      return [`has(${name})`];
  }
}

function listPayload(document: JourneyDocument, type: string | undefined): readonly string[] {
  const fields = document.events.find((event) => event.type === type)?.payload ?? [];
  return fields.flatMap(({ name, type: kind, values }) => {
    if (kind === "boolean") return [`event.${name}`];
    if (kind === "integer") return [`event.${name} >= 1`];
    if (kind === "number") return [`event.${name} > 0.5`];
    return (values ?? []).map((value) => `event.${name} == ${JSON.stringify(value)}`);
  });
}
