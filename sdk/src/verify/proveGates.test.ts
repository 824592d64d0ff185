import fc from "fast-check";
import { expect, test } from "vitest";
import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import { openJourney } from "../migrate/openJourney.js";
import { invariant } from "../model/invariant.js";
import type { LedgerEntry } from "../model/Ledger.js";
import { checkTouchpoint } from "../run/gates/checkTouchpoint.js";
import { planTouchpoints } from "../run/gates/planTouchpoints.js";
import { standAt } from "../run/standAt.js";
import { simulate } from "../simulate/simulate.js";
import { followWay } from "./followWay.js";
import { listFindings } from "./listFindings.js";
import { proveJourney } from "./proveJourney.js";

const day = 86_400_000;
const start = Date.parse("2026-03-02T09:00:00Z");

const base = {
  format: 1,
  id: "post",
  title: "Post",
  channels: [{ id: "email", label: "E-mail", consent: "notRequired", cap: { most: 2, window: "P7D" } }],
  contents: [
    { id: "flyer", label: "Flyer", approval: { reference: "A-1", from: "2026-01-01", until: "2026-09-01" } },
    { id: "film", label: "Film", approval: { reference: "A-2", until: "2026-06-01" } },
    { id: "draft", label: "Draft" },
    { id: "old", label: "Old", approval: { reference: "A-0", until: "2020-01-01" } },
  ],
  events: ["start", "asked"].map((type) => ({ type, label: type })),
  personas: [{ id: "traditional", label: "Traditional" }],
  entry: [{ id: "enter", event: "start" }],
  initial: "invited",
  stages: [
    { id: "invited", label: "Invited", kind: "atomic" },
    { id: "never", label: "Never", kind: "atomic" },
    { id: "done", label: "Done", kind: "final" },
  ],
  transitions: [
    { id: "end", from: "invited", to: "done", event: "asked" },
    { id: "no", from: "never", to: "done", event: "asked" },
  ],
};

function prove(touchpoints: readonly object[], more: object = {}) {
  const document = openJourney({
    ...base,
    ...more,
    touchpoints: touchpoints.map((each) => ({
      label: "Letter",
      stage: "invited",
      channel: "email",
      ...each,
    })),
  });
  invariant(document.ok, JSON.stringify(document));
  const journey = compileJourney(document.value);
  invariant(journey.ok, JSON.stringify(journey));
  return { journey: journey.value, proof: proveJourney(journey.value, { most: 500 }) };
}

/** Simulates a few HCPs: of touchpoints that were proved never to be made, none is sent. */
function expectNeverSent(
  { document }: Journey,
  never: readonly string[],
  when: { readonly from: number; readonly days: number },
): void {
  const result = simulate(document, { population: 5, seed: 1, ...when });
  invariant(result.ok, JSON.stringify(result));
  for (const { id, sent } of result.value.touchpoints) if (never.includes(id)) expect(sent).toBe(0);
}

test("approval is proved until a stated date, of what somebody can come to alone [semantics 37]", () => {
  const { proof } = prove([
    { id: "a", content: "flyer", cadence: {} },
    { id: "b", content: "film", cadence: { first: "P30D" } },
    { id: "c", content: "old", stage: "never", cadence: {} },
    { id: "d", content: "draft", stage: "never", cadence: {} },
  ]);
  expect(proof.gates).toEqual({ approvedFrom: "2026-01-01", approvedUntil: "2026-06-01", refusals: [] });
  const unapproved = prove([{ id: "a", content: "draft", cadence: {} }]).proof;
  expect(listFindings(unapproved).filter(({ kind }) => kind === "unapproved")).toMatchObject([
    { touchpoint: "a", content: "draft", path: ["touchpoints", 0], isOfAll: true },
  ]);
  expect(prove([{ id: "a", cadence: {} }]).proof.gates).toEqual({
    approvedFrom: undefined,
    approvedUntil: undefined,
    refusals: [],
  });
});

test("a cap that the plan of a stage breaks is told, at the very time at which the gate refuses [semantics 28, 37]", () => {
  const touchpoints = [
    { id: "a", cadence: { every: "P3D", most: 5 } },
    { id: "b", cadence: { first: "P20D" } },
  ];
  const { journey, proof } = prove(touchpoints);
  expect(proof.gates.refusals).toEqual([
    {
      kind: "cap",
      path: ["touchpoints", 0],
      stage: "invited",
      touchpoint: "a",
      channel: "email",
      occurrence: 3,
      most: 2,
      windowMs: 7 * day,
    },
  ]);
  const meta = { recordedAt: start, source: "crm", sequence: 0, actor: "crm" };
  const entries: LedgerEntry[] = [
    { kind: "event", id: "e", key: "e", ...meta, type: "start", occurredAt: start },
  ];
  const refused: number[] = [];
  for (const { occurrence, dueAt } of planTouchpoints(
    standAt(journey, { hcp: "h", entries }, start),
    start + 12 * day,
  )) {
    const standing = standAt(journey, { hcp: "h", entries }, dueAt);
    if (checkTouchpoint(standing, "a").kind === "refused") refused.push(occurrence);
    const id = `s${occurrence}`;
    entries.push({
      kind: "send",
      id,
      key: id,
      ...meta,
      occurredAt: dueAt,
      channel: "email",
      touchpoint: "a",
    });
  }
  expect(refused[0]).toBe(3);
});

