import { type JourneyDocument, openJourney } from "@waypost/sdk";
import { removeItem } from "@waypost/sdk/edit";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "../store/createStore";
import type { StudioState } from "../store/StudioState";
import { createLensControl } from "./createLensControl";

const opened = openJourney({
  format: 1,
  id: "j",
  title: "J",
  events: [{ type: "email.sent", label: "Sent" }],
  personas: [
    { id: "keen", label: "Keen" },
    { id: "shy", label: "Shy" },
  ],
  entry: [{ id: "e", event: "email.sent" }],
  initial: "a",
  stages: [
    { id: "a", label: "A", kind: "atomic" },
    { id: "b", label: "B", kind: "atomic" },
  ],
  transitions: [{ id: "go", from: "a", to: "b", event: "email.sent" }],
});
if (!opened.ok) throw new Error("opens");

function start() {
  const store = createStore({
    document: opened.ok && opened.value,
    personas: [],
    lens: undefined,
  } as unknown as StudioState);
  const lookThrough = createLensControl(store);
  const change = (document: JourneyDocument) => store.set((state) => ({ ...state, document }));
  return { store, lookThrough, change };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what is seen follows the journey a moment after it changed", () => {
  const { store, lookThrough, change } = start();
  lookThrough(["keen"]);
  expect(store.get().lens?.ways.get("go")?.isClosed).toBe(false);
  const { document } = store.get();
  const [go] = document.transitions;
  if (go === undefined) throw new Error("a way");
  change({ ...document, transitions: [{ ...go, when: 'persona == "shy"' }] });
  vi.advanceTimersByTime(200);
  expect(store.get().lens?.ways.get("go")?.isClosed).toBe(true);
  lookThrough([]);
  expect(store.get().lens).toBeUndefined();
});

test("a persona that was deleted is looked through no longer", () => {
  const { store, lookThrough, change } = start();
  lookThrough(["keen", "shy"]);
  const removed = removeItem(store.get().document, { list: "personas", id: "keen" });
  if (removed.ok) change(removed.value);
  vi.advanceTimersByTime(200);
  expect(store.get()).toMatchObject({ personas: ["shy"], lens: { lenses: [{ persona: "shy" }] } });
});
