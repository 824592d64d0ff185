import { readFileSync } from "node:fs";
import { openJourneyText } from "@waypost/sdk";
import { expect, test } from "vitest";
import { findInJourney } from "./findInJourney";

const example = new URL("../../../../../examples/cardiology-portal/journey.json", import.meta.url);
const opened = openJourneyText(readFileSync(example, "utf8"));
if (!opened.ok) throw new Error("the example opens");
const document = opened.value;
const find = (text: string) => findInJourney(document, text).map(({ id }) => id);

test("a stage is found by its name, those that begin with it first", () => {
  expect(find("remind")[0]).toBe("reminded");
  expect(find("REMINDED AGAIN")[0]).toBe("remindedAgain");
});

test("a transition is found by event, guard text and persona", () => {
  expect(find("email.bounced")).toEqual(expect.arrayContaining(["bounceToSms", "bounceToVisit"]));
  expect(find("digitalAffinity > 0.6")).toContain("inviteBySms");
  expect(find("Trailblazer")).toContain("inviteBySms");
});

test("nothing is found by nothing", () => {
  expect(find("   ")).toEqual([]);
  expect(find("no such thing")).toEqual([]);
});
