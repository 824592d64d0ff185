import { findNearestName } from "../../guards/findNearestName.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { type CsvFileIssue, toExcerpt, toNameList } from "./CsvIssue.js";
import type { CsvJourney } from "./CsvReader.js";
import type { CsvKind } from "./CsvReport.js";

interface ColumnNames {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** What other systems call them, in the form that `toComparableHeader` gives. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Before an attribute's id, or the name of a payload's field. */
  readonly prefix: string;
}

const hcpAliases = { hcpid: "hcp", externalid: "hcp" };
const occurredAliases = { date: "occurred_at", occurred: "occurred_at", timestamp: "occurred_at" };

/** Which columns a file may have, beside those that the journey declares. */
export const columnNames: Readonly<Record<CsvKind, ColumnNames>> = {
  hcps: {
    required: ["hcp", "name"],
    optional: ["npi", "email", "record", "persona", "as_of"],
    aliases: toAliases({
      ...hcpAliases,
      id: "hcp",
      displayname: "name",
      fullname: "name",
      npinumber: "npi",
      mail: "email",
      emailaddress: "email",
      recordid: "record",
      crmid: "record",
      date: "as_of",
    }),
    prefix: "hcp.",
  },
  consent: {
    required: ["hcp", "channel", "change"],
    optional: ["occurred_at", "expires_at", "key"],
    aliases: toAliases({
      ...hcpAliases,
      ...occurredAliases,
      consent: "change",
      status: "change",
      expires: "expires_at",
      expiry: "expires_at",
      consentid: "key",
    }),
    prefix: "",
  },
  events: {
    required: ["hcp", "type", "occurred_at"],
    optional: ["key", "sequence"],
    // A bare `id` is as often the event's as the HCP's: it is not guessed.
    aliases: toAliases({
      ...hcpAliases,
      ...occurredAliases,
      event: "type",
      eventtype: "type",
      time: "occurred_at",
      eventid: "key",
      seq: "sequence",
    }),
    prefix: "payload.",
  },
};

/** Columns that `toRejectedCsv` puts before a file's own: a corrected file may still have them. */
export const rejectedColumns = ["rejected_line", "rejected_reason", "rejected_explanation"] as const;

export function isRejectedColumn(title: string): boolean {
  return rejectedColumns.some((column) => column === title);
}

/** A column that holds an attribute's values, or those of a payload's field. */
export interface ValueColumn {
  readonly id: string;
  readonly index: number;
}

/** What stands where in a file. */
export interface CsvColumns {
  readonly header: readonly string[];
  /** Index by the column's own name. */
  readonly named: ReadonlyMap<string, number>;
  readonly values: readonly ValueColumn[];
  readonly unknown: readonly number[];
  /** By index of an unknown column: what it may have been meant to be. */
  readonly nearest: ReadonlyMap<number, string>;
  /** True for a file of rejected rows that comes back: its values may bear the apostrophe that guarded them. */
  readonly isCorrection: boolean;
}

/** Tells what each header of a file means; headers come without the spaces around them. */
export function openColumns(
  kind: CsvKind,
  journey: CsvJourney,
  header: readonly string[],
): Result<CsvColumns, CsvFileIssue> {
  const names = columnNames[kind];
  const findOwnName = createNameFinder([...names.required, ...names.optional]);
  const findValue = createValueFinder(kind, journey);
  const named = new Map<string, number>();
  const values: ValueColumn[] = [];
  const left: number[] = [];
  let isCorrection = false;

  for (const [index, title] of header.entries()) {
    const name = findOwnName(title);
    const id = name === undefined ? findValue(title) : undefined;
    const earlier = name === undefined ? values.find((value) => value.id === id)?.index : named.get(name);
    if (earlier !== undefined) return fail(toDuplicate(title, earlier, index));
    if (name !== undefined) named.set(name, index);
    else if (id !== undefined) values.push({ id, index });
    else if (isRejectedColumn(title)) isCorrection = true;
    else left.push(index);
  }

  const unknown: number[] = [];
  const aliased = new Map<string, number>();
  for (const index of left) {
    const title = header[index] ?? "";
    const name = names.aliases.get(toComparableHeader(title));
    if (name === undefined || named.has(name)) {
      unknown.push(index);
      continue;
    }
    const earlier = aliased.get(name);
    if (earlier !== undefined) return fail(toDuplicate(title, earlier, index));
    aliased.set(name, index);
  }

  const all = new Map([...named, ...aliased]);
  const missing = names.required.filter((name) => !all.has(name));
  if (missing.length > 0) return fail(toMissing(missing, names.required, header));
  const isThere = (name: string) => all.has(name) || values.some(({ id }) => id === name);
  const free = [...names.required, ...names.optional, ...listValueNames(kind, journey)].filter(
    (name) => !isThere(name),
  );
  return succeed({
    header,
    named: all,
    values,
    unknown,
    nearest: findNearest(header, unknown, free),
    isCorrection,
  });
}

