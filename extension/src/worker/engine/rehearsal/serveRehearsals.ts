import {
  createSimulation,
  type JourneyStore,
  type Ledger,
  openJourneyText,
  type Simulation,
  type SimulationOptions,
  type StoreFailure,
} from "@waypost/sdk";
import type {
  RehearsalNotice,
  RehearsalOutcome,
  RehearsalRequest,
  StoredRehearsal,
} from "../../../messaging/rehearsalChannel";
import { type StoreAccess, workspace } from "../../store/StoreAccess";

/** The part of a BroadcastChannel that is used. */
export type RehearsalPort = Pick<BroadcastChannel, "postMessage" | "addEventListener">;

type Control = { isCancelled: boolean; isPaused: boolean };

const heartbeatMs = 1_000;

/** Rehearses journeys with everybody who is stored, one rehearsal after the other; only sums leave. */
export function serveRehearsals(port: RehearsalPort, store: Pick<StoreAccess, "withStore">): void {
  const controls = new Map<string, Control>();
  let last: Promise<void> = Promise.resolve();
  const post = (notice: RehearsalNotice) => port.postMessage(notice);

  function start({ job, ...order }: Extract<RehearsalRequest, { kind: "start" }>): void {
    const control: Control = { isCancelled: false, isPaused: false };
    controls.set(job, control);
    let latest = { done: 0, all: 0 };
    const tell = () => post({ kind: "progress", job, ...latest });
    tell();
    const pulse = setInterval(tell, heartbeatMs);
    last = last.then(async () => {
      const outcome = await rehearse(order, store, control, (done, all) => {
        latest = { done, all };
      }).catch((cause): RehearsalOutcome => ({ kind: "broken", message: String(cause), result: undefined }));
      clearInterval(pulse);
      controls.delete(job);
      post({ kind: "finished", job, outcome });
    });
  }

  port.addEventListener("message", ({ data }: MessageEvent<RehearsalRequest | RehearsalNotice>) => {
    const control = controls.get(data.job);
    switch (data.kind) {
      case "start":
        if (control === undefined) start(data);
        return;
      case "cancel":
        if (control !== undefined) control.isCancelled = true;
        return;
      case "pause":
      case "resume":
        if (control !== undefined) control.isPaused = data.kind === "pause";
        return;
      default:
    }
  });
}

async function rehearse(
  { text, options }: StoredRehearsal,
  store: Pick<StoreAccess, "withStore">,
  control: Control,
  onProgress: (done: number, all: number) => void,
): Promise<RehearsalOutcome> {
  const opened = openJourneyText(text);
  if (!opened.ok) return { kind: "refused", diagnostics: opened.error };
  const ledgers = await store.withStore((open) => readLedgers(open));
  if (!ledgers.ok) return { kind: "broken", message: ledgers.error.code, result: undefined };
  const population: SimulationOptions["population"] = { ledgers: ledgers.value };
  const created = createSimulation(opened.value, { ...options, population });
  if (!created.ok) return { kind: "refused", diagnostics: created.error };
  return runBlocks(created.value, control, onProgress);
}

async function runBlocks(
  simulation: Simulation,
  control: Control,
  onProgress: (done: number, all: number) => void,
): Promise<RehearsalOutcome> {
  const sum = simulation.createSum();
  for (let block = 0; block < simulation.blockCount; block++) {
    onProgress(block, simulation.blockCount);
    do await rest();
    while (control.isPaused && !control.isCancelled);
    if (control.isCancelled)
      return sum.added === 0 ? { kind: "cancelled" } : { kind: "done", result: sum.toResult() };
    const fault = sum.add(simulation.runBlock(block));
    if (fault !== undefined) return { kind: "refused", diagnostics: [fault] };
  }
  return { kind: "done", result: sum.toResult() };
}

/** Everybody's; who cannot be read is left out, and the data page tells of them. */
async function readLedgers(
  store: JourneyStore,
): Promise<{ ok: true; value: readonly Ledger[] } | { ok: false; error: StoreFailure }> {
  const ledgers: Ledger[] = [];
  const visited = await store.eachPerson(workspace, async (people) => {
    for (const { hcp, entries } of people) ledgers.push({ hcp, entries });
  });
  if (!visited.ok && visited.error.code !== "store.unreadable") return visited;
  return { ok: true, value: ledgers };
}

/** Lets waiting messages in. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
