import type { ExperimentSummary } from "@waypost/sdk";
import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import { onPush } from "../../../messaging/push";
import type { Runtime } from "../../../platform/runtime";
import { describeKeptTrouble } from "./describeKeptTrouble";

export type KeptState =
  | { kind: "asking" }
  | { kind: "failed"; sentence: string }
  | { kind: "read"; kept: readonly ExperimentSummary[] };

/** The rehearsals that are kept, asked again whenever one was kept or deleted. */
export function useKept(call: Call, runtime: Pick<Runtime, "onMessage" | "id">): KeptState {
  const [state, setState] = useState<KeptState>({ kind: "asking" });
  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      const answer = await call("experiment.list", {});
      if (controller.signal.aborted) return;
      const sentence = describeKeptTrouble(answer);
      if (sentence !== undefined) return setState({ kind: "failed", sentence });
      if (answer.ok && answer.value.ok) setState({ kind: "read", kept: answer.value.value });
    };
    onPush(runtime, ({ kind }) => void (kind === "experiments.changed" && ask()), controller.signal);
    void ask();
    return () => controller.abort();
  }, [call, runtime]);
  return state;
}
