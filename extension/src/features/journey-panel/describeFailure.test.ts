import { expect, test } from "vitest";
import { describeFailure, findFailure, findRemedy, type PanelFailure } from "./describeFailure";

const failures: readonly PanelFailure[] = [
  { code: "context-invalidated" },
  { code: "unreachable", cause: undefined },
  { code: "not-allowed" },
  { code: "unknown-message", name: "panel.view" },
  { code: "bad-request", issues: ["hcp: too long"] },
  { code: "handler-failed", message: "boom" },
  { code: "person.unknown" },
  { code: "entry.unknown" },
  { code: "entry.not-loggable", type: "email.opened" },
  { code: "entry.payload", field: "minutesSpent" },
  { code: "entry.reason" },
  { code: "entry.date", occurredAt: 0 },
  { code: "page.no-record" },
  { code: "store.conflict", hcps: ["h1"] },
  { code: "store.full", cause: undefined },
  { code: "store.newer", found: 9, known: 1 },
  { code: "store.unreadable", hcps: ["h1"], cause: undefined },
  { code: "store.keysLost" },
  { code: "store.dataLost" },
  { code: "store.unavailable", cause: undefined },
];

test("every failure has a sentence of its own, which names no code", () => {
  const sentences = failures.map(describeFailure);
  expect(new Set(sentences).size).toBe(failures.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\S.*[.)]$/);
  expect(sentences.join(" ")).not.toMatch(/undefined|store\.|entry\./);
});

test("where only the page or the browser can help, nothing is offered that would not", () => {
  const withoutRemedy = failures.filter((failure) => findRemedy(failure) === undefined);
  expect(withoutRemedy.map(({ code }) => code)).toEqual([
    "context-invalidated",
    "not-allowed",
    "store.newer",
  ]);
});

test("an answer fails on the way or at its handler", () => {
  expect(findFailure({ ok: true, value: { ok: true, value: null } })).toBeUndefined();
  expect(findFailure({ ok: false, error: { code: "not-allowed" } })).toEqual({ code: "not-allowed" });
  expect(findFailure({ ok: true, value: { ok: false, error: { code: "person.unknown" } } })).toEqual({
    code: "person.unknown",
  });
});
