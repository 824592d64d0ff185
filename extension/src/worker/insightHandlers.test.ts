import { expect, test, vi } from "vitest";
import type { Call } from "../messaging/call";
import { createInsightHandlers } from "./insightHandlers";
import { page } from "./testing/createTestWorker";

const counts = { journey: "portal", total: 0, stages: [] };

test("the engine is opened and asked, and its answer handed on", async () => {
  const call = vi.fn(async () => ({ ok: true, value: { ok: true, value: counts } }));
  const ensure = vi.fn(async () => undefined);
  const handlers = createInsightHandlers({ ensure }, call as unknown as Call);
  expect(await handlers["journey.counts"]({ journey: "portal" }, page)).toEqual({ ok: true, value: counts });
  expect(ensure).toHaveBeenCalledOnce();
  expect(call).toHaveBeenCalledWith("engine.counts", { journey: "portal" });
});

test("an engine that cannot be opened, or does not answer, is said to be away", async () => {
  const away = { ok: false, error: { code: "store.unavailable", cause: "unreachable" } };
  const silent = async () => ({ ok: false, error: { code: "unreachable", cause: "gone" } });
  const handlers = createInsightHandlers({ ensure: async () => undefined }, silent as unknown as Call);
  expect(await handlers["journey.counts"]({ journey: "portal" }, page)).toEqual(away);
  const closed = createInsightHandlers(
    { ensure: () => Promise.reject(new Error("unreachable")) },
    silent as unknown as Call,
  );
  const question = { text: "{}", kind: "goal", guard: "true" } as const;
  expect(await closed["guard.count"](question, page)).toMatchObject({
    ok: false,
    error: { code: "store.unavailable" },
  });
});
