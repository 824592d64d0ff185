import type { JourneyDocument } from "@waypost/sdk";
import type { ProofAnswer, ProofRequest } from "./proofMessages";

/** The part of a Worker that is used. */
export type ProofWorker = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<ProofAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Proves in a worker, so that nothing on the page waits for it. */
export type ProofClient = {
  /** Asks about a journey; whatever was asked before is given up. */
  ask(document: JourneyDocument): void;
  /** Gives up what was asked: its answer would be of a journey that is no more. */
  drop(): void;
};

/**
 * A client over one worker, which is started when it is first needed. One that is at work on something nobody wants to know any
 * more is ended, since a proof of a large journey takes seconds, and another is started for the next question.
 */
export function createProofClient(
  startWorker: () => ProofWorker,
  onAnswer: (answer: ProofAnswer | "failed") => void,
): ProofClient {
  let worker: ProofWorker | undefined;
  let pending: number | undefined;
  let asked = 0;

  function open(): ProofWorker {
    const started = startWorker();
    started.onmessage = ({ data }) => {
      if (data.asked !== pending) return;
      pending = undefined;
      onAnswer(data);
    };
    started.onerror = () => {
      if (worker !== started) return;
      drop();
      onAnswer("failed");
    };
    return started;
  }

  function drop(): void {
    if (pending === undefined) return;
    pending = undefined;
    worker?.terminate();
    worker = undefined;
  }

  return {
    ask(document) {
      drop();
      asked += 1;
      pending = asked;
      worker ??= open();
      worker.postMessage({ asked, document } satisfies ProofRequest);
    },
    drop,
  };
}
