import { hasErrors } from "@waypost/sdk";
import { createContext, useContext, useEffect, useRef, useState } from "react";
import { useStudioState } from "../store/StudioContext";
import { createProofClient, type ProofClient, type ProofWorker } from "./createProofClient";
import type { ProofAnswer } from "./proofMessages";

/** Starts the worker that proves; where there is none, nothing is proved. */
export const ProofWorkerContext = createContext<(() => ProofWorker) | undefined>(undefined);

export type ProofState =
  /** There are errors first, or nothing to prove with. */
  { kind: "none" } | { kind: "proving" } | { kind: "failed" } | { kind: "proved"; answer: ProofAnswer };

/** How long hands must rest before it is worth asking, ms. */
const restMs = 600;

/** What can be proved of the journey as it is drawn, once hands rest: typing never waits for it. */
export function useProof(): ProofState {
  const startWorker = useContext(ProofWorkerContext);
  const document = useStudioState((state) => state.document);
  const problems = useStudioState((state) => state.problems);
  const [state, setState] = useState<ProofState>({ kind: "none" });
  const client = useRef<ProofClient>(undefined);
  useEffect(() => {
    if (startWorker === undefined) return;
    const opened = createProofClient(startWorker, (answer) =>
      setState(answer === "failed" ? { kind: "failed" } : { kind: "proved", answer }),
    );
    client.current = opened;
    return () => {
      client.current = undefined;
      opened.drop();
    };
  }, [startWorker]);
  const isSound = !hasErrors(problems);
  useEffect(() => {
    client.current?.drop();
    if (!isSound || client.current === undefined) return setState({ kind: "none" });
    setState({ kind: "proving" });
    const rest = setTimeout(() => client.current?.ask(document), restMs);
    return () => clearTimeout(rest);
  }, [document, isSound]);
  return state;
}
