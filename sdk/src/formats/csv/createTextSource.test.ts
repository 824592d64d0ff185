import { describe, expect, it } from "vitest";
import { createTextSource } from "./createTextSource.js";

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

/** Reads byte by byte, the hardest way to cut. */
function readBytes(bytes: Uint8Array): unknown {
  const source = createTextSource();
  let text = "";
  const results = [...bytes].map((byte) => () => source.push(new Uint8Array([byte])));
  for (const next of [...results, () => source.finish()]) {
    const result = next();
    if (!result.ok) return result.error;
    text += result.value;
  }
  return text;
}

const long = `hcp,name\n${"H1,Łucja Őrsi 王小明 🩺\n".repeat(60)}`;

describe("createTextSource", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(long)],
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${long}`)],
    ["UTF-16, little end first", encodeUtf16(`\ufeff${long}`, true)],
    ["UTF-16, big end first", encodeUtf16(`\ufeff${long}`, false)],
  ])("reads %s, whatever its pieces", (_, bytes) => {
    expect(readBytes(bytes)).toBe(long);
  });

  it("takes the mark off a text, whatever its pieces", () => {
    const source = createTextSource();
    const results = [...`\ufeff${long}`].map((character) => source.push(character));
    const text = [...results, source.finish()].map((result) => (result.ok ? result.value : "?")).join("");
    expect(text).toBe(long);
  });

  it("reads a short text and no text at all", () => {
    expect(readBytes(new TextEncoder().encode("hcp"))).toBe("hcp");
    expect(readBytes(new Uint8Array())).toBe("");
  });

  it("names the line of bytes that are not UTF-8", () => {
    const latin = new Uint8Array([...new TextEncoder().encode(long), 0x4d, 0xfc, 0x6c, 0x0a]);
    expect(readBytes(latin)).toEqual({ code: "csv.encoding", parameters: { encoding: "utf-8", line: 62 } });
    const whole = createTextSource();
    expect(whole.push(latin)).toEqual({
      ok: false,
      error: { code: "csv.encoding", parameters: { encoding: "utf-8", line: 62 } },
    });
  });

  it("refuses a character cut off by the end of the file", () => {
    const bytes = new TextEncoder().encode(long);
    expect(readBytes(bytes.subarray(0, bytes.length - 2))).toMatchObject({ code: "csv.encoding" });
    const half = encodeUtf16(`\ufeff${long}`, true);
    expect(readBytes(half.subarray(0, half.length - 1))).toMatchObject({
      code: "csv.encoding",
      parameters: { encoding: "utf-16le" },
    });
  });

  it.each([
    ["html", "<!DOCTYPE html><html><body>Sign in</body></html>"],
    ["html", "\n  <table><tr><td>hcp</td></tr></table>"],
    ["xml", '<?xml version="1.0"?><hcps/>'],
    ["json", '[{"hcp":"H1"}]'],
    ["json", '{ "hcp": "H1" }'],
    ["pdf", "%PDF-1.7\n"],
    ["zip", "PK\u0003\u0004\u0014"],
    ["binary", "hcp,name\nH1,\0\n"],
  ])("recognises %s by how it begins, as text and as bytes", (found, text) => {
    expect(readBytes(new TextEncoder().encode(text))).toEqual({ code: "csv.notCsv", parameters: { found } });
    const source = createTextSource();
    source.push(text);
    expect(source.finish()).toEqual({ ok: false, error: { code: "csv.notCsv", parameters: { found } } });
  });

  it("recognises old spreadsheets, packed files and pages behind a mark", () => {
    const format = (...bytes: number[]) => readBytes(new Uint8Array(bytes));
    expect(format(0xd0, 0xcf, 0x11, 0xe0, 0xa1)).toMatchObject({ parameters: { found: "excel" } });
    expect(format(0x1f, 0x8b, 0x08)).toMatchObject({ parameters: { found: "zip" } });
    const page = encodeUtf16("\ufeff<html>", true);
    expect(readBytes(page)).toMatchObject({ parameters: { found: "html" } });
    expect(readBytes(new TextEncoder().encode("\ufeff<html>"))).toMatchObject({
      parameters: { found: "html" },
    });
  });

  it("finds a NUL far into the file", () => {
    const bytes = new Uint8Array([...new TextEncoder().encode(long), 0]);
    expect(readBytes(bytes)).toEqual({ code: "csv.notCsv", parameters: { found: "binary" } });
  });

  it("does not take bytes and text for one file", () => {
    const source = createTextSource();
    source.push("hcp");
    expect(() => source.push(new Uint8Array([1]))).toThrow(/invariant/);
  });
});
