import { maxJourneyTextLength } from "@waypost/sdk";
import { expect, test } from "vitest";
import { readJourneyFile } from "./readJourneyFile";

test("text is read, without its byte order mark", async () => {
  expect(await readJourneyFile(new Blob(["\uFEFF{} ü"]))).toEqual({ ok: true, value: "{} ü" });
});

test("bytes that are not UTF-8 are refused rather than read as question marks", async () => {
  const latin1 = new Blob([new Uint8Array([0x7b, 0xfc, 0x7d])]);
  expect(await readJourneyFile(latin1)).toEqual({ ok: false, error: { code: "not-text" } });
});

test("a file too large to be a journey is not even read", async () => {
  const huge = {
    size: maxJourneyTextLength * 3 + 1,
    arrayBuffer: () => Promise.reject(new Error("was read")),
  };
  expect(await readJourneyFile(huge)).toEqual({
    ok: false,
    error: { code: "too-large", sizeBytes: huge.size },
  });
});

test("a file that went away meanwhile is said to be gone", async () => {
  const gone = { size: 3, arrayBuffer: () => Promise.reject(new DOMException("", "NotFoundError")) };
  expect(await readJourneyFile(gone)).toEqual({ ok: false, error: { code: "gone" } });
});
