import type { StoreFailure } from "@waypost/sdk";
import { expect, test } from "vitest";
import { toTrouble } from "./toTrouble";

const failures: StoreFailure[] = [
  { code: "store.conflict", hcps: ["1"] },
  { code: "store.full", cause: "QuotaExceededError" },
  { code: "store.newer", found: 2, known: 1 },
  { code: "store.unreadable", hcps: ["1"], cause: "" },
  { code: "store.unavailable", cause: "" },
  { code: "store.keysLost" },
  { code: "store.dataLost" },
];

test("every failure of the store is a sentence of its own", () => {
  const sentences = failures.map((failure) => toTrouble(failure).sentence);
  expect(new Set(sentences).size).toBe(failures.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/);
});

test("starting over is offered only where nothing can be read any more", () => {
  const offered = failures.filter((failure) => toTrouble(failure).canStartOver).map(({ code }) => code);
  expect(offered).toEqual(["store.keysLost", "store.dataLost"]);
});

test("a worker that does not answer, and an extension that was updated, call for a reload", () => {
  expect(toTrouble({ code: "unreachable", cause: undefined }).sentence).toContain("did not answer");
  expect(toTrouble({ code: "context-invalidated" }).sentence).toContain("was updated");
});
