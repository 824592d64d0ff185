import { type Identifier, isNpi, normalizeIdentifier } from "../../model/Identifier.js";
import type { AttributeEntry, PersonaEntry } from "../../model/Ledger.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { type CsvRowIssue, toExcerpt, toNameList } from "./CsvIssue.js";
import { digestParts } from "./createEntryKeys.js";
import { openInstant } from "./instant.js";
import { type CsvCells, type CsvColumn, getColumn, type RowContext, type RowOpener } from "./RowOpener.js";
import { openAttributeValue } from "./scalar.js";

const emailPattern = /^[^\s@,;<>]{1,64}@[^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+$/;

type FactEntry = AttributeEntry | PersonaEntry;

/** Reads who an HCP is, and its attributes and persona, dated by `as_of` or not at all (semantics 7). */
export function createHcpRowOpener(context: RowContext): RowOpener<"hcps"> {
  const hcpColumn = getColumn(context.columns, "hcp");
  const nameColumn = getColumn(context.columns, "name");
  const npiColumn = getColumn(context.columns, "npi");
  const recordColumn = getColumn(context.columns, "record");
  const openIdentifiers = createIdentifierOpener(context);
  const openFacts = createFactOpener(context);
  const unique = [
    createUniqueColumn(hcpColumn),
    createUniqueColumn(npiColumn),
    createUniqueColumn(recordColumn),
  ];

  return (cells, line) => {
    const hcp = normalizeIdentifier({ system: "external", value: hcpColumn.read(cells) }).value;
    if (hcp === "") return fail({ code: "csv.missingValue", parameters: { column: hcpColumn.title } });
    const displayName = nameColumn.read(cells);
    if (displayName === "")
      return fail({ code: "csv.missingValue", parameters: { column: nameColumn.title } });
    const identifiers = openIdentifiers(cells, hcp);
    if (!identifiers.ok) return identifiers;
    const entries = openFacts(cells, hcp);
    if (!entries.ok) return entries;
    const recordId = recordColumn.read(cells);
    const npi = identifiers.value.find((identifier) => identifier.system === "npi")?.value ?? "";
    const keys = [hcp, npi, recordId];
    const duplicate = unique
      .map((column, index) => column.check(keys[index] ?? ""))
      .find((issue) => issue !== undefined);
    if (duplicate !== undefined) return fail(duplicate);
    for (const [index, column] of unique.entries()) column.keep(keys[index] ?? "", line);
    const person = { line, hcp, displayName, identifiers: identifiers.value, entries: entries.value };
    return succeed(recordId === "" ? person : { ...person, recordId });
  };
}

function createIdentifierOpener({ columns }: RowContext) {
  const npiColumn = getColumn(columns, "npi");
  const emailColumn = getColumn(columns, "email");
  return (cells: CsvCells, hcp: string): Result<readonly Identifier[], CsvRowIssue> => {
    const identifiers: Identifier[] = [{ system: "external", value: hcp }];
    const npi = npiColumn.read(cells);
    if (npi !== "") {
      const identifier = normalizeIdentifier({ system: "npi", value: npi });
      const parameters = { column: npiColumn.title, found: toExcerpt(npi) };
      if (!isNpi(identifier.value)) return fail({ code: "csv.invalidNpi", parameters });
      identifiers.push(identifier);
    }
    const email = emailColumn.read(cells);
    if (email !== "") {
      const parameters = { column: emailColumn.title, found: toExcerpt(email) };
      if (!emailPattern.test(email)) return fail({ code: "csv.invalidEmail", parameters });
      identifiers.push(normalizeIdentifier({ system: "email", value: email }));
    }
    return succeed(identifiers);
  };
}

/** An entry without what every entry of the import shares. */
type Fact =
  | { readonly kind: "attribute"; readonly attribute: string; readonly value: AttributeEntry["value"] }
  | { readonly kind: "persona"; readonly persona: string };

function createFactOpener({ columns, options }: RowContext) {
  const asOfColumn = getColumn(columns, "as_of");
  const openPersona = createPersonaOpener(getColumn(columns, "persona"), options.journey.personas);
  const attributes = columns.values.flatMap(({ id, index }) => {
    const attribute = options.journey.attributes.find((candidate) => candidate.id === id);
    return attribute === undefined ? [] : [{ attribute, index, title: columns.header[index] ?? id }];
  });
  const { recordedAt, actor } = options;

  function toEntry(hcp: string, fact: Fact, occurredAt: number | undefined): FactEntry {
    const key = digestParts([hcp, fact, occurredAt ?? "undated"]);
    // Of two values for one time the one imported later counts: the import's own order is when it was done.
    const entry = { ...fact, id: key, key, recordedAt, source: "import", sequence: recordedAt, actor };
    return occurredAt === undefined ? entry : { ...entry, occurredAt };
  }

  return (cells: CsvCells, hcp: string): Result<readonly FactEntry[], CsvRowIssue> => {
    const asOf = asOfColumn.read(cells);
    const occurredAt = asOf === "" ? succeed(undefined) : openInstant(asOfColumn.title, asOf);
    if (!occurredAt.ok) return occurredAt;
    const persona = openPersona(cells);
    if (!persona.ok) return persona;
    const facts: Fact[] = persona.value === "" ? [] : [{ kind: "persona", persona: persona.value }];
    for (const { attribute, index, title } of attributes) {
      const text = cells[index] ?? "";
      if (text === "") continue;
      const value = openAttributeValue(attribute, title, text);
      if (!value.ok) return value;
      facts.push({ kind: "attribute", attribute: attribute.id, value: value.value });
    }
    return succeed(facts.map((fact) => toEntry(hcp, fact, occurredAt.value)));
  };
}

function createPersonaOpener(column: CsvColumn, personas: readonly { readonly id: string }[]) {
  const declared = new Set(personas.map((persona) => persona.id));
  const expected = toNameList([...declared]);
  return (cells: CsvCells): Result<string, CsvRowIssue> => {
    const persona = column.read(cells);
    if (persona === "" || declared.has(persona)) return succeed(persona);
    const parameters = { column: column.title, found: toExcerpt(persona), expected };
    return fail({ code: "csv.unknownPersona", parameters });
  };
}

/** A column in which no value may stand twice. */
function createUniqueColumn(column: CsvColumn) {
  const lines = new Map<string, number>();
  return {
    check(value: string): CsvRowIssue | undefined {
      const firstLine = lines.get(value);
      if (firstLine === undefined) return undefined;
      const parameters = { column: column.title, found: toExcerpt(value), firstLine };
      return { code: "csv.duplicateValue", parameters };
    },
    keep(value: string, line: number): void {
      if (value !== "") lines.set(value, line);
    },
  };
}