function listValueNames(kind: CsvKind, { attributes }: CsvJourney): readonly string[] {
  return kind === "hcps" ? attributes.map(({ id }) => id) : [];
}

function findNearest(
  header: readonly string[],
  unknown: readonly number[],
  names: readonly string[],
): ReadonlyMap<number, string> {
  return new Map(
    unknown.flatMap((index) => {
      const nearest = findNearestName(header[index] ?? "", names);
      return nearest === undefined ? [] : [[index, nearest] as const];
    }),
  );
}

/** How many of the columns that a kind of file may have are among these headers. */
export function countKnownColumns(kind: CsvKind, fields: readonly string[]): number {
  const { required, optional, aliases } = columnNames[kind];
  const findOwnName = createNameFinder([...required, ...optional]);
  return fields.filter((field) => findOwnName(field) !== undefined || aliases.has(toComparableHeader(field)))
    .length;
}

/** One form for `Occurred at`, `occurred_at`, `occurred-at` and `occurredAt`. */
function toComparableHeader(header: string): string {
  return header.toLowerCase().replace(/[\s_-]+/g, "");
}

function toAliases(aliases: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(aliases));
}

/** Finds a declared name by a header: as it is written, or else alike, where that fits one name only. */
function createNameFinder(names: Iterable<string>): (header: string) => string | undefined {
  const exact = new Set(names);
  const alike = new Map<string, string | undefined>();
  for (const name of exact) {
    const comparable = toComparableHeader(name);
    alike.set(comparable, alike.has(comparable) ? undefined : name);
  }
  return (header) => (exact.has(header) ? header : alike.get(toComparableHeader(header)));
}

function createValueFinder(kind: CsvKind, journey: CsvJourney): (header: string) => string | undefined {
  const { prefix } = columnNames[kind];
  const withoutPrefix = (header: string): string | undefined =>
    header.toLowerCase().startsWith(prefix) ? header.slice(prefix.length).trim() : undefined;
  if (kind === "consent") return () => undefined;
  if (kind === "hcps") {
    const find = createNameFinder(journey.attributes.map((attribute) => attribute.id));
    return (header) => find(withoutPrefix(header) ?? header);
  }
  const find = createNameFinder(journey.events.flatMap((event) => event.payload.map((field) => field.name)));
  return (header) => {
    const name = withoutPrefix(header);
    if (name === undefined) return undefined;
    // A field that this journey does not declare is kept for those that do.
    return find(name) ?? (fieldNamePattern.test(name) ? name : undefined);
  };
}

/** The form of an id in a journey document. */
const fieldNamePattern = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

function toDuplicate(column: string, first: number, second: number): CsvFileIssue {
  return {
    code: "csv.duplicateColumn",
    parameters: { column: toExcerpt(column), first: first + 1, second: second + 1 },
  };
}

function toMissing(
  missing: readonly string[],
  expected: readonly string[],
  header: readonly string[],
): CsvFileIssue {
  return {
    code: "csv.missingColumn",
    parameters: {
      missing: toNameList(missing),
      expected: toNameList(expected),
      found: toExcerpt(toNameList(header)),
    },
  };
}
