import { expect, test } from "vitest";
import { createFakeRuntime, createFakeTabs, fakeExtensionId } from "../platform/fakePlatform";
import { onPush, type Push, pushToAllTabs, pushToPages, pushToTab } from "./push";

test("a push reaches those who listen, until they stop", async () => {
  const runtime = createFakeRuntime();
  const stop = new AbortController();
  const heard: Push[] = [];
  onPush(runtime, (push) => heard.push(push), stop.signal);
  await pushToPages(runtime, { kind: "page.reading-changed", tabId: 3 });
  stop.abort();
  await pushToPages(runtime, { kind: "page.reading-changed", tabId: 4 });
  expect(heard).toEqual([{ kind: "page.reading-changed", tabId: 3 }]);
});

test("words of another extension are no push", async () => {
  const runtime = createFakeRuntime();
  const heard: Push[] = [];
  onPush(runtime, (push) => heard.push(push));
  const stranger = { id: [...fakeExtensionId].reverse().join("") };
  await runtime.deliver({ waypost: "push", push: { kind: "panel.ready" } }, stranger).catch(() => undefined);
  expect(heard).toEqual([]);
});

test("a tab without an overlay does not keep the others from hearing", async () => {
  const tabs = createFakeTabs([{ id: 1 }, { id: 2 }]);
  const send = tabs.send;
  tabs.send = async (tabId, message) => {
    if (tabId === 1) throw new Error("Could not establish connection. Receiving end does not exist.");
    await send(tabId, message);
  };
  await pushToAllTabs(tabs, { kind: "site.grants-changed" });
  await pushToTab(tabs, 1, { kind: "panel.ready" });
  expect(tabs.sent.map(({ tabId }) => tabId)).toEqual([2]);
});
