import { toDurationText } from "../../guards/durationText.js";
import { findDurationMs } from "../../model/duration.js";
import type { JourneyDocument, Persona, Touchpoint, Transition } from "../../model/journeySchema.js";

/** One figure of a journey that a sweep sets to one value after the other. */
export type SweepParameter =
  /** Days from one touch to the next. */
  | { readonly kind: "cadence"; readonly touchpoint: string }
  /** The probability of one answer; what it is for single personas moves in proportion. */
  | { readonly kind: "response"; readonly touchpoint: string; readonly event: string }
  /** The share of HCPs, of all personas, who have agreed to a channel, for every purpose it is asked for. */
  | { readonly kind: "consent"; readonly channel: string }
  /** Days until a wait elapses. */
  | { readonly kind: "wait"; readonly transition: string };

const dayMs = 86_400_000;
const secondMs = 1_000;
const mostDays = 36_500;

/** What a parameter is measured in: days, to the second, or a share from 0 to 1. */
export function getSweepUnit({ kind }: SweepParameter): "days" | "share" {
  return kind === "cadence" || kind === "wait" ? "days" : "share";
}

/** The parameters that a journey has, in document order: cadences and answers of touchpoints, consent, waits. */
export function listSweepParameters(document: JourneyDocument): readonly SweepParameter[] {
  return [
    ...document.touchpoints
      .filter(({ cadence }) => cadence.every !== undefined)
      .map(({ id }): SweepParameter => ({ kind: "cadence", touchpoint: id })),
    ...document.touchpoints.flatMap(({ id, responses }) =>
      [...new Set(responses.map(({ event }) => event))].map(
        (event): SweepParameter => ({ kind: "response", touchpoint: id, event }),
      ),
    ),
    ...document.channels
      .filter(
        ({ id, consent }) => consent === "required" && document.touchpoints.some((one) => one.channel === id),
      )
      .map(({ id }): SweepParameter => ({ kind: "consent", channel: id })),
    ...document.transitions
      .filter(({ after }) => toDays(after) !== undefined)
      .map(({ id }): SweepParameter => ({ kind: "wait", transition: id })),
  ];
}

/** What a parameter is in the journey as written; undefined where it is not one figure: another for each persona, or not there. */
export function findSweepValue(document: JourneyDocument, parameter: SweepParameter): number | undefined {
  switch (parameter.kind) {
    case "cadence":
      return toDays(findTouchpoint(document, parameter.touchpoint)?.cadence.every);
    case "response":
      return findTouchpoint(document, parameter.touchpoint)?.responses.find(
        ({ event }) => event === parameter.event,
      )?.probability;
    case "consent": {
      const shares = new Set(
        document.personas.flatMap(({ consent = [] }) => {
          const own = consent.filter(({ channel }) => channel === parameter.channel);
          return own.length === 0 ? [0] : own.map(({ share }) => share);
        }),
      );
      return shares.size === 1 ? [...shares][0] : undefined;
    }
    case "wait":
      return toDays(document.transitions.find(({ id }) => id === parameter.transition)?.after);
  }
}

/** Whether a parameter may take a value: a share from 0 to 1, days above 0 and up to 36,500. */
export function isSweepValue(parameter: SweepParameter, value: number): boolean {
  if (getSweepUnit(parameter) === "share") return value >= 0 && value <= 1;
  return value * dayMs >= secondMs && value <= mostDays;
}

/** The journey with a parameter at a value; a parameter that it does not have changes nothing. */
export function withSweepValue(
  document: JourneyDocument,
  parameter: SweepParameter,
  value: number,
): JourneyDocument {
  switch (parameter.kind) {
    case "cadence":
      return changeTouchpoint(document, parameter.touchpoint, (touchpoint) => ({
        ...touchpoint,
        cadence: { ...touchpoint.cadence, every: toDuration(value) },
      }));
    case "response":
      return changeTouchpoint(document, parameter.touchpoint, (touchpoint) => ({
        ...touchpoint,
        responses: touchpoint.responses.map((response) =>
          response.event === parameter.event ? withProbability(response, value) : response,
        ),
      }));
    case "consent":
      return {
        ...document,
        personas: document.personas.map((persona) =>
          withConsent(document, persona, parameter.channel, value),
        ),
      };
    case "wait":
      return {
        ...document,
        transitions: document.transitions.map((transition) =>
          transition.id === parameter.transition ? { ...transition, after: toDuration(value) } : transition,
        ),
      };
  }
}

function findTouchpoint({ touchpoints }: JourneyDocument, id: string): Touchpoint | undefined {
  return touchpoints.find((touchpoint) => touchpoint.id === id);
}

function changeTouchpoint(
  document: JourneyDocument,
  id: string,
  change: (touchpoint: Touchpoint) => Touchpoint,
): JourneyDocument {
  return {
    ...document,
    touchpoints: document.touchpoints.map((touchpoint) =>
      touchpoint.id === id ? change(touchpoint) : touchpoint,
    ),
  };
}

function withProbability(
  response: Touchpoint["responses"][number],
  probability: number,
): Touchpoint["responses"][number] {
  const { probability: before, byPersona } = response;
  const move = (own: number) => (before > 0 ? Math.min((own / before) * probability, 1) : probability);
  return {
    ...response,
    probability,
    ...(byPersona && {
      byPersona: byPersona.map((own) => ({ ...own, probability: move(own.probability) })),
    }),
  };
}

function withConsent(
  { channels }: JourneyDocument,
  persona: Persona,
  channel: string,
  share: number,
): Persona {
  const declared = persona.consent ?? [];
  const own = declared.filter((each) => each.channel === channel);
  const purposes = channels.find(({ id }) => id === channel)?.purposes ?? [];
  const asked: readonly { readonly purpose?: string | undefined }[] =
    own.length > 0 ? own : purposes.length > 0 ? purposes.map((purpose) => ({ purpose })) : [{}];
  const set = asked.map(({ purpose }) => ({
    channel,
    ...(purpose !== undefined && { purpose }),
    share,
  }));
  return { ...persona, consent: [...declared.filter((each) => each.channel !== channel), ...set] };
}

/** Undefined for a date and for working hours, which no number of days says. */
function toDays(duration: Transition["after"]): number | undefined {
  const ms = typeof duration === "string" ? findDurationMs(duration) : undefined;
  return ms === undefined ? undefined : ms / dayMs;
}

/** To the second, which is what durations are told in. */
function toDuration(days: number): string {
  return toDurationText(Math.max(Math.round((days * dayMs) / secondMs), 1) * secondMs);
}
