import { describe, expect, test } from "vitest";
import type { Journey } from "../../compile/Journey.js";
import type { LedgerEntry } from "../../model/Ledger.js";
import { standAt } from "../standAt.js";
import { aside, attribute, consent, day, event, ledgerOf } from "../testing/journeys.js";
import { send, touchpointJourney } from "../testing/touchpointJourneys.js";
import { checkTouchpoint, type GateOptions } from "./checkTouchpoint.js";
import { planTouchpoints } from "./planTouchpoints.js";

const hour = 3_600_000;
/** Noon of a Monday, within hours and approval. */
const monday = day(6) + 12 * hour;
const started = event("start", day(1));
const granted = consent("email", "granted", day(1));

function ask(
  entries: readonly LedgerEntry[],
  { journey = touchpointJourney(), at = monday, touchpoint = "write", ...options }: Asked = {},
) {
  return checkTouchpoint(standAt(journey, ledgerOf(entries), at), touchpoint, options);
}

interface Asked extends GateOptions {
  readonly journey?: Journey;
  readonly at?: number;
  readonly touchpoint?: string;
}

const refused = (gate: string, code: string, parameters: unknown) => ({
  kind: "refused",
  gate,
  code,
  parameters,
});

test("a touchpoint that no gate holds back is allowed [semantics 26]", () => {
  expect(ask([started, granted])).toEqual({ kind: "allowed" });
});

describe("a run that is not there refuses [semantics 26]", () => {
  test("because it has not begun", () => {
    expect(ask([granted])).toEqual(refused("ended", "gate.notEntered", {}));
  });

  test("because the stage was left", () => {
    expect(ask([started, granted, event("x", day(2))])).toEqual(
      refused("ended", "gate.stageLeft", { stage: "a" }),
    );
  });

  test("because it ended, before consent is looked at", () => {
    const journey = touchpointJourney({ exits: [{ id: "out", label: "Out", event: "left" }] });
    expect(ask([started, event("left", day(2))], { journey })).toEqual(
      refused("ended", "gate.ended", { status: "exited", exit: "out", at: day(2) }),
    );
  });
});

test("at the very instant of a wait a touchpoint comes first, as its send is folded [semantics 3, 26]", () => {
  const journey = touchpointJourney({
    transitions: [{ id: "go", from: "a", to: "b", after: "P5D" }],
    touchpoints: [
      { id: "see", label: "See", stage: "a", channel: "visit", cadence: { first: "P5D" } },
      { id: "next", label: "Next", stage: "b", channel: "visit", cadence: {} },
    ],
  });
  const at = started.occurredAt + 5 * 24 * hour;
  const left = refused("ended", "gate.stageLeft", { stage: "a" });
  expect(ask([started], { journey, at, touchpoint: "see" })).toEqual({ kind: "allowed" });
  expect(ask([started], { journey, at: at + 1, touchpoint: "see" })).toEqual(left);
  // What the wait leads to is asked once it has been taken.
  expect(ask([started], { journey, at: at - 1, touchpoint: "next" })).toMatchObject({ gate: "ended" });
  expect(ask([started], { journey, at, touchpoint: "next" })).toEqual({ kind: "allowed" });
  const plan = (when: number, entries: readonly LedgerEntry[] = []) =>
    planTouchpoints(standAt(journey, ledgerOf([started, ...entries]), when)).map(
      ({ touchpoint }) => touchpoint,
    );
  expect(plan(at)).toEqual(["see", "next"]);
  expect(plan(at, [send("visit", at, { touchpoint: "see" })])).toEqual(["next"]);
  expect(plan(at + 1)).toEqual(["next"]);
});

test("a hold refuses before everything but an end, until it is released [semantics 26]", () => {
  const held = aside("hold", day(2), { journey: "test", change: "held", reason: "complaint" });
  const refusal = refused("held", "gate.held", { at: day(2), reason: "complaint" });
  expect(ask([started, held])).toEqual(refusal);
  expect(ask([started, held, granted])).toEqual(refusal);
  const elsewhere = aside("hold", day(2), { journey: "other", change: "held" });
  expect(ask([started, granted, elsewhere])).toEqual({ kind: "allowed" });
  const released = aside("hold", day(3), { journey: "test", change: "released" });
  expect(ask([started, granted, held, released])).toEqual({ kind: "allowed" });
});

