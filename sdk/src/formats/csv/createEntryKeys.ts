import { sha256 } from "@noble/hashes/sha2.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { type CsvRowIssue, toExcerpt } from "./CsvIssue.js";

const encoder = new TextEncoder();

/** What makes two entries one: `key` within an HCP's ledger, `id` in the workspace. */
export interface EntryKey {
  readonly id: string;
  readonly key: string;
}

/** A row's content, from which its key is made where the file gives none. */
export interface KeyedContent {
  readonly line: number;
  readonly hcp: string;
  /** The file's own key for the row, and its column; empty where there is none. */
  readonly givenKey: string;
  readonly column: string;
  readonly content: readonly unknown[];
}

export interface EntryKeys {
  /** Keys of a row that is about to be taken, or `repeated` where an earlier row said the same. */
  open(row: KeyedContent): Result<EntryKey | "repeated", CsvRowIssue>;
}

/**
 * Gives the rows of one file their keys: the same row gets the same key in every import.
 *
 * A given key counts for its kind of entry only, since tables of consent and of events are often both numbered from 1.
 */
export function createEntryKeys(kind: "consent" | "event"): EntryKeys {
  const seen = new Set<string>();
  const given = new Map<string, { readonly content: string; readonly line: number }>();
  return {
    open({ line, hcp, givenKey, column, content }) {
      const digest = digestParts([kind, hcp, ...content]);
      if (givenKey === "") {
        if (seen.has(digest)) return succeed("repeated");
        seen.add(digest);
        return succeed({ id: digest, key: digest });
      }
      const id = digestParts([`${kind}.key`, hcp, givenKey]);
      const first = given.get(id);
      if (first === undefined) {
        given.set(id, { content: digest, line });
        return succeed({ id, key: `${kind}:${givenKey}` });
      }
      if (first.content === digest) return succeed("repeated");
      const parameters = { column, found: toExcerpt(givenKey), firstLine: first.line };
      return fail({ code: "csv.keyReused", parameters });
    },
  };
}

/** The first 128 bits of a SHA-256 of the parts, as 32 hexadecimal digits. */
export function digestParts(parts: readonly unknown[]): string {
  const digest = sha256(encoder.encode(JSON.stringify(parts)));
  const codes = new Uint8Array(32);
  for (let index = 0; index < codes.length; index++) {
    const byte = digest[index >> 1] ?? 0;
    codes[index] = toHexCode(index % 2 === 0 ? byte >> 4 : byte & 15);
  }
  // Made at once: a text that is joined digit by digit keeps its pieces, which for a million keys is 300 MB.
  return String.fromCharCode(...codes);
}

/** The character code of a hexadecimal digit. */
function toHexCode(digit: number): number {
  return digit < 10 ? 48 + digit : 87 + digit;
}
