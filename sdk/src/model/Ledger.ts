import type { DismissalReason, EnrolReason, HoldReason, ReportReason } from "./reasons.js";

/** A value that an attribute or an event's payload may hold. Dates are ISO 8601 text. */
export type Scalar = string | number | boolean;

interface EntryBase {
  /** Unique in the workspace. */
  readonly id: string;
  /** When it was written down, ms since 1970-01-01T00:00Z. */
  readonly recordedAt: number;
  /** Where it came from, as a short name: `crm`, `import`, `panel`. */
  readonly source: string;
  /** Order within the source; 0 where the source has none. */
  readonly sequence: number;
  /** Who wrote it, as a token; never a name. */
  readonly actor: string;
  /** Two entries with the same key are one entry. */
  readonly key: string;
}

/** Something that happened. */
export interface EventEntry extends EntryBase {
  readonly kind: "event";
  readonly type: string;
  readonly occurredAt: number;
  readonly payload?: Readonly<Record<string, Scalar>>;
  /** Of one by which somebody brought the HCP into a journey; no guard reads it (semantics 24). */
  readonly reason?: EnrolReason;
}

/** A touchpoint that was made: written by people, by a CRM import, or by the simulator in a ledger of its own (semantics 27). */
export interface SendEntry extends EntryBase {
  readonly kind: "send";
  readonly channel: string;
  readonly occurredAt: number;
  readonly journey?: string;
  readonly touchpoint?: string;
  readonly content?: string;
}

/** The attribute that says where the HCP is: an IANA zone such as `Europe/Madrid` (semantics 25). Every journey knows it. */
export const timeZoneAttribute = "timeZone";

/** A fact of the HCP. Undated, it holds from the beginning (semantics 7). */
export interface AttributeEntry extends EntryBase {
  readonly kind: "attribute";
  readonly attribute: string;
  readonly value: Scalar;
  readonly occurredAt?: number;
}

/** Consent given or taken back. Undated, it holds from `recordedAt` (semantics 7). */
export interface ConsentEntry extends EntryBase {
  readonly kind: "consent";
  readonly channel: string;
  /** Absent: for the channel as a whole. A withdrawal for the whole ends every purpose too. */
  readonly purpose?: string;
  readonly change: "granted" | "withdrawn";
  readonly occurredAt?: number;
  /** For a grant: the instant from which it no longer counts, ms. */
  readonly expiresAt?: number;
}

/** The persona somebody or some source gave this HCP (semantics 9). Undated, it holds from the beginning. */
export interface PersonaEntry extends EntryBase {
  readonly kind: "persona";
  readonly persona: string;
  readonly occurredAt?: number;
}

/** The target segment that somebody or some source put this HCP in (semantics 9). Undated, it holds from the beginning. */
export interface SegmentEntry extends EntryBase {
  readonly kind: "segment";
  readonly segment: string;
  readonly occurredAt?: number;
}

/** Moves this HCP's runs of a journey to a version, by a recorded decision (semantics 29). */
export interface VersionEntry extends EntryBase {
  readonly kind: "version";
  readonly journey: string;
  readonly version: string;
  readonly occurredAt: number;
}

/** Takes another entry back; the fold then never sees it. */
export interface RetractionEntry extends EntryBase {
  readonly kind: "retraction";
  readonly retracts: string;
  readonly occurredAt: number;
}

/** Says that something shown of this HCP is wrong: told on, and believed by nothing. */
export interface ReportEntry extends EntryBase {
  readonly kind: "report";
  readonly occurredAt: number;
  readonly about: "person" | "persona" | "stage";
  /** The journey that it was shown by; a person is shown by none. */
  readonly journey?: string;
  /** The stage or persona that was shown. */
  readonly shown?: string;
  readonly reason: ReportReason;
}

/** What somebody answered to something that was suggested. */
export interface FeedbackEntry extends EntryBase {
  readonly kind: "feedback";
  readonly occurredAt: number;
  readonly journey: string;
  /** What was suggested: `touchpoint:<id>`, `event:<type>` or `request:<entry>`. */
  readonly suggestion: string;
  readonly answer: "accepted" | "later" | "dismissed";
  /** Of a dismissal. */
  readonly reason?: DismissalReason;
  /** Of an answer `later`: when it may be suggested again, ms. */
  readonly until?: number;
}

/** Holds an HCP back in a journey, so that none of its touchpoints is made, or lets them go on. */
export interface HoldEntry extends EntryBase {
  readonly kind: "hold";
  readonly occurredAt: number;
  readonly journey: string;
  readonly change: "held" | "released";
  readonly reason?: HoldReason;
}

/** An HCP's word that consent may be given. It is none until its evidence comes as a grant (semantics 8). */
export interface OptInEntry extends EntryBase {
  readonly kind: "optIn";
  readonly occurredAt: number;
  readonly channel: string;
  readonly purpose?: string;
}

/** Says that entries were handed over for import into the CRM. */
export interface ExportEntry extends EntryBase {
  readonly kind: "export";
  readonly occurredAt: number;
  /** Ids of the entries that the file carries. */
  readonly entries: readonly string[];
}

/** What people note beside what happens: the fold never sees it, so it moves nobody and no guard reads it. */
export type AsideEntry = ReportEntry | FeedbackEntry | HoldEntry | OptInEntry | ExportEntry;

/** One dated line in an HCP's ledger (semantics 1). */
export type LedgerEntry =
  | EventEntry
  | SendEntry
  | AttributeEntry
  | ConsentEntry
  | PersonaEntry
  | SegmentEntry
  | VersionEntry
  | AsideEntry
  | RetractionEntry;

/** Everything known of one HCP, append-only, for all journeys. */
export interface Ledger {
  /** The HCP's token in the workspace. */
  readonly hcp: string;
  readonly entries: readonly LedgerEntry[];
}
