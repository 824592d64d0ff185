import { describe, expect, it } from "vitest";
import { checkConstant } from "./checkConstant.js";
import { requireGuard } from "./testing/requireGuard.js";

describe("a constant guard", () => {
  it.each([
    ["true", "always"],
    ['1 < 2 || persona == "traditional"', "always"],
    ['count("*", "P1D") >= 0', "always"],
    ["has(hcp.visits) || true", "always"],
    ["false && consent.email", "never"],
    ["hcp.visits > 100", "never"],
    ["hcp.visits + 1 < 1", "never"],
    ["hcp.digitalAffinity in [1.5, 2.0]", "never"],
    ['!(persona in ["traditional", "trailblazer"])', "never"],
    ["(hcp.visits >= 0 ? 1 : 2) == 3", "never"],
    ["counter.tries <= 5 && counter.balance * 2 >= -20", "always"],
    ['touches("*", "P1D") >= 0', "always"],
    ["counter.tries > 5", "never"],
    ['sinceEvent("email.opened") < duration("PT0S")', "never"],
    ['!(event.answer in ["yes", "maybe", \'a "b" \\\\ c\\n\'])', "never"],
    ['!(segment in ["high", "later"])', "never"],
  ])("%s is warned of: it holds %s", (text, outcome) => {
    expect(checkConstant(requireGuard(text))).toEqual([
      {
        code: "guard.constant",
        severity: "warning",
        parameters: { outcome },
        range: { start: 0, end: text.length },
      },
    ]);
  });

  it.each([
    "hcp.visits >= 0", // an error for whoever has no such value
    "true && hcp.visits >= 0",
    "false || hcp.visits >= 0",
    "hcp.visits >= 100",
    "consent.email || !consent.sms",
    'persona in ["traditional"]',
    "hcp.score > 1000000.0",
    "hcp.visits != 100",
    "hcp.visits in [7]",
    "now == now",
    "counter.tries < 5",
    'timeInStage("aware") >= duration("PT0S")', // an error where it is not active
    'sum("email.clicked", "seconds", "P1D") >= 0',
    'event.topic in ["yes"]',
    "consent.email.oncology || consent.email",
  ])("%s is none", (text) => {
    expect(checkConstant(requireGuard(text))).toEqual([]);
  });
});
