import { expect, it } from "vitest";
import { readGuard } from "./readGuard.js";
import { createFrame } from "./testing/exampleScope.js";
import { requireGuard } from "./testing/requireGuard.js";

it("shows every operand once, in order of appearance, as written, also where it decided nothing", () => {
  const text = `persona == "traditional" && (has(hcp.score) || hcp.score > 1.0 || consent.email)
    && count('email.opened',"P1D") >= 2 && count("email.opened", "P1D") < 9
    && inStage("aware") && event.topic == "dosage" && now > hcp.firstVisit && hcp.visits > 1
    && segment == "high" && consent.email.oncology && counter.tries > 1 && touches("*", "P7D") < 3
    && sum("email.clicked", "seconds", "P7D") > 5 && sinceEvent("email.opened") > duration("P1D")
    && sinceEvent("email.*") > duration("P1D") && timeInStage("aware") > duration("P1D")
    && event.answer == "yes" && touchpoint.channel == "sms" && has(touchpoint.content)`;
  const frame = createFrame({
    now: Date.UTC(2026, 0, 1),
    persona: "trailblazer",
    attributes: { firstVisit: "2025-12-31", visits: 300 },
    consent: ["email"],
    counts: { "email.opened": 4 },
    segment: "of another journey",
    counters: { tries: 2 },
    touches: { "* 604800000": 1 },
    sums: { "email.clicked seconds 604800000": 40 },
    sinceMs: { "email.opened": 90_000 },
    payload: { answer: "perhaps" },
    touchpoint: { channel: "sms" },
  });
  expect(readGuard(requireGuard(text), frame)).toEqual({
    text,
    outcome: "fails",
    operands: [
      { text: "persona", value: "trailblazer" },
      { text: "hcp.score", value: { missing: true } },
      { text: "consent.email", value: true },
      { text: "count('email.opened',\"P1D\")", value: 4 },
      { text: 'inStage("aware")', value: false },
      { text: "event.topic", value: { missing: true } },
      { text: "now", value: "2026-01-01T00:00:00.000Z" },
      { text: "hcp.firstVisit", value: "2025-12-31" },
      { text: "hcp.visits", value: 300, undeclared: true },
      { text: "segment", value: "of another journey", undeclared: true },
      { text: "consent.email.oncology", value: false },
      { text: "counter.tries", value: 2 },
      { text: 'touches("*", "P7D")', value: 1 },
      { text: 'sum("email.clicked", "seconds", "P7D")', value: 40 },
      { text: 'sinceEvent("email.opened")', value: 90_000 },
      { text: 'sinceEvent("email.*")', value: { missing: true } },
      { text: 'timeInStage("aware")', value: { missing: true } },
      { text: "event.answer", value: "perhaps", undeclared: true },
      { text: "touchpoint.channel", value: "sms" },
      { text: "touchpoint.content", value: { missing: true } },
    ],
  });
});

it("says that a guard ended in error, and on which operand [semantics 10]", () => {
  expect(readGuard(requireGuard("consent.email || hcp.visits > 3"), createFrame({}))).toMatchObject({
    outcome: "error",
    operands: [{ value: false }, { text: "hcp.visits", value: { missing: true } }],
  });
});
