import type { JourneyDocument } from "../model/journeySchema.js";
import type { LedgerEntry } from "../model/Ledger.js";
import type { Result } from "../model/result.js";
import type { Run } from "../run/Run.js";

/** A code by which a system outside knows a person; compared after normalisation by `normalizeIdentifier`. */
export interface Identifier {
  readonly system: "npi" | "email" | "external";
  readonly value: string;
}

/** A CRM record that shows a person. */
export interface RecordLink {
  /** Scheme, host and port of the site. */
  readonly origin: string;
  /** The kind of record there: `contacts`, `Account`. */
  readonly object: string;
  readonly recordId: string;
}

/** Who an HCP is, kept only inside the encrypted pack. */
export interface PersonProfile {
  readonly displayName: string;
  readonly identifiers: readonly Identifier[];
}

/** One HCP as stored: profile and ledger, with the revision that a later change must name. */
export interface PersonRecord {
  readonly hcp: string;
  readonly revision: number;
  readonly profile: PersonProfile;
  readonly entries: readonly LedgerEntry[];
}

/** The stage of one run, materialised beside its ledger: a cache, recomputable at any time (semantics 5). */
export interface RunSummary {
  readonly journey: string;
  readonly version: string;
  readonly hcp: string;
  /** 1 for the first run of this HCP in this journey. */
  readonly ordinal: number;
  readonly status: Run["status"];
  readonly stage: string | undefined;
  readonly since: number | undefined;
  readonly persona: string | undefined;
  readonly exit: string | undefined;
  readonly wakeAt: number | undefined;
  /** Revision of the ledger it was folded from. */
  readonly revision: number;
  /** Version of the semantics it was folded under. */
  readonly semantics: number;
}

/** A journey version that was published in a workspace. */
export interface PublishedJourney {
  readonly journey: string;
  readonly version: string;
  readonly publishedAt: number;
  readonly document: JourneyDocument;
}

/** What changes about one HCP in a commit. */
export interface PersonChange {
  readonly hcp: string;
  /** Revision the change was made from; 0 creates the person. */
  readonly fromRevision: number;
  /** Given for a new person, or where the profile changes. */
  readonly profile?: PersonProfile;
  readonly append: readonly LedgerEntry[];
  /** Runs as folded after the change. */
  readonly runs: readonly RunSummary[];
  readonly links?: readonly RecordLink[];
  readonly unlinks?: readonly RecordLink[];
}

/** Everything one commit writes: all of it or nothing. */
export interface Change {
  readonly workspace: string;
  readonly people?: readonly PersonChange[];
  readonly publish?: readonly PublishedJourney[];
}

/** Who did what, in codes, counts and random tokens: never a name or an identifier (semantics 38). */
export interface AuditEntry {
  readonly id: string;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

export type StoreFailure =
  /** Somebody changed the person since `fromRevision`: read again and repeat. */
  | { readonly code: "store.conflict"; readonly hcps: readonly string[] }
  /** The disk or the browser's quota is full; nothing of the change was written. */
  | { readonly code: "store.full"; readonly cause: unknown }
  /** The database was written by a newer version of the program. */
  | { readonly code: "store.newer"; readonly found: number; readonly known: number }
  /** A pack could not be opened: its key is gone or its bytes were changed. */
  | { readonly code: "store.unreadable"; readonly hcp: string; readonly cause: unknown }
  | { readonly code: "store.unavailable"; readonly cause: unknown };

export type StoreResult<Value> = Promise<Result<Value, StoreFailure>>;

/** Where journeys, people and their ledgers live. One contract suite holds every adapter to it. */
export interface JourneyStore {
  /** Writes a change and its audit entry, all or nothing; answers only once both are durable. */
  commit(change: Change, audit: AuditEntry): StoreResult<{ readonly revisions: Readonly<Record<string, number>> }>;

  /** Everybody who carries the identifier; more than one is an ambiguity for a person to settle. */
  findPeople(workspace: string, identifier: Identifier): StoreResult<readonly string[]>;
  /** The same for many identifiers at once, in their order. */
  findPeopleBatch(workspace: string, identifiers: readonly Identifier[]): StoreResult<readonly (readonly string[])[]>;
  /** The persons that records were linked to, in the order asked; undefined where there is no link. */
  findLinked(workspace: string, links: readonly RecordLink[]): StoreResult<readonly (string | undefined)[]>;

  readPerson(workspace: string, hcp: string): StoreResult<PersonRecord | undefined>;
  readPeople(workspace: string, hcps: readonly string[]): StoreResult<readonly (PersonRecord | undefined)[]>;
  /** Visits everybody in a stable order, in batches, so that memory stays bounded. */
  eachPerson(workspace: string, visit: (people: readonly PersonRecord[]) => Promise<void>): StoreResult<void>;
  countPeople(workspace: string): StoreResult<number>;

  /** Materialised runs of these people, in the order asked. */
  readRuns(workspace: string, hcps: readonly string[]): StoreResult<readonly (readonly RunSummary[])[]>;
  /** People with a wait due at or before `until` (ms), earliest first. */
  listDue(workspace: string, until: number, limit: number): StoreResult<readonly string[]>;
  /** The earliest wait of the workspace, ms. */
  findNextWake(workspace: string): StoreResult<number | undefined>;

  listPublished(workspace: string): StoreResult<readonly PublishedJourney[]>;
  listAudit(workspace: string): StoreResult<readonly AuditEntry[]>;
  close(): Promise<void>;
}
