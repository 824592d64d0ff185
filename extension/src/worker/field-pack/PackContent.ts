import {
  fail,
  type Identifier,
  type LedgerEntry,
  type PublishedJourney,
  type RecordLink,
  type Result,
  succeed,
} from "@waypost/sdk";
import type { HostSpec } from "../../hosts/spec/HostSpec";
import type { PackFault } from "../../messaging/packChannel";
import type { WorkspaceSettings } from "../../messaging/settingsMessages";

/** The first block: what the pack is, and everything in it that is not about one HCP. */
export type PackManifest = {
  kind: "manifest";
  title: string;
  /** Of when the ledgers are, ms. */
  asOf: number;
  journeys: readonly PublishedJourney[];
  specs: readonly HostSpec[];
  /** Origins of the CRMs that the rep will be asked to allow. */
  sites: readonly string[];
  settings: WorkspaceSettings;
};

/** One HCP in a pack. */
export type PackPerson = {
  /** The token in the store that the pack was made from. */
  hcp: string;
  displayName: string;
  identifiers: readonly Identifier[];
  records: readonly RecordLink[];
  entries: readonly LedgerEntry[];
  /** Which version each run is pinned to. */
  pins: readonly { journey: string; version: string }[];
};

/** The blocks between the first and the last. */
export type PackPeople = { kind: "people"; people: readonly PackPerson[] };

/** The last block. */
export type PackEnd = { kind: "end"; people: number; entries: number };

/*
 * A signature vouches that our own code wrote this, under a key that a user confirmed; so only the outline is looked at, that
 * nothing later trips over it. Journeys and set-ups are opened by whoever takes them in, as any other file.
 */

export function openManifest(content: unknown): Result<PackManifest, PackFault> {
  const manifest = content as Partial<PackManifest> | null;
  const isOne =
    manifest?.kind === "manifest" &&
    typeof manifest.title === "string" &&
    Number.isSafeInteger(manifest.asOf) &&
    [manifest.journeys, manifest.specs, manifest.sites].every(Array.isArray) &&
    typeof manifest.settings === "object";
  return isOne ? succeed(manifest as PackManifest) : fail({ code: "pack.content", what: "manifest" });
}

export function openPeopleBlock(content: unknown): Result<PackPeople | PackEnd, PackFault> {
  const block = content as Partial<PackPeople | PackEnd> | null;
  if (block?.kind === "end") return succeed(block as PackEnd);
  const isOne = block?.kind === "people" && Array.isArray(block.people) && block.people.every(isPerson);
  return isOne ? succeed(block as PackPeople) : fail({ code: "pack.content", what: "people" });
}

function isPerson(value: Partial<PackPerson> | null): boolean {
  return (
    typeof value?.hcp === "string" &&
    typeof value.displayName === "string" &&
    [value.identifiers, value.records, value.entries, value.pins].every(Array.isArray) &&
    (value.entries ?? []).every(isEntry)
  );
}

function isEntry(entry: Partial<LedgerEntry> | null): boolean {
  const texts = [entry?.id, entry?.key, entry?.kind, entry?.source, entry?.actor];
  return (
    texts.every((text) => typeof text === "string") &&
    Number.isSafeInteger(entry?.recordedAt) &&
    Number.isSafeInteger(entry?.sequence) &&
    (entry?.occurredAt === undefined || Number.isSafeInteger(entry.occurredAt))
  );
}
