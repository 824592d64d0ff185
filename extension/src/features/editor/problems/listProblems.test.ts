import { checkJourney, openJourney } from "@waypost/sdk";
import { createRenderer } from "@waypost/sdk/sentences";
import { expect, test } from "vitest";
import { listProblems, markProblems } from "./listProblems";

const opened = openJourney({
  format: 1,
  id: "j",
  title: "J",
  events: [{ type: "email.sent", label: "Sent" }],
  entry: [{ id: "e", event: "email.sent" }],
  initial: "a",
  stages: [
    { id: "a", label: "A", kind: "atomic" },
    { id: "b", label: "B", kind: "compound" },
  ],
  transitions: [{ id: "go", from: "a", to: "b", event: "email.read" }],
});
if (!opened.ok) throw new Error("opens");
const document = opened.value;
const diagnostics = checkJourney(document);

test("problems are said with their place, and lead to what they are about", () => {
  const problems = listProblems(document, diagnostics, createRenderer({ locale: "en", timeZone: "UTC" }));
  const byTarget = problems.map(({ target }) => target && `${target.kind} ${target.id}`);
  expect(byTarget).toEqual(expect.arrayContaining(["stage b", "way go"]));
  expect(problems.every(({ sentence, place }) => sentence !== "" && place !== "")).toBe(true);
});

test("what is on the canvas bears the mark of its worst problem", () => {
  expect(markProblems(document, diagnostics).get("way:go")).toBe("error");
  expect(markProblems(document, []).size).toBe(0);
});
