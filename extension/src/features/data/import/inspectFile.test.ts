import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { csvKinds, inspectFile } from "./inspectFile";

const inspect = (...parts: BlobPart[]) => inspectFile(new Blob(parts));

function readExample(name: string): Buffer<ArrayBuffer> {
  const url = new URL(`../../../../../examples/cardiology-portal/data/${name}.csv`, import.meta.url);
  return Buffer.from(readFileSync(url));
}

describe("a file is known by its columns", () => {
  test.each(csvKinds)("the example's %s", async (kind) => {
    expect((await inspect(readExample(kind))).kind).toBe(kind);
  });

  test.each([
    ["semicolons", "hcp;name\n1;Ann"],
    ["tabs", "hcp\tname\n1\tAnn"],
    ["a byte order mark", "\uFEFFhcp,name\n1,Ann"],
    ["other systems' names", "External ID,Full Name\n1,Ann"],
    ["no rows below", "hcp,name"],
    ["old ends of line", "hcp,name\r1,Ann\r"],
  ])("with %s", async (_what, text) => {
    expect((await inspect(text)).kind).toBe("hcps");
  });

  test("in UTF-16", async () => {
    const text = Buffer.from("\uFEFFhcp,type,occurred_at\n1,visit.done,2026-01-01T00:00:00Z\n", "utf16le");
    expect((await inspect(text)).kind).toBe("events");
  });

  test("of two kinds that fit, the one that knows more of them", async () => {
    expect((await inspect("hcp,name,type,occurred_at,key,sequence\n")).kind).toBe("events");
  });

  test("a large file is told by its beginning, wherever that ends", async () => {
    const row = "1,Ünsal Öztürk 心\n";
    for (const shift of [0, 1, 2, 3]) {
      const { kind, problems } = await inspect(`hcp,name\n${"x".repeat(shift)}`, row.repeat(20_000));
      expect([kind, problems.hcps]).toEqual(["hcps", undefined]);
    }
  });
});

describe("a file that fits no kind", () => {
  test("says for each what is missing", async () => {
    const { kind, problems } = await inspect("hcp,city\n1,Lund");
    expect(kind).toBeUndefined();
    expect(problems).toMatchObject({
      hcps: { code: "csv.missingColumn", parameters: { missing: "name" } },
      consent: { code: "csv.missingColumn", parameters: { missing: "channel, change" } },
      events: { code: "csv.missingColumn", parameters: { missing: "type, occurred_at" } },
    });
  });

  test.each([
    ["empty", [""], "csv.empty"],
    ["a spreadsheet's own format", [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], "csv.notCsv"],
    ["JSON", ['{"format": 0}'], "csv.notCsv"],
    ["of one column", ["hcp\n1\n2"], "csv.delimiterNotFound"],
    ["in an unknown encoding", [new Uint8Array([0x68, 0x2c, 0xfc, 0x0a])], "csv.encoding"],
  ])("as it is %s, it is refused as all of them", async (_what, parts, code) => {
    const { kind, problems } = await inspect(...parts);
    expect(kind).toBeUndefined();
    for (const each of csvKinds) expect(problems[each]?.code).toBe(code);
  });
});
