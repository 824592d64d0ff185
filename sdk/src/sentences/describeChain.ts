import type { ChainFault, ChainVerdict } from "../audit/AuditRecord.js";
import { toAnchorText } from "../audit/auditText.js";
import type { Renderer } from "./createRenderer.js";

/** Faults of a chain whose every link holds. */
const againstAnchor: ReadonlySet<ChainFault["code"]> = new Set([
  "audit.cut",
  "audit.rewritten",
  "audit.unanchored",
]);

/** What was found out about an audit chain, sentence by sentence: the verdict first, then what cannot be seen, and the head to keep. */
export function describeChain(verdict: ChainVerdict, { sentence }: Renderer): readonly string[] {
  const { records, fault, head, anchoredUpTo, late, isTorn } = verdict;
  const lines: string[] = [];
  if (fault === undefined) lines.push(sentence("audit.intact", { records }));
  // A fault's code and parameters were tied together where it was found.
  else lines.push(sentence(fault.code, fault.parameters as never));
  if (fault !== undefined && !againstAnchor.has(fault.code))
    lines.push(sentence("audit.before", { records }));
  if (isTorn) lines.push(sentence("audit.torn", {}));
  if (late > 0) lines.push(sentence("audit.late", { late }));
  if (anchoredUpTo > 0) lines.push(sentence("audit.anchored", { sequence: anchoredUpTo }));
  if (fault === undefined) {
    lines.push(sentence("audit.unseen", { after: anchoredUpTo }));
    if (head !== undefined) lines.push(sentence("audit.offer", { anchor: toAnchorText(head) }));
  }
  return lines;
}
