import type { DraftReceipt, JourneyDraft } from "@waypost/sdk";
import type { Outcome } from "./journeyMessages";

/** A draft as the library lists it. */
export type DraftView = Omit<JourneyDraft, "document"> & {
  journey: string;
  title: string;
  phases: number;
  stages: number;
  transitions: number;
};

/** A draft on its way: `text` is the journey document, which the receiver opens. */
export type DraftText = Omit<JourneyDraft, "document"> & { text: string };

/** What became of a saved draft; `current` is what stands in its place. */
export type DraftOutcome =
  | Extract<DraftReceipt, { kind: "saved" }>
  | { kind: "conflict"; current: DraftText | null }
  /** The text is no journey document, so that nobody could open the draft again. */
  | { kind: "refused" };

/** The messages about journeys that are being drawn. */
export type DraftMessages = {
  "draft.list": { request: Record<string, never>; response: Outcome<readonly DraftView[]> };
  "draft.read": { request: { id: string }; response: Outcome<DraftText | null> };
  /** Saves a state made from `revision`; 0 for a new draft. A later state is answered, never overwritten. */
  "draft.save": {
    request: { id: string; revision: number; tags: string[]; isArchived: boolean; text: string };
    response: Outcome<DraftOutcome>;
  };
  "draft.delete": { request: { id: string }; response: Outcome<null> };
  /** The document of the version that is published now, as text. */
  "journey.read": { request: { journey: string }; response: Outcome<string | null> };
};
