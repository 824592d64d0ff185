import { type EventEntry, replay } from "@waypost/sdk";
import { expect, test } from "vitest";
import { dayMs } from "../../examples/cardiology-portal/calendar.ts";
import { createCrmContacts } from "../../examples/cardiology-portal/crmContacts.ts";
import { createExample, exampleNow } from "../../examples/cardiology-portal/population.ts";
import { toCsvFiles } from "../../examples/cardiology-portal/toCsvFiles.ts";
import { createDemo, enrollableRecord, suggestedRecord } from "./createDemo.ts";
import { readExample, readPeople } from "./readExample.ts";

const exampleNowMs = Date.parse(exampleNow);

test("at the example's own today nothing moves", () => {
  const { shiftDays, files, contacts } = createDemo(exampleNowMs);
  expect(shiftDays).toBe(0);
  expect(files).toEqual(toCsvFiles(createExample()));
  expect(contacts).toEqual(createCrmContacts());
});

test("a minute before nine o'clock it is still the day before", () => {
  expect(createDemo(exampleNowMs + 7 * dayMs - 60_000).shiftDays).toBe(6);
});

test("years later everybody is in the stage of the example, for as long", () => {
  const { journey, people, now } = readExample();
  const laterMs = 500 * dayMs;
  const moved = readPeople(journey.document, createDemo(now + laterMs).files, now + laterMs);
  expect(moved).toHaveLength(72);
  moved.forEach(({ record, ledger }, index) => {
    const { stages, since, status } = replay(journey, ledger, now + laterMs);
    const before = replay(journey, people[index]?.ledger ?? ledger, now);
    expect({ record, stages, status, since }).toEqual({
      record: index,
      stages: before.stages,
      status: before.status,
      since: before.since === undefined ? undefined : before.since + laterMs,
    });
  });
});

test("nothing lies in the future, whatever the time of day", () => {
  const now = exampleNowMs + 3 * dayMs + 5_000;
  const { journey } = readExample();
  const ledgers = readPeople(journey.document, createDemo(now).files, now).map(({ ledger }) => ledger);
  expect(ledgers.filter((ledger) => replay(journey, ledger, now).unused.future > 0)).toEqual([]);
});

test("a visit logged for the suggested person moves the stage", () => {
  const { journey, people, now } = readExample();
  const { ledger } = people.find(({ record }) => record === suggestedRecord) ?? fail();
  expect(replay(journey, ledger, now).stage).toBe("visitDue");
  const visit = createEvent(now, { type: "visit.held", payload: { interested: true } });
  const moved = replay(journey, { ...ledger, entries: [...ledger.entries, visit] }, now);
  expect(moved.stage).not.toBe("visitDue");
  expect(moved.since).toBe(now);
});

test("the person whom a rep may bring in is on no list, and is let in by what a rep may log", () => {
  const { journey, people, now } = readExample();
  const { ledger } = people.find(({ record }) => record === enrollableRecord) ?? fail();
  expect(replay(journey, ledger, now).status).toBe("notEntered");
  const proposed = createEvent(now, { type: "campaign.proposed", reason: "fitsTarget" });
  const enrolled = replay(journey, { ...ledger, entries: [...ledger.entries, proposed] }, now);
  expect(enrolled).toMatchObject({ status: "active", stage: "emailInvited", since: now });
  const { loggable } = journey.document.events.find(({ type }) => type === proposed.type) ?? fail();
  expect(loggable).toBe(true);
});

function createEvent(
  at: number,
  said: Pick<EventEntry, "type"> & Partial<Pick<EventEntry, "payload" | "reason">>,
): EventEntry {
  const base = { id: "new", key: "new", actor: "rep", source: "test", sequence: 0 };
  return { kind: "event", ...base, occurredAt: at, recordedAt: at, ...said };
}

function fail(): never {
  throw new Error("The suggested person is not among the example's.");
}
