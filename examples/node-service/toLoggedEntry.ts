import { type Diagnostic, fail, openLedgerEntry, type Result, succeed } from "@waypost/sdk";
import type { LoggedEntry } from "./EntryLog.ts";

const dates = ["occurredAt", "expiresAt"];

/**
 * An entry as another system posts it: `hcp`, `key`, `kind` and what the kind asks for. Times may be ISO 8601. When it was
 * recorded is for this service to say, and so is its id.
 */
export function toLoggedEntry(
  posted: unknown,
  recordedAt: number,
): Result<LoggedEntry, readonly Diagnostic[]> {
  if (typeof posted !== "object" || posted === null || Array.isArray(posted)) return refuse("hcp", posted);
  const { hcp, ...fields } = posted as Readonly<Record<string, unknown>>;
  if (typeof hcp !== "string" || hcp === "") return refuse("hcp", hcp);
  const { source = "service", actor = "service", sequence = 0, key } = fields;
  const opened = openLedgerEntry({
    ...fields,
    ...Object.fromEntries(dates.filter((name) => name in fields).map((name) => [name, toMs(fields[name])])),
    source,
    actor,
    sequence,
    // Keys are the sender's own, so an id that is unique for all takes the HCP along.
    id: typeof key === "string" ? `${hcp}/${source}/${key}` : key,
    recordedAt,
  });
  return opened.ok ? succeed({ hcp, entry: opened.value }) : opened;
}

function toMs(value: unknown): unknown {
  const ms = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? value : ms;
}

function refuse(key: string, found: unknown): Result<never, readonly Diagnostic[]> {
  const parameters = { expected: "string", found: typeof found };
  return fail([{ code: "open.type", path: [key], severity: "error", parameters }]);
}
