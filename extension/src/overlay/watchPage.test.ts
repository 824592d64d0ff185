import { Window } from "happy-dom";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Host } from "../hosts/Host";
import type { PageReading } from "../hosts/PageReading";
import { ownMarker } from "./ownMarker";
import { watchPage } from "./watchPage";

const origin = "https://crm.example";

/** A CRM whose address names a record and whose content names the one that is shown. */
const host: Host = {
  id: "crm",
  observedAttributes: ["data-id"],
  matches: (_url, page) => page.querySelector("#app") !== null,
  look: (page, url) => ({
    read() {
      reads += 1;
      const recordId = page.querySelector("[data-id]")?.getAttribute("data-id") ?? "";
      return url.hash === `#${recordId}`
        ? {
            kind: "record",
            hostId: "crm",
            origin,
            object: "contacts",
            recordId,
            identifiers: [],
            readFrom: [],
          }
        : { kind: "other", hostId: "crm", origin };
    },
    findAnchors: () => [],
  }),
  findObserveRoot: (page) => page.querySelector("#app") ?? undefined,
};

type FakeLocation = { href: string };
let window: Window;
let location: FakeLocation;
let navigation: EventTarget;
let told: string[];
let reads: number;
let changes: number;
let hasNew: boolean;
let stop: AbortController;

const toText = (reading: PageReading) =>
  reading.kind === "record"
    ? reading.recordId
    : `${reading.kind}${reading.kind === "other" && reading.hostId ? " of crm" : ""}`;
const watch = () =>
  watchPage({
    hosts: [host],
    surfaces: () => [{ page: window.document as unknown as Document, url: new URL(location.href) }],
    findForeignSite: () => undefined,
    signal: stop.signal,
    onChange: () => {
      changes += 1;
      return hasNew;
    },
    onReading: ({ main }) => void told.push(toText(main)),
  });
const show = (html: string) => {
  window.document.body.innerHTML = html;
};
const record = (id: string) => `<div id="app"><h1 data-id="${id}">name</h1></div>`;
const renameTo = (id: string) => window.document.querySelector("[data-id]")?.setAttribute("data-id", id);
const goTo = (id: string) => {
  location.href = `${origin}/#${id}`;
  navigation.dispatchEvent(new Event("currententrychange"));
};
/** Lets the observer's microtask run, and so much time pass. */
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  window = new Window();
  location = { href: `${origin}/#1` };
  navigation = new EventTarget();
  told = [];
  reads = 0;
  changes = 0;
  hasNew = false;
  stop = new AbortController();
  vi.stubGlobal("document", window.document);
  vi.stubGlobal("MutationObserver", window.MutationObserver);
  vi.stubGlobal("Element", window.Element);
  vi.stubGlobal("location", location);
  vi.stubGlobal("window", { navigation });
  Object.assign(window, { navigation });
});
afterEach(async () => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await window.happyDOM.close();
});

describe("a page", () => {
  test("is read at the start, and again only when it reads differently", async () => {
    show(record("1"));
    watch();
    expect(told).toEqual(["1"]);
    window.document.querySelector("#app")?.append(window.document.createElement("p"));
    await after(500);
    expect(told).toEqual(["1"]);
  });

  test("that nobody knows yet is known once its content is there", async () => {
    show("<p>loading</p>");
    watch();
    expect(told).toEqual(["other"]);
    await after(200);
    show(record("1"));
    await after(1);
    expect(told).toEqual(["other", "1"]);
  });

  test("tells of every change at once, even of those that come too fast to be read one by one", async () => {
    show(record("1"));
    watch();
    await after(100);
    changes = 0;
    for (let at = 0; at < 5; at += 1) {
      renameTo("1");
      await after(1);
    }
    expect(changes).toBeGreaterThanOrEqual(5);
  });

  test("is read at once, however often it changes, where somebody new stands on it", async () => {
    show(record("1"));
    watch();
    await after(1);
    hasNew = true;
    location.href = `${origin}/#2`;
    renameTo("2");
    await after(1);
    expect(told).toEqual(["1", "2"]);
  });

  test("is read at most every 50 ms while it changes without rest, and what it ends with is not missed", async () => {
    show(record("0"));
    location.href = `${origin}/#end`;
    renameTo("end");
    watch();
    for (let at = 0; at < 100; at += 1) {
      window.document.querySelector("#app")?.append(window.document.createElement("p"));
      await after(10);
    }
    expect(reads).toBeGreaterThan(10);
    expect(reads).toBeLessThanOrEqual(22);
    location.href = `${origin}/#last`;
    renameTo("last");
    await after(60);
    expect(told).toEqual(["end", "last"]);
  });

  test("does not follow what we put there ourselves", async () => {
    show(record("1"));
    watch();
    await after(100);
    changes = 0;
    const badge = window.document.createElement("span");
    badge.setAttribute(ownMarker, "");
    window.document.querySelector("h1")?.append(badge);
    await after(100);
    expect(changes).toBe(0);
    badge.remove();
    await after(1);
    expect(changes).toBe(1);
  });
});

describe("from one record to the next", () => {
  test("the new one is told as soon as its content stands under its address, and nothing between", async () => {
    show(record("1"));
    watch();
    await after(1_000);
    goTo("2");
    await after(30);
    expect(told).toEqual(["1"]);
    renameTo("2");
    await after(0);
    expect(told).toEqual(["1", "2"]);
    await after(1_000);
    expect(told).toEqual(["1", "2"]);
  });

  test("what stands on the page is made right the moment the address changes", () => {
    show(record("1"));
    watch();
    changes = 0;
    goTo("2");
    expect(changes).toBe(1);
  });

  test("an address that goes before its content is read with it, and once", async () => {
    show(record("1"));
    watch();
    await after(1_000);
    reads = 0;
    goTo("2");
    await after(20);
    renameTo("2");
    await after(1_000);
    expect(reads).toBe(1);
    expect(told).toEqual(["1", "2"]);
  });

  test("an address that comes after its content, or changes alone, is read in a moment", async () => {
    show(record("1"));
    watch();
    renameTo("2");
    await after(20);
    goTo("2");
    await after(60);
    expect(told).toEqual(["1", "2"]);
  });

  test("when the content takes long, it is told that the page shows no record", async () => {
    show(record("1"));
    watch();
    goTo("2");
    await after(400);
    expect(told).toEqual(["1", "other of crm"]);
    renameTo("2");
    await after(0);
    expect(told).toEqual(["1", "other of crm", "2"]);
  });
});

test("a withdrawn site is not watched any more", async () => {
  show(record("1"));
  watch();
  goTo("2");
  stop.abort();
  changes = 0;
  renameTo("2");
  goTo("3");
  await after(1_000);
  expect({ told, changes }).toEqual({ told: ["1"], changes: 0 });
});
