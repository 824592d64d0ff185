import { answerProof } from "./answerProof";
import type { ProofAnswer, ProofRequest } from "./proofMessages";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ProofRequest>) => void) | null;
  postMessage(message: ProofAnswer): void;
};

scope.onmessage = ({ data }) => scope.postMessage(answerProof(data));
