import { describe, expect, it } from "vitest";
import type { GuardIssue } from "./GuardIssue.js";
import { createGuardScope, withEvent } from "./GuardScope.js";
import { openGuard } from "./openGuard.js";
import {
  clicked,
  clickScope,
  exampleDocument,
  touchpointScope,
  waitScope,
  widestScope,
} from "./testing/exampleScope.js";
import { mistakes } from "./testing/mistakes.js";

function getIssues(text: string, scope = widestScope): readonly GuardIssue[] {
  const opened = openGuard(text, scope);
  return opened.ok ? [] : opened.error;
}

function getOnlyIssue(text: string, scope = widestScope): GuardIssue {
  const [issue, ...others] = getIssues(text, scope);
  expect(others, `one issue in ${text}`).toEqual([]);
  if (issue === undefined) throw new Error(`${text} was accepted`);
  return issue;
}

describe("a guard with one mistake", () => {
  for (const [code, cases] of Object.entries(mistakes)) {
    for (const [text, part, parameters, fix] of cases) {
      it(`${text || "(nothing)"} is refused as ${code}, at ${part || "(nothing)"}`, () => {
        const issue = getOnlyIssue(text);
        expect(issue).toMatchObject({ code, severity: "error", parameters });
        expect(text.slice(issue.range.start, issue.range.end)).toBe(part);
        expect(issue.fix).toBe(fix);
        if (fix === undefined) return;
        const fixed = `${text.slice(0, issue.range.start)}${fix}${text.slice(issue.range.end)}`;
        const next = getIssues(fixed).filter(({ range }) => range.start === issue.range.start);
        expect(next, `once fixed: ${fixed}`).toEqual([]);
      });
    }
  }
});

describe("the fields of an event", () => {
  it("cannot be read where no event is at hand", () => {
    expect(getOnlyIssue('event.topic == "dosage"', waitScope)).toMatchObject({
      code: "guard.noEvent",
      parameters: { name: "event.topic" },
      range: { start: 0, end: 11 },
    });
  });

  it("may be read where only one of the events declares them [semantics 10]", () => {
    const opened = { ...clicked, type: "email.opened", payload: [] };
    expect(getIssues("event.seconds > 3", withEvent(waitScope, [clicked, opened]))).toEqual([]);
  });

  it("are refused where two events declare them with different types", () => {
    const payload = [{ name: "seconds", type: "number" as const, optional: false }];
    const scope = withEvent(waitScope, [clicked, { ...clicked, type: "email.opened", payload }]);
    expect(getOnlyIssue("event.seconds > 3", scope)).toMatchObject({
      code: "guard.fieldTypes",
      parameters: { name: "event.seconds", types: "integer, number" },
    });
  });
});

describe("texts of an event", () => {
  const answered = (values?: string[]) => ({
    ...clicked,
    payload: [{ name: "answer", type: "string" as const, optional: false, ...(values && { values }) }],
  });

  it("may be any that one of the events declares", () => {
    const scope = withEvent(waitScope, [answered(["yes"]), answered(["no"])]);
    expect(getIssues('event.answer in ["yes", "no"]', scope)).toEqual([]);
    expect(getOnlyIssue('event.answer == "noo"', scope)).toMatchObject({
      code: "guard.unknownValue",
      parameters: { name: "event.answer", value: "noo", suggestion: "no" },
    });
  });

  it("may be anything where one of the events does not say what", () => {
    for (const events of [
      [answered(["yes"]), answered()],
      [answered(), answered(["yes"])],
    ]) {
      expect(getIssues('event.answer == "perhaps"', withEvent(waitScope, events))).toEqual([]);
    }
  });
});

describe("the touchpoint that is due", () => {
  it("can be asked for where one is at hand, and nowhere else", () => {
    expect(getIssues('touchpoint.channel == "email"', touchpointScope)).toEqual([]);
    expect(getOnlyIssue('touchpoint.channel == "email"', clickScope)).toMatchObject({
      code: "guard.noTouchpoint",
      parameters: { name: "touchpoint.channel" },
      range: { start: 0, end: 18 },
    });
    expect(getOnlyIssue("touchpnt.channel", touchpointScope)).toMatchObject({
      parameters: { suggestion: "touchpoint" },
    });
    expect(getOnlyIssue("touchpnt.channel", clickScope)).toMatchObject({ parameters: { suggestion: "" } });
  });
});

