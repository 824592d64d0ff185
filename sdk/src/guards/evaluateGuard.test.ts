import { describe, expect, it } from "vitest";
import { evaluateGuard } from "./evaluateGuard.js";
import type { GuardFrame } from "./GuardFrame.js";
import { createFrame } from "./testing/exampleScope.js";
import { requireGuard } from "./testing/requireGuard.js";

const now = Date.UTC(2026, 5, 15, 12);

function evaluate(text: string, known: Parameters<typeof createFrame>[0] = {}) {
  return evaluateGuard(requireGuard(text), createFrame({ now, ...known }));
}

describe("a missing value", () => {
  it.each([
    ["hcp.score > 1.0", "error"],
    ["false && hcp.score > 1.0", "fails"],
    ["hcp.score > 1.0 && false", "fails"],
    ["true && hcp.score > 1.0", "error"],
    ["hcp.score > 1.0 && true", "error"],
    ["true || hcp.score > 1.0", "holds"],
    ["hcp.score > 1.0 || true", "holds"],
    ["false || hcp.score > 1.0", "error"],
    ["hcp.score > 1.0 || false", "error"],
    ["hcp.score > 1.0 || hcp.score <= 1.0", "error"],
    ["!(hcp.score > 1.0)", "error"],
    ["hcp.emailOptIn ? true : true", "error"],
    ["true ? true : hcp.emailOptIn", "holds"],
    ["hcp.visits * 0 == 0", "error"],
    ["hcp.visits in [1, 2]", "error"],
    ['persona != "trailblazer"', "error"],
    ["event.seconds == 0", "error"],
    ["has(hcp.score)", "fails"],
    ["has(event.seconds)", "fails"],
    ["has(hcp.score) && hcp.score > 1.0", "fails"],
    ["consent.email", "fails"],
    ['count("*", "P1D") == 0', "holds"],
    ['segment != "high"', "error"],
    ["consent.email.oncology", "fails"],
    ["counter.tries == 0", "holds"],
    ['touches("*", "P1D") == 0', "holds"],
    ['sum("email.clicked", "seconds", "P1D") == 0', "holds"],
    ['sinceEvent("email.opened") >= duration("PT0S")', "error"],
    ['timeInStage("aware") >= duration("PT0S")', "error"],
    ['touchpoint.content != "newsletter"', "error"],
    ["has(touchpoint.content)", "fails"],
  ])("makes %s come to %s [semantics 10]", (text, outcome) => {
    expect(evaluate(text)).toBe(outcome);
  });
});

describe("a value that the document does not declare", () => {
  it.each([
    ['hcp.specialty != "cardiology"', { specialty: "oncology" }],
    ["hcp.visits > 1", { visits: 101 }],
    ["hcp.visits > 1", { visits: 1.5 }],
    ["hcp.visits > 1", { visits: "2" }],
    ["hcp.patients > 1", { patients: 2 ** 53 }],
    ["hcp.digitalAffinity > 0.5", { digitalAffinity: 1.01 }],
    ["hcp.score > 0.5", { score: Number.POSITIVE_INFINITY }],
    ["hcp.score > 0.5", { score: Number.NaN }],
    ["hcp.emailOptIn || false", { emailOptIn: "yes" }],
    ["now > hcp.firstVisit", { firstVisit: "last Monday" }],
    ["now > hcp.firstVisit", { firstVisit: "2026-02-30" }],
  ])("makes %s an error, as if it were missing [semantics 10, 13]", (text, attributes) => {
    expect(evaluate(text, { attributes })).toBe("error");
    const [name = ""] = Object.keys(attributes);
    expect(evaluate(`has(hcp.${name})`, { attributes })).toBe("fails");
  });

  it("is refused in personas and payloads too [semantics 9]", () => {
    expect(evaluate('persona != "trailblazer"', { persona: "of another journey" })).toBe("error");
    expect(evaluate("event.seconds > 1", { payload: { seconds: "3" } })).toBe("error");
    expect(evaluate('event.topic != "dosage"', { payload: { topic: 3 } })).toBe("error");
    expect(evaluate('event.answer != "yes"', { payload: { answer: "perhaps" } })).toBe("error");
    expect(evaluate("has(event.answer)", { payload: { answer: "perhaps" } })).toBe("fails");
    expect(evaluate('segment != "high"', { segment: "of another journey" })).toBe("error");
    expect(evaluate('touchpoint.channel != "sms"', { touchpoint: { channel: "fax" } })).toBe("error");
  });
});

