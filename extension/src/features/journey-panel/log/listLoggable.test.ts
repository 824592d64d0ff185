import { expect, test } from "vitest";
import { requireJourney } from "../testing/smallJourney";
import { listLoggable } from "./listLoggable";

const document = requireJourney({
  format: 1,
  id: "small",
  title: "Small",
  events: [
    { type: "picked", label: "Picked by the rep", loggable: true },
    { type: "asked.again", label: "Asked again", loggable: true },
    { type: "met", label: "Met", loggable: true },
    { type: "refused", label: "Refused", loggable: true },
    { type: "opened", label: "Opened" },
  ],
  entry: [
    { id: "pick", event: "picked" },
    { id: "ask", event: "asked.again" },
    { id: "refuse", event: "refused" },
  ],
  initial: "a",
  stages: [
    { id: "a", label: "A", kind: "atomic" },
    { id: "b", label: "B", kind: "atomic" },
  ],
  transitions: [{ id: "on", from: "a", to: "b", event: "asked.*" }],
  exits: [{ id: "out", label: "Out", event: "refused" }],
});
const typesOf = (status: Parameters<typeof listLoggable>[1]["status"]) => {
  const { isEnrolling, events } = listLoggable(document, { status });
  return { isEnrolling, types: events.map(({ type }) => type) };
};

test("before a journey has begun, what brings the HCP in is all that may be logged", () => {
  expect(typesOf("notEntered")).toEqual({ isEnrolling: true, types: ["picked", "asked.again", "refused"] });
});

test("under way, what does nothing but start it is not offered again, and what a way or an exit waits for is", () => {
  expect(typesOf("active")).toEqual({ isEnrolling: false, types: ["asked.again", "met", "refused"] });
});

test("after its end, it is offered where the journey may begin anew", () => {
  expect(typesOf("exited")).toEqual(typesOf("active"));
  const again = { ...document, reentry: { ...document.reentry, allowed: true } };
  const { isEnrolling, events } = listLoggable(again, { status: "completed" });
  expect(isEnrolling).toBe(false);
  expect(events.map(({ type }) => type)).toEqual(["picked", "asked.again", "met", "refused"]);
});

test("where no rep may bring anybody in, touchpoints may be logged all the same", () => {
  const closed = { ...document, entry: [{ id: "list", event: "opened", date: undefined, when: undefined }] };
  expect(listLoggable(closed, { status: "notEntered" })).toMatchObject({
    isEnrolling: false,
    events: [{ type: "picked" }, { type: "asked.again" }, { type: "met" }, { type: "refused" }],
  });
});
