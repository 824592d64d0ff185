import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type OpenedFile, readAll } from "./testing/readAll";
import { createTestIssuer, type TestIssuer, writeTestPack } from "./testing/writeTestPack";

let issuer: TestIssuer;

beforeAll(async () => {
  issuer = await createTestIssuer();
});

const contents = fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 2, maxLength: 6 });
const toJson = (values: readonly unknown[]) => JSON.parse(JSON.stringify(values)) as unknown;

describe("A pack", () => {
  test("gives back whatever was sealed in it", async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (values) => {
        const opened = await readAll(await writeTestPack(issuer, values), issuer.lock);
        expect(opened).toEqual({ kind: "read", contents: toJson(values) } satisfies OpenedFile);
      }),
      { numRuns: 40 },
    );
  });

  test("of which any byte was changed is refused before anything is opened", async () => {
    const bytes = new Uint8Array(await (await writeTestPack(issuer, ["a", "b", "c"])).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(await readAll(new File([changed], "x"), issuer.lock)).toMatchObject({ kind: "refused" });
      }),
      { numRuns: 100 },
    );
  });

  test("that ends anywhere too early, or goes on, is refused", async () => {
    const bytes = new Uint8Array(await (await writeTestPack(issuer, ["a", "b"])).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: bytes.length - 1 }), async (length) => {
        const file = new File([bytes.slice(0, length)], "x");
        expect(await readAll(file, issuer.lock)).toEqual({ kind: "refused", code: "pack.torn" });
      }),
      { numRuns: 60 },
    );
    const longer = new File([bytes, "more"], "x");
    expect(await readAll(longer, issuer.lock)).toEqual({ kind: "refused", code: "pack.altered" });
  });

  test("whose blocks somebody moved, left out or took from another pack is refused", async () => {
    const [one, other] = await Promise.all([
      writeTestPack(issuer, ["a1", "a2", "a3"]),
      writeTestPack(issuer, ["b1", "b2", "b3"]),
    ]);
    const pieces = await Promise.all([one, other].map(cutBlocks));
    const [mine = [], theirs = []] = pieces;
    const [head, first, second, last, sign] = mine;
    for (const forged of [
      [head, second, first, last, sign],
      [head, first, last, sign],
      [head, theirs[1], second, last, sign],
      [head, first, second, last, theirs[4]],
    ]) {
      const file = new File(
        forged.map((piece) => piece ?? new Uint8Array()),
        "x",
      );
      expect(await readAll(file, issuer.lock)).toEqual({ kind: "refused", code: "pack.altered" });
    }
  });
});

/** Head, blocks with their lengths, and the signature with the zero before it. */
async function cutBlocks(file: File): Promise<Uint8Array<ArrayBuffer>[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  let at = 12 + view.getUint32(8);
  const pieces = [bytes.slice(0, at)];
  for (let length = view.getUint32(at); length > 0; length = view.getUint32(at)) {
    pieces.push(bytes.slice(at, at + 4 + length));
    at += 4 + length;
  }
  return [...pieces, bytes.slice(at)];
}
