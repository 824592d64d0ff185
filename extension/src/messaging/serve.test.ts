import { describe, expect, test } from "vitest";
import { createFakeRuntime, fakeExtensionId as id } from "../platform/fakePlatform";
import type { RawSender } from "../platform/runtime";
import { contract } from "./contract";
import { type CallContext, type Handlers, serve } from "./serve";

const own = `chrome-extension://${id}`;
const engineSender: RawSender = { id, origin: own, url: `${own}/static/background/index.js` };
const popup: RawSender = { id, origin: own, url: `${own}/popup.html` };
const overlay: RawSender = {
  id,
  tab: { id: 7 } as chrome.tabs.Tab,
  frameId: 0,
  origin: "https://crm.example",
  url: "https://crm.example/contacts",
};

const unexpected = () => {
  throw new Error("not the handler under test");
};

/** Every handler throws, except those given. */
function setUp(
  given: Partial<Handlers<"worker">> = {},
  granted: readonly string[] = ["https://crm.example"],
) {
  const runtime = createFakeRuntime();
  const failures: unknown[] = [];
  const handlers = {
    ...Object.fromEntries(Object.keys(contract).map((name) => [name, unexpected])),
    ...given,
  } as Handlers<"worker">;
  serve({
    recipient: "worker",
    handlers,
    runtime,
    isGranted: async (origin) => granted.includes(origin),
    isAdmitted: async (tabId, ticket) => tabId === 7 && ticket === "ours",
    onFailure: (cause) => failures.push(cause),
  });
  const ask = (name: string, request: unknown, sender: RawSender, requestId = "r1") =>
    runtime.deliver({ waypost: "call", to: "worker", id: requestId, name, request }, sender);
  return { runtime, ask, failures };
}

describe("serve", () => {
  test("answers with what the handler returns and tells it who asked, under which id", async () => {
    const contexts: CallContext[] = [];
    const { ask } = setUp({
      "overlay.tab-moved": (_request, context) => {
        contexts.push(context);
        return null;
      },
    });
    expect(await ask("overlay.tab-moved", { tabTop: 0.25 }, overlay, "r9")).toEqual({
      ok: true,
      value: null,
    });
    expect(contexts).toEqual([
      {
        requestId: "r9",
        sender: {
          kind: "overlay",
          tabId: 7,
          origin: "https://crm.example",
          url: "https://crm.example/contacts",
        },
      },
    ]);
  });

  test.each([
    ["of the wrong shape", "overlay.tab-moved", { tabTop: "high" }, "tabTop: expected number"],
    ["outside its range", "overlay.tab-moved", { tabTop: 2 }, "tabTop: expected <=1"],
    ["with more in it than belongs there", "overlay.settings", { more: 1 }, "more: expected never"],
  ])("refuses a request %s, naming the field but not what was in it", async (_how, name, request, issue) => {
    const { ask } = setUp();
    expect(await ask(name, request, overlay)).toEqual({
      ok: false,
      error: { code: "bad-request", issues: [issue] },
    });
  });

  test("refuses a sender that may not send the message", async () => {
    const { ask, failures } = setUp();
    expect(await ask("overlay.settings", {}, popup)).toEqual({ ok: false, error: { code: "not-allowed" } });
    expect(await ask("engine.ping", {}, overlay)).toEqual({ ok: false, error: { code: "not-allowed" } });
    expect(failures).toEqual([]);
  });

  test("refuses an overlay whose site is not granted any more", async () => {
    const { ask } = setUp({}, []);
    expect(await ask("overlay.settings", {}, overlay)).toEqual({ ok: false, error: { code: "not-allowed" } });
  });

  test("refuses a panel in a frame that our overlay did not put there", async () => {
    const { ask } = setUp({ "panel.ready": () => null });
    const framed = (url: string, tabId = 7): RawSender => ({
      id,
      tab: { id: tabId } as chrome.tabs.Tab,
      frameId: 3,
      origin: own,
      url: `${own}/tabs/panel.html${url}`,
    });
    expect(await ask("panel.ready", {}, framed("#ours"))).toEqual({ ok: true, value: null });
    for (const other of [framed(""), framed("#theirs"), framed("#ours", 8)]) {
      expect(await ask("panel.ready", {}, other)).toEqual({ ok: false, error: { code: "not-allowed" } });
    }
  });

  test("answers what a click allows in the same turn", async () => {
    let isAnswered = false;
    const { ask } = setUp({
      "panel.open-beside": () => {
        isAnswered = true;
        return { opened: true };
      },
    });
    const answer = ask("panel.open-beside", {}, overlay);
    expect(isAnswered).toBe(true);
    expect(await answer).toEqual({ ok: true, value: { opened: true } });
  });

  test("answers a throwing handler's caller and reports the cause", async () => {
    const cause = new Error("broken");
    const { ask, failures } = setUp({
      "overlay.settings": () => {
        throw cause;
      },
    });
    expect(await ask("overlay.settings", {}, overlay)).toEqual({
      ok: false,
      error: { code: "handler-failed", message: "broken" },
    });
    expect(failures).toEqual([cause]);
  });

  test.each(["missing", "toString"])("answers that it does not know the message %s", async (name) => {
    const { ask } = setUp();
    expect(await ask(name, {}, popup)).toEqual({ ok: false, error: { code: "unknown-message", name } });
  });

  test.each<[string, unknown]>([
    [
      "a message for the engine",
      { waypost: "call", to: "engine", id: "r", name: "engine.ping", request: {} },
    ],
    ["a push", { waypost: "push", push: { kind: "site.grants-changed" } }],
    ["a message without an id", { waypost: "call", to: "worker", name: "site.state", request: {} }],
    ["somebody else's words", "hello"],
    ["null", null],
  ])("leaves %s to others", async (_what, message) => {
    const { runtime } = setUp();
    await expect(runtime.deliver(message, engineSender)).rejects.toThrow("port closed");
  });
});
