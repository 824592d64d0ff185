import { createMemoryStore, type JourneyStore, succeed } from "@waypost/sdk";
import { expect, test, vi } from "vitest";
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
