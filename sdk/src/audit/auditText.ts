import type { AuditRecord, ChainAnchor, ChainHead, ChainVerdict } from "./AuditRecord.js";
import { verifyChain } from "./verifyChain.js";

/** A chain as a file: one record a line, as JSON. */
export function toAuditText(records: readonly AuditRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/**
 * Holds the file of a chain against itself and against an anchor, as `verifyChain` does. A last line that breaks off in the middle is what
 * a crash leaves, and is said to be so; anything else that is no record is a fault.
 */
export function verifyAuditText(text: string, anchor?: ChainAnchor): ChainVerdict {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  const values: unknown[] = lines.map((line) => parseLine(line.replace(/\r$/, "")));
  const unended = last === "" ? undefined : parseLine(last);
  const isTorn = last !== "" && unended === undefined;
  if (unended !== undefined) values.push(unended);
  return { ...verifyChain(values, anchor), isTorn };
}

/** An anchor as people copy it: the number of its record and the hash, or the hash alone. */
export function toAnchorText({ sequence, hash }: ChainHead): string {
  return `${sequence}:${hash}`;
}

/** Reads what `toAnchorText` writes; undefined where a text is no anchor. */
export function findAnchor(text: string): ChainAnchor | undefined {
  const [, sequence, hash] = /^(?:([1-9]\d{0,14}):)?([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  if (hash === undefined) return undefined;
  return { hash: hash.toLowerCase(), ...(sequence !== undefined && { sequence: Number(sequence) }) };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
