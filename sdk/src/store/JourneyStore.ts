import type { AuditEntry, AuditRecord } from "../audit/AuditRecord.js";
import type { Identifier } from "../model/Identifier.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import type { LedgerEntry } from "../model/Ledger.js";
import type { Result } from "../model/result.js";
import type { Run } from "../run/Run.js";

export type { AuditEntry, AuditRecord, Identifier };

/** A CRM record that shows a person. */
export interface RecordLink {
  /** Scheme, host and port of the site. */
  readonly origin: string;
  /** The kind of record there: `contacts`, `Account`. */
  readonly object: string;
  readonly recordId: string;
}

/** How a link came: with the record ids of an import, or as a user's decision, which outweighs whatever else tells who it is. */
export type LinkedBy = "import" | "decision";

/** A record that shows a person from now on. */
export interface NewLink extends RecordLink {
  readonly by: LinkedBy;
}

/** The person whom a record shows. */
export interface LinkedPerson {
  readonly hcp: string;
  readonly by: LinkedBy;
}

/** Who an HCP is, kept only inside the encrypted pack. */
export interface PersonProfile {
  readonly displayName: string;
  readonly identifiers: readonly Identifier[];
  /** CRM records that an import told to show them. Look-ups go by links, which are kept as digests; this is for handing them on. */
  readonly records?: readonly RecordLink[];
  /** Since when whoever told of them tells of them no more, ms: what is stored is kept, and no journey is shown. */
  readonly archivedAt?: number;
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
  /** Revision of the person it was folded from: in a change, `fromRevision + 1`. */
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

/**
 * A journey that somebody works on. It may be wrong or half done; publishing makes a version of it. Drafts hold no person and are
 * kept as they are typed, so they are not part of a commit and of its audit.
 */
export interface JourneyDraft {
  readonly id: string;
  /** Counts the saves; the next one must name it. */
  readonly revision: number;
  readonly changedAt: number;
  readonly tags: readonly string[];
  readonly isArchived: boolean;
  readonly document: JourneyDocument;
}

/** What became of a draft: saved, or changed by somebody else since, and then `current` is what stands (undefined: deleted). */
export type DraftReceipt =
  | { readonly kind: "saved"; readonly revision: number }
  | { readonly kind: "conflict"; readonly current: JourneyDraft | undefined };

/** What a list of kept experiments says of one. */
export interface ExperimentSummary {
  readonly id: string;
  /** ms */
  readonly keptAt: number;
  /** A few figures of the keeper's choice; undefined where the key that sealed them is gone. */
  readonly summary: Readonly<Record<string, string | number | boolean>> | undefined;
}

/**
 * A simulation that is kept, to be shown again and run again. Its figures may be of people who are stored, so it is sealed as
 * they are. It is no part of a commit: nothing follows from it.
 */
export interface KeptExperiment extends ExperimentSummary {
  readonly summary: Readonly<Record<string, string | number | boolean>>;
  /** Whatever its keeper wrote, as text: the store does not read it. */
  readonly content: string;
}

/** What changes about one HCP in a commit. */
export interface PersonChange {
  readonly hcp: string;
  /** Revision the change was made from; 0 creates the person. */
  readonly fromRevision: number;
  /** Given for a new person, or where the profile changes. */
  readonly profile?: PersonProfile;
  /** Entries whose key the ledger already has are dropped and counted: the ledger is a set by key. */
  readonly append: readonly LedgerEntry[];
  /** Every run of the HCP as folded after the change; replaces what was materialised. */
  readonly runs: readonly RunSummary[];
  /** Records that show the HCP from now on, whoever they were linked to before; an import leaves decisions as they are. */
  readonly links?: readonly NewLink[];
  /** Records that no longer do; one that is linked to somebody else by now is left alone. */
  readonly unlinks?: readonly RecordLink[];
}

/** Everything one commit writes: all of it or nothing. */
export interface Change {
  readonly workspace: string;
  readonly people?: readonly PersonChange[];
  readonly publish?: readonly PublishedJourney[];
}

/** What a commit did. */
export interface CommitReceipt {
  /** The new revision of everybody in the change: `fromRevision + 1`. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Appended entries that were dropped, since the ledger already had their key. */
  readonly duplicates: number;
}

/** Why a store refused; nothing of the refused change was written. */
export type StoreFailure =
  /** Somebody changed the person since `fromRevision`: read again and repeat. */
  | { readonly code: "store.conflict"; readonly hcps: readonly string[] }
  /** The disk or the browser's quota is full. */
  | { readonly code: "store.full"; readonly cause: unknown }
  /** The database was written by a newer version of the program. */
  | { readonly code: "store.newer"; readonly found: number; readonly known: number }
  /** Packs that could not be opened (key gone, bytes changed). Everybody else is readable: ask without these. */
  | { readonly code: "store.unreadable"; readonly hcps: readonly string[]; readonly cause: unknown }
  /** The database is there but its keys were wiped: nobody in it can be read. Start over and import again. */
  | { readonly code: "store.keysLost" }
  /** Keys are there but the database they belong to was wiped. Start over and import again. */
  | { readonly code: "store.dataLost" }
  /** The storage did not answer, or another program closed it. */
  | { readonly code: "store.unavailable"; readonly cause: unknown };

/** What a store answers, in time: a value, or why it refused. */
export type StoreResult<Value> = Promise<Result<Value, StoreFailure>>;

/** Where journeys, people and their ledgers live. One contract suite holds every adapter to it. */
export interface JourneyStore {
  /**
   * Writes a change and its audit entry, all or nothing; answers only once both are durable.
   *
   * @throws when an HCP stands twice in the change, or a new one has no profile.
   */
  commit(change: Change, audit: AuditEntry): StoreResult<CommitReceipt>;

