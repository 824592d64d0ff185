import type { ListReading, PageReading } from "./PageReading";

/**
 * Where a badge goes: at the end of `element`, which shows a person's name in a row or as a record's heading. It may be
 * recycled for somebody else at any moment: ask again before writing.
 */
export type BadgeAnchor = {
  place: "row" | "heading";
  rowKey: string;
  object: string;
  recordId?: string;
  element: Element;
  /** Of a row: the element that holds its list and no other. */
  list?: Element;
};

/**
 * A page at one moment, worked out when it is first asked for. It is asked at once, before anything else may have changed the
 * page, and by nobody later. Never throws.
 */
export type Look = {
  /** What the page shows; `other` while it is still arriving. */
  read(): PageReading;
  /** The list that stays on the page beside the record that `read` answers. */
  readBeside?(): ListReading | undefined;
  /** The places of badges: one a row of a list, in the order of its rows, and a record's heading; none elsewhere. */
  findAnchors(): BadgeAnchor[];
};

/** A CRM whose pages Waypost can read. Every method is cheap and may be called on each change of the page. */
export type Host = {
  /** Stable and short, such as `atomic-crm`: it is stored with readings. */
  id: string;
  /** Whether this page belongs to the CRM, by address and by what the document shows. */
  matches(url: URL, page: Document): boolean;
  /** Looks at the page as it is now. */
  look(page: Document, url: URL): Look;
  /** The smallest element whose changes can change a reading; undefined until the page has it. */
  findObserveRoot(page: Document): Element | undefined;
  /** The open shadow roots in that element in which people may stand, where the CRM has such. */
  findOpenRoots?(page: Document): readonly ShadowRoot[];
  /** Attributes whose change can change a reading, where changes of children and text do not tell. */
  observedAttributes: readonly string[];
};
