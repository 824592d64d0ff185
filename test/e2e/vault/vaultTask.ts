import { openOpfsVault } from "../../../extension/src/worker/vault/openOpfsVault.ts";

/** What the test has a vault do, in whatever kind of context this module runs. */
export type VaultTask =
  | { readonly kind: "countSlots" }
  | { readonly kind: "createSlots"; readonly count: number }
  | { readonly kind: "seal"; readonly slot: number; readonly text: string }
  | { readonly kind: "open"; readonly slot: number; readonly sealed: readonly number[] }
  | { readonly kind: "digest"; readonly text: string };

const vaults = new Map<string, ReturnType<typeof openOpfsVault>>();

/** Runs a task on the vault of a directory; each context keeps one open, as the extension's do. */
export async function runVaultTask(directory: string, task: VaultTask): Promise<unknown> {
  const vault = vaults.get(directory) ?? openOpfsVault(directory);
  vaults.set(directory, vault);
  switch (task.kind) {
    case "countSlots":
      return vault.countSlots();
    case "createSlots":
      return vault.createSlots(task.count);
    case "seal":
      return Array.from(await vault.seal(task.slot, new TextEncoder().encode(task.text)));
    case "open":
      return new TextDecoder().decode(await vault.open(task.slot, Uint8Array.from(task.sealed)));
    case "digest":
      return vault.digest(task.text);
  }
}