describe("consent refuses with what became of it [semantics 8, 26]", () => {
  const subject = { channel: "email", purpose: undefined };

  test("never given", () => {
    expect(ask([started])).toEqual(refused("consent", "gate.consentNeverGiven", subject));
  });

  test("withdrawn, since the first withdrawal after the grant", () => {
    const entries = [consent("email", "withdrawn", day(3)), consent("email", "withdrawn", day(4))];
    expect(ask([started, granted, ...entries])).toEqual(
      refused("consent", "gate.consentWithdrawn", { ...subject, at: day(3) }),
    );
  });

  test("expired, unless it was given again", () => {
    const short = consent("email", "granted", day(1), { expiresAt: day(4) });
    expect(ask([started, short])).toEqual(
      refused("consent", "gate.consentExpired", { ...subject, at: day(4) }),
    );
    expect(ask([started, short, consent("email", "granted", day(5))])).toEqual({ kind: "allowed" });
  });

  test("for the purpose that the channel holds consent for", () => {
    const touchpoints = [
      { id: "write", label: "Write", stage: "a", channel: "email", purpose: "launch", cadence: {} },
    ];
    const journey = touchpointJourney({ touchpoints });
    const launch = { channel: "email", purpose: "launch" };
    expect(ask([started, granted], { journey })).toEqual(
      refused("consent", "gate.consentNeverGiven", launch),
    );
    const forLaunch = consent("email", "granted", day(2), { purpose: "launch", id: "l", key: "l" });
    expect(ask([started, forLaunch], { journey })).toEqual({ kind: "allowed" });
    expect(ask([started, forLaunch, consent("email", "withdrawn", day(3))], { journey })).toEqual(
      refused("consent", "gate.consentWithdrawn", { ...launch, at: day(3) }),
    );
  });

  test("never on a channel that needs none", () => {
    expect(ask([started], { touchpoint: "see" })).toEqual({ kind: "allowed" });
  });
});

describe("approval refuses [semantics 26]", () => {
  test("content that nobody approved", () => {
    const touchpoints = [
      { id: "write", label: "Write", stage: "a", channel: "visit", content: "draft", cadence: {} },
    ];
    expect(ask([started], { journey: touchpointJourney({ touchpoints }) })).toEqual(
      refused("approval", "gate.notApproved", { content: "draft" }),
    );
  });

  test("before its first day and from its last on, which begin where the HCP is [semantics 25]", () => {
    const zone = attribute("timeZone", "America/New_York");
    const base = { content: "letter", reference: "MLR-1" };
    expect(ask([started, granted, zone], { at: day(1) + 3 * hour })).toEqual(
      refused("approval", "gate.notYetApproved", { ...base, at: day(1) + 4 * hour }),
    );
    expect(ask([started, granted], { at: day(29) })).toEqual(
      refused("approval", "gate.approvalExpired", { ...base, at: day(29) }),
    );
    expect(ask([started, granted, zone], { at: day(29) })).toEqual({
      kind: "deferred",
      gate: "hours",
      channel: "email",
      until: day(29) + 13 * hour,
      atUntil: refused("approval", "gate.approvalExpired", { ...base, at: day(29) + 4 * hour }),
    });
  });
});

