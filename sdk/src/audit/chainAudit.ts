import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { toCanonicalJson } from "../model/version.js";
import type { AuditEntry, AuditRecord, ChainHead } from "./AuditRecord.js";

/** What the first record names as the one before. */
export const chainStart = "0".repeat(64);

/**
 * The record of an entry after `last`, the end of its chain so far; it waits for nothing, so a store can chain inside a transaction.
 *
 * @example
 * ```ts
 * const entry = { id: "t-1", at: 0, actor: "local", action: "import", parameters: { people: 3 } };
 * const first = chainAudit(entry, undefined);
 * console.log(chainAudit({ ...entry, id: "t-2" }, first).previous === first.hash); // true
 * ```
 */
export function chainAudit(
  entry: AuditEntry,
  last: ChainHead | undefined,
  options: { readonly late?: true } = {},
): AuditRecord {
  const link = {
    sequence: (last?.sequence ?? 0) + 1,
    previous: last?.hash ?? chainStart,
    entry,
    ...(options.late && { late: options.late }),
  };
  return { ...link, hash: hashLink(link) };
}

/** The hash that a record has to have. */
export function hashLink({ sequence, previous, entry, late }: Omit<AuditRecord, "hash">): string {
  const said = ["waypost.audit", sequence, previous, entry, late ?? false];
  return bytesToHex(sha256(utf8ToBytes(toCanonicalJson(said))));
}
