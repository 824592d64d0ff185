import { createPackWriter } from "../createPackWriter";
import { fromBase64, keyIterations } from "../PackFile";
import { createSalt, derivePackKey } from "../passphrase";
import { createSigningKeys } from "../signing";

/** Who makes packs in a test. */
export type TestIssuer = {
  signing: CryptoKeyPair;
  lock: CryptoKey;
  salt: string;
  passphrase: string;
  series: string;
};

export async function createTestIssuer(passphrase = "ABCDE-FGHJK"): Promise<TestIssuer> {
  const salt = createSalt();
  const lock = await derivePackKey(passphrase, fromBase64(salt) ?? new Uint8Array(), keyIterations);
  return { signing: await createSigningKeys(), lock, salt, passphrase, series: "north" };
}

/** A pack of any contents, the last as its end. */
export async function writeTestPack(issuer: TestIssuer, contents: readonly unknown[]): Promise<File> {
  const writer = await createPackWriter(issuer);
  const pieces: Uint8Array<ArrayBuffer>[] = [writer.start];
  for (const content of contents.slice(0, -1)) {
    const piece = await writer.add(content);
    if (piece === undefined) throw new Error("a block of the test is too large");
    pieces.push(piece);
  }
  pieces.push(await writer.finish(contents.at(-1)));
  return new File(pieces, "test.waypost-pack");
}
