import { expect, test } from "vitest";
import type { PointResult } from "../hosts/point/PointTask";
import type { HostSpec } from "../hosts/spec/HostSpec";
import type { CallContext } from "../messaging/serve";
import { createFakeArea, createFakeTabs } from "../platform/fakePlatform";
import { createHostHandlers } from "./hostHandlers";

const spec = (id: string, site: string): HostSpec => ({
  id,
  sites: [site],
  has: [],
  objects: [],
  object: "people",
  ids: "any",
  views: [],
  observedAttributes: [],
});

function setUp() {
  const tabs = createFakeTabs([{ id: 7 }]);
  const pages: unknown[] = [];
  const runtime = { send: async (message: unknown) => void pages.push(message) };
  const session = createFakeArea();
  return {
    handlers: createHostHandlers({ local: createFakeArea(), session, tabs, runtime }),
    tabs,
    pages,
  };
}

const panel = (tabId?: number): CallContext => ({
  requestId: "r",
  sender: { kind: "panel", ...(tabId !== undefined && { tabId }) },
});
const overlay = (tabId: number): CallContext => ({
  requestId: "r",
  sender: { kind: "overlay", tabId, origin: "https://crm.example", url: "https://crm.example/1" },
});

test("a spec is kept in the place of the one before, found by its site, and removed", async () => {
  const { handlers, tabs, pages } = setUp();
  await handlers["hosts.save"]({ spec: spec("a", "crm.example") }, panel(7));
  await handlers["hosts.save"]({ spec: spec("b", "other.example") }, panel(7));
  const changed = { ...spec("a", "crm.example"), object: "doctors" };
  await handlers["hosts.save"]({ spec: changed }, panel(7));
  expect(await handlers["hosts.list"]({ origin: "https://crm.example" }, panel(7))).toEqual([changed]);
  expect(await handlers["hosts.list"]({}, panel(7))).toHaveLength(2);
  await handlers["hosts.remove"]({ id: "a" }, panel(7));
  expect(await handlers["hosts.list"]({}, panel(7))).toMatchObject([{ id: "b" }]);
  const push = { waypost: "push", push: { kind: "hosts.changed" } };
  expect(tabs.sent).toContainEqual({ tabId: 7, message: push });
  expect(pages).toContainEqual(push);
});

test("a panel's question reaches the page of its tab, and the answer that panel alone", async () => {
  const { handlers, tabs, pages } = setUp();
  await handlers["point.ask"]({ task: { kind: "record-name" } }, panel(7));
  expect(tabs.sent).toEqual([{ tabId: 7, message: { waypost: "push", push: { kind: "point.asked" } } }]);
  expect(await handlers["point.task"]({}, overlay(7))).toEqual({ kind: "record-name" });
  expect(await handlers["point.task"]({}, overlay(8))).toEqual({ kind: "none" });
  expect(await handlers["point.result"]({}, panel(7))).toBeNull();

  const result: PointResult = { kind: "cancelled" };
  await handlers["point.done"]({ result }, overlay(7));
  expect(pages).toEqual([{ waypost: "push", push: { kind: "point.answered", tabId: 7 } }]);
  expect(await handlers["point.result"]({}, panel(7))).toEqual(result);
  expect(await handlers["point.result"]({}, panel(8))).toBeNull();
  // Once answered, a page that is loaded again is asked nothing.
  expect(await handlers["point.task"]({}, overlay(7))).toEqual({ kind: "none" });
});

test("a new question forgets the answer to the one before", async () => {
  const { handlers } = setUp();
  await handlers["point.done"]({ result: { kind: "cancelled" } }, overlay(7));
  await handlers["point.ask"]({ task: { kind: "list-name" } }, panel(7));
  expect(await handlers["point.result"]({}, panel(7))).toBeNull();
});
