import { findDate } from "../guards/instant.js";
import { fail, type Result, succeed } from "../model/result.js";
import type { CallFault, SweepCall } from "./Call.js";

type OpenedOptions = Pick<SweepCall, "file" | "json" | "locale" | "timeZone">;

const wholeNumber = /^-?\d{1,15}$/;
const wholeOptions = ["population", "days", "seed", "replications", "workers", "within", "most"] as const;

/** Reads what `waypost sweep` was asked; what stands in the journey is looked up later. */
export function openSweepCall(
  options: OpenedOptions,
  text: (name: string) => string | undefined,
): Result<SweepCall, CallFault> {
  const of = "sweep";
  const numbers: Partial<Record<(typeof wholeOptions)[number], number>> = {};
  for (const option of wholeOptions) {
    const found = text(option);
    if (found === undefined) continue;
    const isCount = option === "workers" || option === "within" || option === "most";
    if (!wholeNumber.test(found) || (isCount && Number(found) < 1))
      return fail({ code: "call.number", parameters: { option: `--${option}`, found }, of });
    numbers[option] = Number(found);
  }
  const precision = text("precision");
  if (precision !== undefined && !(Number(precision) > 0 && Number.isFinite(Number(precision))))
    return fail({ code: "call.precision", parameters: { found: precision }, of });
  const from = text("from");
  const instant = from === undefined ? undefined : findDate(from);
  if (from !== undefined && instant === undefined)
    return fail({ code: "call.instant", parameters: { option: "--from", found: from }, of });
  return succeed({
    command: of,
    ...options,
    figure: text("figure"),
    values: text("values"),
    goal: text("goal"),
    within: numbers.within,
    precision: precision === undefined ? undefined : Number(precision),
    most: numbers.most,
    from: instant?.atMs,
    population: numbers.population,
    days: numbers.days,
    seed: numbers.seed,
    replications: numbers.replications,
    workers: numbers.workers,
  });
}
