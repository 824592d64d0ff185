import { expect, test } from "vitest";
import type { CallContext } from "../messaging/serve";
import { createFakeArea, createFakeTabs } from "../platform/fakePlatform";
import { createFrameTickets } from "./frameTickets";
import { createOverlayHandlers } from "./overlayHandlers";

function setUp(openSidePanel: (tabId: number) => Promise<void> = async () => undefined) {
  const opened: string[] = [];
  const tabs = {
    ...createFakeTabs([{ id: 7 }]),
    openPage: async (url: string) => void opened.push(url),
  };
  const session = createFakeArea();
  const tickets = createFrameTickets(session);
  const handlers = createOverlayHandlers({
    local: createFakeArea(),
    session,
    tickets,
    tabs,
    runtime: { pageUrl: (path) => `chrome-extension://waypost/${path}` },
    sidePanel: { open: openSidePanel },
  });
  return { handlers, tabs, opened, tickets };
}

const on = (origin: string, tabId: number): CallContext => ({
  requestId: "r",
  sender: { kind: "overlay", tabId, origin, url: `${origin}/` },
});

test("the edge tab's place is remembered for the site, in every tab of it", async () => {
  const { handlers } = setUp();
  await handlers["overlay.tab-moved"]({ tabTop: 0.75 }, on("https://crm.example", 1));
  expect(await handlers["overlay.settings"]({}, on("https://crm.example", 2))).toEqual({
    tabTop: 0.75,
    dock: { side: "right", widthPx: 400 },
    hidden: false,
    isStripFolded: false,
    language: "en",
    specs: [],
  });
  expect(await handlers["overlay.settings"]({}, on("https://other.example", 2))).toEqual({
    tabTop: 0.4,
    dock: { side: "right", widthPx: 400 },
    hidden: false,
    isStripFolded: false,
    language: "en",
    specs: [],
  });
});

test("side and width of the dock are remembered for the site", async () => {
  const { handlers } = setUp();
  await handlers["overlay.dock-placed"]({ side: "left", widthPx: 512 }, on("https://crm.example", 1));
  expect(await handlers["overlay.settings"]({}, on("https://crm.example", 2))).toMatchObject({
    dock: { side: "left", widthPx: 512 },
  });
  expect(await handlers["overlay.settings"]({}, on("https://other.example", 2))).toMatchObject({
    dock: { side: "right" },
  });
});

test("a frame that the overlay is about to open is admitted in its tab", async () => {
  const { handlers, tickets } = setUp();
  await handlers["frame.admit"]({ ticket: "a" }, on("https://crm.example", 1));
  expect(await tickets.isAdmitted(1, "a")).toBe(true);
  expect(await tickets.isAdmitted(2, "a")).toBe(false);
});

test("what is hidden stays hidden in its tab only", async () => {
  const { handlers } = setUp();
  await handlers["overlay.hidden-changed"]({ hidden: true }, on("https://crm.example", 1));
  expect(await handlers["overlay.settings"]({}, on("https://crm.example", 1))).toMatchObject({
    hidden: true,
  });
  expect(await handlers["overlay.settings"]({}, on("https://crm.example", 2))).toMatchObject({
    hidden: false,
  });
});

test("a docked panel's words reach the dock around it; the side panel has none", async () => {
  const { handlers, tabs } = setUp();
  await handlers["panel.dock"]({ command: "close" }, { requestId: "r", sender: { kind: "panel", tabId: 7 } });
  await handlers["panel.ready"]({}, { requestId: "r", sender: { kind: "panel" } });
  await handlers["panel.dock"]({ command: "close" }, { requestId: "r", sender: { kind: "panel" } });
  expect(tabs.sent).toEqual([
    { tabId: 7, message: { waypost: "push", push: { kind: "panel.dock", command: "close" } } },
  ]);
});

test("the side panel is docked again in the page in front of it", async () => {
  const { handlers, tabs } = setUp();
  await handlers["panel.dock"]({ command: "dock" }, { requestId: "r", sender: { kind: "panel" } });
  expect(tabs.sent).toEqual([
    { tabId: 7, message: { waypost: "push", push: { kind: "panel.dock", command: "dock" } } },
  ]);
});

test("a side panel that the browser refuses to open is no failure but an answer", async () => {
  const refused = setUp(() => Promise.reject(new Error("may only be called in response to a user gesture")));
  expect(await refused.handlers["panel.open-beside"]({}, on("https://crm.example", 1))).toEqual({
    opened: false,
  });
  const opened = setUp();
  expect(await opened.handlers["panel.open-beside"]({}, on("https://crm.example", 1))).toEqual({
    opened: true,
  });
});

test("the studio opens over the panel's page, and over the active tab from the popup", async () => {
  const { handlers, tabs } = setUp();
  await handlers["studio.open"]({}, { requestId: "r", sender: { kind: "panel", tabId: 7 } });
  await handlers["studio.ready"]({}, { requestId: "r", sender: { kind: "studio", tabId: 7, ticket: "abc" } });
  await handlers["studio.dock"](
    { command: "resize" },
    { requestId: "r", sender: { kind: "studio", tabId: 7, ticket: "abc" } },
  );
  expect(tabs.sent.map(({ message }) => (message as { push: unknown }).push)).toEqual([
    { kind: "studio.open" },
    { kind: "studio.ready" },
    { kind: "studio.dock", command: "resize" },
  ]);
});

test("where no frame may stand over the page, a tab opens at the same place", async () => {
  const { handlers, opened } = setUp();
  await handlers["studio.open-tab"]({ address: "draft-1" }, on("https://crm.example", 7));
  await handlers["studio.open-tab"]({ address: "" }, on("https://crm.example", 7));
  expect(opened).toEqual([
    "chrome-extension://waypost/tabs/studio.html#draft-1",
    "chrome-extension://waypost/tabs/studio.html",
  ]);
});