test("no cap is broken by a plan that keeps it, by what hours put off, or by what comes after everybody has left [semantics 37]", () => {
  const often = { id: "a", cadence: { every: "P3D", most: 5 } };
  expect(prove([{ id: "a", cadence: { every: "P4D", most: 9 } }]).proof.gates.refusals).toEqual([]);
  const [channel] = base.channels;
  const hours = [{ days: ["mon"], from: "09:00", to: "17:00" }];
  expect(prove([often], { channels: [{ ...channel, hours }] }).proof.gates.refusals).toEqual([]);
  const transitions = [...base.transitions, { id: "left", from: "invited", to: "done", after: "P5D" }];
  expect(prove([often], { transitions }).proof.gates.refusals).toEqual([]);
});

const workdays = { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" };
const timed = {
  channels: [
    { id: "email", label: "E-mail", consent: "notRequired", hours: [workdays] },
    { id: "phone", label: "Phone", consent: "notRequired", hours: [{ ...workdays, days: ["mon"] }] },
    { id: "post", label: "Post", consent: "notRequired" },
  ],
  contents: [
    {
      id: "weekend",
      label: "Weekend",
      approval: { reference: "A", from: "2026-03-07", until: "2026-03-09" },
    },
    { id: "later", label: "Later", approval: { reference: "B", from: "2026-04-01" } },
    { id: "monday", label: "Monday", approval: { reference: "C", from: "2026-03-08", until: "2026-03-10" } },
  ],
};

test("a touchpoint that time keeps from ever being made is told with what keeps it [semantics 3, 25, 26, 37]", () => {
  const kinds = (touchpoint: object, ...waits: readonly object[]) => {
    const transitions = waits.map((wait, index) => ({
      id: `w${index}`,
      from: "invited",
      to: "done",
      ...wait,
    }));
    const { gates } = prove([{ id: "a", cadence: {}, ...touchpoint }], {
      ...timed,
      transitions: [...base.transitions, ...transitions],
    }).proof;
    return gates.refusals.map(({ path: _, stage: __, touchpoint: ___, ...cause }) => cause);
  };
  const late = { cadence: { first: "P5D" } };
  expect(kinds(late, { after: "P4D" })).toEqual([{ kind: "late", firstMs: 5 * day, stayMs: 4 * day }]);
  // At the very instant of the wait it comes before it (semantics 3), and so does what waits for the hours of the wait.
  expect(kinds(late, { after: "P5D" })).toEqual([]);
  expect(kinds({ channel: "phone" }, { after: { workingHour: "phone" } })).toEqual([]);
  expect(kinds(late, { after: "P1D", when: 'persona == "traditional"' })).toEqual([]);
  expect(kinds({ content: "later" }, { after: { date: "2026-03-31" } })).toEqual([
    { kind: "leftBefore", content: "later", from: "2026-04-01" },
  ]);
  expect(kinds({ content: "later" }, { after: { date: "2026-03-31T09:59:59Z" } })).toHaveLength(1);
  expect(kinds({ content: "later" }, { after: { date: "2026-03-31T10:00:00Z" } })).toEqual([]);
  expect(kinds({ content: "later" }, { after: { date: "2026-04-01" } })).toEqual([]);
  expect(kinds({ content: "weekend" })).toEqual([
    { kind: "closedDays", content: "weekend", channel: "email", from: "2026-03-07", until: "2026-03-09" },
  ]);
  expect(kinds({ content: "monday" })).toEqual([]);
  expect(kinds({ content: "weekend", channel: "post" })).toEqual([]);
});

test("what time is said to keep from being made is never sent to anybody simulated [semantics 37]", () => {
  let told = 0;
  const touchpoint = fc.record({
    channel: fc.constantFrom("email", "phone", "post"),
    content: fc.constantFrom(undefined, "weekend", "later", "monday"),
    first: fc.constantFrom("PT0S", "PT7H", "P1D", "P5D"),
  });
  const wait = fc.constantFrom<object>(
    { after: "P1D" },
    { after: "P5D" },
    { after: { workingHour: "email" } },
    { after: { workingHour: "phone", after: "P1D" } },
    { after: { date: "2026-03-08" } },
    { after: { date: "2026-03-31" } },
    { after: { date: "2026-04-01" } },
  );
  fc.assert(
    fc.property(
      fc.array(touchpoint, { minLength: 1, maxLength: 4 }),
      fc.array(wait, { maxLength: 2 }),
      fc.integer({ min: 0, max: 167 }),
      (touchpoints, waits, hour) => {
        const { journey, proof } = prove(
          touchpoints.map(({ channel, content, first }, index) => ({
            id: `t${index}`,
            channel,
            ...(content && { content }),
            cadence: { first },
          })),
          {
            ...timed,
            transitions: [
              ...base.transitions,
              ...waits.map((each, index) => ({ id: `w${index}`, from: "invited", to: "done", ...each })),
            ],
          },
        );
        const never = proof.gates.refusals.map((refusal) => refusal.touchpoint);
        told += never.length;
        expectNeverSent(journey, never, { from: start + hour * 3_600_000, days: 40 });
      },
    ),
    { numRuns: 150, seed: 37 },
  );
  expect(told).toBeGreaterThan(50);
});

test("a guard that holds for nobody who may be reached is proved so, of those of whom it is [semantics 35, 36, 37]", () => {
  const { journey, proof } = prove(
    [
      { id: "other", when: 'persona == "trailblazer"', cadence: {} },
      { id: "against", when: "!consent.asked", channel: "asked", cadence: {} },
      { id: "cold", when: "!consent.asked && hcp.score > 0.5", cadence: { first: "P1D" } },
      { id: "both", when: "hcp.score > 0.5 && hcp.score < 0.5", cadence: {} },
      { id: "gone", when: "has(hcp.score)", stage: "never", cadence: {} },
      { id: "plain", cadence: {} },
    ],
    {
      attributes: [{ id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "any" }],
      channels: [...base.channels, { id: "asked", label: "Asked", consent: "required" }],
      personas: [
        { id: "traditional", label: "Traditional", share: 0.5 },
        { id: "trailblazer", label: "Trailblazer", share: 0.5 },
      ],
    },
  );
  const said = proof.touchpoints.map(({ touchpoint, persona, verdict }) => [
    touchpoint,
    persona,
    verdict.kind === "proved" ? verdict.reason : verdict.kind,
  ]);
  expect(said).toEqual(
    ["traditional", "trailblazer", undefined].flatMap((persona) => [
      ["other", persona, persona === "trailblazer" ? "found" : "proof.guard"],
      ["against", persona, "proof.consent"],
      ["cold", persona, "found"],
      ["both", persona, "proof.guard"],
      ["gone", persona, "proof.stage"],
    ]),
  );
  expect(listFindings(proof).filter(({ kind }) => kind === "touchpoint")).toMatchObject([
    { touchpoint: "other", personas: ["traditional", undefined], isOfAll: false, path: ["touchpoints", 0] },
    { touchpoint: "against", channel: "asked", isOfAll: true },
    { touchpoint: "both", isOfAll: true },
  ]);
  const found = proof.touchpoints.find(({ touchpoint }) => touchpoint === "cold")?.verdict;
  invariant(found?.kind === "found", "there is a witness");
  const followed = followWay(journey, found.witness);
  invariant(followed, "the witness can be followed");
  const standing = standAt(journey, followed.ledger, followed.now, { engine: "xstate" });
  expect(checkTouchpoint(standing, "cold").kind).toBe("allowed");
});

test("an approval that has ended before dates let anybody in is told, and one that may still hold is not [semantics 24, 25, 37]", () => {
  const contents = ["2026-03-01", "2026-03-10", "2026-03-20"].map((until, place) => ({
    id: `c${place}`,
    label: until,
    approval: { reference: "A", until },
  }));
  const tell = (entry: object, first = "PT0S", waits: object = { after: "P5D" }) => {
    const { gates } = prove(
      contents.map(({ id }) => ({ id, stage: "later", content: id, cadence: { first } })),
      {
        contents,
        entry: [{ id: "enter", ...entry }],
        stages: [...base.stages, { id: "later", label: "Later", kind: "atomic" }],
        transitions: [...base.transitions, { id: "on", from: "invited", to: "later", ...waits }],
      },
    ).proof;
    return gates.refusals.flatMap(({ kind, touchpoint }) => (kind === "expired" ? [touchpoint] : []));
  };
  expect(tell({ event: "start" })).toEqual([]);
  expect(tell({ date: "2026-03-02" })).toEqual(["c0"]);
  expect(tell({ date: "2026-03-02" }, "P5D")).toEqual(["c0", "c1"]);
  // Somebody whose day begins last may still be reached on the day before it ends.
  expect(tell({ date: "2026-03-05T11:59:59Z" })).toEqual(["c0"]);
  expect(tell({ date: "2026-03-05T12:00:00Z" })).toEqual(["c0", "c1"]);
  expect(tell({ event: "start" }, "PT0S", { after: { date: "2026-03-15" } })).toEqual(["c0", "c1"]);
});

test("what dates are said to keep from being made is never sent to anybody simulated [semantics 24, 37]", () => {
  let told = 0;
  const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-03-${String(of).padStart(2, "0")}`);
  const wait = fc.oneof(
    fc.constantFrom<object>({ after: "P1D" }, { after: "P6D" }, { event: "asked" }),
    day.map((date) => ({ after: { date } })),
  );
  const entry = fc.oneof(
    fc.constant<object>({ event: "start" }),
    day.map((date) => ({ date })),
  );
  const parts = fc.record({
    entry,
    waits: fc.tuple(wait, wait),
    untils: fc.array(day, { minLength: 1, maxLength: 4 }),
    first: fc.constantFrom("PT0S", "P2D"),
  });
  fc.assert(
    fc.property(parts, ({ entry: how, waits, untils, first }) => {
      const stages = ["invited", "second", "third"];
      const { journey, proof } = prove(
        untils.map((_until, place) => ({
          id: `t${place}`,
          stage: stages[place % 3],
          content: `c${place}`,
          cadence: { first },
        })),
        {
          channels: [{ id: "email", label: "E-mail", consent: "notRequired" }],
          contents: untils.map((until, place) => ({
            id: `c${place}`,
            label: "C",
            approval: { reference: "A", until },
          })),
          entry: [{ id: "enter", ...how }],
          stages: stages.map((id) => ({ id, label: id, kind: "atomic" })),
          transitions: waits.map((each, place) => ({
            id: `w${place}`,
            from: stages[place],
            to: stages[place + 1],
            ...each,
          })),
          behaviour: [{ id: "asks", event: "asked", perDay: 0.5 }],
        },
      );
      const never = proof.gates.refusals.flatMap(({ kind, touchpoint }) =>
        kind === "expired" ? [touchpoint] : [],
      );
      told += never.length;
      expectNeverSent(journey, never, { from: Date.parse("2026-02-27T00:00:00Z"), days: 45 });
    }),
    { numRuns: 150, seed: 37 },
  );
  expect(told).toBeGreaterThan(20);
});

test("what policies are said never to allow is never sent to anybody simulated, and what they may allow is not told [semantics 10, 35, 37]", () => {
  let told = 0;
  let sentAtAll = 0;
  const policy = fc.record({
    channel: fc.constantFrom(undefined, "email", "phone"),
    when: fc.constantFrom(
      'touchpoint.channel == "phone"',
      "has(touchpoint.content)",
      'touches("*", "P7D") < 2',
      "consent.asked",
      '!consent.asked || touchpoint.channel == "email"',
      'persona == "traditional"',
      "hcp.beds > 100",
      'hcp.beds < 100 || touchpoint.channel != "asked"',
      'inStage("never")',
    ),
  });
  fc.assert(
    fc.property(fc.array(policy, { minLength: 1, maxLength: 3 }), fc.nat(9), (policies, seed) => {
      const { journey, proof } = prove(
        [
          { id: "mail", cadence: { every: "P2D", most: 3 } },
          { id: "flyer", content: "flyer", cadence: { first: "P1D" } },
          { id: "call", channel: "phone", cadence: {} },
          { id: "ask", channel: "asked", when: "hcp.beds > 5", cadence: {} },
        ],
        {
          attributes: [{ id: "beds", label: "Beds", type: "integer", changes: "never" }],
          channels: ["email", "phone", "asked"].map((id) => ({
            id,
            label: id,
            consent: id === "asked" ? "required" : "notRequired",
          })),
          personas: ["traditional", "trailblazer"].map((id) => ({
            id,
            label: id,
            share: 0.5,
            consent: [{ channel: "asked", share: 0.5 }],
            distributions: [{ kind: "uniform", attribute: "beds", min: 0, max: 200 }],
          })),
          policies: policies.map(({ channel, when }, place) => ({
            id: `p${place}`,
            label: "P",
            when,
            ...(channel && { channel }),
          })),
        },
      );
      const never = new Map<string, number>();
      for (const { touchpoint, persona, verdict } of proof.touchpoints)
        if (verdict.kind === "proved" && persona !== undefined)
          never.set(touchpoint, (never.get(touchpoint) ?? 0) + 1);
      const result = simulate(journey.document, { population: 40, from: start, days: 10, seed });
      invariant(result.ok, JSON.stringify(result));
      for (const { id, sent } of result.value.touchpoints) {
        if (never.get(id) === 2) expect([id, sent]).toEqual([id, 0]);
        if (never.get(id) === 2) told++;
        else sentAtAll += sent;
      }
    }),
    { numRuns: 100, seed: 37 },
  );
  expect(told).toBeGreaterThan(30);
  expect(sentAtAll).toBeGreaterThan(100);
});
