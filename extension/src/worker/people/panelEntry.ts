import type { LedgerEntry } from "@waypost/sdk";
import type { ChangeError } from "../../messaging/journeyMessages";
import { localActor } from "../store/StoreAccess";

/** The source of what reps write by hand. */
export const panelSource = "panel";

/** What every entry of the panel has. The request's id is its key, so that a message which comes again writes once. */
export function createPanelBase(requestId: string, now: number) {
  const key = `${panelSource}:${requestId}`;
  return { id: key, key, recordedAt: now, source: panelSource, sequence: now, actor: localActor };
}

export function hasKey(entries: readonly LedgerEntry[], key: string): boolean {
  return entries.some((entry) => entry.key === key);
}

export function refuse(error: ChangeError): { kind: "refuse"; error: ChangeError } {
  return { kind: "refuse", error };
}
