import * as v from "valibot";
import { normalizeIdentifier } from "../../model/Identifier.js";
import type { PayloadField } from "../../model/journeySchema.js";
import type { EventEntry, Scalar } from "../../model/Ledger.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { eventSchema } from "../../model/schema/facts.js";
import { type CsvRowIssue, toExcerpt } from "./CsvIssue.js";
import type { CsvJourney } from "./CsvReader.js";
import type { CsvColumns } from "./columns.js";
import { createEntryKeys } from "./createEntryKeys.js";
import type { ImportNotes } from "./createImportNotes.js";
import { openInstant } from "./instant.js";
import { type CsvCells, getColumn, type RowContext, type RowOpener } from "./RowOpener.js";
import { openInteger, openPayloadValue } from "./scalar.js";

/** Reads events; of types that the journey does not declare too, since the ledger is for all journeys (semantics 20). */
export function createEventRowOpener({ columns, options, notes }: RowContext): RowOpener<"events"> {
  const hcpColumn = getColumn(columns, "hcp");
  const typeColumn = getColumn(columns, "type");
  const occurredColumn = getColumn(columns, "occurred_at");
  const keyColumn = getColumn(columns, "key");
  const sequenceColumn = getColumn(columns, "sequence");
  const openForm = createFormOpener(options.journey, columns);
  const keys = createEntryKeys("event");
  const { recordedAt, actor } = options;

  return (cells, line) => {
    const hcp = normalizeIdentifier({ system: "external", value: hcpColumn.read(cells) }).value;
    if (hcp === "") return fail({ code: "csv.missingValue", parameters: { column: hcpColumn.title } });
    const type = typeColumn.read(cells);
    if (type === "") return fail({ code: "csv.missingValue", parameters: { column: typeColumn.title } });
    const form = openForm(type);
    const typeParameters = { column: typeColumn.title, found: toExcerpt(type) };
    if (form === undefined) return fail({ code: "csv.invalidEventType", parameters: typeParameters });
    const occurred = occurredColumn.read(cells);
    if (occurred === "")
      return fail({ code: "csv.missingValue", parameters: { column: occurredColumn.title } });
    const occurredAt = openInstant(occurredColumn.title, occurred);
    if (!occurredAt.ok) return occurredAt;
    const sequenceText = sequenceColumn.read(cells);
    const sequence = sequenceText === "" ? succeed(0) : openInteger(sequenceColumn.title, sequenceText);
    if (!sequence.ok) return sequence;
    const payload = openPayload(form, cells);
    if (!payload.ok) return payload;
    const content = [form.type, occurredAt.value, sequence.value, payload.value.texts];
    const key = keys.open({ line, hcp, givenKey: keyColumn.read(cells), column: keyColumn.title, content });
    if (!key.ok) return key;
    if (key.value === "repeated") return succeed("repeated");
    noteUndeclared(notes, form, payload.value.texts);
    const entry: EventEntry = {
      kind: "event",
      ...key.value,
      recordedAt,
      source: "import",
      sequence: sequence.value,
      actor,
      type: form.type,
      occurredAt: occurredAt.value,
      ...(payload.value.values.length > 0 && { payload: Object.fromEntries(payload.value.values) }),
    };
    return succeed({ line, hcp, entry });
  };
}

/** How events of one type are read from a file's columns. */
interface EventForm {
  readonly type: string;
  readonly isDeclared: boolean;
  readonly declared: ReadonlyMap<string, PayloadField>;
  /** By field name in code unit order, so that a key does not depend on the order of columns. */
  readonly columns: readonly {
    readonly name: string;
    readonly index: number;
    readonly title: string;
    /** Undefined where this type does not declare it. */
    readonly field: PayloadField | undefined;
  }[];
  /** Required fields for which the file has no column. */
  readonly absent: readonly PayloadField[];
}

/** Finds the form of a type, once for each; undefined for what is no event type. */
function createFormOpener(journey: CsvJourney, columns: CsvColumns): (type: string) => EventForm | undefined {
  const forms = new Map<string, EventForm>();
  const values = [...columns.values].sort((a, b) => (a.id < b.id ? -1 : 1));

  function createForm(type: string): EventForm | undefined {
    if (!v.is(eventSchema.entries.type, type)) return undefined;
    const declared = journey.events.find((event) => event.type === type);
    const fields = new Map(declared?.payload.map((field) => [field.name, field]));
    return {
      type,
      isDeclared: declared !== undefined,
      declared: fields,
      columns: values.map(({ id, index }) => {
        return { name: id, index, title: columns.header[index] ?? id, field: fields.get(id) };
      }),
      absent: [...fields.values()].filter(
        (field) => !field.optional && !values.some(({ id }) => id === field.name),
      ),
    };
  }

  return (type) => {
    const form = forms.get(type) ?? createForm(type);
    if (form !== undefined) forms.set(type, form);
    return form;
  };
}

interface Payload {
  readonly values: readonly (readonly [name: string, value: Scalar])[];
  /** As the file has them: what the journey declares may change, and the key must not. */
  readonly texts: readonly (readonly [name: string, text: string])[];
}

function openPayload(form: EventForm, cells: CsvCells): Result<Payload, CsvRowIssue> {
  const [absent] = form.absent;
  if (absent !== undefined) return fail(toMissingPayload(`payload.${absent.name}`, form.type));
  const values: [string, Scalar][] = [];
  const texts: [string, string][] = [];
  for (const { name, index, title, field } of form.columns) {
    const text = cells[index] ?? "";
    if (text === "") {
      if (field !== undefined && !field.optional) return fail(toMissingPayload(title, form.type));
      continue;
    }
    const value = field === undefined ? succeed(text) : openPayloadValue(field, title, text);
    if (!value.ok) return value;
    values.push([name, value.value]);
    texts.push([name, text]);
  }
  return succeed({ values, texts });
}

function toMissingPayload(column: string, type: string): CsvRowIssue {
  return { code: "csv.missingPayload", parameters: { column, type } };
}

function noteUndeclared(notes: ImportNotes, form: EventForm, texts: Payload["texts"]): void {
  if (!form.isDeclared) {
    notes.countUndeclaredType(form.type);
    return;
  }
  for (const [name] of texts) {
    if (!form.declared.has(name)) notes.countUndeclaredField(form.type, name);
  }
}
