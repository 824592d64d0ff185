import type { PayloadField } from "@waypost/sdk";
import { expect, test } from "vitest";
import { openPayload } from "./openPayload";

const fields: readonly PayloadField[] = [
  { name: "interested", type: "boolean", optional: false },
  { name: "minutes", type: "integer", optional: true },
  { name: "score", type: "number", optional: true },
  { name: "topic", type: "string", optional: true },
];

test("a form becomes a payload of the declared types", () => {
  const draft = { interested: "false", minutes: "15", score: "7.5", topic: " dosage " };
  expect(openPayload(fields, draft)).toEqual({
    ok: true,
    value: { interested: false, minutes: 15, score: 7.5, topic: "dosage" },
  });
});

test("what is optional and empty is left out", () => {
  expect(openPayload(fields, { interested: "true", minutes: "", topic: "  " })).toEqual({
    ok: true,
    value: { interested: true },
  });
});

test("every field that is not as declared is named with its problem", () => {
  expect(openPayload(fields, { minutes: "1.5", score: "high" })).toEqual({
    ok: false,
    error: { interested: "required", minutes: "integer", score: "number" },
  });
});
