// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Call } from "../../messaging/call";
import { createFakeRuntime, type FakeRuntime, fakeExtensionId } from "../../platform/fakePlatform";
import { usePanelView } from "./usePanelView";

/** Questions as they came, each answered when the test says so, with how many people there are. */
let asked: ((peopleCount: number) => Promise<void>)[];
let runtime: FakeRuntime;
let root: Root;

const call = (() =>
  new Promise((resolve) => {
    asked.push((peopleCount) =>
      act(async () => resolve({ ok: true, value: { ok: true, value: { peopleCount } } })),
    );
  })) as unknown as Call;

const tabs = { onActivated: () => undefined };

function Probe() {
  const { answer, isStale } = usePanelView({ call, runtime, tabs }, "dock");
  return (
    <p>
      {answer.kind === "view" ? answer.view.peopleCount : answer.kind} {isStale ? "stale" : "current"}
    </p>
  );
}

const push = (kind: "store.changed" | "page.reading-changed") =>
  act(async () => {
    const told = kind === "store.changed" ? { kind } : { kind, tabId: 7 };
    await runtime.deliver({ waypost: "push", push: told }, { id: fakeExtensionId }).catch(() => undefined);
  });
const shown = () => document.body.textContent;

beforeEach(async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  asked = [];
  runtime = createFakeRuntime();
  const place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
  await act(async () => root.render(<Probe />));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test("what is answered first is shown first, though somebody has asked again meanwhile", async () => {
  await push("store.changed");
  expect(asked).toHaveLength(2);
  await asked[0]?.(1);
  expect(shown()).toBe("1 current");
  await asked[1]?.(2);
  expect(shown()).toBe("2 current");
});

test("an answer that was overtaken by a later one is not shown any more", async () => {
  await push("store.changed");
  await asked[1]?.(2);
  await asked[0]?.(1);
  expect(shown()).toBe("2 current");
});

test("an answer about the page before is never shown", async () => {
  await asked[0]?.(1);
  await push("store.changed");
  await push("page.reading-changed");
  expect(shown()).toBe("1 stale");
  await asked[1]?.(2);
  expect(shown()).toBe("1 stale");
  await asked[2]?.(3);
  expect(shown()).toBe("3 current");
});
