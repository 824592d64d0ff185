import { expect, test } from "vitest";
import { portalFiles } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

/** Everybody is invited; three in four sign up within days, by themselves. */
const journey = {
  ...JSON.parse(portalFiles["journey.json"]),
  transitions: [
    { id: "subscribe", from: "invited", to: "subscribed", label: "Signs up", event: "email.clicked" },
    { id: "giveUp", from: "invited", to: "gone", after: "P4D" },
  ],
  stages: [
    { id: "invited", label: "Invited", kind: "atomic" },
    { id: "subscribed", label: "Subscribed", kind: "final" },
    { id: "gone", label: "Gone", kind: "final" },
  ],
  initial: "invited",
  goals: [
    {
      id: "subscribed",
      label: "Signed up",
      when: 'inStage("subscribed")',
      target: { count: 60, within: "P10D" },
    },
  ],
  touchpoints: [
    {
      id: "mail",
      label: "Invitation",
      stage: "invited",
      channel: "email",
      cadence: {},
      responses: [{ event: "email.clicked", probability: 0.2, delay: { kind: "exponential", mean: "P1D" } }],
    },
  ],
  personas: [
    { id: "trailblazer", label: "Trailblazer", share: 1, consent: [{ channel: "email", share: 0.5 }] },
  ],
  behaviour: [{ id: "signsUp", event: "email.clicked", stage: "invited", perDay: 0.35 }],
};

const files = { ...portalFiles, "journey.json": JSON.stringify(journey) };
const call = ["simulate", "journey.json", "--population", "100", "--days", "20", "--seed", "7"];
const run = (args: readonly string[], more = {}) => runWith([...call, ...args], { files, ...more });

test("whether the goal was reached, and how sure that is, comes first", async () => {
  const { code, out, error } = await run(["--expect", "subscribed >= 60 by 10 with 0.8"]);
  expect(error).toBe("");
  expect(code).toBe(0);
  const [head, , answer] = out.split("\n");
  expect(head).toBe("Portal: 100 simulated people, 20 days from 20 Nov 2026, 40 times (seed 7)");
  expect(answer).toMatch(/^Yes\. Signed up: 60 people within 10 days came true in \d+ of 40 \(95 % interval/);
  expect(out).toContain("Invitation");
});

test("what does not come true ends with 2, as JSON too [semantics 32]", async () => {
  const refused = await run(["--expect", "subscribed >= 99 by 20 with 0.5"]);
  expect(refused.code).toBe(2);
  expect(refused.out).toContain("No. Signed up: 99 people within 20 days came true in 0 of 40");
  const { code, out } = await run(["--expect", "subscribed >= 99 by 20", "--json"]);
  expect(code).toBe(2);
  const account = JSON.parse(out);
  expect(account).toMatchObject({
    command: "simulate",
    ok: false,
    expectations: [{ verdict: "fails", met: 0 }],
  });
  expect(account.result.byReplication).toHaveLength(40);
});

test("few replications cannot show what they all agree on, and say how many would", async () => {
  const { code, out } = await run(["--replications", "3", "--expect", "subscribed >= 10 by 20 with 0.9"]);
  expect(code).toBe(2);
  expect(out).toContain("Not shown.");
  expect(out).toMatch(/About \d+ more replications would settle it\./);
});

test("a target that states its probability is expected, one that does not is told", async () => {
  const told = await run([]);
  expect(told.code).toBe(0);
  expect(told.out).toMatch(/Signed up: the target of 60 people within 10 days was reached in \d+ of 40\./);
  const [goal] = journey.goals;
  const stated = {
    ...journey,
    goals: [{ ...goal, target: { count: 99, within: "P10D", probability: 0.5 } }],
  };
  const { code } = await run([], { files: { ...files, "journey.json": JSON.stringify(stated) } });
  expect(code).toBe(2);
});

test("the same call gives the same bytes, another seed others [semantics 30]", async () => {
  const [one, again, other] = await Promise.all([
    run(["--json"]),
    run(["--json"]),
    run(["--json", "--days", "19"]),
  ]);
  expect(again.out).toBe(one.out);
  expect(other.out).not.toBe(one.out);
});

test("an interrupted simulation tells what is there, as partial", async () => {
  const { code, out } = await run(["--expect", "subscribed >= 1 by 20 with 0.1"], { interruptAfter: 7 });
  expect(code).toBe(2);
  expect(out).toContain("Interrupted after 700 people");
});

test("progress is drawn only where somebody watches", async () => {
  const { error } = await run([], { isErrorTty: true });
  expect(error).toContain("100 %");
  expect(error.endsWith("\r\u001b[K")).toBe(true);
});

test("real people begin where their histories have led them", async () => {
  const args = ["simulate", "journey.json", "--hcps", "hcps.csv", "--consent", "consent.csv"];
  const { out } = await runWith([...args, "--from", "2026-11-03", "--days", "5", "--json"], { files });
  const { result } = JSON.parse(out);
  expect(result).toMatchObject({ isImported: true, population: 4, people: 160 });
  expect(result.statuses.notEntered.at(-1)).toBe(160);
});

test.each([
  [["--expect", "subscribed > 3"], "--expect cannot be read: “subscribed > 3”."],
  [["--expect", "subscribd >= 3 by 5"], "The journey has no goal “subscribd”. Did you mean “subscribed”?"],
  [["--expect", "subscribed >= 3 by 50"], "lies beyond the simulated 20 days"],
  [["--replications", "many"], "--replications is “many”; expected is a whole number"],
  [["--workers", "0"], "--workers is “0”"],
  [["--hcps", "hcps.csv"], "--hcps and --population exclude each other"],
  [["--from", "soon"], "“soon”"],
])("a call that cannot be meant is told so: %j", async (args, message) => {
  const { code, error } = await run(args);
  expect(code).toBe(2);
  expect(error).toContain(message);
});

test.each([
  [["--population", "0"], "The number of people is 0; expected is a whole number from 1 to 10,000,000."],
  [["--population", "-5"], "The number of people is -5; expected is a whole number from 1 to 10,000,000."],
  [["--days", "40000"], "The number of days is 40,000; expected is a whole number from 1 to 36,500."],
])("options out of bounds are told with their bounds: %j", async (args, message) => {
  const { code, error } = await runWith(["simulate", "journey.json", ...args], { files });
  expect(code).toBe(1);
  expect(error).toContain(message);
});

test("who never comes to rest is told where, and what to do", async () => {
  const restless = {
    ...journey,
    behaviour: [{ id: "hectic", event: "practice.left", stage: "invited", perDay: 8_640_000 }],
    exits: [],
  };
  const { code, error } = await run([], { files: { ...files, "journey.json": JSON.stringify(restless) } });
  expect(code).toBe(1);
  expect(error).toContain("hectic");
  expect(error).toContain("Lengthen the wait, lower the rate, or simulate fewer days.");
});

test("speaks German", async () => {
  const { out } = await run(["--lang", "de", "--expect", "subscribed >= 99 by 20"]);
  expect(out).toContain("Nein. Signed up: 99 Personen binnen 20 Tagen trat in 0 von 40 ein");
});
