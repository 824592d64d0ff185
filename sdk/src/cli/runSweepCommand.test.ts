import { expect, test } from "vitest";
import { portalFiles } from "./testing/portalFiles.js";
import { runWith } from "./testing/runWith.js";

/** Half of them can be mailed, daily up to five times; one mail in ten is answered. */
const journey = {
  ...JSON.parse(portalFiles["journey.json"]),
  transitions: [{ id: "subscribe", from: "invited", to: "subscribed", event: "email.clicked" }],
  stages: [
    { id: "invited", label: "Invited", kind: "atomic" },
    { id: "subscribed", label: "Subscribed", kind: "final" },
  ],
  initial: "invited",
  goals: [{ id: "subscribed", label: "Signed up", when: 'inStage("subscribed")' }],
  touchpoints: [
    {
      id: "mail",
      label: "Invitation",
      stage: "invited",
      channel: "email",
      cadence: { every: "P1D", most: 5 },
      responses: [{ event: "email.clicked", probability: 0.1, delay: { kind: "fixed", after: "PT1H" } }],
    },
  ],
  personas: [
    { id: "trailblazer", label: "Trailblazer", share: 1, consent: [{ channel: "email", share: 0.5 }] },
  ],
  behaviour: [],
};
const files = { ...portalFiles, "journey.json": JSON.stringify(journey) };
const call = ["sweep", "journey.json", "--population", "100", "--days", "10", "--replications", "10"];
const run = (args: readonly string[], more = {}) => runWith([...call, ...args], { files, ...more });

test("lists the figures of a journey, and what each is now", async () => {
  const { code, out } = await run([]);
  expect(code).toBe(0);
  expect(out).toMatch(/cadence:mail +1 day/);
  expect(out).toMatch(/response:mail:email\.clicked +10 %/);
  expect(out).toMatch(/consent:email +50 %/);
  const listed = JSON.parse((await run(["--json"])).out);
  expect(listed.figures[2]).toEqual({
    figure: "consent:email",
    kind: "consent",
    channel: "email",
    value: 0.5,
  });
});

test("says which value does best, and how sure that is [semantics 32]", async () => {
  const args = ["--figure", "response:mail:email.clicked", "--values", "0; 10%; 0.9"];
  const { code, out, error } = await run(args);
  expect(error).toBe("");
  expect(code).toBe(0);
  expect(out).toMatch(/^90 % does best: [\d.]+ more people reach “Signed up” than the [\d.]+ now/);
  expect(out).toMatch(/10 % +[\d.]+ +0 +0 to 0/);
  const { asIs, points } = JSON.parse((await run([...args, "--json"])).out);
  // One minus the chance that none of five mails is answered, of the half that can be mailed.
  const exact = 100 * 0.5 * (1 - 0.9 ** 5);
  expect(asIs.low).toBeLessThanOrEqual(exact);
  expect(asIs.high).toBeGreaterThanOrEqual(exact);
  expect(points.map(({ value }: { value: number }) => value)).toEqual([0, 0.1, 0.9]);
});

test("runs until it is as precise as is wanted; where that takes too many, it says how many more and ends with 2", async () => {
  const args = ["--figure", "consent:email", "--values", "0.6", "--replications", "5"];
  const wanted = async (...more: string[]) => {
    const { code, out } = await runWith([...call.slice(0, -2), ...args, ...more, "--json"], { files });
    return { code, swept: JSON.parse(out) };
  };
  const fine = await wanted("--precision", "1");
  expect(fine).toMatchObject({ code: 0, swept: { ok: true, isPrecise: true } });
  expect(fine.swept.replications).toBeGreaterThan(5);
  const short = await wanted("--precision", "0.05", "--most", "10");
  expect(short).toMatchObject({ code: 2, swept: { ok: false, replications: 10 } });
  expect(short.swept.more).toBeGreaterThan(100);
});

test("an interrupted sweep says so: half of a comparison is none", async () => {
  const { code, error } = await run(["--figure", "consent:email", "--values", "0.6"], { interruptAfter: 3 });
  expect(code).toBe(2);
  expect(error).toContain("Interrupted before a sweep was done");
});

test.each([
  [["--figure", "cadence:mial"], "The journey has no figure “cadence:mial”. Did you mean “cadence:mail”?"],
  [["--figure", "cadence:mail"], "--values"],
  [["--figure", "cadence:mail", "--values", "0; 2"], "Expected are days above 0"],
  [["--figure", "consent:email", "--values", "120%"], "Expected are shares from 0 to 1"],
  [["--figure", "consent:email", "--values", "1", "--goal", "subscribd"], "Did you mean “subscribed”?"],
  [["--precision", "none"], "--precision is “none”"],
  [["--most", "0"], "--most is “0”"],
  [["--from", "soon"], "“soon”"],
])("a call that cannot be meant is told so: %j", async (args, message) => {
  const { code, error } = await run(args);
  expect(code).toBe(2);
  expect(error).toContain(message);
});

test("speaks German", async () => {
  const { out } = await run(["--figure", "consent:email", "--values", "1", "--lang", "de"]);
  expect(out).toMatch(/^Am besten: 100 %\./);
});
