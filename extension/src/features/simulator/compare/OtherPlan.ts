import { findDurationMs, type JourneyDocument } from "@waypost/sdk";

/** Another plan for the same people, as it is chosen. */
export type OtherPlan =
  | { kind: "journey"; key: string }
  | { kind: "cadence"; touchpoint: string; everyDays: string; most: string }
  | { kind: "response"; touchpoint: string; times: string };

const mostDays = 3_650;
const mostTouches = 1_000;

/** A positive number as typed; undefined where it is none. */
export function readNumber(
  text: string,
  most = Number.MAX_SAFE_INTEGER,
  isWhole = false,
): number | undefined {
  const value = Number(text.replace(",", "."));
  if (text.trim() === "" || !Number.isFinite(value) || value < 0 || value > most) return undefined;
  return isWhole && !Number.isInteger(value) ? undefined : value;
}

/** What is wrong with the numbers of a plan: the names of the fields. */
export function findFaults(
  plan: OtherPlan,
): readonly ("everyDays" | "most" | "times" | "key" | "touchpoint")[] {
  switch (plan.kind) {
    case "journey":
      return plan.key === "" ? ["key"] : [];
    case "cadence": {
      const everyDays = readNumber(plan.everyDays, mostDays, false);
      const most = readNumber(plan.most, mostTouches, true);
      return [
        ...(plan.touchpoint === "" ? (["touchpoint"] as const) : []),
        ...(everyDays === undefined || everyDays <= 0 ? (["everyDays"] as const) : []),
        ...(most === undefined || most < 1 ? (["most"] as const) : []),
      ];
    }
    case "response":
      return [
        ...(plan.touchpoint === "" ? (["touchpoint"] as const) : []),
        ...(readNumber(plan.times, 100, false) === undefined ? (["times"] as const) : []),
      ];
  }
}

/** The journey with one touchpoint's cadence or answers changed; for a plan without faults. */
export function applyPlan(
  document: JourneyDocument,
  plan: Exclude<OtherPlan, { kind: "journey" }>,
): JourneyDocument {
  return {
    ...document,
    touchpoints: document.touchpoints.map((touchpoint) => {
      if (touchpoint.id !== plan.touchpoint) return touchpoint;
      if (plan.kind === "cadence") {
        const every = toDuration(Number(plan.everyDays.replace(",", ".")));
        return { ...touchpoint, cadence: { ...touchpoint.cadence, every, most: Number(plan.most) } };
      }
      const times = Number(plan.times.replace(",", "."));
      const scale = (probability: number) => Math.min(probability * times, 1);
      return {
        ...touchpoint,
        responses: touchpoint.responses.map((response) => ({
          ...response,
          probability: scale(response.probability),
          ...(response.byPersona && {
            byPersona: response.byPersona.map((own) => ({ ...own, probability: scale(own.probability) })),
          }),
        })),
      };
    }),
  };
}

/** Days as an ISO 8601 duration, to the minute. */
function toDuration(days: number): string {
  const minutes = Math.max(Math.round(days * 1_440), 1);
  return minutes % 1_440 === 0 ? `P${minutes / 1_440}D` : `PT${minutes}M`;
}

const usual = { everyDays: "7", most: "3" };

/** A touchpoint's cadence as the journey has it, as texts of fields; a usual one where it does not repeat. */
export function toCadenceTexts(document: JourneyDocument, id: string): { everyDays: string; most: string } {
  const cadence = document.touchpoints.find((touchpoint) => touchpoint.id === id)?.cadence;
  const everyMs = findDurationMs(cadence?.every ?? "");
  if (everyMs === undefined) return usual;
  return { everyDays: String(everyMs / 86_400_000), most: String(cadence?.most ?? usual.most) };
}
