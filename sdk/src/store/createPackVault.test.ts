import { beforeEach, describe, expect, it } from "vitest";
import { createPackVault } from "./createPackVault.js";
import type { PackVault } from "./PackVault.js";
import { createMemoryShelf, type MemoryShelf } from "./testing/createMemoryShelf.js";

const plain = new TextEncoder().encode("a person's ledger");
let shelf: MemoryShelf;
let vault: PackVault;

beforeEach(() => {
  shelf = createMemoryShelf();
  vault = createPackVault(shelf);
});

describe("A vault", () => {
  it("opens what it sealed, in another session too", async () => {
    const [slot = -1] = await vault.createSlots(1);
    const sealed = await vault.seal(slot, plain);
    expect(new TextDecoder().decode(sealed)).not.toContain("ledger");
    expect(await createPackVault(shelf).open(slot, sealed)).toEqual(plain);
  });

  it("never seals the same into the same bytes", async () => {
    const [slot = -1] = await vault.createSlots(1);
    expect(await vault.seal(slot, plain)).not.toEqual(await vault.seal(slot, plain));
  });

  it("refuses bytes that were changed, or that another slot sealed", async () => {
    const [one = -1, two = -1] = await vault.createSlots(2);
    const sealed = await vault.seal(one, plain);
    await expect(vault.open(two, sealed)).rejects.toThrow();
    for (const place of [0, 12, sealed.length - 1]) {
      const changed = sealed.map((byte, index) => (index === place ? byte ^ 1 : byte));
      await expect(vault.open(one, changed)).rejects.toThrow();
    }
  });

  it("has no key where none was made or where it was destroyed", async () => {
    const [slot = -1] = await vault.createSlots(1);
    const sealed = await vault.seal(slot, plain);
    shelf.destroyKey(slot);
    await expect(vault.open(slot, sealed)).rejects.toThrow(`Slot ${slot} has no key`);
    await expect(vault.seal(slot + 1, plain)).rejects.toThrow(`Slot ${slot + 1} has no key`);
  });

  it("makes as many different keys as are asked for, past what the random source gives at once", async () => {
    const slots = await vault.createSlots(5_000);
    expect(new Set(slots).size).toBe(5_000);
    const keys = await Promise.all(slots.map((slot) => shelf.findKey(slot)));
    expect(new Set(keys.map(String)).size).toBe(5_000);
    expect(await vault.createSlots(0)).toEqual([]);
    expect(await vault.countSlots()).toBe(5_000);
  });

  it("digests a text alike in every session, and unlike another vault", async () => {
    const digest = await vault.digest("9000000001");
    expect(digest).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(await createPackVault(shelf).digest("9000000001")).toBe(digest);
    expect(await vault.digest("9000000002")).not.toBe(digest);
    expect(await createPackVault(createMemoryShelf()).digest("9000000001")).not.toBe(digest);
  });
});
