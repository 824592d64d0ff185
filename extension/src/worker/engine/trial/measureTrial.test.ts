import { beforeEach, describe, expect, test, vi } from "vitest";
import type { TrialPlace, TrialView } from "../../../messaging/versionMessages";
import { createEvents, createTestWorker, page, type TestWorker } from "../../testing/createTestWorker";
import { createPortalJourney } from "../../testing/portalJourney";
import { measureTrial } from "./measureTrial";

const day = (number: number) => Date.UTC(2026, 8, number);
const journey = createPortalJourney();
const at = (...stages: string[]): TrialPlace => ({ status: "active", exit: null, stages });
let worker: TestWorker;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: day(10) });
  worker = createTestWorker();
});

const publish = (text: string) => worker.handlers["journey.publish"]({ text }, page);

async function reckon(text: string): Promise<TrialView> {
  const measured = await measureTrial(worker.store, text, day(10));
  if (measured.kind !== "reckoned") throw new Error(measured.kind);
  return measured.trial;
}

describe("What a version would mean for the HCPs there are", () => {
  const seed = () =>
    worker.seed(
      { hcp: "early", name: "Dr Early", events: createEvents("early", ["invited", day(1)]) },
      { hcp: "late", name: "Dr Late", events: createEvents("late", ["invited", day(8)]) },
      {
        hcp: "gone",
        name: "Dr Gone",
        events: createEvents("gone", ["invited", day(1)], ["left", day(2)]),
      },
      { hcp: "other", name: "Dr Other", events: createEvents("other", ["visit.held", day(5)]) },
    );

  test("is who would stand elsewhere, by name, and who stays: publishing moves nobody [semantics 29]", async () => {
    await publish(JSON.stringify(journey));
    await seed();
    const slower = JSON.stringify(journey).replaceAll('"P7D"', '"P14D"');
    const trial = await reckon(slower);
    expect(trial).toMatchObject({ inJourney: 3, stay: 2, entering: [], unplaced: { count: 0 } });
    expect(trial.moves).toEqual([
      { from: at("Reminded"), to: at("E-mailed"), people: { count: 1, names: ["Dr Early"] } },
    ]);
    // Asking changed nothing: a later trial of what is in force moves nobody.
    expect(await reckon(JSON.stringify(journey))).toMatchObject({ inJourney: 3, stay: 3 });
  });

  test("is who enters at once, where another event leads in", async () => {
    await publish(JSON.stringify(journey));
    await seed();
    const wider = { entry: [...journey.entry, { id: "visit", event: "visit.held" }] };
    const trial = await reckon(JSON.stringify(createPortalJourney(wider)));
    expect(trial.moves).toEqual([]);
    expect(trial.entering).toEqual([{ to: at("E-mailed"), people: { count: 1, names: ["Dr Other"] } }]);
  });

  test("names who could not be placed, apart from those who would move", async () => {
    await publish(JSON.stringify(journey));
    await seed();
    const narrow = createPortalJourney({ entry: [{ id: "enter", event: "subscribed" }] });
    const trial = await reckon(JSON.stringify(narrow));
    expect(trial.unplaced.count).toBe(3);
    expect([...trial.unplaced.names].sort()).toEqual(["Dr Early", "Dr Gone", "Dr Late"]);
    expect(trial).toMatchObject({ inJourney: 3, stay: 0, moves: [] });
  });

  test("is everybody who enters, of a journey that was never published", async () => {
    await seed();
    const trial = await reckon(JSON.stringify(journey));
    expect(trial.inJourney).toBe(0);
    expect(trial.entering.map(({ people }) => people.count)).toEqual([1, 1, 1]);
    const gone = trial.entering.find(({ to }) => to.status === "exited");
    expect(gone).toMatchObject({ to: { exit: "Left practice" }, people: { names: ["Dr Gone"] } });
  });

  test("is not reckoned of a journey with errors", async () => {
    expect(await measureTrial(worker.store, "{}", day(10))).toEqual({ kind: "refused" });
  });

  test("holds each against the version they are in", async () => {
    await publish(JSON.stringify(journey));
    await seed();
    const slower = JSON.stringify(journey).replaceAll('"P7D"', '"P14D"');
    await publish(slower);
    // Everybody stayed under the first version, so that going back to it moves nobody.
    expect(await reckon(JSON.stringify(journey))).toMatchObject({ inJourney: 3, stay: 3, moves: [] });
  });
});
