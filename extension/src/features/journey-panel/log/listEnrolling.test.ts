import { expect, test } from "vitest";
import { requireJourney } from "../testing/smallJourney";
import { listEnrolling } from "./listEnrolling";

const document = requireJourney({
  format: 1,
  id: "small",
  title: "Small",
  events: [
    { type: "picked", label: "Picked by the rep", loggable: true },
    { type: "listed", label: "On the list" },
    { type: "met", label: "Met", loggable: true },
  ],
  entry: [
    { id: "pick", event: "picked" },
    { id: "list", event: "listed" },
  ],
  initial: "a",
  stages: [{ id: "a", label: "A", kind: "atomic" }],
  transitions: [],
});

test("a rep may bring somebody in by what starts the journey and may be logged, until it has begun", () => {
  expect(listEnrolling(document, { status: "notEntered" }).map(({ type }) => type)).toEqual(["picked"]);
  expect(listEnrolling(document, { status: "active" })).toEqual([]);
});
