// @vitest-environment happy-dom
import { openJourney } from "@waypost/sdk";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Call } from "../../../messaging/call";
import { createStore } from "../store/createStore";
import type { Studio } from "../store/createStudio";
import { CallContext, StudioContext } from "../store/StudioContext";
import type { StudioState } from "../store/StudioState";
import { usePassing } from "./usePassing";

const opened = openJourney({
  format: 1,
  id: "j",
  title: "J",
  events: [{ type: "email.sent", label: "Sent" }],
  entry: [{ id: "e", event: "email.sent" }],
  initial: "a",
  stages: [{ id: "a", label: "A", kind: "atomic" }],
  transitions: [],
});
if (!opened.ok) throw new Error("opens");

/** Questions as they came, each answered when the test says so. */
let asked: { guard: string; answer(passing: number): Promise<void> }[];
let root: Root;

const call = ((_name: string, { guard }: { guard: string }) =>
  new Promise((resolve) => {
    asked.push({
      guard,
      answer: async (passing) => {
        const value = { kind: "counted", passing };
        await act(async () => resolve({ ok: true, value: { ok: true, value } }));
      },
    });
  })) as unknown as Call;

function Probe({ text }: { text: string }) {
  const { passing, isOld } = usePassing({ kind: "goal", event: undefined }, text);
  const count =
    passing.kind === "answered" && passing.count.kind === "counted" ? passing.count.passing : "none";
  return (
    <p>
      {count} {isOld ? "old" : "new"}
    </p>
  );
}

const studio = {
  store: createStore({ document: opened.value } as unknown as StudioState),
} as unknown as Studio;

const show = (text: string) =>
  act(async () =>
    root.render(
      <StudioContext value={studio}>
        <CallContext value={call}>
          <Probe text={text} />
        </CallContext>
      </StudioContext>,
    ),
  );
const pause = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  asked = [];
  root = createRoot(document.body.appendChild(document.createElement("div")));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("while one types nothing is asked; a moment later the last text is, once", async () => {
  for (const text of ["t", "tr", "true"]) {
    await show(text);
    await pause(100);
  }
  expect(asked).toEqual([]);
  await pause(400);
  expect(asked.map(({ guard }) => guard)).toEqual(["true"]);
  await asked[0]?.answer(12);
  expect(document.body.textContent).toBe("12 new");
});

test("the answer to an earlier text is never shown for a later one", async () => {
  await show("first");
  await pause(400);
  await show("second");
  expect(document.body.textContent).toBe("none old");
  await pause(400);
  await asked[1]?.answer(2);
  await asked[0]?.answer(1);
  expect(document.body.textContent).toBe("2 new");
  await show("third");
  expect(document.body.textContent).toBe("2 old");
});
