import { normalizeIdentifier } from "../../model/Identifier.js";
import type { ConsentEntry } from "../../model/Ledger.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { type CsvRowIssue, toExcerpt, toNameList } from "./CsvIssue.js";
import { createEntryKeys } from "./createEntryKeys.js";
import { openInstant } from "./instant.js";
import { type CsvCells, type CsvColumn, getColumn, type RowContext, type RowOpener } from "./RowOpener.js";

/** Reads consents given and withdrawn (semantics 8); an undated one holds from the time of the import (semantics 7). */
export function createConsentRowOpener({ columns, options, notes }: RowContext): RowOpener<"consent"> {
  const hcpColumn = getColumn(columns, "hcp");
  const changeColumn = getColumn(columns, "change");
  const keyColumn = getColumn(columns, "key");
  const openChannel = createChannelOpener(getColumn(columns, "channel"), options.journey.channels);
  const openOccurredAt = createOptionalInstantOpener(getColumn(columns, "occurred_at"));
  const expiryColumn = getColumn(columns, "expires_at");
  const openExpiresAt = createOptionalInstantOpener(expiryColumn);
  const keys = createEntryKeys("consent");
  const { recordedAt, actor } = options;

  return (cells, line) => {
    const hcp = normalizeIdentifier({ system: "external", value: hcpColumn.read(cells) }).value;
    if (hcp === "") return fail({ code: "csv.missingValue", parameters: { column: hcpColumn.title } });
    const channel = openChannel(cells);
    if (!channel.ok) return channel;
    const change = openChange(changeColumn, cells);
    if (!change.ok) return change;
    const occurredAt = openOccurredAt(cells);
    if (!occurredAt.ok) return occurredAt;
    const expiry = openExpiresAt(cells);
    if (!expiry.ok) return expiry;
    // A withdrawal has no end. Refusing the row for it would leave a consent standing that was taken back.
    const expiresAt = change.value === "granted" ? expiry.value : undefined;
    const heldFrom = occurredAt.value ?? recordedAt;
    if (expiresAt !== undefined && expiresAt <= heldFrom) {
      const parameters = { column: expiryColumn.title, found: toExcerpt(expiryColumn.read(cells)) };
      return fail({ code: "csv.expiryBeforeGrant", parameters });
    }
    // The time of an undated consent is that of the import, so a later import states it anew. Were the key the same,
    // a second withdrawal would be dropped as known, and a grant in between would stand.
    const content = [channel.value, change.value, heldFrom, expiresAt ?? ""];
    const key = keys.open({ line, hcp, givenKey: keyColumn.read(cells), column: keyColumn.title, content });
    if (!key.ok) return key;
    if (key.value === "repeated") return succeed("repeated");
    if (change.value === "withdrawn" && expiry.value !== undefined) notes.countIgnoredExpiry();
    const entry: ConsentEntry = {
      kind: "consent",
      ...key.value,
      recordedAt,
      source: "import",
      sequence: recordedAt,
      actor,
      channel: channel.value,
      change: change.value,
      ...(occurredAt.value !== undefined && { occurredAt: occurredAt.value }),
      ...(expiresAt !== undefined && { expiresAt }),
    };
    return succeed({ line, hcp, entry });
  };
}

function createChannelOpener(column: CsvColumn, channels: readonly { readonly id: string }[]) {
  const declared = new Set(channels.map((channel) => channel.id));
  const expected = toNameList([...declared]);
  return (cells: CsvCells): Result<string, CsvRowIssue> => {
    const channel = column.read(cells);
    if (channel === "") return fail({ code: "csv.missingValue", parameters: { column: column.title } });
    if (declared.has(channel)) return succeed(channel);
    const parameters = { column: column.title, found: toExcerpt(channel), expected };
    return fail({ code: "csv.unknownChannel", parameters });
  };
}

function openChange(column: CsvColumn, cells: CsvCells): Result<ConsentEntry["change"], CsvRowIssue> {
  const text = column.read(cells);
  if (text === "") return fail({ code: "csv.missingValue", parameters: { column: column.title } });
  const change = text.toLowerCase();
  if (change === "granted" || change === "withdrawn") return succeed(change);
  return fail({ code: "csv.unknownChange", parameters: { column: column.title, found: toExcerpt(text) } });
}

function createOptionalInstantOpener(column: CsvColumn) {
  return (cells: CsvCells): Result<number | undefined, CsvRowIssue> => {
    const text = column.read(cells);
    return text === "" ? succeed(undefined) : openInstant(column.title, text);
  };
}
