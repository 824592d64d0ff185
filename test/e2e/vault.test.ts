import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createAudit,
  createChange,
  createEntry,
  createPerson,
  workspace,
} from "../../sdk/src/store/testing/fixtures.js";
import { describeJourneyStore } from "../../sdk/src/store/testing/journeyStoreContract.js";
import { requireValue } from "../../sdk/src/store/testing/requireValue.js";
import { createRemoteStore } from "./vault/createRemoteStore.ts";
import type { ContextKind } from "./vault/page.ts";
import { startVaultBrowser, type VaultBrowser } from "./vault/startVaultBrowser.ts";
import type { VaultTask } from "./vault/vaultTask.ts";

const contexts: readonly ContextKind[] = ["page", "worker", "serviceWorker"];
let browser: VaultBrowser;
let page: Page;
let created = 0;
/** The vault and the database of one test. */
let name: string;

beforeAll(async () => {
  browser = await startVaultBrowser();
  page = await browser.openPage();
});
afterAll(() => browser.close());
beforeEach(() => {
  created += 1;
  name = `test-${created}`;
});

const run = (kind: ContextKind, task: VaultTask) =>
  page.evaluate(([kind, name, task]) => window.vaultPage.runTask(kind, name, task), [
    kind,
    name,
    task,
  ] as const);
const createSlots = async (kind: ContextKind, count: number) =>
  (await run(kind, { kind: "createSlots", count })) as number[];
const seal = async (kind: ContextKind, slot: number, text: string) =>
  (await run(kind, { kind: "seal", slot, text })) as number[];
const open = (kind: ContextKind, slot: number, sealed: readonly number[]) =>
  run(kind, { kind: "open", slot, sealed });
const openStore = () => page.evaluate((name) => window.vaultPage.openStore(name), name);

describeJourneyStore("The Dexie store in Chromium, with the vault in OPFS", () =>
  createRemoteStore(page, name),
);

describe("The vault in OPFS", () => {
  it.each(contexts)("makes keys in a %s that every context can use", async (maker) => {
    const [first = -1, second = -1] = await createSlots(maker, 2);
    expect([first, second]).toEqual([0, 1]);
    for (const kind of contexts) {
      const sealed = await seal(kind, second, "a ledger");
      for (const other of contexts) expect(await open(other, second, sealed)).toBe("a ledger");
      await expect(open(kind, first, sealed)).rejects.toThrow("OperationError");
    }
  });

  it("digests alike in all contexts, even when all of them make the look-up key at once", async () => {
    const digests = await Promise.all(
      contexts.map((kind) => run(kind, { kind: "digest", text: "9000000001" })),
    );
    expect(new Set(digests).size).toBe(1);
  });

  it("gives no slot twice when all contexts make keys at once", async () => {
    const rounds = Array.from({ length: 20 }, (_, index) => contexts[index % contexts.length] ?? "page");
    const slots = await Promise.all(
      rounds.map(async (kind) => ({ kind, slots: await createSlots(kind, 3) })),
    );
    expect(slots.flatMap((each) => each.slots).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 60 }, (_, slot) => slot),
    );
    for (const {
      kind,
      slots: [slot = -1],
    } of slots) {
      const reader = kind === "serviceWorker" ? "worker" : "serviceWorker";
      expect(await open(reader, slot, await seal(kind, slot, `of slot ${slot}`))).toBe(`of slot ${slot}`);
    }
  });

  it.each(contexts)("puts the next key of a %s in the place of one that a crash cut short", async (kind) => {
    await createSlots("page", 2);
    await page.evaluate((name) => window.vaultPage.tearSlots(name), name);
    expect(await run(kind, { kind: "countSlots" })).toBe(2);
    expect(await createSlots(kind, 1)).toEqual([2]);
    expect(await open("page", 2, await seal(kind, 2, "whole"))).toBe("whole");
  });

  it("has no key for a slot that nobody made", async () => {
    for (const kind of contexts) await expect(seal(kind, 0, "nothing")).rejects.toThrow("Slot 0 has no key");
  });
});

