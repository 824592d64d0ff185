import * as v from "valibot";
import type { AuditRecord, ChainAnchor, ChainFault, ChainHead, ChainVerdict } from "./AuditRecord.js";
import { chainStart, hashLink } from "./chainAudit.js";

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const number = v.pipe(v.number(), v.safeInteger());

const recordSchema = v.strictObject({
  sequence: v.pipe(number, v.minValue(1)),
  previous: hash,
  entry: v.strictObject({
    id: v.string(),
    at: number,
    actor: v.string(),
    action: v.string(),
    parameters: v.record(v.string(), v.union([v.string(), v.pipe(v.number(), v.finite()), v.boolean()])),
  }),
  late: v.exactOptional(v.literal(true)),
  hash,
}) satisfies v.GenericSchema<unknown, AuditRecord>;

/**
 * Holds a whole chain, first record first, against itself and against an anchor, and names the first link that does not hold
 * (semantics 39). Records may come from anywhere: what is none is a fault like any other.
 *
 * By itself a chain shows what was changed, lost or reordered in it, but not that its end was cut off or that all of it was
 * written anew: `anchoredUpTo` says up to where an anchor excludes that.
 *
 * @example
 * ```ts
 * const entry = { id: "t-1", at: 0, actor: "local", action: "import", parameters: { people: 3 } };
 * const first = chainAudit(entry, undefined);
 * const second = chainAudit({ ...entry, id: "t-2" }, first);
 * console.log(verifyChain([second]).fault?.code); // audit.lost
 * console.log(verifyChain([first], second).fault?.code); // audit.cut
 * ```
 */
export function verifyChain(records: readonly unknown[], anchor?: ChainAnchor): ChainVerdict {
  let head: ChainHead | undefined;
  let late = 0;
  const hashes = new Map<string, number>();
  for (const [index, value] of records.entries()) {
    const opened = v.safeParse(recordSchema, value);
    const fault = opened.success
      ? findFault(opened.output, head, records)
      : toFault("audit.unreadable", { sequence: index + 1 });
    if (fault !== undefined || !opened.success) {
      return { records: index, fault, head, anchoredUpTo: 0, late, isTorn: false };
    }
    head = { sequence: opened.output.sequence, hash: opened.output.hash };
    hashes.set(head.hash, head.sequence);
    if (opened.output.late) late++;
  }
  const count = records.length;
  const fault = anchor && findAnchorFault(anchor, hashes, count);
  const anchoredUpTo = fault === undefined && anchor !== undefined ? (hashes.get(anchor.hash) ?? 0) : 0;
  return { records: count, fault, head, anchoredUpTo, late, isTorn: false };
}

function findFault(
  record: AuditRecord,
  head: ChainHead | undefined,
  records: readonly unknown[],
): ChainFault | undefined {
  const sequence = (head?.sequence ?? 0) + 1;
  // First, so that a record whose number alone was changed does not pass for one that was moved.
  if (record.hash !== hashLink(record)) return toFault("audit.changed", { sequence });
  if (record.sequence !== sequence) return findDisorder(sequence, record.sequence, records);
  if (record.previous !== (head?.hash ?? chainStart)) return toFault("audit.detached", { sequence });
  return undefined;
}

/** A record that is expected and not there was lost, unless it stands elsewhere. */
function findDisorder(sequence: number, found: number, records: readonly unknown[]): ChainFault {
  const numbers = new Set(records.map(readSequence));
  if (found < sequence || numbers.has(sequence)) return toFault("audit.reordered", { sequence, found });
  let last = sequence;
  while (last + 1 < found && !numbers.has(last + 1)) last++;
  return toFault("audit.lost", { first: sequence, last });
}

function readSequence(value: unknown): unknown {
  return typeof value === "object" && value !== null && "sequence" in value ? value.sequence : undefined;
}

function findAnchorFault(
  anchor: ChainAnchor,
  hashes: ReadonlyMap<string, number>,
  records: number,
): ChainFault | undefined {
  const { sequence } = anchor;
  const found = hashes.get(anchor.hash);
  if (sequence === undefined) {
    return found === undefined ? toFault("audit.unanchored", { records }) : undefined;
  }
  if (sequence > records) return toFault("audit.cut", { sequence, records });
  return found === sequence ? undefined : toFault("audit.rewritten", { sequence });
}

function toFault<Code extends ChainFault["code"]>(
  code: Code,
  parameters: Extract<ChainFault, { code: Code }>["parameters"],
): ChainFault {
  return { code, parameters } as ChainFault;
}
