import type { PointResult } from "../../hosts/point/PointTask";
import type { AddressProposal } from "../../hosts/point/proposeAddresses";
import type { FieldSpec, HostSpec, ListSpec } from "../../hosts/spec/HostSpec";

/** What a user pointed at so far, for one site. */
export type SetupDraft = {
  spec: HostSpec;
  /** The ways to read the record's address; the first is taken until the user takes another. */
  addresses: readonly AddressProposal[];
};

export type Picked = Extract<PointResult, { kind: "picked" }>;
export type FieldSystem = FieldSpec["system"];

/** The one spec of a site: setting it up again starts from what there is. */
export function createSetupDraft(origin: string, kept: HostSpec | undefined): SetupDraft {
  const { hostname } = new URL(origin);
  const slug = hostname.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const empty: HostSpec = {
    id: `site-${slug}`.slice(0, 80),
    sites: [hostname],
    has: [],
    objects: [],
    object: "person",
    ids: "any",
    views: [],
    observedAttributes: ["href", "aria-label", "value", "title"],
  };
  return { spec: kept ?? empty, addresses: [] };
}

/** The heading of a record was pointed at. */
export function takeRecordName(draft: SetupDraft, picked: Picked): SetupDraft {
  const { places, addresses } = picked;
  const spec = withRoots(draft.spec, picked);
  const record = spec.record ?? { fields: [], evidence: [] };
  const named = { ...spec, record: { ...record, addresses: [], name: places } };
  const [likeliest] = addresses;
  const next = { spec: named, addresses };
  return likeliest === undefined ? next : takeAddress(next, likeliest);
}

/** The user said which part of the address is the record's id. */
export function takeAddress(draft: SetupDraft, { pattern, shape }: AddressProposal): SetupDraft {
  const { spec } = draft;
  if (spec.record === undefined) return draft;
  return { ...draft, spec: { ...spec, ids: shape, record: { ...spec.record, addresses: [pattern] } } };
}

/** Something that identifies the person was pointed at. */
export function takeField(draft: SetupDraft, system: FieldSystem, picked: Picked): SetupDraft {
  const without = dropField(draft, system);
  const spec = withRoots(without.spec, picked);
  if (spec.record === undefined) return draft;
  // The likeliest place only: two places of one field would be two values where the second means somebody else.
  const fields = [...spec.record.fields, { system, places: picked.places.slice(0, 1) }];
  return { ...without, spec: { ...spec, record: { ...spec.record, fields } } };
}

export function dropField(draft: SetupDraft, system: FieldSystem): SetupDraft {
  const { spec } = draft;
  if (spec.record === undefined) return draft;
  const fields = spec.record.fields.filter((field) => field.system !== system);
  return { ...draft, spec: { ...spec, record: { ...spec.record, fields } } };
}

/** A name in a list was pointed at; undefined where nothing repeats around it. */
export function takeRows(draft: SetupDraft, picked: Picked): SetupDraft | undefined {
  const { rows, url } = picked;
  if (rows === undefined) return undefined;
  const { count: _, ...rest } = rows;
  const list: ListSpec = { addresses: [toListAddress(new URL(url))], ...rest };
  return { ...draft, spec: { ...withRoots(draft.spec, picked), list } };
}

/** One thing in a root is enough: all that was pointed at is found alone there too. */
function withRoots(spec: HostSpec, { openRoots }: Picked): HostSpec {
  return openRoots ? { ...spec, openRoots } : spec;
}

/** Of a list its path matters; sorting, page and search stand in queries. */
export function toListAddress(url: URL): string {
  const [path = ""] = url.hash.slice(1).split("?");
  return path.includes("/") ? `${url.pathname}#${path}` : url.pathname;
}

/** Whether there is anything that reads a page. */
export function isUsable({ record, list }: HostSpec): boolean {
  const readsRecord = record !== undefined && record.addresses.length > 0 && record.name.length > 0;
  return readsRecord || (list !== undefined && list.name.length > 0);
}