  /** Everybody who carries the identifier; more than one is an ambiguity for a person to settle. */
  findPeople(workspace: string, identifier: Identifier): StoreResult<readonly string[]>;
  /** The same for many identifiers at once, in their order. */
  findPeopleBatch(
    workspace: string,
    identifiers: readonly Identifier[],
  ): StoreResult<readonly (readonly string[])[]>;
  /** The persons that records were linked to, in the order asked; undefined where there is no link. */
  findLinked(
    workspace: string,
    links: readonly RecordLink[],
  ): StoreResult<readonly (LinkedPerson | undefined)[]>;

  readPerson(workspace: string, hcp: string): StoreResult<PersonRecord | undefined>;
  readPeople(workspace: string, hcps: readonly string[]): StoreResult<readonly (PersonRecord | undefined)[]>;
  /**
   * Visits everybody in a stable order, in batches, so that memory stays bounded. People whose pack cannot be
   * opened are passed over and named in `store.unreadable` at the end, when all others were visited.
   */
  eachPerson(workspace: string, visit: (people: readonly PersonRecord[]) => Promise<void>): StoreResult<void>;
  countPeople(workspace: string): StoreResult<number>;

  /** Materialised runs of these people, in the order asked. */
  readRuns(workspace: string, hcps: readonly string[]): StoreResult<readonly (readonly RunSummary[])[]>;
  /** People with a wait due at or before `until` (ms), earliest first. */
  listDue(workspace: string, until: number, limit: number): StoreResult<readonly string[]>;
  /** The earliest wait of the workspace, ms. */
  findNextWake(workspace: string): StoreResult<number | undefined>;

  /** Oldest publication first; publishing a version again moves it to its new `publishedAt`. */
  listPublished(workspace: string): StoreResult<readonly PublishedJourney[]>;
  /** Puts a draft whose `revision` is the one it was read with, 0 for a new one; a later state is never overwritten. */
  saveDraft(workspace: string, draft: JourneyDraft): StoreResult<DraftReceipt>;
  readDraft(workspace: string, id: string): StoreResult<JourneyDraft | undefined>;
  /** Last changed first. */
  listDrafts(workspace: string): StoreResult<readonly JourneyDraft[]>;
  deleteDraft(workspace: string, id: string): StoreResult<void>;
  /** Puts an experiment; one of the same id is replaced. */
  keepExperiment(workspace: string, experiment: KeptExperiment): StoreResult<void>;
  /** Its content as it was kept; `store.unreadable`, naming nobody, where its key is gone. */
  readExperiment(workspace: string, id: string): StoreResult<KeptExperiment | undefined>;
  /** Last kept first, without their contents. */
  listExperiments(workspace: string): StoreResult<readonly ExperimentSummary[]>;
  deleteExperiment(workspace: string, id: string): StoreResult<void>;
  /** In the order committed. */
  listAuditChain(workspace: string): StoreResult<readonly AuditRecord[]>;
  /** The entries of that chain, without their links. */
  listAudit(workspace: string): StoreResult<readonly AuditEntry[]>;
  close(): Promise<void>;
  /** False once it was closed, by its owner or under it: by a newer version, or because the browser threw the data away. */
  isOpen(): boolean;
}
