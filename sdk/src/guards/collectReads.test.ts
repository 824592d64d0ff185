import { expect, it } from "vitest";
import { collectReads } from "./collectReads.js";
import { requireGuard } from "./testing/requireGuard.js";

it("lists each thing that a guard reads once", () => {
  const text = `persona == "traditional" && has(hcp.score) && hcp.score > 1.0 && hcp.visits > 1 && consent.sms
    && consent.email && consent.email.oncology && consent.email.oncology && segment == "high"
    && event.seconds > 1 && inStage("aware") && count("*", "P1D") > 1 && count("*", "PT24H") < 9
    && count("*", "P2D") > 1 && counter.tries > 1 && has(touchpoint.content)
    && sum("email.clicked", "seconds", "P1D") > 1 && sum("email.clicked", "seconds", "PT24H") < 9
    && sum("email.clicked", "constructor", "P1D") > 1 && touches("email", "P1D") < 2 && touches("*", "P1D") < 9
    && sinceEvent("email.*") > duration("P1D") && timeInStage("unaware") > sinceEvent("email.opened")`;
  expect(collectReads(requireGuard(text))).toEqual({
    persona: true,
    segment: true,
    now: false,
    attributes: ["score", "visits"],
    counters: ["tries"],
    consents: [
      { channel: "sms", purpose: undefined },
      { channel: "email", purpose: undefined },
      { channel: "email", purpose: "oncology" },
    ],
    fields: ["seconds"],
    touchpoint: ["content"],
    counts: [
      { event: "*", windowMs: 86_400_000 },
      { event: "*", windowMs: 172_800_000 },
    ],
    sums: [
      { event: "email.clicked", field: "seconds", windowMs: 86_400_000 },
      { event: "email.clicked", field: "constructor", windowMs: 86_400_000 },
    ],
    lastEvents: ["email.*", "email.opened"],
    touches: [
      { channel: "email", windowMs: 86_400_000 },
      { channel: "*", windowMs: 86_400_000 },
    ],
    stages: ["aware"],
    stageTimes: ["unaware"],
  });
});

it("sees now and nothing else", () => {
  expect(collectReads(requireGuard('now > timestamp("2026-01-01T00:00:00Z")'))).toEqual({
    persona: false,
    segment: false,
    now: true,
    attributes: [],
    counters: [],
    consents: [],
    fields: [],
    touchpoint: [],
    counts: [],
    sums: [],
    lastEvents: [],
    touches: [],
    stages: [],
    stageTimes: [],
  });
});
