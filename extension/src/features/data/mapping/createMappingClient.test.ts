import type { CsvMapping } from "@waypost/sdk/formats";
import { expect, test, vi } from "vitest";
import { createMappingClient, type MappingWorker } from "./createMappingClient";
import type { MappedExports } from "./readExports";

const mapping = { mapping: 1, title: "Our CRM", tables: [] } as unknown as CsvMapping;
const mapped = {
  files: [],
  counts: [],
  unmapped: [],
  incomplete: [],
  missing: [],
  absent: [],
} satisfies MappedExports;

function open() {
  const workers: MappingWorker[] = [];
  const client = createMappingClient(() => {
    const worker: MappingWorker = {
      onmessage: null,
      onerror: null,
      postMessage: vi.fn(),
      terminate: vi.fn(),
    };
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

test("what the exports come to is handed on, and the worker ended", async () => {
  const { client, workers } = open();
  const read = client.read(mapping, []);
  workers[0]?.onmessage?.({ data: { kind: "mapped", mapped } } as MessageEvent);
  expect(await read).toBe(mapped);
  expect(workers[0]?.terminate).toHaveBeenCalledOnce();
});

test("a file that is gone and a worker that dies, of memory too, come to nothing", async () => {
  const { client, workers } = open();
  const gone = client.read(mapping, []);
  workers[0]?.onmessage?.({ data: { kind: "failed" } } as MessageEvent);
  expect(await gone).toBeUndefined();
  const dead = client.read(mapping, []);
  workers[1]?.onerror?.({ message: "out of memory" } as ErrorEvent);
  expect(await dead).toBeUndefined();
});

test("another question, or none any more, ends the worker of the one before", async () => {
  const { client, workers } = open();
  const first = client.read(mapping, []);
  const second = client.read(mapping, []);
  expect(await first).toBeUndefined();
  expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  client.drop();
  expect(await second).toBeUndefined();
  expect(workers[1]?.terminate).toHaveBeenCalledOnce();
});
