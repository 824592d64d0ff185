import { succeed } from "../model/result.js";
import type { JourneyStore } from "./JourneyStore.js";

/** Completes a store with the reads of one, which are reads of many, and with the entries of its chain. */
export function withSingleReads(
  store: Omit<JourneyStore, "findPeople" | "readPerson" | "listAudit">,
): JourneyStore {
  return {
    ...store,
    async findPeople(workspace, identifier) {
      const found = await store.findPeopleBatch(workspace, [identifier]);
      return found.ok ? succeed(found.value[0] ?? []) : found;
    },
    async readPerson(workspace, hcp) {
      const read = await store.readPeople(workspace, [hcp]);
      return read.ok ? succeed(read.value[0]) : read;
    },
    async listAudit(workspace) {
      const chain = await store.listAuditChain(workspace);
      return chain.ok ? succeed(chain.value.map(({ entry }) => entry)) : chain;
    },
  };
}
