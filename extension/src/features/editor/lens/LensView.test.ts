import { readFileSync } from "node:fs";
import { type JourneyDocument, openJourney, openJourneyText } from "@waypost/sdk";
import { describe, expect, test } from "vitest";
import { toMarkerId } from "../model/CanvasModel";
import { joinMarks, type LensMark, readLensView } from "./LensView";

function require(opened: ReturnType<typeof openJourney>): JourneyDocument {
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const document = require(
  openJourney({
    format: 1,
    id: "j",
    title: "J",
    events: [
      { type: "start", label: "Start" },
      { type: "visit.held", label: "Visit" },
    ],
    personas: [
      { id: "keen", label: "Keen" },
      { id: "shy", label: "Shy" },
    ],
    entry: [{ id: "enter", event: "start" }],
    initial: "phase",
    stages: [
      { id: "phase", label: "Phase", kind: "compound", initial: "a" },
      { id: "a", label: "A", kind: "atomic", parent: "phase" },
      { id: "online", label: "Online", kind: "atomic" },
      { id: "visited", label: "Visited", kind: "atomic" },
      { id: "nowhere", label: "Nowhere", kind: "atomic" },
    ],
    transitions: [
      { id: "click", from: "a", to: "online", after: "P1D", when: 'persona == "keen"' },
      { id: "visit", from: "a", to: "visited", after: "P1D", when: 'persona == "shy"' },
      {
        id: "odd",
        from: "a",
        to: "nowhere",
        event: "visit.held",
        when: 'persona == "keen" && persona == "shy"',
      },
    ],
  }),
);
const open: LensMark = { isClosed: false, only: undefined, paths: [] };

describe("through one persona", () => {
  const view = readLensView(document, ["keen"], toMarkerId);

  test("what it cannot take is closed, and its likely path runs from the beginning into containers", () => {
    expect(view?.ways.get("click")).toEqual({ ...open, paths: ["first"] });
    expect(view?.ways.get("visit")).toEqual({ ...open, isClosed: true });
    expect(view?.stages.get("visited")?.isClosed).toBe(true);
    expect(view?.ways.get(toMarkerId(undefined))?.paths).toEqual(["first"]);
    expect(view?.ways.get(toMarkerId("phase"))?.paths).toEqual(["first"]);
    expect(["phase", "a", "online"].map((id) => view?.stages.get(id)?.paths)).toEqual([
      ["first"],
      ["first"],
      ["first"],
    ]);
  });

  test("nobody is looked through where the persona is not in the journey", () => {
    expect(readLensView(document, ["gone"], toMarkerId)).toBeUndefined();
    expect(readLensView(document, [], toMarkerId)).toBeUndefined();
  });
});

describe("through two personas", () => {
  const view = readLensView(document, ["keen", "shy"], toMarkerId);

  test("what only one of them can take says which, and what neither can is closed", () => {
    expect(view?.ways.get("click")).toEqual({ isClosed: false, only: "first", paths: ["first"] });
    expect(view?.stages.get("visited")).toEqual({ isClosed: false, only: "second", paths: ["second"] });
    expect(view?.stages.get("a")).toEqual({ ...open, paths: ["first", "second"] });
    expect(view?.stages.get("nowhere")).toEqual({ ...open, isClosed: true });
  });

  test("a line that stands for several ways is open where one of them is", () => {
    const marks = ["click", "visit"].flatMap((id) => view?.ways.get(id) ?? []);
    expect(joinMarks(marks)).toEqual({ ...open, paths: ["first", "second"] });
    expect(
      joinMarks([
        { ...open, isClosed: true },
        { ...open, only: "second" },
      ])?.only,
    ).toBe("second");
  });
});

test("the example's trailblazers never rest behind a condition of others", () => {
  const url = new URL("../../../../../examples/cardiology-portal/journey.json", import.meta.url);
  const example = require(openJourneyText(readFileSync(url, "utf8")));
  const view = readLensView(example, ["trailblazer", "traditional"], toMarkerId);
  expect([...(view?.ways.values() ?? [])].some(({ only }) => only === "first")).toBe(true);
  expect([...(view?.stages.values() ?? [])].some(({ paths }) => paths.length > 0)).toBe(true);
});
