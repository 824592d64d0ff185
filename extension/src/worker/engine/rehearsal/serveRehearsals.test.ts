import { simulate } from "@waypost/sdk";
import { beforeEach, expect, test, vi } from "vitest";
import type {
  RehearsalNotice,
  RehearsalOutcome,
  RehearsalRequest,
} from "../../../messaging/rehearsalChannel";
import { createStoreAccess, workspace } from "../../store/StoreAccess";
import { createEvents, createTestWorker, page } from "../../testing/createTestWorker";
import { createPortalJourney } from "../../testing/portalJourney";
import { serveRehearsals } from "./serveRehearsals";

const dayMs = 86_400_000;
const from = Date.UTC(2026, 8, 3);
const text = JSON.stringify(createPortalJourney());
const options = { from, days: 30, seed: 5, replications: 3 };

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: from }));

async function setUp() {
  const worker = createTestWorker();
  await worker.handlers["journey.publish"]({ text }, page);
  await worker.seed(
    { hcp: "a", name: "Nora Ohm", events: createEvents("a", ["invited", from - dayMs]) },
    { hcp: "b", events: createEvents("b", ["invited", from - 2 * dayMs], ["subscribed", from - dayMs]) },
    { hcp: "c" },
  );
  const events = new EventTarget();
  const notices: RehearsalNotice[] = [];
  let settle: (outcome: RehearsalOutcome) => void = () => undefined;
  const store = createStoreAccess(async () => ({ ok: true, value: worker.store }));
  serveRehearsals(
    {
      addEventListener: events.addEventListener.bind(events),
      postMessage: (notice: RehearsalNotice) => {
        notices.push(notice);
        if (notice.kind === "finished") settle(notice.outcome);
      },
    },
    store,
  );
  const ask = (data: RehearsalRequest) => events.dispatchEvent(Object.assign(new Event("message"), { data }));
  const finish = (job: string, more: Partial<Extract<RehearsalRequest, { kind: "start" }>> = {}) =>
    new Promise<RehearsalOutcome>((resolve) => {
      settle = resolve;
      ask({ kind: "start", job, text, options, ...more });
    });
  return { worker, ask, finish, notices };
}

test("everybody stored goes on from where they are, as the SDK alone has them go on; and nobody leaves", async () => {
  const { worker, finish, notices } = await setUp();
  const before = JSON.stringify(await worker.store.readPerson(workspace, "a"));
  const outcome = await finish("one");
  const ledgers = await Promise.all(
    ["a", "b", "c"].map(async (hcp) => ({ hcp, entries: await worker.requireEntries(hcp) })),
  );
  const alone = simulate(createPortalJourney(), { ...options, population: { ledgers } });
  expect(outcome).toEqual({ kind: "done", result: alone.ok && alone.value });
  expect(outcome).toMatchObject({ result: { isImported: true, population: 3, people: 9 } });
  expect(JSON.stringify(notices)).not.toMatch(/Nora|Ohm|"hcp"/);
  expect(JSON.stringify(await worker.store.readPerson(workspace, "a"))).toBe(before);
});

test("a rehearsal can be stopped, and what is no journey is refused", async () => {
  const { ask, finish } = await setUp();
  const stopped = finish("one", { options: { ...options, replications: 1_000 } });
  ask({ kind: "pause", job: "one" });
  ask({ kind: "cancel", job: "one" });
  expect(await stopped).toEqual({ kind: "cancelled" });
  expect(await finish("two", { text: "{}" })).toMatchObject({ kind: "refused" });
  expect(await finish("three", { options: { ...options, days: 0 } })).toMatchObject({
    kind: "refused",
    diagnostics: [{ code: "simulation.option" }],
  });
});

test("nobody stored is said, not simulated", async () => {
  const events = new EventTarget();
  const worker = createTestWorker();
  const finished = new Promise<RehearsalOutcome>((resolve) =>
    serveRehearsals(
      {
        addEventListener: events.addEventListener.bind(events),
        postMessage: (notice: RehearsalNotice) => notice.kind === "finished" && resolve(notice.outcome),
      },
      createStoreAccess(async () => ({ ok: true, value: worker.store })),
    ),
  );
  const data: RehearsalRequest = { kind: "start", job: "one", text, options };
  events.dispatchEvent(Object.assign(new Event("message"), { data }));
  expect(await finished).toMatchObject({ kind: "refused", diagnostics: [{ code: "simulation.noPeople" }] });
});
