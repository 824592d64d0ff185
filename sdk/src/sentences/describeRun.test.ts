import { describe, expect, test } from "vitest";
import { createRenderer } from "./createRenderer.js";
import { describeSince, describeStage, describeStatus } from "./describeRun.js";
import { november, portalJourney } from "./testing/portalJourney.js";

const en = createRenderer({ locale: "en", timeZone: "UTC" });
const de = createRenderer({ locale: "de", timeZone: "UTC" });

describe("since when", () => {
  const active = { status: "active", since: november(3), cause: undefined } as const;
  const ended = {
    status: "exited",
    since: november(1),
    cause: {
      at: november(3),
      trigger: { kind: "entry", entry: "e", type: "x" },
      moves: [],
      exit: undefined,
      errors: [],
    },
  } as const;

  test.each([
    [active, november(15), "for 12 days, since 3 Nov 2026", "seit 12 Tagen (3. Nov. 2026)"],
    [active, november(4), "for 1 day, since 3 Nov 2026", "seit 1 Tag (3. Nov. 2026)"],
    [active, november(3), "since today, 10:00", "seit heute, 10:00 Uhr"],
    [ended, november(15), "ended 12 days ago, on 3 Nov 2026", "vor 12 Tagen beendet, am 3. Nov. 2026"],
    [ended, november(4), "ended yesterday, on 3 Nov 2026", "gestern beendet, am 3. Nov. 2026"],
    [ended, november(3), "ended today, 10:00", "heute um 10:00 Uhr beendet"],
    [
      { ...active, status: "stuck" },
      november(5),
      "for 2 days, since 3 Nov 2026",
      "seit 2 Tagen (3. Nov. 2026)",
    ],
    [{ ...active, status: "notEntered", since: undefined }, november(5), undefined, undefined],
  ] as const)("%#: %o", (run, now, english, german) => {
    expect([describeSince(run, now, en), describeSince(run, now, de)]).toEqual([english, german]);
  });
});

test.each([
  ["active", "Under way", "Unterwegs"],
  ["completed", "Completed", "Abgeschlossen"],
  ["notEntered", "Not in this journey", "Nicht in dieser Journey"],
  ["stuck", "Stuck", "Steckengeblieben"],
  ["exited", "Ended: Opted out", "Beendet: Opted out"],
] as const)("the status %s in words", (status, english, german) => {
  const journey = portalJourney({ exits: [{ id: "out", label: "Opted out", event: "practice.left" }] });
  const run = { status, exit: status === "exited" ? "out" : undefined };
  expect([describeStatus(journey, run, en), describeStatus(journey, run, de)]).toEqual([english, german]);
});

test("a stage is shown with the phase it lies in", () => {
  expect(describeStage(portalJourney(), "reminded")).toBe("Invitation › Reminded");
  expect(describeStage(portalJourney(), "interest")).toBe("Interest");
  expect(describeStage(portalJourney(), "gone")).toBe("gone");
});
