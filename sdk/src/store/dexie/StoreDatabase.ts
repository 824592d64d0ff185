import { Dexie, type Table, type Transaction } from "dexie";
import { chainAudit } from "../../audit/chainAudit.js";
import type { AuditRecord, JourneyDraft, LinkedPerson, PublishedJourney } from "../JourneyStore.js";

/** What a Dexie database runs on; given where the runtime has none of its own. */
export interface IndexedDbRuntime {
  readonly factory: IDBFactory;
  readonly keyRange: typeof IDBKeyRange;
}

/** Plain part of one HCP: tokens, the revision and the earliest wait. All else is sealed. */
export interface PersonRow {
  readonly workspace: string;
  readonly hcp: string;
  readonly slot: number;
  readonly revision: number;
  /** Earliest wait of the HCP's runs, ms; absent from the row, and so from the index, where there is none. */
  readonly wakeAt?: number;
  /** The run summaries, sealed. */
  readonly runs: Uint8Array<ArrayBuffer>;
}

/** Profile and ledger of one HCP, sealed; apart from `PersonRow` so that badges read few bytes. */
export interface PackRow {
  readonly workspace: string;
  readonly hcp: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** That an identifier, known only as a keyed digest, belongs to an HCP. */
export interface IdentifierRow {
  readonly digest: string;
  readonly hcp: string;
}

/** That a CRM record, known only as a keyed digest, shows an HCP. */
export interface LinkRow extends LinkedPerson {
  readonly digest: string;
}

export interface JourneyRow extends PublishedJourney {
  readonly workspace: string;
}

/** A draft holds no person, and stands in the clear as published journeys do. */
export interface DraftRow extends JourneyDraft {
  readonly workspace: string;
}

/** A kept experiment: when it was kept, and a few figures of it, sealed under a slot of its own. */
export interface ExperimentRow {
  readonly workspace: string;
  readonly id: string;
  readonly keptAt: number;
  readonly slot: number;
  readonly summary: Uint8Array<ArrayBuffer>;
}

/** All else of it, sealed under the same slot; apart, so that a list reads few bytes. */
export interface ExperimentContentRow {
  readonly workspace: string;
  readonly id: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A link of the workspace's chain. */
export interface AuditRow extends AuditRecord {
  readonly workspace: string;
}

/** Which vault the database belongs to. */
export interface VaultRow {
  readonly key: "vault";
  readonly fingerprint: string;
  /** How many slots the vault had at the last commit that used new ones. */
  readonly slots: number;
}

/** Version of the tables. Raise it with a further `version(…)` below; a shipped one is never edited. */
export const databaseVersion = 4;

/** The tables of a store. */
export class StoreDatabase extends Dexie {
  declare readonly people: Table<PersonRow, [workspace: string, hcp: string]>;
  declare readonly packs: Table<PackRow, [workspace: string, hcp: string]>;
  declare readonly identifiers: Table<IdentifierRow, [digest: string, hcp: string]>;
  declare readonly links: Table<LinkRow, string>;
  declare readonly journeys: Table<JourneyRow, [workspace: string, journey: string, version: string]>;
  declare readonly drafts: Table<DraftRow, [workspace: string, id: string]>;
  declare readonly experiments: Table<ExperimentRow, [workspace: string, id: string]>;
  declare readonly experimentContents: Table<ExperimentContentRow, [workspace: string, id: string]>;
  declare readonly audit: Table<AuditRow, [workspace: string, sequence: number]>;
  declare readonly vault: Table<VaultRow, string>;

  constructor(name: string, runtime?: IndexedDbRuntime) {
    super(name, {
      // A database that was closed under us was closed for a newer version: reopening it would be guarded by nothing.
      autoOpen: false,
      // A commit is acknowledged only once it is on the disk; the browser's default answers before.
      chromeTransactionDurability: "strict",
      ...(runtime && { indexedDB: runtime.factory, IDBKeyRange: runtime.keyRange }),
    });
    this.version(1).stores({
      people: "[workspace+hcp], [workspace+wakeAt]",
      packs: "[workspace+hcp]",
      identifiers: "[digest+hcp]",
      links: "digest",
      journeys: "[workspace+journey+version]",
      audit: "[workspace+sequence]",
      vault: "key",
    });
    this.version(2).stores({ drafts: "[workspace+id]" });
    this.version(3).stores({ experiments: "[workspace+id]", experimentContents: "[workspace+id]" });
    this.version(4).stores({}).upgrade(chainOlderAudit);
    // Dexie's own handler writes to the console and would let the next call reopen the database.
    this.on("versionchange", () => {
      this.close();
      return false;
    });
    this.on("blocked", () => false);
  }
}

/** Entries that were written before there was a chain are chained in their order, and say so. */
async function chainOlderAudit(transaction: Transaction): Promise<void> {
  const audit = transaction.table<AuditRow, [string, number]>("audit");
  const lasts = new Map<string, AuditRecord>();
  const rows: AuditRow[] = [];
  for (const { workspace, entry } of await audit.orderBy(":id").toArray()) {
    const record = chainAudit(entry, lasts.get(workspace), { late: true });
    lasts.set(workspace, record);
    rows.push({ workspace, ...record });
  }
  await audit.bulkPut(rows);
}

/** The range of all rows of a workspace in an index that starts with it, for `between`. */
export function everyKeyOf(workspace: string): [lower: unknown[], upper: unknown[]] {
  return [
    [workspace, Dexie.minKey],
    [workspace, Dexie.maxKey],
  ];
}
