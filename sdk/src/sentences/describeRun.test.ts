import { describe, expect, test } from "vitest";
import { createRenderer } from "./createRenderer.js";
import { describeGoals, describeSince, describeStage, describeStatus } from "./describeRun.js";
import { november, portalJourney } from "./testing/portalJourney.js";

const en = createRenderer({ locale: "en", timeZone: "UTC" });
const de = createRenderer({ locale: "de", timeZone: "UTC" });

describe("since when", () => {
  const active = { status: "active", since: november(3), endedAt: undefined } as const;
  const ended = { status: "exited", since: november(1), endedAt: november(3) } as const;

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
  const run = { status, exit: status === "exited" ? "out" : undefined, ordinal: 1 };
  expect([describeStatus(journey, run, en), describeStatus(journey, run, de)]).toEqual([english, german]);
});

test("a run that is not the first says which it is", () => {
  const run = { status: "active", exit: undefined, ordinal: 2 } as const;
  expect(describeStatus(portalJourney(), run, en)).toBe("Under way (run 2)");
  expect(describeStatus(portalJourney(), run, de)).toBe("Unterwegs (Durchlauf 2)");
});

test("goals are listed as they were reached", () => {
  const journey = portalJourney({ goals: [{ id: "seen", label: "Has seen it", when: "consent.email" }] });
  const run = { goals: { later: november(9), seen: november(4) } };
  expect(describeGoals(journey, run, en)).toEqual([
    "“Has seen it” reached on 4 Nov 2026",
    "“later” reached on 9 Nov 2026",
  ]);
  expect(describeGoals(journey, run, de)[0]).toBe("„Has seen it“ am 4. Nov. 2026 erreicht");
});

test("the stages of several tracks stand behind what they share", () => {
  const journey = portalJourney({
    initial: "launch",
    stages: [
      { id: "launch", label: "Launch", kind: "parallel" },
      { id: "adoption", label: "Adoption", kind: "compound", parent: "launch", initial: "trial" },
      { id: "trial", label: "Trial", kind: "atomic", parent: "adoption" },
      { id: "belief", label: "Belief", kind: "atomic", parent: "launch" },
    ],
  });
  expect(describeStage(journey, "trial", "belief")).toBe("Launch: Adoption › Trial; Belief");
  expect(describeStage(journey, "trial")).toBe("Launch › Adoption › Trial");
});

test("a stage is shown with the phase it lies in", () => {
  expect(describeStage(portalJourney(), "reminded")).toBe("Invitation › Reminded");
  expect(describeStage(portalJourney(), "interest")).toBe("Interest");
  expect(describeStage(portalJourney(), "gone")).toBe("gone");
});
