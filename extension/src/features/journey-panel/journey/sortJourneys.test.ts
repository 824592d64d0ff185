import { expect, test } from "vitest";
import { createRun, createView } from "../testing/smallJourney";
import { sortJourneys } from "./sortJourneys";

test("what is under way comes first and what never began last; equals keep their order", () => {
  const statuses = ["notEntered", "exited", "stuck", "completed", "active"] as const;
  const views = statuses.map((status) => createView(createRun({ status })));
  expect(sortJourneys(views).map(({ run }) => run.status)).toEqual([
    "active",
    "stuck",
    "exited",
    "completed",
    "notEntered",
  ]);
});
