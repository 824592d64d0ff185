import { findLists } from "../findLists";
import type { BadgeAnchor, Host, Look } from "../Host";
import { once } from "../once";
import type { ListReading, PageIdentifier, PageRow, ReadFrom, RecordReading } from "../PageReading";
import { createSettling, type Settling } from "./createSettling";
import type { FieldSpec, HostSpec, ListSpec, RecordSpec } from "./HostSpec";
import { matchAddresses } from "./matchAddress";
import { type Found, readFirst, readPlace, readText, selectAll } from "./readPlace";
import { createOpenTree, lightTree, listOpenRoots, type Tree } from "./Tree";
import { toRecordId } from "./toRecordId";

/** The host that a spec describes. `nowMs` counts from anywhere and never runs backwards. */
export function createSpecHost(spec: HostSpec, nowMs: () => number = () => performance.now()): Host {
  const settling = createSettling(nowMs);
  const { id, observedAttributes } = spec;
  return {
    id,
    observedAttributes,
    matches: (url, page) => isSite(spec, url) || isPage(spec, page),
    look: (page, url) => lookAtPage(spec, settling, page, url),
    findObserveRoot: (page) => page.body ?? undefined,
    ...(spec.openRoots && { findOpenRoots: (page: Document) => listOpenRoots(page) }),
  };
}

function lookAtPage(spec: HostSpec, settling: Settling, page: Document, url: URL): Look {
  const { id } = spec;
  const { origin } = url;
  const tree = spec.openRoots ? createOpenTree() : lightTree;
  const list = once(() => findList(spec, tree, page, url));
  const record = once(() =>
    list()?.isBeside === false ? undefined : findRecord(spec, settling, tree, page, url),
  );
  return {
    read() {
      const shown = list();
      if (shown !== undefined && !shown.isBeside) return toListReading(id, shown, origin);
      const about = record();
      if (about !== undefined) return toReading(spec, about, origin);
      const isExpected = isRecordAddress(spec, url);
      return { kind: "other", hostId: id, origin, ...(isExpected && { expected: "record" }) };
    },
    readBeside() {
      const shown = list();
      return shown?.isBeside && shown.rows.length > 0 ? toListReading(id, shown, origin) : undefined;
    },
    findAnchors() {
      const shown = list();
      const rows = shown === undefined ? [] : toRowAnchors(spec, shown, tree);
      const about = record();
      return about === undefined ? rows : [...rows, toHeadingAnchor(about, tree)];
    },
  };
}

function isSite({ sites }: HostSpec, { hostname }: URL): boolean {
  return sites.some((site) => (site.startsWith("*.") ? hostname.endsWith(site.slice(1)) : hostname === site));
}

function isPage({ has }: HostSpec, page: Document): boolean {
  return has.some((selector) => selectAll(page, selector).length > 0);
}

/** The view in front, where a CRM keeps earlier ones in the document. */
function findView({ views }: HostSpec, page: Document): ParentNode {
  for (const selector of views) {
    const view = selectAll(page, selector).at(-1);
    if (view !== undefined) return view;
  }
  return page;
}

type ShownRecord = {
  recordId: string;
  object: string;
  name: Found;
  fields: readonly (Found & { system: PageIdentifier["system"] })[];
};

function findRecord(
  spec: HostSpec,
  settling: Settling,
  tree: Tree,
  page: Document,
  url: URL,
): ShownRecord | undefined {
  const { record } = spec;
  const match = record && matchAddresses(record.addresses, url);
  const told = match && toSubject(spec, match);
  if (record === undefined || told === undefined) return undefined;
  const view = findView(spec, page);
  const name = readFirst(view, record.name, tree);
  if (name === undefined) return undefined;
  const fields = readFields(view, record.fields, tree);
  const witness = readEvidence(spec, record, { view, tree, url });
  if (witness.length > 0 && !witness.includes(told.recordId)) return undefined;
  if (witness.length === 0 && !settling.isSettled(told.recordId, name, fields)) return undefined;
  return { ...told, name, fields };
}

function isRecordAddress(spec: HostSpec, url: URL): boolean {
  const match = spec.record && matchAddresses(spec.record.addresses, url);
  return match !== undefined && toSubject(spec, match) !== undefined;
}

type Subject = { recordId: string; object: string };

function toSubject(spec: HostSpec, match: { id?: string; object?: string }): Subject | undefined {
  const recordId = toRecordId(match.id ?? "", spec.ids);
  if (recordId === undefined) return undefined;
  const byPrefix = Object.entries(spec.objectsByPrefix ?? {}).find(([prefix]) => recordId.startsWith(prefix));
  const object = match.object ?? byPrefix?.[1] ?? spec.object;
  return isPerson(spec, object) ? { recordId, object } : undefined;
}

function isPerson({ objects }: HostSpec, object: string): boolean {
  return objects.length === 0 || objects.includes(object);
}

