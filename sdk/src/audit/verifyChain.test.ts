import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AuditRecord, ChainHead } from "./AuditRecord.js";
import { findAnchor, toAnchorText, toAuditText, verifyAuditText } from "./auditText.js";
import { chainAudit } from "./chainAudit.js";
import { verifyChain } from "./verifyChain.js";

const createChain = (count: number, people = 3): readonly AuditRecord[] => {
  const records: AuditRecord[] = [];
  for (let index = 1; index <= count; index++) {
    const entry = { id: `t-${index}`, at: index, actor: "local", action: "import", parameters: { people } };
    records.push(chainAudit(entry, records.at(-1)));
  }
  return records;
};

const chain = createChain(6);
const head = (records: readonly AuditRecord[]): ChainHead => {
  const { sequence, hash } = records.at(-1) as AuditRecord;
  return { sequence, hash };
};
/** A record with other parameters, under the hash that it then has to have. */
const forge = (at: number): AuditRecord => {
  const { entry } = chain[at] as AuditRecord;
  return chainAudit({ ...entry, parameters: { people: 99 } }, chain[at - 1]);
};

describe("A chain of audit records", () => {
  it("holds as it was written, and says what it cannot see by itself [semantics 39]", () => {
    expect(verifyChain(chain)).toEqual({
      records: 6,
      fault: undefined,
      head: head(chain),
      anchoredUpTo: 0,
      late: 0,
      isTorn: false,
    });
    expect(verifyChain([])).toMatchObject({ records: 0, fault: undefined, head: undefined });
  });

  it("names the first record that was changed, and one put in its place under a right hash [semantics 39]", () => {
    const changed = chain.map((record, index) =>
      index === 2 ? { ...record, entry: { ...record.entry, actor: "somebody" } } : record,
    );
    expect(verifyChain(changed)).toMatchObject({
      records: 2,
      fault: { code: "audit.changed", parameters: { sequence: 3 } },
      head: head(chain.slice(0, 2)),
    });
    const renumbered = chain.map((record, index) => (index === 2 ? { ...record, sequence: 9 } : record));
    expect(verifyChain(renumbered).fault).toMatchObject({
      code: "audit.changed",
      parameters: { sequence: 3 },
    });
    const replaced = chain.map((record, index) => (index === 2 ? forge(2) : record));
    expect(verifyChain(replaced).fault).toEqual({ code: "audit.detached", parameters: { sequence: 4 } });
  });

  it("tells lost records from reordered and repeated ones [semantics 39]", () => {
    const without = (...left: number[]) => chain.filter(({ sequence }) => !left.includes(sequence));
    expect(verifyChain(without(3, 4)).fault).toEqual({
      code: "audit.lost",
      parameters: { first: 3, last: 4 },
    });
    expect(verifyChain(without(1)).fault).toEqual({ code: "audit.lost", parameters: { first: 1, last: 1 } });
    const swapped = [0, 1, 3, 2, 4, 5].map((index) => chain[index]);
    const fault = { code: "audit.reordered", parameters: { sequence: 3, found: 4 } };
    expect(verifyChain(swapped).fault).toEqual(fault);
    const repeated = [0, 1, 1, 2].map((index) => chain[index]);
    expect(verifyChain(repeated).fault).toEqual({
      code: "audit.reordered",
      parameters: { sequence: 3, found: 2 },
    });
    expect(verifyChain([chain[0], { sequence: 2 }]).fault).toEqual({
      code: "audit.unreadable",
      parameters: { sequence: 2 },
    });
  });

  it("sees a cut tail and a full rewrite by an anchor alone [semantics 39]", () => {
    const cut = chain.slice(0, 4);
    const rewritten = createChain(6, 99);
    expect(verifyChain(cut).fault).toBeUndefined();
    expect(verifyChain(rewritten).fault).toBeUndefined();
    expect(verifyChain(cut, head(chain)).fault).toEqual({
      code: "audit.cut",
      parameters: { sequence: 6, records: 4 },
    });
    expect(verifyChain(rewritten, head(chain)).fault).toEqual({
      code: "audit.rewritten",
      parameters: { sequence: 6 },
    });
    const { hash } = head(chain);
    expect(verifyChain(cut, { hash }).fault).toEqual({
      code: "audit.unanchored",
      parameters: { records: 4 },
    });
    expect(verifyChain(chain, head(cut))).toMatchObject({ fault: undefined, anchoredUpTo: 4 });
  });

  it("counts what was chained later than it was written [semantics 39]", () => {
    const { entry } = chain[0] as AuditRecord;
    const first = chainAudit(entry, undefined, { late: true });
    const second = chainAudit(entry, first);
    expect(verifyChain([first, second])).toMatchObject({ fault: undefined, late: 1 });
    const { late: _, ...denied } = first;
    expect(verifyChain([denied, second]).fault).toMatchObject({ code: "audit.changed" });
  });
});

describe("The file of a chain", () => {
  it("reads as a crash where its last record is torn, and as nothing else [semantics 39]", () => {
    const text = toAuditText(chain);
    expect(verifyAuditText(text)).toEqual(verifyChain(chain));
    expect(verifyAuditText(text.slice(0, -1))).toEqual(verifyChain(chain));
    expect(verifyAuditText(text.slice(0, -20))).toEqual({ ...verifyChain(chain.slice(0, 5)), isTorn: true });
    const lines = text.split("\n");
    const torn = [lines[0], lines[1]?.slice(0, 40), ...lines.slice(2)].join("\n");
    expect(verifyAuditText(torn)).toMatchObject({
      isTorn: false,
      fault: { code: "audit.unreadable", parameters: { sequence: 2 } },
    });
    expect(verifyAuditText(text.replaceAll("\n", "\r\n"))).toEqual(verifyChain(chain));
  });

  it("gives a head that can be copied and read back, and reads no other text as one", () => {
    expect(findAnchor(` ${toAnchorText(head(chain))}\n`)).toEqual(head(chain));
    expect(findAnchor(head(chain).hash.toUpperCase())).toEqual({ hash: head(chain).hash });
    for (const text of ["", "6", `0:${head(chain).hash}`, head(chain).hash.slice(1)])
      expect(findAnchor(text)).toBeUndefined();
  });

  test("shows any change of one character, wherever it is, but for an end that is torn [semantics 39]", () => {
    const text = toAuditText(chain);
    const anchor = head(chain);
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.constantFrom("0", "x", "}", '"', " "), (at, character) => {
        if (text[at] === character) return;
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        // White space and the order of keys mean nothing in JSON.
        const isSame = isEqualChain(changed, text);
        expect(verifyAuditText(changed, anchor).fault === undefined).toBe(isSame);
      }),
    );
  });
});

function isEqualChain(one: string, other: string): boolean {
  const read = (text: string) => {
    try {
      return text
        .trim()
        .split("\n")
        .map((line) => JSON.stringify(JSON.parse(line)))
        .join("\n");
    } catch {
      return undefined;
    }
  };
  return read(one) === read(other);
}
