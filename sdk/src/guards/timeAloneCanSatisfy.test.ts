import { describe, expect, it } from "vitest";
import { requireGuard } from "./testing/requireGuard.js";
import { timeAloneCanSatisfy } from "./timeAloneCanSatisfy.js";

const date = 'timestamp("2026-01-01T00:00:00Z")';
const opened = 'count("email.opened", "P30D")';
const week = 'duration("P7D")';

describe("time alone [semantics 11]", () => {
  it.each([
    `now >= ${date}`,
    `${date} < now`,
    "now > hcp.firstVisit",
    `now == ${date}`,
    `!(now < ${date})`,
    `${opened} < 2`,
    `${opened} == 0`,
    `${opened} != 3`,
    `${opened} in [1]`,
    `2 > ${opened} * 3`,
    `-${opened} > -2`,
    `10 - ${opened} > 8`,
    `${opened} / -2 > -1`,
    `${opened} * hcp.visits > 5`,
    `persona == "traditional" && (consent.email || ${opened} < 2)`,
    `${opened} > 3 ? consent.email : true`,
    `consent.email ? ${opened} < 1 : false`,
    `(${opened} > 1) == consent.email`,
    `sinceEvent("email.opened") > ${week}`,
    `${week} <= timeInStage("aware")`,
    `timeInStage("aware") == ${week}`,
    `timeInStage("aware") < (consent.email ? ${week} : timeInStage("unaware"))`,
    'touches("email", "P7D") < 2',
    'sum("email.clicked", "seconds", "P7D") > 5',
    'sum("email.clicked", "seconds", "P7D") < 5',
  ])("can satisfy %s", (text) => {
    expect(timeAloneCanSatisfy(requireGuard(text))).toBe(true);
  });

  it.each([
    `now < ${date}`,
    "hcp.firstVisit >= now",
    `${opened} >= 2`,
    `!(${opened} < 2)`,
    `5 < ${opened} + hcp.visits`,
    `${opened} / 2 > 1`,
    `hcp.visits - (10 - ${opened}) > 1`,
    `consent.email ? ${opened} > 1 : now < ${date}`,
    'persona == "traditional" || hcp.visits > 3 || inStage("aware") || has(hcp.score)',
    `sinceEvent("email.opened") < ${week}`,
    `!(timeInStage("aware") >= ${week})`,
    'touches("email", "P7D") >= 2',
    'sinceEvent("email.opened") > sinceEvent("visit.made")',
    'timeInStage("aware") <= sinceEvent("visit.made")',
    'counter.tries > 2 && consent.email.oncology && segment != "later" && touchpoint.channel == "sms"',
  ])("cannot satisfy %s", (text) => {
    expect(timeAloneCanSatisfy(requireGuard(text))).toBe(false);
  });
});
