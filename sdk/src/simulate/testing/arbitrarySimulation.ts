import * as fc from "fast-check";
import { openJourney } from "../../migrate/openJourney.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import { toPlainJourney } from "../../model/toPlainJourney.js";
import { checkJourney } from "../../rules/checkJourney.js";
import { arbitraryJourney } from "../../run/testing/arbitraryJourney.js";
import { day } from "../../run/testing/journeys.js";
import type { SimulationOptions } from "../SimulationOptions.js";

const zones = ["Europe/Madrid", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"];

const delay = fc.constantFrom<object>(
  { kind: "fixed", after: "PT0S" },
  { kind: "fixed", after: "PT12H" },
  { kind: "exponential", mean: "P1D" },
  { kind: "logNormal", median: "PT6H", spread: 1 },
  { kind: "weibull", scale: "P2D", shape: 0.8 },
  { kind: "empirical", quantiles: ["PT1H", "P1D", "P3D"] },
);

const response = fc.record({
  event: fc.constantFrom("x", "y", "z", "email.opened", "left"),
  probability: fc.constantFrom(0, 0.1, 0.3),
  delay,
});

const touchpoint = fc.record({
  stage: fc.nat(),
  channel: fc.constantFrom("email", "sms", "visit"),
  content: fc.constantFrom(undefined, "letter", "draft"),
  when: fc.constantFrom(
    undefined,
    "hcp.vip",
    "counter.n < 4",
    'touches("email", "P2D") == 0',
    "hcp.score > 0.5",
  ),
  cadence: fc.constantFrom<object>(
    {},
    { first: "PT6H", every: "P1D", most: 5 },
    { first: "P1D", every: "PT8H", most: 9 },
    { every: "PT1H", most: 3 },
  ),
  responses: fc.array(response, { maxLength: 3 }),
});

const behaviour = fc.record({
  stage: fc.option(fc.nat(), { freq: 3 }),
  event: fc.constantFrom("x", "y", "z", "email.clicked", "left"),
  persona: fc.constantFrom(undefined, "traditional", "trailblazer"),
  perDay: fc.constantFrom(0.05, 0.5, 2),
});

const persona = (id: string, share: number) =>
  fc.record({
    id: fc.constant(id),
    label: fc.constant(id),
    share: fc.constant(share),
    consent: fc.constantFrom(
      [],
      [
        { channel: "email", share: 0.7 },
        { channel: "email", purpose: "launch", share: 0.5 },
        { channel: "sms", share: 0.5 },
      ],
    ),
    fatigue: fc.constantFrom(undefined, { window: "P7D", halvedBy: 2 }),
    affinities: fc.constantFrom(
      [],
      [
        { channel: "email", weight: 2 },
        { channel: "sms", weight: 1 },
      ],
    ),
    distributions: fc.constant([
      { kind: "uniform", attribute: "score", min: 0, max: 1, missing: 0.1 },
      {
        kind: "weights",
        attribute: "tier",
        weights: [
          { value: "a", weight: 2 },
          { value: "b", weight: 1 },
        ],
      },
      {
        kind: "weights",
        attribute: "vip",
        weights: [
          { value: true, weight: 1 },
          { value: false, weight: 1 },
        ],
      },
      { kind: "weights", attribute: "timeZone", weights: zones.map((value) => ({ value, weight: 1 })) },
    ]),
  });

const parts = fc.record({
  touchpoints: fc.array(touchpoint, { minLength: 1, maxLength: 4 }),
  behaviour: fc.array(behaviour, { minLength: 1, maxLength: 5 }),
  policies: fc.constantFrom<object[]>([], [{ id: "calm", label: "Calm", when: 'touches("*", "P1D") < 2' }]),
  personas: fc.tuple(persona("traditional", 0.6), persona("trailblazer", 0.4)),
  cap: fc.constantFrom(undefined, { most: 1, window: "P3D" }, { most: 2, window: "P7D" }),
});

type Parts = typeof parts extends fc.Arbitrary<infer Value> ? Value : never;

/** Gives a generated journey what is simulated in it. */
function addSimulated(document: JourneyDocument, { cap, ...given }: Parts): JourneyDocument | undefined {
  const stages = document.stages.filter(({ kind }) => kind !== "history");
  const pick = (index: number) => stages[index % stages.length]?.id ?? document.initial;
  const [email, sms] = document.channels;
  const opened = openJourney({
    ...toPlainJourney(document),
    channels: [
      { ...email, ...(cap && { cap }) },
      { ...sms, purposes: [] },
      {
        id: "visit",
        label: "Visit",
        consent: "notRequired",
        hours: [{ days: ["tue", "fri", "sat"], from: "08:30", to: "11:00" }],
      },
    ],
    contents: [
      { id: "letter", label: "Letter", purpose: "launch", approval: { reference: "1", until: "2026-09-12" } },
      { id: "draft", label: "Draft" },
    ],
    personas: given.personas,
    policies: given.policies,
    touchpoints: given.touchpoints.map(({ stage, ...more }, index) => ({
      ...more,
      id: `p${index}`,
      label: "P",
      stage: pick(stage),
    })),
    behaviour: given.behaviour.map(({ stage, ...more }, index) => ({
      ...more,
      id: `b${index}`,
      ...(stage !== null && { stage: pick(stage) }),
    })),
  });
  if (!opened.ok || checkJourney(opened.value).some(({ severity }) => severity === "error")) return undefined;
  return opened.value;
}

/** Journeys of every construct, with people, touchpoints and behaviour to simulate. */
export const arbitrarySimulatedDocument: fc.Arbitrary<JourneyDocument> = fc
  .tuple(arbitraryJourney, parts)
  .map(([{ document }, given]) => addSimulated(document, given))
  .filter((document) => document !== undefined);

/** A short simulation of few people that begins on the tests' first day. */
export const shortSimulation = { population: 6, from: day(0), days: 20, seed: 7 } satisfies SimulationOptions;
