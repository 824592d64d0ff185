import type { JourneyStore, PersonRecord, StoreFailure } from "@waypost/sdk";
import { destroyDexieStore, openDexieStore } from "@waypost/sdk/dexie";
import { destroyOpfsVault, openOpfsVault } from "../../../extension/src/worker/vault/openOpfsVault.ts";
import { runVaultTask, type VaultTask } from "./vaultTask.ts";

export type ContextKind = "page" | "worker" | "serviceWorker";
/** Methods whose arguments and answers can be sent to and from the test. */
export type CallableMethod = Exclude<keyof JourneyStore, "eachPerson" | "close">;

const stores = new Map<string, JourneyStore>();
const contextUrl = new URL("./contextWorker.ts", import.meta.url);
let worker: Worker | undefined;

/** What the test drives: vaults in every kind of context, and stores on IndexedDB with a vault of the same name. */
const vaultPage = {
  async runTask(kind: ContextKind, directory: string, task: VaultTask): Promise<unknown> {
    if (kind === "page") return runVaultTask(directory, task);
    return send(kind === "worker" ? startWorker() : await startServiceWorker(), { directory, task });
  },

  async openStore(name: string): Promise<StoreFailure | undefined> {
    const opened = await openDexieStore({ name, vault: openOpfsVault(name) });
    if (!opened.ok) return opened.error;
    stores.set(name, opened.value);
    return undefined;
  },

  async callStore(name: string, method: CallableMethod, parameters: readonly unknown[]): Promise<unknown> {
    // The test's proxy took the parameters by the method's own type; only the way here forgot it.
    const call = requireStore(name)[method] as (...parameters: readonly unknown[]) => Promise<unknown>;
    return call(...parameters);
  },

  async visitAll(name: string, workspace: string) {
    const batches: (readonly PersonRecord[])[] = [];
    const result = await requireStore(name).eachPerson(workspace, async (people) => {
      batches.push(people);
    });
    return { batches, result };
  },

  closeStore: (name: string) => requireStore(name).close(),
  destroyDatabase: (name: string) => destroyDexieStore({ name }),
  destroyVault: (directory: string) => destroyOpfsVault(directory),

  /** Makes this page hang for ever at the given write of the next transaction, after saying so on the console. */
  hangAtWrite(write: number): void {
    let writes = 0;
    for (const method of ["put", "add"] as const) {
      const original = IDBObjectStore.prototype[method];
      IDBObjectStore.prototype[method] = function (...parameters) {
        const request = original.apply(this, parameters);
        if (++writes === write) {
          // biome-ignore lint/suspicious/noConsole: it is how the test hears of it
          console.log("stuck");
          for (;;);
        }
        return request;
      };
    }
  },

  /** What a crash while writing leaves: part of a key at the end of the file. */
  async tearSlots(directory: string): Promise<void> {
    const root = await navigator.storage.getDirectory();
    const handle = await (await root.getDirectoryHandle(directory)).getFileHandle("slots");
    const writer = await handle.createWritable({ keepExistingData: true });
    await writer.write({
      type: "write",
      position: (await handle.getFile()).size,
      data: new Uint8Array(7).fill(1),
    });
    await writer.close();
  },
};

declare global {
  interface Window {
    vaultPage: typeof vaultPage;
  }
}
window.vaultPage = vaultPage;

function requireStore(name: string): JourneyStore {
  const store = stores.get(name);
  if (store === undefined) throw new Error(`Store ${name} was not opened`);
  return store;
}

function startWorker(): Worker {
  worker ??= new Worker(contextUrl, { type: "module" });
  return worker;
}

async function startServiceWorker(): Promise<ServiceWorker> {
  const registration = await navigator.serviceWorker.register(contextUrl, { type: "module" });
  const started = registration.active ?? (await navigator.serviceWorker.ready).active;
  if (started === null) throw new Error("The service worker did not start");
  return started;
}

function send(target: Worker | ServiceWorker, message: unknown): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }: MessageEvent<{ value: unknown } | { message: string }>) => {
      port1.close();
      if ("message" in data) reject(new Error(data.message));
      else resolve(data.value);
    };
    target.postMessage(message, [port2]);
  });
}
