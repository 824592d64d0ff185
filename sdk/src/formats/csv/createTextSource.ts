import { invariant } from "../../model/invariant.js";
import { fail, type Result, succeed } from "../../model/result.js";
import type { CsvEncoding, CsvFileIssue, NotCsvFormat } from "./CsvIssue.js";

/** Turns the pieces of a file into text, or says why it is none. */
export interface TextSource {
  push(chunk: string | Uint8Array): Result<string, CsvFileIssue>;
  finish(): Result<string, CsvFileIssue>;
}

/** Enough to tell other formats by how they begin. */
const headLength = 512;

/**
 * Reads text, or bytes in UTF-8 or (with a byte order mark) UTF-16; what begins like another format, holds NUL, or is
 * not of its encoding is refused.
 */
export function createTextSource(): TextSource {
  let source: TextSource | undefined;
  return {
    push(chunk) {
      source ??= typeof chunk === "string" ? createStringSource() : createByteSource();
      return source.push(chunk);
    },
    finish: () => source?.finish() ?? succeed(""),
  };
}

function createStringSource(): TextSource {
  let pending: string | undefined = "";

  function read(text: string): Result<string, CsvFileIssue> {
    return text.includes("\0") ? refuse("binary") : succeed(text);
  }

  function readHead(text: string): Result<string, CsvFileIssue> {
    pending = undefined;
    const start = text.startsWith("\ufeff") ? text.slice(1) : text;
    const format = findOtherFormat(start.slice(0, headLength));
    return format === undefined ? read(start) : refuse(format);
  }

  return {
    push(chunk) {
      invariant(typeof chunk === "string", "a file comes as text or as bytes, not as both");
      if (pending === undefined) return read(chunk);
      pending += chunk;
      return pending.length < headLength ? succeed("") : readHead(pending);
    },
    finish: () => (pending === undefined ? succeed("") : readHead(pending)),
  };
}

function createByteSource(): TextSource {
  let pending: Uint8Array | undefined = new Uint8Array();
  let encoding: CsvEncoding = "utf-8";
  let decoder = new TextDecoder(encoding, { fatal: true });
  let line = 1;

  function decode(bytes: Uint8Array, stream: boolean): Result<string, CsvFileIssue> {
    try {
      const text = decoder.decode(bytes, { stream });
      if (text.includes("\0")) return refuse("binary");
      line += countLines(text);
      return succeed(text);
    } catch {
      // The decoder tells only that there is a bad byte: a lenient one shows where.
      const lenient = new TextDecoder(encoding).decode(bytes);
      const before = lenient.slice(0, Math.max(0, lenient.indexOf("\ufffd")));
      return fail({ code: "csv.encoding", parameters: { encoding, line: line + countLines(before) } });
    }
  }

  function readHead(bytes: Uint8Array, stream: boolean): Result<string, CsvFileIssue> {
    pending = undefined;
    encoding = findEncoding(bytes);
    decoder = new TextDecoder(encoding, { fatal: true });
    const start = bytes.subarray(0, headLength);
    // One character a byte, so that the marks of binary formats stay what they are.
    const head =
      encoding === "utf-8" ? String.fromCharCode(...start) : new TextDecoder(encoding).decode(start);
    const format = findOtherFormat(head);
    return format === undefined ? decode(bytes, stream) : refuse(format);
  }

  return {
    push(chunk) {
      invariant(typeof chunk !== "string", "a file comes as bytes or as text, not as both");
      if (pending === undefined) return decode(chunk, true);
      pending = join(pending, chunk);
      return pending.length < headLength ? succeed("") : readHead(pending, true);
    },
    finish: () => (pending === undefined ? decode(new Uint8Array(), false) : readHead(pending, false)),
  };
}

function refuse(found: NotCsvFormat): Result<string, CsvFileIssue> {
  return fail({ code: "csv.notCsv", parameters: { found } });
}

function findEncoding(bytes: Uint8Array): CsvEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function findOtherFormat(head: string): NotCsvFormat | undefined {
  if (head.startsWith("PK\x03\x04") || head.startsWith("\x1f\x8b")) return "zip";
  if (head.startsWith("\xd0\xcf\x11\xe0")) return "excel";
  if (head.startsWith("%PDF-")) return "pdf";
  const start = head.replace(/^\xef\xbb\xbf/, "").trimStart();
  if (/^<(!doctype html|html|head|body|table|script|meta)\b/i.test(start)) return "html";
  if (/^<(\?xml|!--|[a-z][\w:.-]*[\s/>])/i.test(start)) return "xml";
  if (/^[{[]\s*["{[\]}]/.test(start)) return "json";
  return undefined;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
