import { expect, test, vi } from "vitest";
import type { Call } from "../messaging/call";
import { createFakeArea } from "../platform/fakePlatform";
import { createStayHandlers } from "./stayHandlers";
import { panel } from "./testing/createTestWorker";

const hourMs = 3_600_000;
const stay = { stage: "a", count: 20, medianMs: 5 };

function start() {
  const clock = { now: 0 };
  const engine = { stays: [stay], isThere: true };
  const call = vi.fn(async () =>
    engine.isThere
      ? { ok: true, value: { ok: true, value: engine.stays } }
      : { ok: false, error: { code: "unreachable" } },
  );
  const handlers = createStayHandlers({
    offscreen: { ensure: async () => undefined },
    call: call as unknown as Call,
    local: createFakeArea(),
    now: () => clock.now,
  });
  const ask = () => handlers["stays.usual"]({ journey: "portal" }, panel());
  return { clock, engine, call, ask };
}

test("the engine measures once, and for some hours that is the answer", async () => {
  const { call, ask, clock } = start();
  expect(await ask()).toEqual([stay]);
  clock.now = hourMs;
  expect(await ask()).toEqual([stay]);
  expect(call).toHaveBeenCalledTimes(1);
});

test("what is old is told at once and measured anew for the next question", async () => {
  const { call, ask, clock, engine } = start();
  await ask();
  clock.now = 7 * hourMs;
  engine.stays = [{ ...stay, count: 40 }];
  expect(await ask()).toEqual([stay]);
  await vi.waitFor(async () => expect(await ask()).toEqual(engine.stays));
  expect(call).toHaveBeenCalledTimes(2);
});

test("an engine that does not answer leaves nothing told, and is asked again", async () => {
  const { call, ask, engine } = start();
  engine.isThere = false;
  expect(await ask()).toEqual([]);
  engine.isThere = true;
  expect(await ask()).toEqual([stay]);
  expect(call).toHaveBeenCalledTimes(2);
});
