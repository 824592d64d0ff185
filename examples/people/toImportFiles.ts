import type { LedgerEntry } from "@waypost/sdk";
import { toInstantText } from "../cardiology-portal/calendar.ts";
import type { Somebody } from "./createPeople.ts";

type Cell = string | number | boolean | undefined;

/** People as the three files that an import takes; consent and events in the order they happened. */
export function toImportFiles(people: readonly Somebody[]): Readonly<Record<string, string>> {
  const attributes = collectNames(people.map((somebody) => somebody.attributes));
  const entries = people.flatMap(({ ledger }) => ledger.entries.map((entry) => ({ hcp: ledger.hcp, entry })));
  const consent = entries.flatMap(({ hcp, entry }) => (entry.kind === "consent" ? { hcp, entry } : []));
  const events = entries.flatMap(({ hcp, entry }) => (entry.kind === "event" ? { hcp, entry } : []));
  const fields = collectNames(events.map(({ entry }) => entry.payload ?? {}));
  return {
    "hcps.csv": toCsv(
      ["hcp", "name", "persona", ...attributes],
      people.map((somebody) => [
        somebody.ledger.hcp,
        somebody.name,
        somebody.persona,
        ...attributes.map((name) => somebody.attributes[name]),
      ]),
    ),
    "consent.csv": toCsv(
      ["hcp", "channel", "change", "occurred_at"],
      sortByTime(consent).map(({ hcp, entry }) => [
        hcp,
        entry.channel,
        entry.change,
        toText(entry.occurredAt),
      ]),
    ),
    "events.csv": toCsv(
      ["hcp", "type", "occurred_at", "key", ...fields.map((field) => `payload.${field}`)],
      sortByTime(events).map(({ hcp, entry }) => [
        hcp,
        entry.type,
        toText(entry.occurredAt),
        entry.key,
        ...fields.map((field) => entry.payload?.[field]),
      ]),
    ),
  };
}

function collectNames(records: readonly object[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))];
}

function sortByTime<Entry extends LedgerEntry>(
  lines: readonly { readonly hcp: string; readonly entry: Entry }[],
): readonly { readonly hcp: string; readonly entry: Entry }[] {
  return [...lines].sort((a, b) => (a.entry.occurredAt ?? 0) - (b.entry.occurredAt ?? 0));
}

function toText(at: number | undefined): string | undefined {
  return at === undefined ? undefined : toInstantText(at);
}

/** RFC 4180 but for line ends, which are bare line feeds as git keeps them. */
function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(toField).join(",")}\n`).join("");
}

function toField(cell: Cell): string {
  const text = cell === undefined ? "" : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
