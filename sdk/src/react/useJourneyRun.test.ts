// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { waitFor } from "xstate";
import type { Journey } from "../compile/Journey.js";
import { createFakeClock } from "../live/testing/createFakeClock.js";
import type { Ledger } from "../model/Ledger.js";
import { day, event, journeyOf, ledgerOf } from "../run/testing/journeys.js";
import { mountHook, renderHookToHtml } from "./testing/mountHook.js";
import { type JourneyRunOptions, useJourneyRun } from "./useJourneyRun.js";

const parts = {
  stages: ["a", "b", "c"].map((id) => ({ id, label: id, kind: "atomic" })),
  transitions: [
    { id: "toB", from: "a", to: "b", event: "x" },
    { id: "toC", from: "b", to: "c", after: "P2D" },
  ],
};
const journey = journeyOf(parts);
const started = ledgerOf([event("start", day(0))]);
const moved = ledgerOf([event("start", day(0)), event("x", day(1))]);

interface Props extends JourneyRunOptions {
  readonly journey: Journey;
}
const useLive = ({ journey: map, ...options }: Props) => useJourneyRun(map, options);
const useStage = (props: Props) => useLive(props).run.stage;
const useActor = (props: Props) => useLive(props).actor;
const useWhere = (props: Props) => {
  const { run } = useLive(props);
  return `${props.ledger.hcp} in ${run.hcp} ${run.stage}`;
};

function mountStage(ledger: Ledger, time = createFakeClock(day(1))) {
  const props = { journey, ledger, clock: time.clock };
  return { time, props, ...mountHook(useStage, props) };
}

test("a component is drawn again when an entry comes, and when time alone moves the HCP on", () => {
  const { time, props, text, render, happen, unmount } = mountStage(started);
  expect(text()).toBe('"a"');
  render({ ...props, ledger: moved });
  expect(text()).toBe('"b"');
  happen(() => time.advanceTo(day(3)));
  expect(text()).toBe('"c"');
  unmount();
});

test("Strict Mode's second mount goes on where the first stood, with one timer", () => {
  const { time, text, unmount } = mountStage(moved);
  expect(text()).toBe('"b"');
  expect(time.timerCount()).toBe(1);
  unmount();
  expect(time.timerCount()).toBe(0);
});

test("what the component appended stays when its parent knows less, and counts once when it knows it too", () => {
  const time = createFakeClock(day(1));
  const props = { journey, ledger: started, clock: time.clock };
  const { drawn, render, happen, unmount } = mountHook(useLive, props);
  const last = () => drawn.at(-1);
  const { append } = drawn[0] ?? expect.fail("nothing was drawn");
  happen(() => append([event("x", day(1))]));
  expect(last()?.run.stage).toBe("b");
  render({ ...props, ledger: ledgerOf([...started.entries]) });
  expect(last()?.run.stage).toBe("b");
  render({ ...props, ledger: moved });
  expect(last()?.ledger.entries).toHaveLength(2);
  expect(new Set(drawn.map((live) => live.append)).size).toBe(1);
  unmount();
});

test("another HCP never shows the stage of the one before, not for one render", () => {
  const time = createFakeClock(day(1));
  const props = { journey, ledger: moved, clock: time.clock };
  const { drawn, render, unmount } = mountHook(useWhere, props);
  render({ ...props, ledger: { ...started, hcp: "hcp-2" } });
  expect(new Set(drawn)).toEqual(new Set(["hcp-1 in hcp-1 b", "hcp-2 in hcp-2 a"]));
  expect(time.timerCount()).toBe(0);
  unmount();
});

test("another version of the journey folds the same ledger, with what was appended", () => {
  const { props, text, render, unmount } = mountStage(moved);
  const shorter = journeyOf({ ...parts, transitions: [{ id: "toC", from: "a", to: "c", event: "x" }] });
  render({ ...props, journey: shorter, ledger: started });
  expect(text()).toBe('"c"');
  unmount();
});

test("a clock and options made anew at each render do no harm", () => {
  const time = createFakeClock(day(1));
  const { text, render, unmount } = mountHook(useStage, {
    journey,
    ledger: started,
    clock: { ...time.clock },
  });
  render({ journey, ledger: ledgerOf([...moved.entries]), clock: { ...time.clock } });
  expect(text()).toBe('"b"');
  unmount();
});

test("a server draws and sets no timer; the browser takes over and makes up what came due since", () => {
  const server = createFakeClock(day(1));
  const html = renderHookToHtml(useStage, { journey, ledger: moved, clock: server.clock });
  expect(html).toContain("&quot;b&quot;");
  expect(server.timerCount()).toBe(0);

  const browser = createFakeClock(day(9));
  const props = { journey, ledger: moved, clock: browser.clock, at: day(1) };
  const { drawn, complaints, happen, text, unmount } = mountHook(useStage, props, html);
  expect(complaints).toEqual([]);
  expect(drawn[0]).toBe("b");
  happen(() => browser.advanceTo(day(9)));
  expect(text()).toBe('"c"');
  unmount();
});

test("the actor is XState's, for its own tools", async () => {
  const time = createFakeClock(day(1));
  const props = { journey, ledger: moved, clock: time.clock };
  const { drawn, happen, unmount } = mountHook(useActor, props);
  const actor = drawn.at(-1) ?? expect.fail("nothing was drawn");
  const arrived = waitFor(actor, ({ run }) => run.stage === "c");
  happen(() => time.advanceTo(day(3)));
  expect((await arrived).run.since).toBe(day(3));
  unmount();
});