describe("medical facts", () => {
  const asked = {
    ...clicked,
    type: "medical.asked",
    facts: "medical" as const,
    payload: [{ name: "pages", type: "integer" as const, optional: false }],
  };
  const mixed = { ...exampleDocument, events: [...exampleDocument.events, asked] };
  const open = (text: string, facts: "commercial" | "medical") =>
    getIssues(text, withEvent(createGuardScope({ ...mixed, facts }), [asked, clicked]));

  it.each([
    ['count("medical.asked", "P1D") > 1', '"medical.asked"', "medical.asked"],
    ['count("medical.*", "P1D") > 1', '"medical.*"', "medical.asked"],
    ['count("*", "P1D") > 1', '"*"', "medical.asked"],
    ['sum("medical.asked", "pages", "P1D") > 1', '"medical.asked"', "medical.asked"],
    ['sinceEvent("medical.asked") > duration("P1D")', '"medical.asked"', "medical.asked"],
    ["event.pages > 1", "event.pages", "event.pages"],
    ["has(event.pages)", "event.pages", "event.pages"],
    ["hcp.trials > 1", "hcp.trials", "hcp.trials"],
  ])("are refused to a commercial journey in %s, and allowed to a medical one", (text, part, name) => {
    const [issue, ...others] = open(text, "commercial");
    expect(issue).toMatchObject({ code: "guard.medicalFact", severity: "error", parameters: { name } });
    expect(text.slice(issue?.range.start, issue?.range.end)).toBe(part);
    expect(others).toEqual([]);
    expect(open(text, "medical")).toEqual([]);
  });

  it("leave commercial facts and those of both sides to either", () => {
    const text = 'hcp.visits > 1 && hcp.constructor > 1 && count("email.*", "P1D") > 1 && event.seconds > 1';
    for (const facts of ["commercial", "medical"] as const) expect(open(text, facts)).toEqual([]);
  });
});

describe("opening a guard", () => {
  it("accepts all that guards can say [semantics 10 to 13]", () => {
    const text = `
      persona == "trailblazer" && hcp.digitalAffinity > 0.6 && consent.email // a comment
      && count("email.opened", "P30D") >= 2 && count("email.*", "PT12H") < 3 && count("*", "P1W") != 0
      && (has(hcp.score) ? hcp.score : -1.5) < 10.0 && has(event.seconds) && event.topic != 'dosage'
      && hcp.visits * 2 + hcp.constructor - 3 / 2 in [1, -2] && !inStage("aware")
      && now >= timestamp("2026-01-01T00:00:00Z") && hcp.firstVisit < timestamp("2026-01-01T01:00:00.5+01:00")
      && hcp.specialty in ["cardiology", "primary care"] && hcp.emailOptIn == true && event.constructor > 1`;
    expect(getIssues(text)).toEqual([]);
    const more = `
      segment in ["high"] && consent.email.oncology && counter.tries * 2 - counter.balance > 3 && event.answer == "yes"
      && sum("email.*", "seconds", "P30D") > 1.5 && sum("visit.made", "seconds", "P30D") > 1
      && sinceEvent("email.*") > duration("P7D") && timeInStage("aware") <= sinceEvent("visit.made")
      && touches("*", "P1W") + touches("email", "PT12H") < 3 && touchpoint.channel != "sms"
      && has(touchpoint.content) && touchpoint.purpose in ["oncology"]`;
    expect(getIssues(more)).toEqual([]);
  });

  it("tells all mistakes that do not follow from another", () => {
    const issues = getIssues(
      'hcp.digitlAffinity > 1 && consent.emial || hcp.score == 1 && count("x", "y") > 1',
    );
    expect(issues.map((issue) => issue.code)).toEqual([
      "guard.unknownAttribute",
      "guard.unknownChannel",
      "guard.numberLiteral",
      "guard.unknownEvent",
      "guard.window",
    ]);
  });

  it("refuses a text that is too long, pointing at what is too much", () => {
    const text = `true${" ".repeat(2_000)}`;
    expect(getOnlyIssue(text)).toMatchObject({
      code: "guard.tooLong",
      parameters: { length: 2_004, most: 2_000 },
      range: { start: 2_000, end: 2_004 },
    });
  });

  it.each([
    ["nodes", 1_000, `${"!".repeat(1_500)}true`],
    ["depth", 64, `${"(".repeat(100)}true${")".repeat(100)}`],
    ["list", 500, `1 in [${"1,".repeat(600)}1]`],
    ["arguments", 8, `count(${"1,".repeat(20)}1)`],
  ] as const)("refuses a guard with too many %s", (limit, most, text) => {
    expect(getOnlyIssue(text)).toMatchObject({ code: "guard.tooComplex", parameters: { limit, most } });
  });

  it.each([
    ["(hcp.visits) > (persona)", "(hcp.visits) > (persona)"],
    ["!( ( hcp.visits > hcp.score ) )", "hcp.visits > hcp.score"],
    ['consent.sms && ((hcp.visits) == "(")', '(hcp.visits) == "("'],
    [
      "(consent.email && ( consent.sms ) ? 1 : (persona)) == 1",
      "consent.email && ( consent.sms ) ? 1 : (persona)",
    ],
  ])("keeps the brackets of %s together", (text, part) => {
    const { range } = getOnlyIssue(text);
    expect(text.slice(range.start, range.end)).toBe(part);
  });

  it("suggests no name that CEL cannot read", () => {
    expect(exampleDocument.attributes.some(({ id }) => id === "null")).toBe(true);
    expect(getOnlyIssue("hcp.nul > 1")).toMatchObject({ parameters: { suggestion: "" } });
  });

  it.each(["hcp.visits-hcp.constructor > 1", "hcp.visits-1 > 1"])("reads %s as a subtraction", (text) => {
    expect(getIssues(text)).toEqual([]);
  });
});
