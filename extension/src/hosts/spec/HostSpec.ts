import type { PageIdentifier } from "../PageReading";

/**
 * Where a value stands below an element: what `select` finds first, by its attribute (or a form field's value) or its text.
 * Every selector of a spec is plain CSS, so that a person who points at fields writes the same.
 */
export type Place = {
  select: string;
  /** Read instead of the text; `value` is what a form field holds now, not what it was served with. */
  attribute?: string;
  /** The element is a label, of one of these words in any case; the value stands in the element after it. */
  labelled?: readonly string[];
  /** The part of the text that counts, with one hole: `row-{id}`. */
  take?: string;
};

/**
 * An address with holes, such as `/contacts/{id}/show`: each hole takes one segment, `*` any one segment, a trailing `**`
 * whatever follows. Queries are compared key by key in any order, fragments like paths. What is not named does not matter.
 */
export type AddressPattern = string;

/** Which shape a record's id has in an address. Ids of one record in two shapes are brought to one. */
export type IdShape = "any" | "digits" | "guid" | "salesforce";

/** A field that identifies a person; every place is read, since which of two is theirs is not for a page to guess. */
export type FieldSpec = { system: PageIdentifier["system"]; places: readonly Place[] };

export type RecordSpec = {
  /** With `{id}` and, where the address tells it, `{object}`. */
  addresses: readonly AddressPattern[];
  /** The person's name, the likeliest place first. */
  name: readonly Place[];
  fields: readonly FieldSpec[];
  /**
   * Where the content itself names the record it is of, as an address of the record or as its bare id. One that does makes
   * the reading certain while the address is already the next record's.
   */
  evidence: readonly Place[];
};

export type ListSpec = {
  /** One with `{id}` is of a record beside which the list stays. */
  addresses: readonly AddressPattern[];
  /** One element a row. */
  row: string;
  /** What holds one whole list; found by itself unless given. */
  around?: string;
  /** The record's address or bare id, below a row or (with the selector `:scope`) on it. */
  id: readonly Place[];
  /** The name below a row. */
  name: readonly string[];
  /** What tells a person where rows carry no id. */
  fields: readonly FieldSpec[];
};

/** A CRM as data: what its pages look like. The built-in hosts and those that users point out are read by the same code. */
export type HostSpec = {
  id: string;
  /** Where it is served: host names, `*.` standing for any below. */
  sites: readonly string[];
  /** Selectors of which one tells the CRM wherever else it is served. */
  has: readonly string[];
  /** The objects that are people, by the CRM's own names; empty: all that the addresses find. */
  objects: readonly string[];
  /** The object where the address names none. */
  object: string;
  /** Where ids tell their object by how they begin. */
  objectsByPrefix?: Readonly<Record<string, string>>;
  ids: IdShape;
  /** The part of the page that is in front, where earlier ones stay in the document; the first that the page shows. */
  views: readonly string[];
  record?: RecordSpec;
  list?: ListSpec;
  /** Whether people may stand in open shadow roots, into which a blank of any selector then leads; costs a look at every element. */
  openRoots?: true;
  /** Attributes whose change can change a reading. */
  observedAttributes: readonly string[];
};
