import type { HistoryCopy } from "@waypost/sdk";
import type { Outcome } from "./journeyMessages";

/** The messages of the simulator. */
export type RehearsalMessages = {
  /**
   * What is known of an HCP up to now, as a walk through the journey of `text` by somebody made up: it names nobody, and nothing
   * that is done with it comes back. Null where the text is no journey.
   */
  "person.copy": { request: { hcp: string; text: string }; response: Outcome<HistoryCopy | null> };
};
