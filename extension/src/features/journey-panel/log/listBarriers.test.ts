import { compileJourney, type LedgerEntry } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createEvent, requireJourney } from "../testing/smallJourney";
import { listBarriers } from "./listBarriers";

const day = 86_400_000;
const document = requireJourney({
  format: 1,
  id: "small",
  title: "Small",
  attributes: [
    { id: "beds", label: "Beds", type: "integer", min: 0, max: 900, changes: "any" },
    { id: "target", label: "Target", type: "boolean", changes: "any" },
  ],
  events: [
    { type: "picked", label: "Picked by the rep", loggable: true },
    { type: "met", label: "Met", loggable: true },
  ],
  entry: [
    { id: "pick", event: "picked", when: "hcp.target" },
    { id: "meet", event: "met", when: "hcp.target" },
    { id: "meetLarge", event: "met", when: "hcp.beds > 100" },
  ],
  initial: "a",
  stages: [{ id: "a", label: "A", kind: "atomic" }],
  transitions: [],
});
const compiled = compileJourney(document);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
const journey = compiled.value;

const know = (attribute: string, value: number | boolean): LedgerEntry => {
  const { kind: _, type: __, ...base } = createEvent(attribute, 0);
  return { ...base, kind: "attribute", attribute, value };
};
const barriersOf = (...entries: readonly LedgerEntry[]) =>
  listBarriers(journey, { hcp: "h1", entries }, day, document.events).map(({ by }) => by.id);

test("an event whose condition does not hold is a barrier, and so is one that cannot be read", () => {
  expect(barriersOf(know("target", false), know("beds", 20))).toEqual(["pick", "meet", "meetLarge"]);
  expect(barriersOf()).toEqual(["pick", "meet", "meetLarge"]);
});

test("an event that opens one of its ways has none", () => {
  expect(barriersOf(know("target", false), know("beds", 200))).toEqual(["pick"]);
  expect(barriersOf(know("target", true))).toEqual([]);
});
