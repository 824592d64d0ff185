import type { AuditRecord } from "@waypost/sdk";
import type { Outcome } from "./journeyMessages";

/** The messages about the record of what was done, and about forgetting somebody. */
export type RecordMessages = {
  /** The whole chain, first record first. */
  "audit.read": { request: Record<string, never>; response: Outcome<readonly AuditRecord[]> };
  /** Forgets all of an HCP for good; answers how many entries there were. That it was done is a record of the chain. */
  "person.erase": { request: { hcp: string }; response: Outcome<{ entries: number }> };
};
