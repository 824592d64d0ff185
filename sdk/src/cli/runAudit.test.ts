import { describe, expect, test } from "vitest";
import type { AuditRecord } from "../audit/AuditRecord.js";
import { toAnchorText, toAuditText } from "../audit/auditText.js";
import { chainAudit } from "../audit/chainAudit.js";
import { runWith } from "./testing/runWith.js";

const records: AuditRecord[] = [];
for (const [index, action] of ["import", "entry.log", "person.erase"].entries()) {
  const entry = { id: `t-${index}`, at: index, actor: "local", action, parameters: { hcp: "h-1" } };
  records.push(chainAudit(entry, records.at(-1)));
}
const text = toAuditText(records);
const anchors = records.map(toAnchorText);
const files = {
  "audit.jsonl": text,
  "changed.jsonl": text.replace("entry.log", "entry.lag"),
  "cut.jsonl": toAuditText(records.slice(0, 2)),
  "torn.jsonl": text.slice(0, -30),
};

describe("audit", () => {
  test("says that a chain holds, what it cannot show, and the head to keep [semantics 39]", async () => {
    const { code, out, error } = await runWith(["audit", "audit.jsonl"], { files });
    expect([code, error]).toEqual([0, ""]);
    expect(out.split("\n")).toEqual([
      "The chain holds: 3 records, and none in between was changed, lost or moved.",
      expect.stringContaining("only a head that was kept elsewhere"),
      expect.stringMatching(new RegExp(`: ${anchors[2]}$`)),
      "",
    ]);
    const held = await runWith(["audit", "audit.jsonl", "--anchor", anchors[1] ?? ""], { files });
    expect(held.out).toContain("Up to record 2 it is the chain that was anchored");
    expect(held.out).toContain("followed record 2");
  });

  test("names the first link that does not hold, and ends with 1 [semantics 39]", async () => {
    const { code, out } = await runWith(["audit", "changed.jsonl", "--lang", "de"], { files });
    expect(code).toBe(1);
    expect(out).toBe(
      "Die Kette bricht bei Eintrag 2: Er wurde geändert, nachdem er geschrieben war.\n1 Eintrag davor hält.\n",
    );
    const cut = await runWith(["audit", "cut.jsonl", "--anchor", anchors[2] ?? ""], { files });
    expect(cut).toEqual({
      code: 1,
      out: "Records were cut from the end: the anchor is record 3, and the chain has 2 records.\n",
      error: "",
    });
  });

  test("takes a torn last record for a crash [semantics 39]", async () => {
    const { code, out } = await runWith(["audit", "torn.jsonl"], { files });
    expect(code).toBe(0);
    expect(out).toContain("as a crash leaves it");
    expect(out).toContain("2 records");
  });

  test("prints one JSON document, with the same keys whatever was found", async () => {
    const run = async (file: string) => JSON.parse((await runWith(["audit", file, "--json"], { files })).out);
    const fine = await run("audit.jsonl");
    expect(fine).toMatchObject({ command: "audit", ok: true, records: 3, fault: null, anchor: anchors[2] });
    const broken = await run("changed.jsonl");
    expect(broken).toMatchObject({
      ok: false,
      records: 1,
      fault: { code: "audit.changed", parameters: { sequence: 2 } },
      anchor: anchors[0],
    });
    expect(Object.keys(broken)).toEqual(Object.keys(fine));
  });

  test("refuses what is no anchor, and a file that is not there", async () => {
    const { code, error } = await runWith(["audit", "audit.jsonl", "--anchor", "12"], { files });
    expect(code).toBe(2);
    expect(error).toContain("64 hexadecimal digits");
    expect(await runWith(["audit", "none.jsonl"], { files })).toMatchObject({ code: 3, out: "" });
    expect(await runWith(["audit", "text.txt"], { files: { "text.txt": "hello\nyou\n" } })).toMatchObject({
      code: 1,
    });
  });
});
