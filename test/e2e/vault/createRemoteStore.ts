import type { JourneyStore } from "@waypost/sdk";
import type { Page } from "playwright-core";
import type { CallableMethod } from "./page.ts";

/** A store of the page, as if it were here; so that the contract of stores can be held to it. */
export async function createRemoteStore(page: Page, name: string): Promise<JourneyStore> {
  const failure = await page.evaluate((name) => window.vaultPage.openStore(name), name);
  if (failure !== undefined) throw new Error(`The store did not open: ${failure.code}`);

  const remote =
    <Method extends CallableMethod>(method: Method) =>
    (...parameters: Parameters<JourneyStore[Method]>): ReturnType<JourneyStore[Method]> =>
      page.evaluate(([name, method, parameters]) => window.vaultPage.callStore(name, method, parameters), [
        name,
        method,
        parameters,
      ] as const) as ReturnType<JourneyStore[Method]>;

  return {
    commit: remote("commit"),
    findPeople: remote("findPeople"),
    findPeopleBatch: remote("findPeopleBatch"),
    findLinked: remote("findLinked"),
    readPerson: remote("readPerson"),
    readPeople: remote("readPeople"),
    countPeople: remote("countPeople"),
    readRuns: remote("readRuns"),
    listDue: remote("listDue"),
    findNextWake: remote("findNextWake"),
    listPublished: remote("listPublished"),
    saveDraft: remote("saveDraft"),
    readDraft: remote("readDraft"),
    listDrafts: remote("listDrafts"),
    deleteDraft: remote("deleteDraft"),
    keepExperiment: remote("keepExperiment"),
    readExperiment: remote("readExperiment"),
    listExperiments: remote("listExperiments"),
    deleteExperiment: remote("deleteExperiment"),
    listAudit: remote("listAudit"),
    listAuditChain: remote("listAuditChain"),
    async eachPerson(workspace, visit) {
      const { batches, result } = await page.evaluate(
        ([name, workspace]) => window.vaultPage.visitAll(name, workspace),
        [name, workspace] as const,
      );
      for (const batch of batches) await visit(batch);
      return result;
    },
    // Nothing closes it under this test.
    isOpen: () => true,
    close: () => page.evaluate((name) => window.vaultPage.closeStore(name), name),
  };
}