describe("numbers", () => {
  it.each([
    ["7 / 2 == 3", "holds"],
    ["-7 / 2 == -3", "holds"],
    ["7 / -2 == -3", "holds"],
    ["9007199254740991 / 2 == 4503599627370495", "holds"],
    ["7.0 / 2.0 == 3.5", "holds"],
    ["2 + 3 * 4 - 1 == 13", "holds"],
    ["(2 + 3) * 4 == 20", "holds"],
    ["10 - 3 - 2 == 5", "holds"],
    ["0.1 + 0.2 == 0.3", "fails"],
    ["-0.0 == 0.0", "holds"],
  ])("%s %s [semantics 13]", (text, outcome) => {
    expect(evaluate(text)).toBe(outcome);
  });
});

describe("dates", () => {
  it("compare with an instant and its offset [semantics 11]", () => {
    const attributes = { firstVisit: "2026-01-01T01:00:00+01:00" };
    expect(evaluate('hcp.firstVisit == timestamp("2026-01-01T00:00:00Z")', { attributes })).toBe("holds");
    expect(evaluate('now == timestamp("2026-06-15T12:00:00Z")')).toBe("holds");
  });

  it("without a zone start at 00:00 in the HCP's zone, in UTC where none is known [semantics 25]", () => {
    const guard = requireGuard('hcp.firstVisit < timestamp("2026-01-01T00:00:00Z")');
    const frame = createFrame({ attributes: { firstVisit: "2026-01-01" } });
    const inBerlin: GuardFrame = {
      ...frame,
      startOfDayMs: (date) => Date.parse(`${date}T00:00:00+01:00`),
    };
    expect(evaluateGuard(guard, frame)).toBe("fails");
    expect(evaluateGuard(guard, inBerlin)).toBe("holds");
  });
});

describe("what a guard is given", () => {
  it("counts in its own window [semantics 12]", () => {
    const counts = { "email.* 86400000": 2, "email.* 3600000": 1 };
    expect(evaluate('count("email.*", "P1D") == 2 && count("email.*", "PT60M") == 1', { counts })).toBe(
      "holds",
    );
  });

  it("sums in its own window, whole numbers and others [semantics 12]", () => {
    const sums = { "email.clicked seconds 86400000": -3, "email.* seconds 3600000": 1.5 };
    const text = 'sum("email.clicked", "seconds", "P1D") == -3 && sum("email.*", "seconds", "PT1H") == 1.5';
    expect(evaluate(text, { sums })).toBe("holds");
  });

  it.each([2 ** 53, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "ends in error over a sum of whole numbers that came to %s [semantics 13]",
    (total) => {
      const sums = { "email.clicked seconds 86400000": total };
      expect(evaluate('sum("email.clicked", "seconds", "P1D") != 1', { sums })).toBe("error");
    },
  );

  it("measures durations to the millisecond", () => {
    const sinceMs = { "email.opened": 7 * 86_400_000 };
    expect(evaluate('sinceEvent("email.opened") == duration("P7D")', { sinceMs })).toBe("holds");
    expect(evaluate('sinceEvent("email.opened") >= duration("P1W")', { sinceMs })).toBe("holds");
    expect(evaluate('sinceEvent("email.opened") > duration("PT168H")', { sinceMs })).toBe("fails");
    const inStageMs = { aware: 86_400_001 };
    const text =
      'timeInStage("aware") > duration("P1D") && timeInStage("aware") < sinceEvent("email.opened")';
    expect(evaluate(text, { stages: ["aware"], inStageMs, sinceMs })).toBe("holds");
  });

  it("knows consent for a purpose from consent for the channel [semantics 8]", () => {
    expect(evaluate("consent.email.oncology && !consent.email", { consent: ["email.oncology"] })).toBe(
      "holds",
    );
    expect(evaluate("!consent.email.oncology && consent.email", { consent: ["email"] })).toBe("holds");
  });

  it("reads segment, counters, touches and the touchpoint that is due", () => {
    const known = {
      segment: "high",
      counters: { tries: 3, balance: -4 },
      touches: { "email 604800000": 2, "* 604800000": 5 },
      touchpoint: { channel: "email", content: "newsletter" },
    };
    const text = `segment == "high" && counter.tries + counter.balance == -1 && touches("email", "P7D") == 2
      && touches("*", "P1W") == 5 && touchpoint.channel in ["email"] && has(touchpoint.content)
      && touchpoint.content != "dosing-card"`;
    expect(evaluate(text, known)).toBe("holds");
  });

  it("reads persona, consent, stage and payload", () => {
    const known = {
      persona: "trailblazer",
      consent: ["email"],
      stages: ["aware"],
      payload: { topic: "dosage" },
    };
    const text =
      'persona in ["trailblazer"] && consent.email && !consent.sms && inStage("aware") && event.topic == "dosage"';
    expect(evaluate(text, known)).toBe("holds");
  });

  it("reads an attribute called constructor as any other", () => {
    expect(evaluate("hcp.constructor == 3", { attributes: { constructor: 3 } })).toBe("holds");
    expect(evaluate("has(hcp.constructor)")).toBe("fails");
  });
});
