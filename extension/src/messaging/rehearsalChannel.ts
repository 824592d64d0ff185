import type { Diagnostic, SimulationOptions, SimulationResult } from "@waypost/sdk";

/*
 * Rehearsals of stored HCPs run in the engine's worker, beside the store: the page that asks gets sums and never a ledger. Like
 * imports they go past the service worker, over a BroadcastChannel that only the extension's own contexts can hear.
 */

/** How the people who are stored are rehearsed. */
export type StoredRehearsal = {
  /** The journey document. */
  text: string;
  options: Omit<SimulationOptions, "population">;
};

/** From the page to the engine. `job` is a random token of the page's choice. */
export type RehearsalRequest =
  | ({ kind: "start"; job: string } & StoredRehearsal)
  | { kind: "cancel" | "pause" | "resume"; job: string };

/** What became of a rehearsal; a result of only some blocks is marked partial by itself. */
export type RehearsalOutcome =
  | { kind: "done"; result: SimulationResult }
  | { kind: "refused"; diagnostics: readonly Diagnostic[] }
  | { kind: "broken"; message: string; result: SimulationResult | undefined }
  | { kind: "cancelled" };

/** From the engine to the page. Progress is repeated every second, so that silence means that the engine is gone. */
export type RehearsalNotice =
  | { kind: "progress"; job: string; done: number; all: number }
  | { kind: "finished"; job: string; outcome: RehearsalOutcome };

export const rehearsalChannelName = "waypost.rehearsal";
