import type { Identifier } from "@waypost/sdk";

/** An identifier as the page shows it, not yet in the form in which identifiers are compared. */
export type PageIdentifier = { system: Identifier["system"]; value: string };

/** Where on the page a field was read: codes that the panel puts into words, so that a person can check. */
export type ReadFrom = { field: string; where: string };

/** One row of a list. `rowKey` tells the row apart on this page; without `recordId` nobody knows whose row it is. */
export type PageRow = { rowKey: string; recordId?: string; name?: string; identifiers: PageIdentifier[] };

/** The page of one person. Links to an HCP are keyed by origin, object and recordId. */
export type RecordReading = {
  kind: "record";
  hostId: string;
  origin: string;
  object: string;
  recordId: string;
  name?: string;
  identifiers: PageIdentifier[];
  readFrom: ReadFrom[];
};

/** A page that lists people. */
export type ListReading = { kind: "list"; hostId: string; origin: string; object: string; rows: PageRow[] };

/**
 * A page that shows neither; without `hostId` the site is of no CRM that Waypost knows. `expected` says that the address is
 * of a record or a list, and the page does not look like one: it is still arriving, or its structure has changed. `frameOf` is
 * another site, a frame of which fills much of the page and cannot be read from here.
 */
export type OtherReading = {
  kind: "other";
  hostId?: string;
  origin: string;
  expected?: "record" | "list";
  frameOf?: string;
};

/** What the overlay read from the page in front of it. */
export type PageReading = RecordReading | ListReading | OtherReading;
