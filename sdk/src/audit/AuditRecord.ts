/** Who did what, in codes, counts and random tokens: never a name or an identifier (semantics 38). */
export interface AuditEntry {
  readonly id: string;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
}

/** An audit entry in its place in a workspace's chain (semantics 39). */
export interface AuditRecord {
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  /** Hash of the record before; of the first one, 64 zeros. */
  readonly previous: string;
  readonly entry: AuditEntry;
  /** Given where the entry is older than the chain: it was chained later, and could have been changed before. */
  readonly late?: true;
  /** SHA-256 of all of the above, as 64 hexadecimal digits. */
  readonly hash: string;
}

/** The end of a chain: whoever keeps it elsewhere can tell later whether the chain up to it is still the same. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** A head that was kept elsewhere; one without its number still shows whether its record is there. */
export interface ChainAnchor {
  readonly sequence?: number;
  readonly hash: string;
}

/** What is wrong with a chain, at its first link that does not hold. */
export interface ChainFaultParameters {
  /** The record does not have the hash that it says. */
  "audit.changed": { readonly sequence: number };
  /** The record names another one as the one before: one of the two was put in place of what stood there. */
  "audit.detached": { readonly sequence: number };
  /** Records from `first` to `last` are nowhere. */
  "audit.lost": { readonly first: number; readonly last: number };
  /** Record `found` stands where `sequence` was to be. */
  "audit.reordered": { readonly sequence: number; readonly found: number };
  /** What stands there is no record. */
  "audit.unreadable": { readonly sequence: number };
  /** The chain holds, but ends before the anchor: its tail was cut. */
  "audit.cut": { readonly sequence: number; readonly records: number };
  /** The chain holds, but the anchor's record has another hash: it was written anew. */
  "audit.rewritten": { readonly sequence: number };
  /** The chain holds, but no record of it has the anchor's hash: it was cut or written anew. */
  "audit.unanchored": { readonly records: number };
}

export type ChainFault = {
  [Code in keyof ChainFaultParameters]: {
    readonly code: Code;
    readonly parameters: ChainFaultParameters[Code];
  };
}[keyof ChainFaultParameters];

/** What was found out about a chain, and what could not be. */
export interface ChainVerdict {
  /** Records up to the fault; all of them where there is none. */
  readonly records: number;
  /** The first link that does not hold; undefined where all do. */
  readonly fault: ChainFault | undefined;
  /** The last record that holds; undefined where there is none. */
  readonly head: ChainHead | undefined;
  /** Up to which record an anchor shows that nothing was cut or written anew; 0 without one. What follows it may have been. */
  readonly anchoredUpTo: number;
  /** How many records were chained later than they were written. */
  readonly late: number;
  /** Whether a file ended in the middle of a record, as a crash leaves it; that record is not counted. */
  readonly isTorn: boolean;
}
