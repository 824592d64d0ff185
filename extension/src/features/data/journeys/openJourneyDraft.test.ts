import { readFileSync } from "node:fs";
import { createRenderer } from "@waypost/sdk/sentences";
import { describe, expect, test } from "vitest";
import { openJourneyDraft } from "./openJourneyDraft";

const renderer = createRenderer({ locale: "en", timeZone: "UTC" });
const open = (text: string) => openJourneyDraft("journey.json", text, renderer);

const example = new URL("../../../../../examples/cardiology-portal/journey.json", import.meta.url);
const exampleText = readFileSync(example, "utf8");

const small = {
  format: 1,
  id: "small",
  title: "Small",
  attributes: [],
  channels: [],
  events: [
    { type: "visit.done", label: "Visited" },
    { type: "visit.refused", label: "Refused" },
  ],
  personas: [],
  entry: [{ id: "begin", event: "visit.done" }],
  initial: "contact",
  stages: [
    { id: "contact", label: "Contact", kind: "compound", initial: "new" },
    { id: "new", label: "New", kind: "atomic", parent: "contact" },
    { id: "done", label: "Done", kind: "final" },
  ],
  transitions: [{ id: "end", from: "new", to: "done", event: "visit.refused" }],
};

describe("a journey that may be published", () => {
  test("says what it would bring", () => {
    expect(open(JSON.stringify(small))).toMatchObject({
      summary: { journey: "small", title: "Small", phases: 2, stages: 2, transitions: 1 },
      findings: [],
      canPublish: true,
    });
  });

  test("has the version of its content, however it is written", () => {
    const { summary } = open(JSON.stringify(small));
    expect(summary?.version).toMatch(/^[0-9a-f]{64}$/);
    expect(open(`\uFEFF${JSON.stringify(small, null, 4)}`).summary?.version).toBe(summary?.version);
  });

  test("may have warnings", () => {
    const stages = [...small.stages, { id: "far", label: "Far", kind: "atomic" }];
    const draft = open(JSON.stringify({ ...small, stages }));
    expect(draft.canPublish).toBe(true);
    expect(draft.findings.map(({ severity }) => severity)).toContain("warning");
  });

  test("the example is one", () => {
    expect(open(exampleText)).toMatchObject({ canPublish: true, summary: { phases: 7 } });
  });
});

describe("a journey with errors", () => {
  const transitions = [
    { id: "idle", from: "new", event: "visit.done" },
    { ...small.transitions[0], when: "hcp.reach > 3" },
  ];
  const draft = open(JSON.stringify({ ...small, transitions }));

  test("still says what it is, and cannot be published", () => {
    expect(draft).toMatchObject({ canPublish: false, summary: { title: "Small" } });
  });

  test("names the place in words and shows the guard with what is wrong in it", () => {
    expect(draft.findings[0]).toMatchObject({
      severity: "error",
      place: "transition “end”, its guard",
      excerpt: { marked: expect.stringContaining("reach"), after: expect.stringContaining(" > 3") },
    });
  });

  test("shows errors before warnings", () => {
    const severities = draft.findings.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
    expect(new Set(severities).size).toBe(2);
  });
});

describe("a file that is no journey", () => {
  test.each([
    ["is empty", "", /not JSON/],
    ["is broken JSON", '{"format": 0,', /not JSON/],
    ["is a table", "hcp,name\n1,A", /not JSON/],
    ["is other JSON", '{"name": "x"}', /journey document/],
    ["is of a format that nobody knows", '{"format": 7}', /format 7/],
  ])("that %s says so", (_what, text, sentence) => {
    const draft = open(text);
    expect(draft).toMatchObject({
      canPublish: false,
      findings: [{ sentence: expect.stringMatching(sentence) }],
    });
    expect(draft.summary).toBeUndefined();
  });

  test("names items of the document it was meant to be", () => {
    const draft = open(JSON.stringify({ ...small, stages: [{ id: "contact", kind: "atomic" }] }));
    expect(draft.findings[0]?.place).toContain("stage “contact”");
  });
});