/** Which records the content says it is of. */
function readEvidence(
  spec: HostSpec,
  { evidence }: RecordSpec,
  { view, tree, url }: { view: ParentNode; tree: Tree; url: URL },
): string[] {
  return evidence
    .flatMap((place) => readPlace(view, place, tree))
    .flatMap(({ text }) => findSubject(spec, text, url)?.recordId ?? []);
}

/** A record's address, whole or in part, or its bare id. */
function findSubject(spec: HostSpec, text: string, url: URL): Subject | undefined {
  const address = spec.record && URL.canParse(text, url.href) ? new URL(text, url.href) : undefined;
  const match = address && matchAddresses(spec.record?.addresses ?? [], address);
  return (match && toSubject(spec, match)) ?? toSubject(spec, { id: text });
}

function readFields(root: ParentNode, fields: readonly FieldSpec[], tree: Tree): ShownRecord["fields"] {
  const seen = new Set<string>();
  return fields
    .flatMap(({ system, places }) =>
      places.flatMap((place) => readPlace(root, place, tree)).map((found) => ({ ...found, system })),
    )
    .filter(({ system, text }) => {
      const key = `${system} ${text}`;
      return seen.has(key) ? false : seen.add(key);
    });
}

type ShownRow = { row: PageRow; element: Element; name: Element };
type ShownList = { object: string; rows: readonly ShownRow[]; isBeside: boolean };

function findList(spec: HostSpec, tree: Tree, page: Document, url: URL): ShownList | undefined {
  const { list } = spec;
  const match = list && matchAddresses(list.addresses, url);
  if (list === undefined || match === undefined) return undefined;
  if (match.object !== undefined && !isPerson(spec, match.object)) return undefined;
  let { object } = match;
  const counts = new Map<string, number>();
  const rows = selectAll(findView(spec, page), list.row, tree).flatMap((element): ShownRow[] => {
    const name = list.name
      .flatMap((selector) => selectAll(element, selector, tree))
      .find((each) => readText(each, tree) !== "");
    if (name === undefined) return [];
    const { row, subject } = readRow(spec, list, { element, name, tree, url });
    object ??= subject?.object;
    // Two lists on a page may show the same person.
    const nth = (counts.get(row.rowKey) ?? 0) + 1;
    counts.set(row.rowKey, nth);
    return [{ row: nth === 1 ? row : { ...row, rowKey: `${row.rowKey}#${nth}` }, element, name }];
  });
  return { object: object ?? spec.object, rows, isBeside: match.id !== undefined };
}

type RowPlace = { element: Element; name: Element; tree: Tree; url: URL };
type ReadRow = { row: PageRow; subject: Subject | undefined };

function readRow(spec: HostSpec, list: ListSpec, { element, name: named, tree, url }: RowPlace): ReadRow {
  const name = readText(named, tree);
  const identifiers = readFields(element, list.fields, tree).map(toIdentifier);
  const [subject] = list.id
    .flatMap((place) => readPlace(element, place, tree))
    .flatMap(({ text }) => findSubject(spec, text, url) ?? []);
  const rowKey = subject?.recordId ?? [name, ...identifiers.map(({ value }) => value)].join(" ");
  const known = subject === undefined ? {} : { recordId: subject.recordId };
  return { row: { rowKey, ...known, name, identifiers }, subject };
}

function toIdentifier({ system, text }: ShownRecord["fields"][number]): PageIdentifier {
  return { system, value: text };
}

function toListReading(hostId: string, { object, rows }: ShownList, origin: string): ListReading {
  return { kind: "list", hostId, origin, object, rows: rows.map(({ row }) => row) };
}

function toReading(
  { id }: HostSpec,
  { recordId, object, name, fields }: ShownRecord,
  origin: string,
): RecordReading {
  const readFrom: ReadFrom[] = [
    { field: "recordId", where: "address" },
    { field: "name", where: "heading" },
    ...fields.map(({ system }) => ({ field: system, where: "field" })),
  ];
  const identifiers = fields.map(toIdentifier);
  return { kind: "record", hostId: id, origin, object, recordId, name: name.text, identifiers, readFrom };
}

function toHeadingAnchor({ recordId, object, name }: ShownRecord, tree: Tree): BadgeAnchor {
  return { place: "heading", rowKey: recordId, object, recordId, element: tree.holder(name.element) };
}

function toRowAnchors({ list }: HostSpec, { object, rows }: ShownList, tree: Tree): BadgeAnchor[] {
  const lists = findLists(
    rows.map(({ element }) => element),
    list?.around,
  );
  return rows.map(({ row: { rowKey, recordId }, name, element: row }) => {
    const around = lists.get(row);
    const known = recordId === undefined ? {} : { recordId };
    const element = tree.holder(name);
    return { place: "row", rowKey, object, ...known, element, ...(around && { list: around }) };
  });
}
