import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openJourneyText } from "../migrate/openJourney.js";
import { createRenderer } from "./createRenderer.js";
import { describeGuard } from "./describeGuard.js";

const example = new URL("../../../examples/cardiology-portal/journey.json", import.meta.url);
const opened = openJourneyText(readFileSync(example, "utf8"));
if (!opened.ok) throw new Error("the example opens");
const document = opened.value;

const describe = (text: string, locale: "en" | "de" = "en", event?: string) =>
  describeGuard(document, { kind: "transition", text, event }, createRenderer({ locale, timeZone: "UTC" }));

test.each([
  ['persona == "trailblazer" && consent.sms', "Trailblazer and consent for SMS"],
  ["hcp.digitalAffinity > 0.6", "digital affinity more than 0.6"],
  ["!consent.email", "no consent for e-mail"],
  ['count("email.opened", "P30D") >= 2', "“E-mail opened” at least 2 times in 30 days"],
  ['!(hcp.region == "north" || hcp.hospitalBased)', "region not north and works in a hospital: no"],
  ['hcp.region in ["north", "east"]', "region north or east"],
  ["0.6 < hcp.digitalAffinity", "digital affinity more than 0.6"],
])("%s is said in words", (text, words) => {
  expect(describe(text)).toBe(words);
});

test("German has words of its own", () => {
  expect(describe('persona == "trailblazer" && !consent.sms', "de")).toBe(
    "Trailblazer und keine Einwilligung für SMS",
  );
});

test("what the event brings is named by its field", () => {
  expect(describe("event.interested", "en", "visit.held")).toBe("interested: yes");
});

test("what does not open, and what has no words, stays text", () => {
  expect(describe("hcp.nothing > 3")).toBe("hcp.nothing > 3");
  expect(describe("hcp.yearsInPractice + 1 > 5 && consent.sms")).toBe(
    "hcp.yearsInPractice + 1 > 5 and consent for SMS",
  );
});
