import { createPackVault, type KeyShelf, keyBytes, type PackVault } from "@waypost/sdk/dexie";

type Bytes = Uint8Array<ArrayBuffer>;

/** The part of a dedicated worker's synchronous file access that is used here; the DOM's types leave it out. */
interface SyncAccessHandle {
  write(bytes: Bytes, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

type KeyFileHandle = FileSystemFileHandle & {
  /** Only dedicated workers have it. */
  createSyncAccessHandle?(): Promise<SyncAccessHandle>;
};

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

    async destroyKeys(destroyed) {
      copy = await slots.overwrite(destroyed);
    },

    async listDestroyed() {
      await refresh();
      return Array.from({ length: copy.length / keyBytes }, (_, slot) => slot).filter((slot) =>
        copy.subarray(slot * keyBytes, (slot + 1) * keyBytes).every((byte) => byte === 0),
      );
    },

    async getLookupKey(candidate) {
      const keys = await lookup.append((present) => (present.length === 0 ? candidate : new Uint8Array(0)));
      return keys.subarray(0, keyBytes);
    },
  };
}

/**
 * A row of keys in a file of the origin's private file system: slot n is bytes `n * keyBytes` and following.
 *
 * The service worker, pages and the engine's dedicated worker use the same file, so each call holds its Web Lock.
 */
class KeyFile {
  constructor(
    private readonly directory: string,
    private readonly name: string,
  ) {}

  /** All whole keys; none where there is no file. */
  read(): Promise<Bytes> {
    return this.withLock("shared", async () => readKeys(await this.open()));
  }

  /** Adds what `choose` makes of the keys that are there, and answers all of them once they are in the file. */
  append(choose: (present: Bytes) => Bytes): Promise<Bytes> {
    return this.withLock("exclusive", async () => {
      const handle = await this.open();
      const present = await readKeys(handle);
      const added = choose(present);
      if (added.length > 0) await write(handle, present.length, added);
      const all = new Uint8Array(present.length + added.length);
      all.set(present);
      all.set(added, present.length);
      return all;
    });
  }

  /** Puts zeros in the place of these keys, and answers all keys once they are in the file. */
  overwrite(places: readonly number[]): Promise<Bytes> {
    return this.withLock("exclusive", async () => {
      const handle = await this.open();
      const present = await readKeys(handle);
      for (const place of places) {
        const at = place * keyBytes;
        if (at + keyBytes <= present.length) await write(handle, at, new Uint8Array(keyBytes));
      }
      return readKeys(handle);
    });
  }

  private async open(): Promise<KeyFileHandle> {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle(this.directory, { create: true });
    return directory.getFileHandle(this.name, { create: true });
  }

  private async withLock<Value>(mode: LockMode, work: () => Promise<Value>): Promise<Value> {
    return await navigator.locks.request(`waypost:${this.directory}/${this.name}`, { mode }, work);
  }
}

/** A crash while writing may leave part of a key at the end; nobody was told of it, and the next key takes its place. */
async function readKeys(handle: KeyFileHandle): Promise<Bytes> {
  const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
  return bytes.subarray(0, bytes.length - (bytes.length % keyBytes));
}

/** In place where the runtime can, so that no copy of the other keys is left behind; else by replacing the file. */
async function write(handle: KeyFileHandle, at: number, bytes: Bytes): Promise<void> {
  if (handle.createSyncAccessHandle === undefined) return replace(handle, at, bytes);
  const access = await handle.createSyncAccessHandle();
  try {
    const written = access.write(bytes, { at });
    if (written !== bytes.length) {
      access.truncate(at);
      throw new DOMException(
        `Only ${written} of ${bytes.length} bytes of keys were written`,
        "QuotaExceededError",
      );
    }
    access.flush();
  } finally {
    access.close();
  }
}

async function replace(handle: KeyFileHandle, at: number, bytes: Bytes): Promise<void> {
  const writer = await handle.createWritable({ keepExistingData: true });
  try {
    await writer.write({ type: "write", position: at, data: bytes });
  } catch (cause) {
    await writer.abort();
    throw cause;
  }
  await writer.close();
}
