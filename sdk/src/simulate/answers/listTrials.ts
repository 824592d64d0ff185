import type { JourneyDocument } from "../../model/journeySchema.js";
import type { SimulationResult } from "../SimulationResult.js";

/** One change of a journey whose worth is found by simulating the same people with the same luck once more. */
export interface Trial {
  readonly change: TrialChange;
  readonly document: JourneyDocument;
}

/** What a trial changes. */
export type TrialChange =
  /** The touchpoint is left out: what would be lost by stopping it? */
  | { readonly kind: "without"; readonly touchpoint: string }
  /** So many more of each hundred HCPs have agreed to a channel: what would asking for consent bring? */
  | { readonly kind: "consent"; readonly channel: string; readonly points: number };

/** Percentage points of consent that a trial adds. */
const addedPoints = 10;

/**
 * The trials that a result asks for: each touchpoint that was made is left out once, and each channel that needs consent, and
 * has a touchpoint, gets ten percentage points more of it.
 */
export function listTrials(document: JourneyDocument, result: SimulationResult): readonly Trial[] {
  const sent = result.touchpoints.filter((touchpoint) => touchpoint.sent > 0);
  const used = new Set(document.touchpoints.map(({ channel }) => channel));
  const channels = document.channels.filter(({ id, consent }) => consent === "required" && used.has(id));
  return [
    ...sent.map(
      ({ id }): Trial => ({
        change: { kind: "without", touchpoint: id },
        document: withoutTouchpoint(document, id),
      }),
    ),
    // Whoever is imported has the consent that they have.
    ...(result.isImported ? [] : channels).map(
      ({ id: channel }): Trial => ({
        change: { kind: "consent", channel, points: addedPoints },
        document: withMoreConsent(document, channel, addedPoints / 100),
      }),
    ),
  ];
}

function withoutTouchpoint(document: JourneyDocument, id: string): JourneyDocument {
  return { ...document, touchpoints: document.touchpoints.filter((touchpoint) => touchpoint.id !== id) };
}

function withMoreConsent(document: JourneyDocument, channel: string, more: number): JourneyDocument {
  const purposes = new Set(document.channels.find(({ id }) => id === channel)?.purposes ?? []);
  return {
    ...document,
    personas: document.personas.map((persona) => {
      const declared = persona.consent ?? [];
      const own = declared.filter((each) => each.channel === channel);
      const wanted: readonly { readonly purpose?: string | undefined }[] =
        own.length > 0 ? own : purposes.size > 0 ? [...purposes].map((purpose) => ({ purpose })) : [{}];
      const raised = wanted.map(({ purpose }) => {
        const share = own.find((each) => each.purpose === purpose)?.share ?? 0;
        return { channel, ...(purpose !== undefined && { purpose }), share: Math.min(share + more, 1) };
      });
      return { ...persona, consent: [...declared.filter((each) => each.channel !== channel), ...raised] };
    }),
  };
}
