import type {
  Diagnostic,
  EnrolReason,
  Identifier,
  JourneyDocument,
  LedgerEntry,
  LinkedBy,
  RecordLink,
  Run,
  Scalar,
  StoreFailure,
} from "@waypost/sdk";
import type { PageReading } from "../hosts/PageReading";
import type { WorkspaceSettings } from "./settingsMessages";

/**
 * What stands beside a name on the page: short and neutral, made by the worker so that the page's script never needs the
 * journey. `phase` counts from 0 along the journey's path.
 */
export type Badge =
  | { kind: "stage"; label: string; phase: number; phaseCount: number; ended: boolean }
  /** Known, and in no published journey yet. */
  | { kind: "not-entered" }
  /** Nobody Waypost knows, or nobody it can be sure of. */
  | { kind: "unknown" };

/** What a page is to be marked with. Rows come back in the order they were read. */
export type PageMarks =
  | { kind: "list"; badges: { rowKey: string; badge: Badge }[] }
  | { kind: "record"; badge: Badge }
  | { kind: "none" };

/** A person who may be the one on the page. */
export type Candidate = { hcp: string; displayName: string; identifiers: readonly Identifier[] };

/** How the worker came to know who is on the page. */
export type MatchedBy = LinkedBy | Identifier["system"];

export type JourneyView = {
  document: JourneyDocument;
  version: string;
  publishedAt: number;
  run: Run;
};

export type PersonView = {
  hcp: string;
  displayName: string;
  identifiers: readonly Identifier[];
  /** Since when the field pack that brought this HCP brings them no more, ms. Where they stand is then to be shown to nobody. */
  archivedAt?: number;
  /** Every entry of the ledger that the role may see, in the order of the fold. */
  entries: readonly LedgerEntry[];
  journeys: readonly JourneyView[];
};

/** Who the page shows, as far as Waypost can tell. */
export type Subject =
  /** No record of a person: a list, another page, no reading at all. */
  | { kind: "no-record" }
  /**
   * `nameMatches` carry the name on the page; a name alone links nobody. The first time after the worker's start they may
   * be missing at first: `store.changed` then tells when to ask again.
   */
  | { kind: "unknown"; link: RecordLink; nameMatches: readonly Candidate[] }
  /** The page's identifiers belong to more than one person. */
  | { kind: "ambiguous"; link: RecordLink; candidates: readonly Candidate[] }
  | { kind: "person"; link: RecordLink; matchedBy: MatchedBy; person: PersonView };

/** Everything the panel shows. `now` is the instant it was folded up to, ms. */
export type PanelView = {
  reading: PageReading | null;
  subject: Subject;
  now: number;
  peopleCount: number;
  settings: WorkspaceSettings;
};

/** Why a change was not made; nothing of it was stored. */
export type ChangeError =
  | StoreFailure
  | { code: "person.unknown" }
  | { code: "entry.unknown" }
  | { code: "entry.not-loggable"; type: string }
  /** It was handed over to the CRM, which has to be corrected now. */
  | { code: "entry.exported" }
  /** The journey does not allow it, or is not published. */
  | { code: "note.refused" }
  | { code: "entry.payload"; field: string }
  /** It brings the HCP in without a reason from the list, or has one and does not. */
  | { code: "entry.reason" }
  /** Later than the worker's clock, or before 1900. */
  | { code: "entry.date"; occurredAt: number }
  | { code: "page.no-record" };

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; error: ChangeError };

export type PublishOutcome =
  | { kind: "published"; journey: string; version: string; warnings: readonly Diagnostic[] }
  /** This very version is the one published already. */
  | { kind: "unchanged"; journey: string; version: string }
  | { kind: "refused"; diagnostics: readonly Diagnostic[] }
  | { kind: "failed"; failure: StoreFailure };

export type PublishedView = { journey: string; version: string; title: string; publishedAt: number };

/** The messages about people and journeys. */
export type JourneyMessages = {
  "panel.view": { request: Record<string, never>; response: Outcome<PanelView> };
  /** People whose name or identifier contains the text; at most 20. */
  "person.search": { request: { text: string }; response: Outcome<readonly Candidate[]> };
  /** Ties the record on the page to a person, by a user's decision: whatever else the page shows, it stands until taken back. */
  "person.link": { request: { hcp: string }; response: Outcome<null> };
  "person.unlink": { request: Record<string, never>; response: Outcome<null> };
  /** Writes a touchpoint into the ledger; `occurredAt` defaults to now. Answers the entry's id, for undo. */
  "entry.log": {
    request: {
      hcp: string;
      journey: string;
      type: string;
      payload?: Record<string, Scalar>;
      occurredAt?: number;
      /** Of one that brings the HCP into the journey, and then needed. */
      reason?: EnrolReason;
    };
    response: Outcome<{ entry: string }>;
  };
  /** Takes an entry or a note of the panel's own back. */
  "entry.undo": { request: { hcp: string; entry: string }; response: Outcome<null> };
  "journey.publish": { request: { text: string }; response: PublishOutcome };
  /** How many people there are. */
  "people.count": { request: Record<string, never>; response: Outcome<number> };
  "journey.list": { request: Record<string, never>; response: Outcome<readonly PublishedView[]> };
  /** The engine wrote to the store: pages and alarm must follow. */
  "store.changed": { request: Record<string, never>; response: null };
  /**
   * Deletes the database and its keys, so that the user can import anew; done only where the two have lost each other
   * (`store.keysLost`, `store.dataLost`), else the failure stands or nothing happens.
   */
  "store.reset": { request: Record<string, never>; response: Outcome<null> };
};
