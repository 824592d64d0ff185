import type { BuildSheetRow } from "./BuildSheetRow.js";

/** What a build sheet says that is not the document's own. Durations are ISO 8601. */
export interface BuildSheetWords {
  readonly headings: Readonly<Record<keyof BuildSheetRow, string>>;
  /** The audience that is everybody in the stage. */
  readonly everybody: string;
  /** That a stage is where runs begin, by this event or on this date. */
  start(by: string): string;
  repeats(every: string, most: number): string;
  readonly notRequired: string;
  required(channel: string): string;
  requiredFor(channel: string, purpose: string): string;
  cap(most: number, window: string): string;
}

export const englishWords: BuildSheetWords = {
  headings: {
    phase: "Phase",
    stage: "Stage",
    touchpoint: "Touchpoint",
    touchpointId: "Touchpoint id",
    channel: "Channel",
    contentId: "Content id",
    content: "Content",
    address: "Content address",
    approval: "Approval",
    approvedFrom: "Approved from",
    approvedUntil: "Approved until (not included)",
    audience: "Audience",
    trigger: "Trigger",
    wait: "Wait after entering the stage",
    repeats: "Repeats",
    consent: "Consent",
    cap: "Cap",
    hours: "Hours",
    policies: "Policies",
    responses: "Responses",
    stops: "Stops at",
  },
  everybody: "all",
  start: (by) => `Start: ${by}`,
  repeats: (every, most) => `every ${every}, ${most} times at most`,
  notRequired: "not required",
  required: (channel) => `required: ${channel}`,
  requiredFor: (channel, purpose) => `required: ${channel} for ${purpose}`,
  cap: (most, window) => `${most} in ${window}`,
};
