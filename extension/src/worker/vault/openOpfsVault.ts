import { createPackVault, type KeyShelf, keyBytes, type PackVault } from "@waypost/sdk/dexie";
import { KeyFile } from "./KeyFile";

type Bytes = Uint8Array<ArrayBuffer>;

const defaultDirectory = "keys";

/**
 * The vault of this browser profile: every key in two files of the origin's private file system, outside the database.
 *
 * Nothing is read before it is needed; where the files cannot be used, its methods reject, and a store answers
 * `store.full` or `store.unavailable`.
 */
export function openOpfsVault(directory: string = defaultDirectory): PackVault {
  return createPackVault(createOpfsShelf(directory));
}

/** Destroys every key of the vault: whatever they sealed can never be read again. Open a new vault afterwards. */
export async function destroyOpfsVault(directory: string = defaultDirectory): Promise<void> {
  const root = await navigator.storage.getDirectory();
  try {
    await root.removeEntry(directory, { recursive: true });
  } catch (cause) {
    if (!(cause instanceof DOMException && cause.name === "NotFoundError")) throw cause;
  }
}

function createOpfsShelf(directory: string): KeyShelf {
  const slots = new KeyFile(directory, "slots");
  const lookup = new KeyFile(directory, "lookup");
  // A copy of the file, so that a badge costs no file access. Whoever needs a later slot reads the file again.
  let copy: Bytes = new Uint8Array(0);
  let reading: Promise<void> | undefined;

  function refresh(): Promise<void> {
    reading ??= slots
      .read()
      .then((keys) => {
        copy = keys;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  }

  return {
    async countKeys() {
      await refresh();
      return copy.length / keyBytes;
    },

    async appendKeys(keys) {
      copy = await slots.append(() => keys);
      return (copy.length - keys.length) / keyBytes;
    },

    async findKey(slot) {
      // Twice, since a reading that is under way may have begun before another context wrote the slot.
      for (let readings = 0; readings < 2 && slot >= copy.length / keyBytes; readings++) await refresh();
      const key = copy.subarray(slot * keyBytes, (slot + 1) * keyBytes);
      return key.length === keyBytes ? key : undefined;
    },

    async getLookupKey(candidate) {
      const keys = await lookup.append((present) => (present.length === 0 ? candidate : new Uint8Array(0)));
      return keys.subarray(0, keyBytes);
    },
  };
}
