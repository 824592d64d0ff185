import type { JourneyDocument } from "@waypost/sdk";

/** Something found: what to choose, and what it is called. */
export type Found = { kind: "stage" | "way"; id: string; label: string; detail: string };

const mostFound = 60;

/**
 * Stages and transitions in whose name, events, guard or persona every word of a text is found; names that begin with it first.
 */
export function findInJourney(document: JourneyDocument, text: string): readonly Found[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: { item: Found; rank: number }[] = [];
  const consider = (item: Found, searched: readonly (string | undefined)[]) => {
    const folded = fold(searched.filter((part) => part !== undefined).join("\n"));
    if (!words.every((word) => folded.includes(word))) return;
    const name = fold(item.label);
    found.push({
      item,
      rank: name.startsWith(words[0] ?? "") ? 0 : words.every((word) => name.includes(word)) ? 1 : 2,
    });
  };
  const stageLabels = new Map(document.stages.map(({ id, label }) => [id, label]));
  const eventLabels = new Map(document.events.map(({ type, label }) => [type, label]));
  const personas = document.personas;
  for (const { id, label, parent, description, tags } of document.stages) {
    const detail = parent === undefined ? "" : (stageLabels.get(parent) ?? parent);
    consider({ kind: "stage", id, label, detail }, [label, id, description, ...tags]);
  }
  for (const transition of document.transitions) {
    const { id, from, to, label, event, when } = transition;
    const ends = [from, to ?? from].map((stage) => stageLabels.get(stage) ?? stage);
    const eventLabel = event === undefined ? undefined : (eventLabels.get(event) ?? event);
    const named = personas
      .filter((persona) => when?.includes(`"${persona.id}"`))
      .map((persona) => persona.label);
    consider({ kind: "way", id, label: label ?? eventLabel ?? id, detail: ends.join(" → ") }, [
      label,
      id,
      event,
      eventLabel,
      when,
      ...named,
    ]);
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostFound)
    .map(({ item }) => item);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
