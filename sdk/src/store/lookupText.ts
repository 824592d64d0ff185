import { type Identifier, normalizeIdentifier } from "../model/Identifier.js";
import type { RecordLink } from "./JourneyStore.js";

/*
 * What a vault digests for a keyed look-up. The kind, the workspace and the system stand inside the text, so
 * that the same code in two workspaces, or of two systems, gives digests that cannot be compared.
 */

/** The text under which people with this identifier are looked up. */
export function toIdentifierText(workspace: string, identifier: Identifier): string {
  const { system, value } = normalizeIdentifier(identifier);
  return JSON.stringify(["identifier", workspace, system, value]);
}

/** The text under which the person of a CRM record is looked up. */
export function toLinkText(workspace: string, link: RecordLink): string {
  return JSON.stringify(["link", workspace, link.origin, link.object, link.recordId]);
}
