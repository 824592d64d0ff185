import { openJourney } from "@waypost/sdk";
import { expect, test } from "vitest";
import { answerProof } from "./answerProof";
import { createProofClient, type ProofWorker } from "./createProofClient";
import type { ProofAnswer, ProofRequest } from "./proofMessages";

const opened = openJourney({
  format: 1,
  id: "post",
  title: "Post",
  attributes: [{ id: "tier", label: "Tier", type: "enum", values: ["a", "b"], changes: "never" }],
  events: ["start", "asked"].map((type) => ({ type, label: type })),
  personas: ["traditional", "trailblazer"].map((id) => ({ id, label: id })),
  entry: [{ id: "enter", event: "start" }],
  initial: "invited",
  stages: [
    { id: "invited", label: "Invited", kind: "atomic" },
    { id: "visited", label: "Visited", kind: "atomic" },
    { id: "called", label: "Called", kind: "atomic" },
    { id: "never", label: "Never", kind: "atomic" },
    { id: "done", label: "Done", kind: "final" },
  ],
  transitions: [
    { id: "visit", from: "invited", to: "visited", event: "asked", when: 'hcp.tier == "a"' },
    { id: "call", from: "invited", to: "called", event: "asked", when: 'persona == "trailblazer"' },
    { id: "no", from: "visited", to: "never", event: "asked", when: 'hcp.tier == "b"' },
    { id: "on", from: "never", to: "done", event: "asked" },
    { id: "end", from: "visited", to: "done", after: "P1D" },
    { id: "over", from: "called", to: "done", after: "P1D" },
  ],
});
if (!opened.ok) throw new Error("opens");
const document = opened.value;

/** Workers that are answered by hand, or die. */
function createWorkers() {
  const workers: (ProofWorker & { sent: ProofRequest[]; isEnded: boolean })[] = [];
  const start = () => {
    const worker = {
      sent: [] as ProofRequest[],
      isEnded: false,
      onmessage: null as ProofWorker["onmessage"],
      onerror: null as ProofWorker["onerror"],
      postMessage: (request: ProofRequest) => void worker.sent.push(request),
      terminate() {
        worker.isEnded = true;
      },
    };
    workers.push(worker);
    return worker;
  };
  const answer = (at: number, asked: number) =>
    workers[at]?.onmessage?.({
      data: { asked, findings: [], isExhausted: true },
    } as unknown as MessageEvent<ProofAnswer>);
  return { workers, start, answer };
}

test("what nobody can reach, what may overlap and what may fail is told, and not what one persona alone does not do [semantics 36]", () => {
  const { findings } = answerProof({ asked: 1, document });
  const told = findings.map((each) => [
    each.kind,
    "transition" in each ? each.transition : each.path.join("."),
  ]);
  expect(told).toEqual([
    ["stage", "stages.3"],
    ["transition", "no"],
    ["overlap", "transitions.1"],
    ["gap", "transitions.0"],
  ]);
  expect(findings.find(({ kind }) => kind === "overlap")).toMatchObject({ personas: ["trailblazer"] });
});

test("a journey with errors is not proved", () => {
  expect(answerProof({ asked: 3, document: { ...document, initial: "gone" } })).toEqual({
    asked: 3,
    findings: [],
    isExhausted: true,
  });
});

test("a question that is overtaken is given up with its worker, and its answer is dropped", () => {
  const answers: unknown[] = [];
  const { workers, start, answer } = createWorkers();
  const client = createProofClient(start, (each) => answers.push(each));
  client.ask(document);
  client.ask(document);
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  answer(0, 1);
  expect(answers).toEqual([]);
  answer(1, 2);
  expect(answers).toMatchObject([{ asked: 2 }]);
  client.ask(document);
  expect(workers).toHaveLength(2);
  client.drop();
  answer(1, 3);
  expect(answers).toHaveLength(1);
});

test("a worker that dies is told of, and the next question has a new one", () => {
  const answers: unknown[] = [];
  const { workers, start } = createWorkers();
  const client = createProofClient(start, (each) => answers.push(each));
  client.ask(document);
  workers[0]?.onerror?.({} as ErrorEvent);
  expect(answers).toEqual(["failed"]);
  client.ask(document);
  expect(workers).toHaveLength(2);
});
