import type { Channel, JourneyDocument } from "@waypost/sdk";

/**
 * The channels of several journeys as one list: consent is the HCP's and not a journey's. It is required where any of them requires it,
 * for every purpose that any of them declares.
 */
export function listConsentChannels(documents: readonly Pick<JourneyDocument, "channels">[]): Channel[] {
  const merged = new Map<string, Channel>();
  for (const channel of documents.flatMap(({ channels }) => channels)) {
    if (channel.consent !== "required") continue;
    const before = merged.get(channel.id) ?? channel;
    const purposes = [...new Set([...before.purposes, ...channel.purposes])];
    merged.set(channel.id, { ...before, purposes });
  }
  return [...merged.values()];
}