describe("Store and vault together", () => {
  it("say which of the two was wiped, and start over", async () => {
    const store = await createRemoteStore(page, name);
    await requireValue(store.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    await store.close();

    await page.evaluate((name) => window.vaultPage.destroyVault(name), name);
    expect(await openStore()).toEqual({ code: "store.keysLost" });
    await page.evaluate((name) => window.vaultPage.destroyDatabase(name), name);
    const fresh = await createRemoteStore(page, name);
    expect(await requireValue(fresh.countPeople(workspace))).toBe(0);

    await requireValue(fresh.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    await fresh.close();
    await page.evaluate((name) => window.vaultPage.destroyDatabase(name), name);
    expect(await openStore()).toEqual({ code: "store.dataLost" });
  });

  it("let one of two pages win that change a person at once", async () => {
    const second = await browser.openPage();
    const [one, other] = await Promise.all([createRemoteStore(page, name), createRemoteStore(second, name)]);
    await requireValue(one.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    for (let round = 1; round <= 10; round++) {
      const results = await Promise.all(
        [one, other].map((store, index) => {
          const append = [createEntry(`round-${round}-${index}`)];
          const change = createPerson("hcp-1", { fromRevision: round, append });
          return store.commit(createChange([change]), createAudit("b"));
        }),
      );
      expect(results.map((result) => (result.ok ? "written" : result.error.code)).sort()).toEqual([
        "store.conflict",
        "written",
      ]);
    }
    expect((await requireValue(other.readPerson(workspace, "hcp-1")))?.entries).toHaveLength(11);
    await second.close();
  });

  it.each([1, 150, 301])(
    "keep nothing of a commit whose page dies at write %i, and can go on",
    async (write) => {
      const people = Array.from({ length: 100 }, (_, index) => createPerson(`hcp-${index}`));
      const doomed = await browser.openPage();
      const doomedStore = await createRemoteStore(doomed, name);
      const stuck = doomed.waitForEvent("console");
      await doomed.evaluate((write) => window.vaultPage.hangAtWrite(write), write);
      const cutShort = doomedStore.commit(createChange(people), createAudit("a")).catch(() => "cut short");
      await stuck;
      await doomed.close();
      expect(await cutShort).toBe("cut short");

      const store = await createRemoteStore(page, name);
      expect(await requireValue(store.countPeople(workspace))).toBe(0);
      expect(await requireValue(store.listAudit(workspace))).toEqual([]);
      await requireValue(store.commit(createChange(people), createAudit("b")));
      expect(await requireValue(store.countPeople(workspace))).toBe(100);
      expect(await run("page", { kind: "countSlots" })).toBe(200);
    },
  );

  it("say that the disk is full, keep what was there, and go on when there is room", async () => {
    const first = await createRemoteStore(page, name);
    await requireValue(first.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    const late = createEntry("late", { payload: { notes: "x".repeat(4_000_000) } });
    const growing = createChange([createPerson("hcp-1", { fromRevision: 1, append: [late] })]);
    const newcomer = createChange([createPerson("hcp-2")]);

    // A browser that has written before goes on for a while with the room it measured then.
    await browser.restart();
    page = await browser.openPage();
    await withQuota(1_000, async () => {
      const store = await createRemoteStore(page, name);
      // The first fails at the database, the second where the key is made.
      for (const change of [growing, newcomer]) {
        const refused = await store.commit(change, createAudit("b"));
        expect(refused).toMatchObject({ ok: false, error: { code: "store.full" } });
      }
      expect((await requireValue(store.readPerson(workspace, "hcp-1")))?.entries).toHaveLength(1);
    });

    const store = await createRemoteStore(page, name);
    await requireValue(store.commit(growing, createAudit("b")));
    await requireValue(store.commit(newcomer, createAudit("b")));
    expect(await requireValue(store.countPeople(workspace))).toBe(2);
    expect(await requireValue(store.listAudit(workspace))).toHaveLength(3);
  });

  it("are there again after the browser was closed", async () => {
    const store = await createRemoteStore(page, name);
    await requireValue(store.commit(createChange([createPerson("hcp-1")]), createAudit("a")));
    await browser.restart();
    page = await browser.openPage();
    const again = await createRemoteStore(page, name);
    expect((await requireValue(again.readPerson(workspace, "hcp-1")))?.profile.displayName).toBe("Dr hcp-1");
  });
});

async function withQuota(quotaSize: number, work: () => Promise<void>): Promise<void> {
  const devTools = await browser.context.newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await devTools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
  try {
    await work();
  } finally {
    await devTools.send("Storage.overrideQuotaForOrigin", { origin });
    await devTools.detach();
  }
}
