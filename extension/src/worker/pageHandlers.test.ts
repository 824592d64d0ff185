import { expect, test } from "vitest";
import type { PageReading } from "../hosts/PageReading";
import type { CallContext } from "../messaging/serve";
import { createFakeArea, createFakeRuntime, createFakeTabs } from "../platform/fakePlatform";
import { createPageHandlers } from "./pageHandlers";
import { forgetTab } from "./tabMemory";

function setUp() {
  const session = createFakeArea();
  const tabs = createFakeTabs([{ id: 8 }, { id: 7 }]);
  return { session, handlers: createPageHandlers({ session, runtime: createFakeRuntime(), tabs }) };
}

const overlay = (tabId: number): CallContext => ({
  requestId: "r",
  sender: { kind: "overlay", tabId, origin: "https://crm.example", url: "https://crm.example/contacts/0" },
});
const panel = (tabId?: number): CallContext => ({
  requestId: "r",
  sender: { kind: "panel", ...(tabId !== undefined && { tabId }) },
});

const reading: PageReading = {
  kind: "record",
  hostId: "atomic-crm",
  origin: "https://crm.example",
  object: "contacts",
  recordId: "0",
  name: "Nora O’Dell",
  identifiers: [],
  readFrom: [],
};

test("a docked panel gets the reading of its own page, also from a worker that started later", async () => {
  const { handlers, session } = setUp();
  await handlers["page.read"]({ reading }, overlay(7));
  const later = createPageHandlers({ session, runtime: createFakeRuntime(), tabs: createFakeTabs([]) });
  expect(await later["page.reading"]({}, panel(7))).toEqual(reading);
  expect(await later["page.reading"]({}, panel(9))).toBeNull();
});

test("the side panel gets the reading of the active tab", async () => {
  const { handlers } = setUp();
  await handlers["page.read"]({ reading }, overlay(8));
  await handlers["page.read"]({ reading: { ...reading, recordId: "1" } }, overlay(7));
  expect(await handlers["page.reading"]({}, panel())).toEqual(reading);
});

test("a reading is of the site that sent it, whatever it says of itself", async () => {
  const { handlers } = setUp();
  await handlers["page.read"]({ reading: { ...reading, origin: "https://bank.example" } }, overlay(7));
  expect(await handlers["page.reading"]({}, panel(7))).toMatchObject({ origin: "https://crm.example" });
});

test("nothing is remembered of a closed tab", async () => {
  const { handlers, session } = setUp();
  await handlers["page.read"]({ reading }, overlay(7));
  await forgetTab(session, 7);
  expect(session.content.size).toBe(0);
});
