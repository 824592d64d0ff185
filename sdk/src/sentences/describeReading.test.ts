import { expect, test } from "vitest";
import { createGuardScope } from "../guards/GuardScope.js";
import { openGuard } from "../guards/openGuard.js";
import { readGuard } from "../guards/readGuard.js";
import type { Scalar } from "../model/Ledger.js";
import { createRenderer } from "./createRenderer.js";
import { describeReading } from "./describeReading.js";
import { november, portalJourney } from "./testing/portalJourney.js";

const { document } = portalJourney();
const place = { kind: "goal", event: undefined } as const;

/** Why a guard held or not for somebody with these facts, in both languages. */
function tell(when: string, facts: Readonly<Record<string, Scalar>>): readonly string[] {
  const guard = openGuard(when, createGuardScope(document));
  if (!guard.ok) throw new Error(JSON.stringify(guard.error));
  const reading = readGuard(guard.value, {
    now: november(9),
    persona: "early",
    segment: undefined,
    findAttribute: (id) => facts[id],
    hasConsent: (channel) => channel === "email",
    findPayload: () => undefined,
    countEvents: () => 0,
    sumEvents: () => 0,
    findLastEvent: () => undefined,
    countTouches: () => 0,
    isIn: () => false,
    findEntered: () => undefined,
    getCounter: () => 0,
  });
  return (["en", "de"] as const).map((locale) =>
    describeReading(document, place, reading, createRenderer({ locale, timeZone: "UTC" })),
  );
}

test("a guard that fails tells what of it failed, with the value", () => {
  expect(tell("consent.email && hcp.beds >= 100", { beds: 80 })).toEqual([
    "with beds 80 (less than 100)",
    "mit „Beds“ 80 (weniger als 100)",
  ]);
  expect(tell("consent.sms || hcp.beds >= 100", { beds: 80 })[0]).toBe(
    "with beds 80 (less than 100) without consent for SMS",
  );
});

test("a guard that could not be read tells what is missing", () => {
  expect(tell("hcp.beds >= 100", {})).toEqual(["without a value for beds", expect.stringContaining("Beds")]);
});

test("a guard that holds tells why, and one that always does tells nothing", () => {
  expect(tell("hcp.beds >= 100", { beds: 120 })[0]).toBe("with beds 120 (at least 100)");
  expect(tell("true", {})).toEqual(["", ""]);
});
