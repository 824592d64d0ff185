import { expect, test, vi } from "vitest";
import { createFakeRuntime, fakeExtensionId } from "../platform/fakePlatform";
import { followGrants } from "./followGrants";

const settle = () => new Promise((resolve) => setTimeout(resolve));

function begin() {
  const runtime = createFakeRuntime();
  const ends: (() => void)[] = [];
  const start = vi.fn(() => new Promise<void>((resolve) => ends.push(resolve)));
  const followed = followGrants(runtime, start);
  const push = (kind: string) => {
    // Nobody answers a push.
    runtime.deliver({ waypost: "push", push: { kind } }, { id: fakeExtensionId }).catch(() => undefined);
    return settle();
  };
  const end = () => {
    ends.at(-1)?.();
    return settle();
  };
  return { runtime, start, followed, push, end };
}

test("a site that is withdrawn and granted again gets the overlay back, without being loaded again", async () => {
  const { start, push, end } = begin();
  await end();
  expect(start).toHaveBeenCalledTimes(1);
  await push("store.changed");
  expect(start).toHaveBeenCalledTimes(1);
  await push("site.grants-changed");
  expect(start).toHaveBeenCalledTimes(2);
});

test("changes of other sites do not start a second overlay, and one that came while it ended is not missed", async () => {
  const { start, push, end } = begin();
  await push("site.grants-changed");
  await push("site.grants-changed");
  expect(start).toHaveBeenCalledTimes(1);
  await end();
  expect(start).toHaveBeenCalledTimes(2);
  await end();
  expect(start).toHaveBeenCalledTimes(2);
});

test("once the extension is gone there is no other start", async () => {
  const { runtime, start, followed, push, end } = begin();
  await push("site.grants-changed");
  runtime.isContextValid = () => false;
  await end();
  await followed;
  expect(start).toHaveBeenCalledTimes(1);
});