describe("guards and policies refuse where they do not hold or cannot be read [semantics 10]", () => {
  const write = { id: "write", label: "Write", stage: "a", channel: "email", cadence: {} };

  test("the touchpoint's own", () => {
    const journey = touchpointJourney({ touchpoints: [{ ...write, when: "hcp.vip" }] });
    expect(ask([started, granted], { journey })).toMatchObject({ code: "gate.guardUnreadable" });
    const answer = ask([started, granted, attribute("vip", false)], { journey });
    expect(answer).toMatchObject({
      gate: "guard",
      code: "gate.guardFailed",
      parameters: { touchpoint: "write", guard: { operands: [{ text: "hcp.vip", value: false }] } },
    });
    expect(ask([started, granted, attribute("vip", true)], { journey })).toEqual({ kind: "allowed" });
  });

  test("the document's, on its channel alone, after consent", () => {
    const policies = [
      { id: "calm", label: "Calm", channel: "email", when: 'touchpoint.channel == "email" && hcp.beds > 3' },
    ];
    const journey = touchpointJourney({ policies });
    expect(ask([started], { journey })).toMatchObject({ gate: "consent" });
    expect(ask([started, granted], { journey })).toMatchObject({ code: "gate.policyUnreadable" });
    expect(ask([started, granted, attribute("beds", 2)], { journey })).toMatchObject({
      gate: "policy",
      code: "gate.policyFailed",
      parameters: { policy: "calm" },
    });
    expect(ask([started], { journey, touchpoint: "see" })).toEqual({ kind: "allowed" });
  });
});

describe("a cap refuses [semantics 28]", () => {
  const base = { channel: "email", journey: "test", most: 2, windowMs: 7 * 86_400_000 };

  test("while the window (t − W, t] is full, whatever journey the sends belong to", () => {
    const first = send("email", day(2), { journey: "other" });
    const sends = [first, send("email", day(4)), send("visit", day(5))];
    expect(ask([started, granted, ...sends])).toEqual(
      refused("cap", "gate.capReached", { ...base, count: 2, until: day(9) }),
    );
    expect(ask([started, granted, first], { at: monday })).toEqual({ kind: "allowed" });
    expect(ask([started, granted, ...sends], { at: day(9) + 10 * hour })).toEqual({ kind: "allowed" });
  });

  test("until enough sends have left it", () => {
    const sends = [day(2), day(3), day(4)].map((at) => send("email", at));
    expect(ask([started, granted, ...sends])).toMatchObject({ parameters: { count: 3, until: day(10) } });
  });

  test("by the strictest limit of all journeys", () => {
    const [email] = touchpointJourney().document.channels;
    const other = touchpointJourney({
      id: "other",
      channels: [{ ...email, cap: { most: 1, window: "P30D" } }],
      contents: [],
      touchpoints: [],
    }).document;
    expect(ask([started, granted, send("email", day(2))], { others: [other] })).toMatchObject({
      parameters: { journey: "other", most: 1, until: day(32) },
    });
  });

  test("for ever where it allows none", () => {
    const channels = [
      { id: "visit", label: "Visit", consent: "notRequired", cap: { most: 0, window: "P1D" } },
    ];
    const touchpoints = [{ id: "see", label: "See", stage: "a", channel: "visit", cadence: {} }];
    const journey = touchpointJourney({ channels, touchpoints, purposes: [] });
    expect(ask([started], { journey, touchpoint: "see" })).toMatchObject({
      gate: "cap",
      parameters: { count: 0, until: undefined },
    });
  });
});

describe("hours defer, and then all gates are asked again [semantics 26]", () => {
  const evening = monday + 8 * hour;
  const morning = day(7) + 9 * hour;

  test("so that it may be allowed", () => {
    expect(ask([started, granted], { at: evening })).toEqual({
      kind: "deferred",
      gate: "hours",
      channel: "email",
      until: morning,
      atUntil: { kind: "allowed" },
    });
  });

  test("or refused, where consent expires or the stage is left by then", () => {
    const short = consent("email", "granted", day(1), { expiresAt: day(7) });
    expect(ask([started, short], { at: evening })).toMatchObject({
      kind: "deferred",
      atUntil: { code: "gate.consentExpired", parameters: { at: day(7) } },
    });
    const journey = touchpointJourney({
      transitions: [{ id: "go", from: "a", to: "b", after: "P6D" }],
    });
    expect(ask([started, granted], { journey, at: evening })).toMatchObject({
      atUntil: { code: "gate.stageLeft" },
    });
  });

  test("in the HCP's own zone, and a cap is asked first", () => {
    const zone = attribute("timeZone", "Asia/Tokyo");
    expect(ask([started, granted, zone], { at: monday })).toMatchObject({ until: day(7) });
    const sends = [send("email", day(4)), send("email", day(5))];
    expect(ask([started, granted, ...sends], { at: evening })).toMatchObject({ gate: "cap" });
  });
});
