import type { MappingAnswer, MappingRequest } from "./mappingMessages";
import { readExports } from "./readExports";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<MappingRequest>) => void) | null;
  postMessage(message: MappingAnswer): void;
};

scope.onmessage = ({ data: { mapping, files } }) => {
  readExports(mapping, files).then(
    (mapped) => scope.postMessage({ kind: "mapped", mapped }),
    () => scope.postMessage({ kind: "failed" }),
  );
};
