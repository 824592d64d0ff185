import { expect, it } from "vitest";
import { collectReads } from "./collectReads.js";
import { requireGuard } from "./testing/requireGuard.js";

it("lists each thing that a guard reads once", () => {
  const text = `persona == "traditional" && has(hcp.score) && hcp.score > 1.0 && hcp.visits > 1 && consent.sms
    && event.seconds > 1 && inStage("aware") && count("*", "P1D") > 1 && count("*", "PT24H") < 9
    && count("*", "P2D") > 1`;
  expect(collectReads(requireGuard(text))).toEqual({
    persona: true,
    now: false,
    attributes: ["score", "visits"],
    channels: ["sms"],
    fields: ["seconds"],
    counts: [
      { event: "*", windowMs: 86_400_000 },
      { event: "*", windowMs: 172_800_000 },
    ],
    stages: ["aware"],
  });
});

it("sees now and nothing else", () => {
  expect(collectReads(requireGuard('now > timestamp("2026-01-01T00:00:00Z")'))).toEqual({
    persona: false,
    now: true,
    attributes: [],
    channels: [],
    fields: [],
    counts: [],
    stages: [],
  });
});
