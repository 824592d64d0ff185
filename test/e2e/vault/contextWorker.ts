import { runVaultTask, type VaultTask } from "./vaultTask.ts";

/** Runs as a dedicated worker and as a service worker: answers each task on the port that came with it. */
self.addEventListener("message", (event: MessageEvent<{ directory: string; task: VaultTask }>) => {
  const [port] = event.ports;
  runVaultTask(event.data.directory, event.data.task).then(
    (value) => port?.postMessage({ value }),
    (cause) => port?.postMessage({ message: String(cause) }),
  );
});
