import { expect, test } from "vitest";
import { createActor, type InspectionEvent, setup, transition, waitFor } from "xstate";
import { getShortestPaths } from "xstate/graph";
import { day, event, journeyOf, ledgerOf } from "../run/testing/journeys.js";
import { createJourneyActor } from "./createJourneyActor.js";
import { createJourneyLogic } from "./createJourneyLogic.js";
import type { JourneyActorEvent } from "./JourneySnapshot.js";
import { createFakeClock } from "./testing/createFakeClock.js";

const journey = journeyOf({
  stages: ["a", "b", "c"].map((id) => ({ id, label: id, kind: "atomic" })),
  transitions: [
    { id: "toB", from: "a", to: "b", event: "x" },
    { id: "toC", from: "b", to: "c", after: "P2D" },
  ],
});
const started = ledgerOf([event("start", day(0))]);
const append = (type: string, at: number): JourneyActorEvent => {
  return { type: "ledger.append", entries: [event(type, at)], at };
};

test("waitFor waits for a stage that time brings", async () => {
  const time = createFakeClock(day(0));
  const actor = createJourneyActor(journey, { clock: time.clock, ledger: started }).start();
  const arrived = waitFor(actor, ({ run }) => run.stage === "c");
  actor.send(append("x", day(0)));
  time.advanceTo(day(2));
  expect((await arrived).run.since).toBe(day(2));
  actor.stop();
});

test("an inspector is told of events and snapshots", () => {
  const time = createFakeClock(day(0));
  const told: InspectionEvent[] = [];
  const inspect = (inspected: InspectionEvent) => void told.push(inspected);
  const actor = createJourneyActor(journey, { clock: time.clock, ledger: started, inspect }).start();
  actor.send(append("x", day(0)));
  time.advanceTo(day(2));
  const events = told.filter(({ type }) => type === "@xstate.event");
  expect(events.map((inspected) => "event" in inspected && inspected.event.type)).toEqual([
    "xstate.init",
    "ledger.append",
    "time.elapsed",
  ]);
  actor.stop();
});

test("the pure transition answers without arming anything", () => {
  const time = createFakeClock(day(0));
  const logic = createJourneyLogic(journey, time.clock);
  const { ...snapshot } = createActor(logic, { input: { ledger: started } }).getSnapshot();
  const [next] = transition(logic, snapshot, append("x", day(1)));
  expect(next.run.stage).toBe("b");
  expect(time.timerCount()).toBe(0);
});

test("a machine invokes a journey and reads where it stands", () => {
  const time = createFakeClock(day(0));
  const machine = setup({ actors: { journey: createJourneyLogic(journey, time.clock) } }).createMachine({
    invoke: { id: "hcp", src: "journey", input: { ledger: started } },
  });
  const parent = createActor(machine).start();
  parent.getSnapshot().children.hcp?.send(append("x", day(0)));
  time.advanceTo(day(2));
  expect(parent.getSnapshot().children.hcp?.getSnapshot()).toMatchObject({ run: { stage: "c" } });
  parent.stop();
  expect(time.timerCount()).toBe(0);
});

test("the graph of given events has a shortest path to each stage", () => {
  const time = createFakeClock(day(0));
  const logic = createJourneyLogic(journey, time.clock);
  const paths = getShortestPaths(logic, {
    input: { ledger: started },
    events: [append("x", day(1)), { type: "time.elapsed", at: day(4) }],
    serializeState: ({ run, at }) => JSON.stringify([run.stage, run.since, at]),
    limit: 100,
  });
  const byStage = new Map(paths.map(({ state, steps }) => [state.run.stage, steps.length]));
  expect([...byStage.keys()].sort()).toEqual(["a", "b", "c"]);
});
