import { afterEach, expect, test, vi } from "vitest";
import { go, readHash, toHref } from "./address";
import { openHash, type StudioRoute } from "./StudioRoute";

const draft = { kind: "draft", id: "d/1" } as const;
const routes: readonly StudioRoute[] = [
  { kind: "library" },
  draft,
  {
    kind: "compare",
    before: { kind: "version", journey: "a", version: "0f" },
    after: draft,
    mode: "together",
  },
];

/** A window at this address, in a tab or in a frame. */
function stubWindow(hash: string, isFramed: boolean) {
  const location = {
    hash,
    assign(href: string) {
      this.hash = href;
    },
  };
  const window: { top?: unknown } = {};
  window.top = isFramed ? {} : window;
  vi.stubGlobal("window", window);
  vi.stubGlobal("location", location);
  return location;
}

afterEach(() => void vi.unstubAllGlobals());

test("in a tab the address is what is shown and nothing else", () => {
  stubWindow("#library", false);
  expect(readHash()).toBe("library");
  expect(toHref(draft)).toBe("#d/1");
});

test("in a frame what is shown stands behind the ticket, which every way through the studio keeps", () => {
  const location = stubWindow("#abc", true);
  expect(openHash(readHash())).toEqual({ kind: "library" });
  for (const route of routes) {
    go(route);
    expect(location.hash).toMatch(/^#abc\//);
    expect(openHash(readHash())).toEqual(route);
  }
});
