/** What has to be explained to who stands before it. */
export const legendEntries = [
  "start",
  "stage",
  "phase",
  "track",
  "final",
  "history",
  "event",
  "after",
  "always",
  "done",
] as const;

export type LegendEntry = (typeof legendEntries)[number];
