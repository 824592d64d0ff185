import { type JourneyDocument, openJourney } from "@waypost/sdk";

/** The least that is a journey: one phase with one stage, and an event by which HCPs enter. */
export function createBlankJourney(
  id: string,
  words: { title: string; stage: string; event: string },
): JourneyDocument {
  const opened = openJourney({
    format: 1,
    id,
    title: words.title,
    events: [{ type: "campaign.invited", label: words.event }],
    entry: [{ id: "invited", event: "campaign.invited" }],
    initial: "start",
    stages: [{ id: "start", label: words.stage, kind: "atomic" }],
    transitions: [],
  });
  if (!opened.ok) throw new Error("The blank journey opens", { cause: opened.error });
  return opened.value;
}

/** An id of a title: its letters and digits, in camel case; `journey` where it has none that an id may hold. */
export function toJourneyId(title: string, isTaken: (id: string) => boolean): string {
  const plain = title
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^[^A-Za-z]+|-+$/g, "")
    .toLowerCase()
    .slice(0, 50);
  const base = plain === "" ? "journey" : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}
