import type { Call } from "../../../messaging/call";
import type {
  RehearsalNotice,
  RehearsalOutcome,
  RehearsalRequest,
} from "../../../messaging/rehearsalChannel";
import type { Runner } from "./createRunner";
import type { JobOutcome, JobWatch, SimulationJob } from "./SimulationJob";

/** The part of a BroadcastChannel that is used. */
export type RehearsalChannel = Pick<BroadcastChannel, "postMessage" | "addEventListener" | "close">;

export type StoredRunnerContext = {
  call: Call;
  openChannel(): RehearsalChannel;
  newToken(): string;
  /** A clock that never goes back, ms. */
  nowMs(): number;
};

const longestSilenceMs = 20_000;

/** Rehearses with the HCPs who are stored: the engine simulates them, and this page gets sums. */
export function createStoredRunner(context: StoredRunnerContext): Runner {
  let current: SimulationJob | undefined;
  return {
    start(document, { population: _stored, ...options }, watch) {
      current?.cancel();
      const order = { text: JSON.stringify(document), options };
      current = startJob(context, order, watch);
      return current;
    },
    close: () => current?.cancel(),
  };
}

type Order = Omit<Extract<RehearsalRequest, { kind: "start" }>, "kind" | "job">;

function startJob(
  { call, openChannel, newToken, nowMs }: StoredRunnerContext,
  order: Order,
  watch: JobWatch,
): SimulationJob {
  const job = newToken();
  const channel = openChannel();
  const post = (request: RehearsalRequest) => channel.postMessage(request);
  const startedAt = nowMs();
  let isCancelled = false;
  let isStarted = false;
  const heard = new Promise<JobOutcome>((settle) => {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const listenOn = () => {
      clearTimeout(silence);
      silence = setTimeout(() => settle(toBroken("engine.silent")), longestSilenceMs);
    };
    channel.addEventListener("message", ({ data }: MessageEvent<RehearsalNotice | RehearsalRequest>) => {
      if (data.job !== job) return;
      listenOn();
      if (data.kind === "progress" && data.all > 0)
        watch.onProgress({ done: data.done, all: data.all, elapsedMs: nowMs() - startedAt });
      if (data.kind !== "finished") return;
      clearTimeout(silence);
      settle(data.outcome);
    });
    void call("bulk.state", {}).then((state) => {
      if (isCancelled) return settle({ kind: "cancelled" });
      if (!state.ok || state.value.kind !== "ready") return settle(toBroken("engine.unavailable"));
      isStarted = true;
      listenOn();
      post({ kind: "start", job, ...order });
    });
  });
  return {
    outcome: heard.finally(() => channel.close()),
    pause: () => post({ kind: "pause", job }),
    resume: () => post({ kind: "resume", job }),
    cancel() {
      isCancelled = true;
      if (isStarted) post({ kind: "cancel", job });
    },
  };
}

function toBroken(message: string): RehearsalOutcome {
  return { kind: "broken", message, result: undefined };
}
