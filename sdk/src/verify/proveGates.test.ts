import { expect, test } from "vitest";
import { compileJourney } from "../compile/compileJourney.js";
import { openJourney } from "../migrate/openJourney.js";
import { invariant } from "../model/invariant.js";
import type { LedgerEntry } from "../model/Ledger.js";
import { checkTouchpoint } from "../run/gates/checkTouchpoint.js";
import { planTouchpoints } from "../run/gates/planTouchpoints.js";
import { standAt } from "../run/standAt.js";
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
