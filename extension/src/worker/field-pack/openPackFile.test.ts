import { expect, test } from "vitest";
import { compress, decompress } from "./compress";
import { openPackFile } from "./openPackFile";
import { mostPackBytes, packMagic, toLengthBytes } from "./PackFile";
import { createPassphrase, normalizePassphrase } from "./passphrase";
import { readAll } from "./testing/readAll";
import { createTestIssuer, writeTestPack } from "./testing/writeTestPack";

const goOn = async () => true;
const issuer = await createTestIssuer();

test("a file that is no pack is said to be none, an empty one too", async () => {
  for (const text of ["hcp,name\n", "", "{}"]) {
    expect(await openPackFile(new File([text], "x"), goOn)).toEqual({
      ok: false,
      error: { code: "pack.notOne" },
    });
  }
});

test("another format is named, whatever else stands in it", async () => {
  const header = new TextEncoder().encode(JSON.stringify({ format: 2, anything: true }));
  const file = new File([packMagic, toLengthBytes(header.length), header, "more"], "x");
  expect(await openPackFile(file, goOn)).toEqual({
    ok: false,
    error: { code: "pack.format", found: 2, known: 1 },
  });
});

test("a file over the limit is refused unread", async () => {
  const file = { size: mostPackBytes + 1 } as File;
  expect(await openPackFile(file, goOn)).toMatchObject({ error: { code: "pack.tooLarge" } });
});

test("another passphrase opens nothing, and that is told apart from a changed file", async () => {
  const other = await createTestIssuer("another");
  const file = await writeTestPack(issuer, ["a", "b"]);
  expect(await readAll(file, other.lock)).toEqual({ kind: "refused", code: "pack.passphrase" });
});

test("checking stops when it is told to", async () => {
  const file = await writeTestPack(issuer, ["a", "b"]);
  expect(await openPackFile(file, async () => false)).toEqual({
    ok: false,
    error: { code: "pack.cancelled" },
  });
});

test("the same content is sealed under another key each time, so that two files tell nothing by comparison", async () => {
  const [one, other] = await Promise.all([
    writeTestPack(issuer, ["a", "b"]),
    writeTestPack(issuer, ["a", "b"]),
  ]);
  expect(await one.text()).not.toBe(await other.text());
});

test("unpacking stops at the limit, however small the block is", async () => {
  const small = await compress(new Uint8Array(1_000_000));
  expect(small.length).toBeLessThan(10_000);
  expect(await decompress(small, 999_999)).toEqual({ ok: false, error: "tooLarge" });
  expect(await decompress(small, 1_000_000)).toMatchObject({ ok: true });
  expect(await decompress(small.slice(0, 20), 1_000_000)).toEqual({ ok: false, error: "broken" });
});

test("a passphrase is the same however it is typed", () => {
  const made = createPassphrase();
  expect(made).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(normalizePassphrase(` ${made.toLowerCase().replaceAll("-", " ")} `)).toBe(made.replaceAll("-", ""));
  expect(normalizePassphrase("oIl-0")).toBe("0110");
});
