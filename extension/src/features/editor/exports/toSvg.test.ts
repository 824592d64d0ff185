import { openJourney } from "@waypost/sdk";
import { expect, test } from "vitest";
import { toCanvas } from "../model/toCanvas";
import { escapeXml, toSvg } from "./toSvg";

const colors = { ink: "#000", soft: "#444", line: "#888", surface: "#fff", phases: ["#00f"] };
const hostile = '<img src=x onerror="alert(1)">';
const opened = openJourney({
  format: 1,
  id: "j",
  title: hostile,
  events: [{ type: "email.sent", label: hostile }],
  entry: [{ id: "e", event: "email.sent" }],
  initial: "a",
  stages: [
    { id: "a", label: hostile, kind: "atomic" },
    { id: "b", label: "心臓病".repeat(40), kind: "final" },
  ],
  transitions: [{ id: "go", from: "a", to: "b", event: "email.sent" }],
});
if (!opened.ok) throw new Error("opens");

test("a picture carries names as text, whatever they are", () => {
  const model = toCanvas(opened.value, {
    folded: new Set(),
    describe: () => ({ trigger: hostile, guard: undefined }),
  });
  const boxes = new Map(
    model.stages.map(({ id }, index) => [id, { x: 0, y: index * 100, width: 160, height: 44 }]),
  );
  const points = [
    { x: 80, y: 44 },
    { x: 80, y: 100 },
  ];
  const routes = new Map([["go", { points, label: { x: 40, y: 60, width: 80, height: 22 } }]]);
  const svg = toSvg(model, { boxes, routes }, colors);
  expect(svg).not.toContain("<img");
  expect(svg).toContain("&lt;img");
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="-?\d/);
  expect(svg).toContain("…");
});

test("characters that XML has no place for are left out", () => {
  expect(escapeXml("a\u0000b\u001fc & d")).toBe("abc &amp; d");
});
