import { expect, test } from "vitest";
import { createFakeArea, createFakeTabs } from "../platform/fakePlatform";
import { createPageReadings } from "./pageReadings";
import { createRecord } from "./testing/createTestWorker";

test("a page that says something else is told from one that only wants its badges anew, also of readings that come at once", async () => {
  const readings = createPageReadings({ session: createFakeArea(), tabs: createFakeTabs([{ id: 7 }]) });
  const read = (recordId: string) => readings.remember(7, createRecord(recordId));
  expect(await Promise.all([read("0"), read("1"), read("0"), read("0")])).toEqual([true, true, true, false]);
  expect(await readings.find({ kind: "panel", tabId: 7 })).toEqual(createRecord("0"));
});
