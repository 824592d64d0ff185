import { createMemoryStore, type JourneyStore, succeed } from "@waypost/sdk";
import { expect, test, vi } from "vitest";
import { hasRoom } from "./hasRoom";
import { createStoreAccess } from "./StoreAccess";

const withOpen = (isOpen: () => boolean): JourneyStore => ({ ...createMemoryStore(), isOpen });

test("a store is opened once, and anew after a failure to open it", async () => {
  const open = vi
    .fn<() => Promise<{ ok: true; value: JourneyStore } | { ok: false; error: { code: "store.keysLost" } }>>()
    .mockResolvedValueOnce({ ok: false, error: { code: "store.keysLost" } })
    .mockResolvedValue(succeed(createMemoryStore()));
  const access = createStoreAccess(open);
  const work = async () => succeed("done");
  expect(await access.withStore(work)).toEqual({ ok: false, error: { code: "store.keysLost" } });
  expect(await access.withStore(work)).toEqual(succeed("done"));
  expect(await access.withStore(work)).toEqual(succeed("done"));
  expect(open).toHaveBeenCalledTimes(2);
});

test("a store that was closed under us is opened anew before any work, once for all who wait", async () => {
  let isOpen = true;
  const first = withOpen(() => isOpen);
  const second = createMemoryStore();
  const open = vi.fn(async () => succeed(open.mock.calls.length === 1 ? first : second));
  const access = createStoreAccess(open);
  await access.withStore(async () => succeed(null));
  isOpen = false;
  const used = await Promise.all(
    [1, 2].map(() => access.withStore(async (store) => succeed(store === second))),
  );
  expect(used).toEqual([succeed(true), succeed(true)]);
  expect(open).toHaveBeenCalledTimes(2);
});

test("a store that does not answer on a full disk is told as a full disk, and tried again", async () => {
  const unavailable = { code: "store.unavailable", cause: new Error("Internal error") } as const;
  const open = vi
    .fn()
    .mockResolvedValueOnce({ ok: false, error: unavailable })
    .mockResolvedValue(succeed(createMemoryStore()));
  let isRoomLeft = false;
  const access = createStoreAccess(open, async () => isRoomLeft);
  const refused = async () => ({ ok: false as const, error: unavailable });
  const full = { ok: false, error: { code: "store.full", cause: unavailable.cause } };
  expect(await access.withStore(async () => succeed("done"))).toEqual(full);
  expect(await access.withStore(refused)).toEqual(full);
  isRoomLeft = true;
  expect(await access.withStore(refused)).toEqual({ ok: false, error: unavailable });
  expect(await access.withStore(async () => succeed("done"))).toEqual(succeed("done"));
});

test("there is room unless the browser says that next to nothing is left", async () => {
  const withQuota = (quota: number) => ({ estimate: async () => ({ quota, usage: 500_000 }) });
  expect(await hasRoom(withQuota(500_000))).toBe(false);
  expect(await hasRoom(withQuota(400_000_000))).toBe(true);
  expect(await hasRoom({ estimate: async () => ({}) })).toBe(true);
  expect(await hasRoom({ estimate: () => Promise.reject(new Error("no")) })).toBe(true);
  expect(await hasRoom(undefined)).toBe(true);
});
