import { createFieldTest } from "../guards/declaredValues.js";
import type { Diagnostic, DocumentPath } from "../model/Diagnostic.js";
import { findDurationMs } from "../model/duration.js";
import type { Attribute, JourneyDocument, Persona, Touchpoint } from "../model/journeySchema.js";
import { timeZoneAttribute } from "../model/Ledger.js";
import { type JourneyRule, report } from "./JourneyRule.js";

/** Shares are written as decimals, which do not sum exactly. */
const tolerance = 1e-9;

/** What the simulator draws from can be drawn: shares and probabilities sum to what they should, values are declared. */
export const checkPopulation: JourneyRule = ({ document }) => {
  const attributes = new Map(document.attributes.map((attribute) => [attribute.id, attribute]));
  return [
    ...checkShares(document),
    ...document.personas.flatMap((persona, index) => checkDistributions(persona, index, attributes)),
    ...document.touchpoints.flatMap((touchpoint, index) => checkResponses(document, touchpoint, index)),
    ...document.touchpoints.flatMap(checkDelays),
    ...listSimulatedEvents(document).flatMap((event) => checkPayload(document, event)),
  ];
};

function checkShares({ personas }: JourneyDocument): readonly Diagnostic[] {
  if (!personas.some(({ share }) => share !== undefined)) return [];
  const sum = personas.reduce((total, { share }) => total + (share ?? 0), 0);
  return Math.abs(sum - 1) <= tolerance ? [] : [report("journey.shares", ["personas"], { sum })];
}

type Distribution = Persona["distributions"][number];

function checkDistributions(
  persona: Persona,
  index: number,
  attributes: ReadonlyMap<string, Attribute>,
): readonly Diagnostic[] {
  return persona.distributions.flatMap((distribution, at) => {
    const path = ["personas", index, "distributions", at];
    const attribute = attributes.get(distribution.attribute);
    if (attribute === undefined) {
      // Every journey knows the zone; which zones there are is for whoever draws from them.
      const isText = distribution.kind === "weights" && distribution.weights.every(isNamed);
      if (distribution.attribute !== timeZoneAttribute || isText) return [];
      return [
        report("journey.distributionKind", path, { persona: persona.id, attribute: timeZoneAttribute }),
      ];
    }
    if (!suits(attribute, distribution)) {
      return [report("journey.distributionKind", path, { persona: persona.id, attribute: attribute.id })];
    }
    return findForeignValues(attribute, distribution).map((value) =>
      report("journey.distributionValue", path, { persona: persona.id, attribute: attribute.id, value }),
    );
  });
}

function isNamed({ value }: { readonly value: unknown }): boolean {
  return typeof value === "string";
}

function suits(attribute: Attribute, distribution: Distribution): boolean {
  if (distribution.kind === "weights") {
    return distribution.weights.some(({ weight }) => weight > 0) && attribute.type !== "date";
  }
  return attribute.type === "integer" || attribute.type === "number";
}

function findForeignValues(attribute: Attribute, distribution: Distribution): readonly string[] {
  if (distribution.kind === "weights") {
    return distribution.weights
      .map(({ value }) => value)
      .filter((value) => !isOf(attribute, value))
      .map(String);
  }
  const { min, max } = distribution;
  const mode = distribution.kind === "triangular" ? distribution.mode : min;
  const foreign = [min, max].filter((value) => !isOf(attribute, value)).map(String);
  return min <= mode && mode <= max ? foreign : [...foreign, `${min} … ${max}`];
}

function isOf(attribute: Attribute, value: string | number | boolean): boolean {
  switch (attribute.type) {
    case "enum":
      return typeof value === "string" && attribute.values.includes(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return false;
    default: {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = attribute;
      const isWhole = attribute.type === "number" || Number.isSafeInteger(value);
      return typeof value === "number" && isWhole && value >= min && value <= max;
    }
  }
}

/** An HCP answers a touchpoint in one way at most, so the ways share one probability. */
function checkResponses(
  document: JourneyDocument,
  touchpoint: Touchpoint,
  index: number,
): readonly Diagnostic[] {
  const personas = [undefined, ...document.personas.map(({ id }) => id)];
  return personas.flatMap((persona) => {
    const sum = touchpoint.responses.reduce((total, { probability, byPersona }) => {
      return total + (byPersona.find((entry) => entry.persona === persona)?.probability ?? probability);
    }, 0);
    if (sum <= 1 + tolerance) return [];
    const path = ["touchpoints", index, "responses"];
    return [report("journey.responses", path, { touchpoint: touchpoint.id, persona: persona ?? "", sum })];
  });
}

/** Quantiles are told from the least to the greatest. */
function checkDelays(touchpoint: Touchpoint, index: number): readonly Diagnostic[] {
  return touchpoint.responses.flatMap(({ delay }, at) => {
    if (delay.kind !== "empirical") return [];
    const times = delay.quantiles.map((quantile) => findDurationMs(quantile) ?? 0);
    const falling = times.findIndex((time, place) => time < (times[place - 1] ?? 0));
    if (falling < 0) return [];
    const path = ["touchpoints", index, "responses", at, "delay", "quantiles", falling];
    return [report("journey.quantiles", path, { touchpoint: touchpoint.id, place: falling + 1 })];
  });
}

interface SimulatedEvent {
  readonly event: string;
  readonly payload?:
    | readonly { readonly name: string; readonly value: string | number | boolean }[]
    | undefined;
  readonly path: DocumentPath;
}

function listSimulatedEvents({ touchpoints, behaviour }: JourneyDocument): readonly SimulatedEvent[] {
  return [
    ...touchpoints.flatMap(({ responses }, index) =>
      responses.map((response, at) => ({ ...response, path: ["touchpoints", index, "responses", at] })),
    ),
    ...behaviour.map((item, index) => ({ ...item, path: ["behaviour", index] })),
  ];
}

/** What a simulated event carries is what its type declares. */
function checkPayload(document: JourneyDocument, { event, payload = [], path }: SimulatedEvent) {
  const declared = document.events.find(({ type }) => type === event)?.payload ?? [];
  return payload.flatMap(({ name, value }, at): readonly Diagnostic[] => {
    const field = declared.find((one) => one.name === name);
    if (field !== undefined && createFieldTest(field)(value)) return [];
    return [
      report("journey.payloadValue", [...path, "payload", at], { event, field: name, value: String(value) }),
    ];
  });
}
