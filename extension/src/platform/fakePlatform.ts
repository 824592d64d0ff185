import type { Permissions } from "./permissions";
import type { RawListener, RawSender, Runtime } from "./runtime";
import type { RegisteredScript, Scripting } from "./scripting";
import type { StorageArea } from "./storage";
import type { Tab, Tabs } from "./tabs";

/** In-memory stand-ins for tests: they keep the browser's rules that our code depends on, and record what was asked of them. */

export const fakeExtensionId = "abcdefghijklmnopabcdefghijklmnop";

/** Messages between contexts; `send` speaks as `sender`, and an answer that never comes rejects as it does in the browser. */
export type FakeRuntime = Pick<Runtime, "id" | "isContextValid" | "onMessage" | "send"> & {
  sender: RawSender;
  deliver(message: unknown, sender: RawSender): Promise<unknown>;
};

export function createFakeRuntime(): FakeRuntime {
  const listeners = new Set<RawListener>();
  const deliver = (message: unknown, sender: RawSender) =>
    new Promise<unknown>((resolve, reject) => {
      const results = [...listeners].map((listener) => listener(structuredClone(message), sender, resolve));
      if (!results.includes(true))
        reject(new Error("The message port closed before a response was received."));
    });
  const fake: FakeRuntime = {
    sender: { id: fakeExtensionId },
    id: () => fakeExtensionId,
    isContextValid: () => true,
    onMessage(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    },
    send: (message) => deliver(message, fake.sender),
    deliver,
  };
  return fake;
}

export type FakeArea = StorageArea & { content: Map<string, unknown> };

export function createFakeArea(): FakeArea {
  const content = new Map<string, unknown>();
  const listeners = new Set<(key: string, value: unknown) => void>();
  const tell = (key: string) => {
    for (const listener of listeners) listener(key, content.get(key));
  };
  return {
    content,
    find: async (key) => structuredClone(content.get(key)),
    async set(key, value) {
      content.set(key, structuredClone(value));
      tell(key);
    },
    async remove(key) {
      if (content.delete(key)) tell(key);
    },
    onChanged(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    },
  };
}

export type FakePermissions = Permissions & { granted: Set<string> };

/** Grants whatever is asked for. */
export function createFakePermissions(patterns: readonly string[] = []): FakePermissions {
  const granted = new Set(patterns);
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    granted,
    contains: async (pattern) => granted.has(pattern),
    async request(pattern) {
      granted.add(pattern);
      tell();
      return true;
    },
    async remove(pattern) {
      const isRemoved = granted.delete(pattern);
      tell();
      return isRemoved;
    },
    grantedPatterns: async () => [...granted],
    onChanged: (listener) => void listeners.push(listener),
  };
}

export type FakeScripting = Scripting & { registered: Map<string, RegisteredScript>; injectedTabs: number[] };

export function createFakeScripting(): FakeScripting {
  const registered = new Map<string, RegisteredScript>();
  const injectedTabs: number[] = [];
  return {
    registered,
    injectedTabs,
    findRegistered: async (id) => registered.get(id),
    async register(script) {
      if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      registered.set(script.id, script);
    },
    async update(script) {
      if (!registered.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
      registered.set(script.id, script);
    },
    async unregister(id) {
      if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    inject: async (tabId) => void injectedTabs.push(tabId),
  };
}

export type FakeTabs = Pick<Tabs, "all" | "findActive" | "matching" | "send"> & {
  sent: { tabId: number; message: unknown }[];
};

/** The first tab is the active one. */
export function createFakeTabs(open: readonly Tab[]): FakeTabs {
  const sent: FakeTabs["sent"] = [];
  const matches = (url: string, pattern: string) => url.startsWith(pattern.slice(0, -1));
  return {
    sent,
    all: async () => [...open],
    findActive: async () => open[0],
    matching: async (patterns) =>
      open.filter(({ url = "" }) => patterns.some((pattern) => matches(url, pattern))),
    send: async (tabId, message) => void sent.push({ tabId, message }),
  };
}
