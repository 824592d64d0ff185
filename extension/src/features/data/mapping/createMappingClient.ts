import type { CsvMapping } from "@waypost/sdk/formats";
import type { MappingAnswer, MappingRequest } from "./mappingMessages";
import type { MappedExports } from "./readExports";

/** The part of a Worker that is used. */
export type MappingWorker = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<MappingAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** Reads exports in a worker, so that nothing on the page waits for a large one. */
export type MappingClient = {
  /** What exports come to; undefined where one cannot be read, and where another was asked for or dropped meanwhile. */
  read(mapping: CsvMapping, files: readonly File[]): Promise<MappedExports | undefined>;
  /** Gives up what was asked. */
  drop(): void;
};

/** A client over one worker, which is started when it is needed and ended with what it was asked. */
export function createMappingClient(startWorker: () => MappingWorker): MappingClient {
  let giveUp: (() => void) | undefined;
  return {
    read(mapping, files) {
      giveUp?.();
      const worker = startWorker();
      return new Promise((resolve) => {
        const end = (mapped: MappedExports | undefined) => {
          worker.terminate();
          giveUp = undefined;
          resolve(mapped);
        };
        giveUp = () => end(undefined);
        worker.onmessage = ({ data }) => end(data.kind === "mapped" ? data.mapped : undefined);
        worker.onerror = () => end(undefined);
        worker.postMessage({ mapping, files } satisfies MappingRequest);
      });
    },
    drop: () => giveUp?.(),
  };
}
