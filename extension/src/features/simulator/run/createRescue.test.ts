import { simulate } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createFakeArea } from "../../../platform/fakePlatform";
import { createMailing } from "../testing/createMailing";
import { createRescue } from "./createRescue";

const experiment = {
  document: createMailing(),
  options: { population: 50, from: 0, days: 5, seed: 1 },
  isStored: false,
};
const simulated = simulate(experiment.document, experiment.options);
if (!simulated.ok) throw new Error("is a sound journey");
const partial = { ...simulated.value, isPartial: true };

/** The browser: pages come and go, and the locks of those that are killed are free. */
function openBrowser() {
  const storage = createFakeArea();
  const held = new Set<string>();
  let tokens = 0;
  let now = 0;
  const openPage = () =>
    createRescue({
      storage,
      locks: {
        async alone(name, work) {
          held.add(name);
          return work().finally(() => held.delete(name));
        },
        isHeld: async (name) => held.has(name),
      },
      newToken: () => `t${++tokens}`,
      nowMs: () => now,
    });
  const pass = (ms: number) => {
    now += ms;
  };
  return { storage, openPage, kill: () => held.clear(), pass };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test("what a killed page had come to is found by the next one, once", async () => {
  const { openPage, kill, pass } = openBrowser();
  const running = openPage().hold(experiment);
  await settle();
  running.note(partial);
  pass(100);
  running.note({ ...partial, people: 3 });
  await settle();
  expect(await openPage().find()).toBeUndefined();
  kill();
  const found = await openPage().find();
  expect(found?.experiment).toEqual(experiment);
  expect(found?.result?.people).toBe(partial.people);
  expect(await openPage().find()).toBeUndefined();
});

test("one that was killed before anything was done is found too, and one that came to its end is not", async () => {
  const { openPage, kill, storage } = openBrowser();
  openPage().hold(experiment);
  await settle();
  kill();
  expect(await openPage().find()).toEqual({ experiment, result: undefined });
  const running = openPage().hold(experiment);
  running.note(partial);
  await settle();
  running.letGo();
  await settle();
  expect(storage.content.size).toBe(0);
  expect(await openPage().find()).toBeUndefined();
});
