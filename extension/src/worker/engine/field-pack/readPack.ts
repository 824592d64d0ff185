import { fail, type Result, succeed } from "@waypost/sdk";
import type { PackFault } from "../../../messaging/packChannel";
import type { LoadedSeries } from "../../field-pack/KeyRing";
import type { SealedPack } from "../../field-pack/openPackFile";
import {
  openManifest,
  openPeopleBlock,
  type PackManifest,
  type PackPerson,
} from "../../field-pack/PackContent";
import { fromBase64 } from "../../field-pack/PackFile";
import { derivePackKey } from "../../field-pack/passphrase";
import { readPackBlocks, type UnlockedPack, unlockPack } from "../../field-pack/unlockPack";
import type { PackControl } from "./PackContext";

/** A pack that may be believed and read, and the key that opened it. */
export type OpenedPack = { unlocked: UnlockedPack; lock: CryptoKey };

export type PackPass = { passphrase?: string; confirmed?: string };

/** Settles whether the signer is trusted, and finds the key. `known` is what was loaded of this series before. */
export async function unlock(
  sealed: SealedPack,
  known: LoadedSeries | undefined,
  { passphrase, confirmed }: PackPass,
): Promise<Result<OpenedPack, PackFault>> {
  const { header, fingerprint } = sealed;
  if (known !== undefined && known.signer !== header.signer)
    return fail({ code: "pack.signer", fingerprint, trusted: known.fingerprint });
  if (known === undefined && confirmed !== fingerprint)
    return fail({ code: "pack.unconfirmed", fingerprint });
  const kept = findKeptLock(sealed, known);
  if (kept !== undefined) {
    const unlocked = await unlockPack(sealed, kept);
    // Another passphrase with the old salt: then the user is asked, as where none is kept.
    if (unlocked.ok) return succeed({ unlocked: unlocked.value, lock: kept });
  }
  if (passphrase === undefined || passphrase.trim() === "") return fail({ code: "pack.noPassphrase" });
  const salt = fromBase64(header.salt);
  if (salt === undefined) return fail({ code: "pack.altered" });
  const lock = await derivePackKey(passphrase, salt, header.iterations);
  const unlocked = await unlockPack(sealed, lock);
  return unlocked.ok ? succeed({ unlocked: unlocked.value, lock }) : unlocked;
}

/** The key of the passphrase that opened the pack before, where this one asks for the same. */
export function findKeptLock({ header }: SealedPack, known: LoadedSeries | undefined): CryptoKey | undefined {
  const isSame = known?.salt === header.salt && known.iterations === header.iterations;
  return isSame && known.signer === header.signer ? known.lock : undefined;
}

export type PackContents = { manifest: PackManifest; people: readonly PackPerson[] };

/** Everything in a pack, once it was read to its end and its count is right. */
export async function readContents(
  unlocked: UnlockedPack,
  loadedAsOf: number | undefined,
  control: PackControl,
): Promise<Result<PackContents, PackFault>> {
  const blocks = readPackBlocks(unlocked);
  const first = await blocks.next();
  if (first.done) return fail({ code: "pack.torn" });
  if (!first.value.ok) return first.value;
  const manifest = openManifest(first.value.value);
  if (!manifest.ok) return manifest;
  const { asOf } = manifest.value;
  if (loadedAsOf !== undefined && asOf < loadedAsOf)
    return fail({ code: "pack.older", asOf, loaded: loadedAsOf });
  const people: PackPerson[] = [];
  let promised: number | undefined;
  for await (const read of blocks) {
    if (!read.ok) return read;
    if (!(await control.mayGoOn())) return fail({ code: "pack.cancelled" });
    const block = openPeopleBlock(read.value);
    if (!block.ok) return block;
    if (block.value.kind === "end") promised = block.value.people;
    else people.push(...block.value.people);
  }
  return promised === people.length
    ? succeed({ manifest: manifest.value, people })
    : fail({ code: "pack.content", what: "people" });
}
