import { expect, test } from "vitest";
import { day, event, journeyOf, ledgerOf } from "../run/testing/journeys.js";
import { createJourneyActor } from "./createJourneyActor.js";
import type { PersistedJourney } from "./JourneySnapshot.js";
import { createFakeClock } from "./testing/createFakeClock.js";

const journey = journeyOf({
  stages: ["a", "b", "c", "d"].map((id) => ({ id, label: id, kind: "atomic" })),
  transitions: [
    { id: "late", from: "a", to: "b", after: "P60D" },
    { id: "later", from: "b", to: "c", after: "P30D" },
    { id: "by", from: "c", to: "d", event: "x" },
  ],
});
const started = ledgerOf([event("start", day(0))]);

test("a wait longer than a timer can keep is slept in parts and comes due at its instant [semantics 25]", () => {
  const time = createFakeClock(day(0));
  const actor = createJourneyActor(journey, { clock: time.clock, ledger: started }).start();
  time.advanceTo(day(60) - 1);
  expect(actor.getSnapshot().run.stage).toBe("a");
  time.advanceTo(day(60));
  expect(actor.getSnapshot().run).toMatchObject({ stage: "b", since: day(60) });
  actor.stop();
});

test("what came due while the machine slept happens due by due, each at its own instant [semantics 3]", () => {
  const time = createFakeClock(day(0));
  const actor = createJourneyActor(journey, { clock: time.clock, ledger: started });
  const seen: unknown[] = [];
  actor.subscribe(({ at, run }) => seen.push([at, run.stage]));
  actor.start();
  time.sleepTo(day(200));
  expect(seen).toEqual([
    [day(0), "a"],
    [day(60), "b"],
    [day(90), "c"],
  ]);
  actor.stop();
});

test("a restored actor has its waits armed again [semantics 5]", () => {
  const time = createFakeClock(day(0));
  const first = createJourneyActor(journey, { clock: time.clock, ledger: started }).start();
  const snapshot = JSON.parse(JSON.stringify(first.getPersistedSnapshot())) as PersistedJourney;
  first.stop();
  expect(time.timerCount()).toBe(0);
  const second = createJourneyActor(journey, { clock: time.clock, snapshot }).start();
  expect(time.timerCount()).toBe(1);
  time.advanceTo(day(60));
  expect(second.getSnapshot().run.stage).toBe("b");
  second.stop();
});

test("an actor that is stopped, or waits for nothing, keeps no timer", () => {
  const time = createFakeClock(day(100));
  const actor = createJourneyActor(journey, { clock: time.clock, ledger: started }).start();
  expect(actor.getSnapshot()).toMatchObject({ run: { stage: "c" }, wakeAt: undefined });
  expect(time.timerCount()).toBe(0);
  actor.stop();
  expect(actor.getSnapshot().status).toBe("stopped");
});

test("a run that starts on a date starts by the clock, again after the one before has ended [semantics 24]", () => {
  const dated = journeyOf({
    entry: [
      { id: "first", date: "2026-09-02T00:00:00Z" },
      { id: "second", date: "2026-09-10" },
    ],
    reentry: { allowed: true },
    stages: [{ id: "a", label: "A", kind: "atomic" }],
    transitions: [],
    exits: [{ id: "gone", label: "Gone", event: "left" }],
  });
  const time = createFakeClock(day(0));
  const actor = createJourneyActor(dated, { clock: time.clock, ledger: ledgerOf([]) }).start();
  time.advanceTo(day(2));
  expect(actor.getSnapshot().run).toMatchObject({ status: "active", ordinal: 1 });
  actor.send({ type: "ledger.append", entries: [event("left", day(2))] });
  expect(actor.getSnapshot().run.status).toBe("exited");
  time.advanceTo(day(20));
  expect(actor.getSnapshot().run).toMatchObject({ status: "active", ordinal: 2, startedAt: day(9) });
  actor.stop();
});

test("time goes forward only", () => {
  const time = createFakeClock(day(70));
  const actor = createJourneyActor(journey, { clock: time.clock, ledger: started }).start();
  actor.send({ type: "time.elapsed", at: day(1) });
  actor.send({ type: "ledger.append", entries: [], at: day(1) });
  expect(actor.getSnapshot()).toMatchObject({ at: day(70), run: { stage: "b" } });
  actor.stop();
});

test("a browser's own timers, which refuse to be called as methods, are a clock as they are", () => {
  const time = createFakeClock(day(0));
  const refuseOwner = (owner: unknown) => {
    if (owner !== undefined) throw new TypeError("Illegal invocation");
  };
  const clock = {
    now: time.clock.now,
    setTimeout(this: unknown, callback: () => void, delayMs: number) {
      refuseOwner(this);
      return time.clock.setTimeout(callback, delayMs);
    },
    clearTimeout(this: unknown, handle: never) {
      refuseOwner(this);
      time.clock.clearTimeout(handle);
    },
  };
  const actor = createJourneyActor(journey, { clock, ledger: started }).start();
  time.advanceTo(day(60));
  expect(actor.getSnapshot().run.stage).toBe("b");
  actor.stop();
  expect(time.timerCount()).toBe(0);
});
